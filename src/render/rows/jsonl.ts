import type { ClassifiedInput, Evidence, ScoredLever } from '../../types/assignment.ts'
import type { Meta } from '../../types/input.ts'
import { answers } from './columns.ts'
import type { RowWriter, RowWriterOptions } from './row-writer.ts'

const json = (value: unknown): string => JSON.stringify(value)

/** A key that JavaScript would move to the front of an object: reading would lose the order of the columns. */
const isIndex = /^\d+$/

// By hand and not through objects: `JSON.stringify` of objects would take twice the time. Numbers are finite.

function scored({ lever, probability }: ScoredLever): string {
  return `{"lever":${json(lever)},"probability":${probability}}`
}

function evidenceField({ hits, features, runnerUp }: Evidence): string {
  let found = ''
  for (const { lever, subtopic, term, start, end, weight } of hits) {
    found +=
      `${found === '' ? '' : ','}{"lever":${json(lever)},"subtopic":${json(subtopic)},"term":${json(term)},` +
      `"start":${start},"end":${end},"weight":${weight}}`
  }
  const words = features.map(({ text, weight }) => `{"text":${json(text)},"weight":${weight}}`).join(',')
  return `{"hits":[${found}],"features":[${words}],"runner_up":${scored(runnerUp)}}`
}

/** Writes the file's own columns, given what their names look like in JSON. */
type MetaWriter = (meta: Meta) => string

/** The file's own columns as an object; also as pairs in the rare case that an object would lose their order or number. */
function createMetaWriter(): MetaWriter {
  let names: readonly string[] | undefined
  let keys: readonly string[] = []
  let isPlain = true
  return (meta) => {
    // Rows of one file share their list of names.
    if (meta.names !== names) {
      names = meta.names
      keys = names.map((name) => `${json(name)}:`)
      isPlain = !names.some((name) => isIndex.test(name)) && new Set(names).size === names.length
    }
    let fields = ''
    for (let at = 0; at < keys.length; at += 1) {
      fields += `${at === 0 ? '' : ','}${keys[at]}${json(meta.values[at] ?? '')}`
    }
    if (isPlain) return `"meta":{${fields}}`
    return `"meta":{${fields}},"meta_pairs":${json(meta.names.map((name, at) => [name, meta.values[at] ?? '']))}`
  }
}

/**
 * One JSON object a line: the columns of the contract under their names, lists and numbers as such, and what the columns
 * have no room for (`respondent`, `probabilities`). `createRowParser` reads it back whole.
 */
export function createJsonlWriter({ taxonomy }: RowWriterOptions): RowWriter {
  const answerKeys = answers(taxonomy).map((answer) => `${json(answer)}:`)
  const leverNames = new Map(taxonomy.levers.map(({ id, name }) => [id, json(name.nb)]))
  const metaField = createMetaWriter()
  const row = ({ input, assignment: a, campaign }: ClassifiedInput): string => {
    const { name, type, county } = input.respondent
    let probabilities = ''
    for (let at = 0; at < answerKeys.length; at += 1) {
      probabilities += `${at === 0 ? '' : ','}${answerKeys[at]}${a.probabilities[at] ?? 0}`
    }
    return (
      `{"id":${json(input.id)},"source":${json(input.source)},"place":${json(input.place)},` +
      `"section":${json(input.section)},"question":${json(input.question)},"language":"${a.language}",` +
      `"lever":"${a.lever}","lever_name":${leverNames.get(a.lever) ?? '""'},"status":"${a.status}",` +
      `"probability":${a.probability},"secondary":[${a.secondary.map(scored).join(',')}],"aspect":"${a.aspect}",` +
      `"keyword_lever":"${a.keywordLever}","tfidf_lever":"${a.tfidfLever}","evidence":${evidenceField(a.evidence)},` +
      `"campaign":${json(campaign)},"text":${json(input.text)},${metaField(input.meta)},` +
      `"respondent":{"name":${json(name)},"type":"${type}","county":${json(county)}},` +
      `"probabilities":{${probabilities}}}\n`
    )
  }
  return { header: () => '', row }
}
