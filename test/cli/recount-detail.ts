import { isLightWord } from '../../src/aggregate/words/light-words.ts'
import { givenNames } from '../../src/personal/given-names.ts'
import { stem } from '../../src/text/stem.ts'
import type { Lever } from '../../src/types/taxonomy.ts'
import type { Row } from './recount.ts'

/** The rows' further fields, from which words, places, dates and disagreements are counted. */
export interface DetailRow extends Row {
  readonly place: string
  readonly keyword_lever: string
  readonly tfidf_lever: string
  readonly evidence: Row['evidence'] & { readonly runner_up: { readonly probability: number } }
  readonly respondent: Row['respondent'] & { readonly county: string }
}

const months = 'januar februar mars april mai juni juli august september oktober november desember'.split(' ')
const typeNames: Readonly<Record<string, string>> = {
  frivillig: 'frivillig sektor',
  forskning: 'forskning og høyere utdanning',
  'sosial-entreprenør': 'sosial entreprenør',
}
const dateColumns = ['Mottatt', 'Dato', 'dato']

function countsOf(values: readonly string[]): [string, number][] {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
}

const joined = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} og ${parts.at(-1)}`

function dayOf(cell: string): string {
  const written = cell.replace('Oslo, ', '').replace('March', 'mars').replace('April', 'april')
  const [year = '', month = '', day = ''] = /^\d{4}-/.test(written)
    ? written.split(/[-T]/)
    : written
        .replace(/ \d\d:.*/, '')
        .split(/\.? |\./)
        .reverse()
  const number = months.includes(month) ? months.indexOf(month) + 1 : Number(month)
  return `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`
}

const spelt = (day: string): string =>
  `${Number(day.slice(8))}. ${months[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`

function originLines(rows: readonly DetailRow[]): string[] {
  const share = (count: number): string => `${count} innspill (${Math.round((100 * count) / rows.length)} %)`
  const types = countsOf(rows.map(({ respondent }) => respondent.type).filter((type) => type !== ''))
  const typed = types.reduce((sum, [, count]) => sum + count, 0)
  const counties = countsOf(rows.map(({ respondent }) => respondent.county.trim()).filter((county) => county !== ''))
  const located = counties.reduce((sum, [, count]) => sum + count, 0)
  const top = counties.slice(0, 3).filter(([, count]) => count > (counties[3]?.[1] ?? 0))
  const days = rows
    .flatMap(({ meta }) => dateColumns.map((column) => meta[column] ?? '').filter((value) => value !== ''))
    .map(dayOf)
    .sort()
  return [
    `- Avsendertypen er kjent for ${share(typed)}: ${joined(types.map(([type, count]) => `${typeNames[type] ?? type} (${count})`))}.`,
    `- Fylket er kjent for ${share(located)}, fra ${counties.length} fylker; flest fra ${joined(top.map(([county, count]) => `${county} (${count})`))}.`,
    `- ${share(days.length)} har dato, fra ${spelt(days[0] ?? '')} til ${spelt(days.at(-1) ?? '')}.`,
  ]
}

interface Text {
  readonly row: DetailRow
  readonly voice: string
  /** Stems with whether one of the text's uses begins with a small letter. */
  readonly stems: ReadonlyMap<string, boolean>
  /** Forms, one for each use. */
  readonly forms: readonly string[]
}

const abbreviation = /^\p{Lu}{2,5}$/u
const termWords = (levers: readonly Lever[]): { text: string; isEnglish: boolean }[] =>
  levers.flatMap(({ terms }) =>
    terms.flatMap(({ text, language }) =>
      text.split(' ').map((word) => ({ text: word, isEnglish: language === 'en' })),
    ),
  )
const wordPattern = /[\p{L}\p{M}\p{N}]+(?:['’‐‑-][\p{L}\p{M}\p{N}]+)*/gu
const folded = (word: string): string => word.toLowerCase().replaceAll('’', "'").replace(/[‐‑]/g, '-')

/** Words of the distinct texts, with what the documentation says of words counted again from their definition. */
export class WordCount {
  readonly texts: readonly Text[]
  private readonly short: ReadonlyMap<string, string>
  private readonly subject: ReadonlySet<string>
  private readonly names: ReadonlySet<string>

  constructor(rows: readonly DetailRow[], levers: readonly Lever[]) {
    const terms = termWords(levers)
    this.short = new Map(terms.flatMap(({ text }) => (abbreviation.test(text) ? [[text.toLowerCase(), text]] : [])))
    this.subject = new Set(
      terms
        .filter(({ text }) => text === text.toLowerCase())
        .flatMap(({ text, isEnglish }) =>
          (text.match(wordPattern) ?? []).map((w) => stem(folded(w), isEnglish ? 'en' : 'no')),
        ),
    )
    this.names = WordCount.namesOf(rows)
    this.texts = rows.filter(({ campaign }) => campaign === '').map((row) => this.read(row))
  }

  /** Stems of the words of people's names, and of organisations' unless three of them have the word. */
  private static namesOf(rows: readonly DetailRow[]): Set<string> {
    const stemsOf = (name: string): string[] => [
      ...new Set((name.match(wordPattern) ?? []).flatMap((w) => [stem(folded(w), 'no'), stem(folded(w), 'en')])),
    ]
    const key = (name: string): string => name.trim().replace(/\s+/g, ' ').toLowerCase()
    const people = rows.flatMap(({ respondent, meta }) => [
      key(meta.Navn ?? ''),
      ...(respondent.type === 'innbygger' ? [key(respondent.name)] : []),
    ])
    const others = rows.filter(({ respondent }) => respondent.type !== 'innbygger')
    const shared = countsOf([...new Set(others.map(({ respondent }) => key(respondent.name)))].flatMap(stemsOf))
    return new Set([...people.flatMap(stemsOf), ...shared.flatMap(([word, count]) => (count < 3 ? [word] : []))])
  }

  private read(row: DetailRow): Text {
    const stems = new Map<string, boolean>()
    const forms: string[] = []
    const text = row.text.replace(/\S+/g, (part) => (/@|:\/\/|www\./.test(part) ? ' ' : part))
    for (const written of text.match(wordPattern) ?? []) {
      const word = folded(written)
      if (isLightWord(word) || !(/^\p{L}[\p{L}\p{M}'-]{2,}$/u.test(word) || this.short.has(word))) continue
      const root = stem(word, row.language === 'en' ? 'en' : 'no')
      if (isLightWord(root)) continue
      stems.set(root, (stems.get(root) ?? false) || written.charAt(0) === word.charAt(0))
      forms.push(word)
    }
    const named = row.respondent.name.trim().replace(/\s+/g, ' ').toLowerCase()
    const voice = named === '' ? `${row.source} ${row.place.replace(/ ?column:.*|line:.*/, '')}` : named
    return { row, voice, stems, forms }
  }

  /** How a word is shown; undefined for names. */
  shown(root: string): string | undefined {
    const using = this.texts.filter(({ stems }) => stems.has(root))
    const forms = countsOf(
      using.flatMap(({ row, forms: all }) =>
        all.filter((form) => stem(form, row.language === 'en' ? 'en' : 'no') === root),
      ),
    )
    const form = forms[0]?.[0] ?? ''
    const small = using.filter(({ stems }) => stems.get(root) === true).length
    if (!this.short.has(form) && small * 2 < using.length) return undefined
    const isName = !this.subject.has(root) && (this.names.has(root) || givenNames.has(form))
    return isName ? undefined : (this.short.get(form) ?? form)
  }

  /** Words of a side that set it apart, surest first. */
  key(
    isHere: (row: DetailRow) => boolean,
    least: number,
    ratio: number,
  ): { root: string; word: string; here: number; there: number; g2: number }[] {
    const here = this.texts.filter(({ row }) => isHere(row))
    const there = this.texts.filter(({ row }) => !isHere(row))
    const roots = new Set(here.flatMap(({ stems }) => [...stems.keys()]))
    const found = [...roots].flatMap((root) => {
      const users = here.filter(({ stems }) => stems.has(root))
      if (users.length < 3 || new Set(users.map(({ voice }) => voice)).size < 3) return []
      const others = there.filter(({ stems }) => stems.has(root)).length
      const g2 = logLikelihood(users.length, here.length, others, there.length)
      const times = users.length / here.length / (Math.max(others, 0.5) / there.length)
      const word = g2 < least || Math.log2(times) < ratio ? undefined : this.shown(root)
      return word === undefined ? [] : [{ root, word, here: users.length, there: others, g2: Math.round(g2 * 100) }]
    })
    return found.sort((a, b) => b.g2 - a.g2 || (a.word < b.word ? -1 : 1))
  }
}

/** Dunning's statistic by sums of k ln k over the table and its margins. */
function logLikelihood(a: number, n1: number, b: number, n2: number): number {
  const h = (...counts: number[]): number => counts.reduce((sum, k) => sum + (k === 0 ? 0 : k * Math.log(k)), 0)
  return 2 * (h(a, b, n1 - a, n2 - b) - h(a + b, n1 + n2 - a - b) - h(n1, n2) + h(n1 + n2))
}

/** Groups as they must be: the word, and the ids of the texts that it takes. */
export function expectedGroups(count: WordCount): { word: string; ids: string[] }[] {
  const free = new Set(count.texts.filter(({ row }) => row.status === 'none'))
  const groups: { word: string; ids: string[] }[] = []
  for (const { root, word } of count.key(({ status }) => status === 'none', 3.84, 2)) {
    const members = [...free].filter(({ stems }) => stems.has(root))
    if (members.length < 3 || new Set(members.map(({ voice }) => voice)).size < 3) continue
    for (const member of members) free.delete(member)
    groups.push({ word, ids: members.map(({ row }) => row.id) })
  }
  return groups.sort((a, b) => b.ids.length - a.ids.length || (a.word < b.word ? -1 : 1))
}

/** Lines on words, pairs of levers, origin, disagreements and groups that a report in bokmål must have. */
export function expectedDetailLines(rows: readonly DetailRow[], levers: readonly Lever[]): string[] {
  const lines = originLines(rows)
  const assigned = rows.filter(({ status }) => status === 'assigned')
  const count = new WordCount(rows, levers)
  const spoken = (row: Row): string[] => [row.lever, ...row.secondary.map(({ lever }) => lever)]
  for (const { id } of levers) {
    const beside = levers
      .filter((other) => other.id !== id)
      .map((other) => ({
        name: `${other.number}. ${other.name.nb}`,
        inputs: assigned.filter((row) => spoken(row).includes(id) && spoken(row).includes(other.id)).length,
      }))
      .filter(({ inputs }) => inputs >= 3)
      .sort((a, b) => b.inputs - a.inputs)
    if (beside.length > 0)
      lines.push(`- Nevnes sammen med: ${beside.map(({ name, inputs }) => `${name} (${inputs})`).join('; ')}`)
    const words = count.key((row) => row.status === 'assigned' && row.lever === id, 10.83, 1).slice(0, 8)
    if (words.length > 0)
      lines.push(
        `- Ord som særpreger hovedgrepet (tekster her/ellers): ${words.map(({ word, here, there }) => `${word} (${here}/${there})`).join(', ')}`,
      )
  }
  const differing = assigned.filter((row) => row.keyword_lever !== row.tfidf_lever)
  const silent = differing.filter((row) => row.keyword_lever === 'ingen').length
  const groups = expectedGroups(count)
  const texts = rows.filter(({ status, campaign }) => status === 'none' && campaign === '').length
  lines.push(
    `En ordliste og en statistisk modell har vurdert hvert innspill for seg. De gir ulike svar på ${differing.length} av ${assigned.length} plasserte innspill; for ${silent} av dem er grunnen at ordlista ikke finner noe hovedgrep. Først står de der de to mest sannsynlige svarene ligger nærmest hverandre.`,
    `Her vises 10 av ${differing.length}. Alle er de plasserte radene fra \`hovedgrep classify …\` der \`keyword_lever\` og \`tfidf_lever\` er ulike.`,
    `${groups.reduce((sum, { ids }) => sum + ids.length, 0)} av ${texts} ulike tekster uten hovedgrep kan grupperes etter ord som er langt vanligere her enn i de andre innspillene. Hver tekst står i én gruppe:`,
    ...groups.map(({ word, ids }) => `- **${word}** (${ids.length} tekster):`),
  )
  return lines
}
