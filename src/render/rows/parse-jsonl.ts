import { type Assignment, aspects, type ClassifiedInput, type Evidence, statuses } from '../../types/assignment.ts'
import { type Meta, respondentTypes } from '../../types/input.ts'
import { noLever, type Taxonomy } from '../../types/taxonomy.ts'
import { answers } from './columns.ts'
import type { Fail, JsonFields } from './json-fields.ts'
import { failAt, readLine } from './result-line.ts'

/** Reads one line of a result file. Throws RESULT_INVALID with the line. */
export type RowParser = (line: string, lineNumber: number) => ClassifiedInput

function readEvidence(
  fields: JsonFields,
  text: string,
  levers: readonly string[],
  answerIds: readonly string[],
): Evidence {
  const runnerUp = fields.object('runner_up')
  return {
    hits: fields.objects('hits').map((hit) => {
      const start = hit.integer('start', 0, text.length)
      return {
        lever: hit.oneOf('lever', levers),
        subtopic: hit.text('subtopic'),
        term: hit.text('term'),
        start,
        end: hit.integer('end', start, text.length),
        weight: hit.number('weight'),
      }
    }),
    features: fields.objects('features').map((item) => ({ text: item.text('text'), weight: item.number('weight') })),
    runnerUp: { lever: runnerUp.oneOf('lever', answerIds), probability: runnerUp.number('probability', 0, 1) },
  }
}

function readMeta(fields: JsonFields, fail: Fail): Meta {
  if (fields.has('meta_pairs')) {
    const pairs = fields.pairs('meta_pairs')
    return { names: pairs.map(([name]) => name), values: pairs.map(([, value]) => value) }
  }
  if (!fields.has('meta')) return fail('meta mangler')
  const meta = fields.object('meta')
  return { names: meta.names, values: meta.names.map((name) => meta.text(name)) }
}

/** One list of names for all rows that have the same: writers and the aggregator compare them by identity. */
function createNameKeeper(): (names: readonly string[]) => readonly string[] {
  let last: readonly string[] = []
  return (names) => {
    const isSame = names.length === last.length && names.every((name, at) => name === last[at])
    if (!isSame) last = names
    return last
  }
}

/**
 * The inverse of the JSON Lines writer: `parse(write(row))` equals `row`.
 * @param source - name of the result file, for messages
 * @param taxonomy - the one that the rows were classified by; other levers are an error
 */
export function createRowParser(source: string, taxonomy: Taxonomy): RowParser {
  const answerIds = answers(taxonomy)
  const levers = taxonomy.levers.map(({ id }) => id)
  const keepNames = createNameKeeper()

  const readProbabilities = (fields: JsonFields, fail: Fail): number[] => {
    const strange = fields.names.find((name) => !answerIds.includes(name))
    if (strange !== undefined) {
      return fail(`probabilities har hovedgrepet «${strange}», som ikke er i taksonomien ${taxonomy.id}`)
    }
    return answerIds.map((answer) => fields.number(answer, 0, 1))
  }

  const readAssignment = (fields: JsonFields, text: string, fail: Fail): Assignment => {
    const status = fields.oneOf('status', statuses)
    const hasLever = status === 'assigned' || status === 'uncertain'
    return {
      status,
      lever: fields.oneOf('lever', hasLever ? levers : ['']),
      probability: fields.number('probability', 0, 1),
      secondary: fields.objects('secondary').map((item) => ({
        lever: item.oneOf('lever', levers),
        probability: item.number('probability', 0, 1),
      })),
      aspect: fields.oneOf('aspect', aspects),
      language: fields.oneOf('language', ['nb', 'nn', 'en', 'other']),
      keywordLever: fields.oneOf('keyword_lever', [...levers, noLever, '']),
      tfidfLever: fields.oneOf('tfidf_lever', [...levers, noLever, '']),
      probabilities: readProbabilities(fields.object('probabilities'), fail),
      evidence: readEvidence(fields.object('evidence'), text, levers, [...answerIds, '']),
    }
  }

  return (line, lineNumber) => {
    const fail = failAt(source, lineNumber)
    const fields = readLine(line, fail)
    const text = fields.text('text')
    const respondent = fields.object('respondent')
    const { names, values } = readMeta(fields, fail)
    return {
      input: {
        id: fields.text('id'),
        source: fields.text('source'),
        place: fields.text('place'),
        section: fields.text('section'),
        question: fields.text('question'),
        text,
        respondent: {
          name: respondent.text('name'),
          type: respondent.oneOf('type', respondentTypes),
          county: respondent.text('county'),
        },
        meta: { names: keepNames(names), values },
      },
      assignment: readAssignment(fields, text, fail),
      campaign: fields.text('campaign'),
    }
  }
}
