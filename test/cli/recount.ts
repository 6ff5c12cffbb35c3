import type { Lever } from '../../src/types/taxonomy.ts'

/**
 * The fields of a row of the JSON Lines from which the numbers of a report are counted.
 * The counting here is a second one, written against the documentation and not against the code that it checks.
 */
export interface Row {
  readonly id: string
  readonly source: string
  readonly text: string
  readonly lever: string
  readonly status: string
  readonly probability: number
  readonly language: string
  readonly campaign: string
  readonly aspect: string
  readonly secondary: readonly { readonly lever: string }[]
  readonly evidence: { readonly hits: readonly { readonly lever: string; readonly subtopic: string }[] }
  readonly respondent: { readonly name: string; readonly type: string; readonly county: string }
  readonly question: string
  readonly meta: Readonly<Record<string, string>>
}

/** A source's entry in the trailer of the JSON Lines. */
export interface Entry {
  readonly source: string
  readonly read: number
  readonly classified: number
  readonly setAside: Readonly<Record<string, number>>
  readonly unreadable: number
}

const counted = (value: number, one: string, many: string): string => `${value} ${value === 1 ? one : many}`
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
const names = (rows: readonly Row[]): number =>
  new Set(rows.map((row) => row.respondent.name.trim().replace(/\s+/g, ' ').toLowerCase()).filter(Boolean)).size
const texts = (rows: readonly Row[]): number => rows.filter(({ campaign }) => campaign === '').length
const unnamed = (rows: readonly Row[]): number => rows.filter((row) => row.respondent.name === '').length

function percent(count: number, of: number): string {
  const share = of === 0 ? 0 : (100 * count) / of
  return share > 0 && share < 0.5 ? '< 1 %' : `${Math.round(share)} %`
}

/** Wilson's interval, by the roots of the quadratic equation that defines it. */
function interval(count: number, of: number): string {
  const z2 = 1.959963984540054 ** 2
  const [a, b, c] = [of + z2, -(2 * count + z2), count ** 2 / of]
  const root = Math.sqrt(Math.max(0, b * b - 4 * a * c))
  return `${Math.round((100 * (-b - root)) / (2 * a))}–${Math.round((100 * (-b + root)) / (2 * a))} %`
}

const statuses = [
  ['uncertain', 'Usikre'],
  ['none', 'Ingen av hovedgrepene'],
  ['too-short', 'For korte'],
  ['other-language', 'Andre språk'],
] as const

const aspects = [
  ['hindring', 'hindring', 'hindringer'],
  ['mulighet', 'mulighet eller behov', 'muligheter eller behov'],
  ['forslag', 'forslag', 'forslag'],
  ['eksempel', 'eksempel', 'eksempler'],
  ['annet', 'annet', 'annet'],
] as const

const respondentTypes: Readonly<Record<string, string>> = {
  stat: 'stat',
  kommune: 'kommune',
  fylkeskommune: 'fylkeskommune',
  næringsliv: 'næringsliv',
  frivillig: 'frivillig sektor',
  forskning: 'forskning og høyere utdanning',
  'sosial-entreprenør': 'sosial entreprenør',
  innbygger: 'innbygger',
  fagforening: 'fagforening',
  '': 'ikke oppgitt',
}

const languages = [
  ['nb', 'bokmål'],
  ['nn', 'nynorsk'],
  ['en', 'engelsk'],
  ['other', 'annet'],
] as const

/** How often each value occurs, most often first. */
function tally(values: readonly string[]): [string, number][] {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)
}

const subtopicsOf = (lever: Lever, rows: readonly Row[]): { name: string; inputs: number }[] =>
  lever.subtopics.map(({ id, name }) => ({
    name: name.nb,
    inputs: rows.filter(({ evidence }) => evidence.hits.some((hit) => hit.lever === lever.id && hit.subtopic === id))
      .length,
  }))

function tableCells(rows: readonly Row[], name: string, all: readonly Row[]): string[] {
  const people = names(rows)
  return [
    name,
    String(rows.length),
    texts(rows) === 0 ? '0' : `${texts(rows)} (${percent(texts(rows), texts(all))})`,
    people === 0 ? '0' : `${people} (${percent(people, names(all))})`,
    percent(rows.length, all.length),
    interval(rows.length, all.length),
  ]
}

/**
 * What a report in bokmål must say in numbers, counted from the rows.
 * @param by - the column asked for, beside the standard matrices
 * @returns whole lines; table rows as their cells joined by ` | `, with single spaces
 */
export function expectedLines(
  rows: readonly Row[],
  ledger: readonly Entry[],
  levers: readonly Lever[],
  by: string,
): ReadonlySet<string> {
  const assigned = rows.filter(({ status }) => status === 'assigned')
  const of = (status: string): readonly Row[] => rows.filter((row) => row.status === status)
  const lines: string[] = []

  const repeats = rows.filter(({ campaign }) => campaign !== '')
  const first = new Set(repeats.map(({ campaign }) => campaign))
  const inCampaigns = repeats.length + first.size
  const unplaced = statuses.flatMap(([status]) => {
    const count = of(status).length
    const said = { uncertain: `${count} usikre`, none: `${count} uten hovedgrep`, 'too-short': `${count} for kort` }
    return count === 0 ? [] : [status === 'other-language' ? `${count} på andre språk` : said[status]]
  })
  const spoken = languages.flatMap(([id, name]) => {
    const count = rows.filter(({ language }) => language === id).length
    return count === 0 ? [] : [`${name} ${percent(count, rows.length)}`]
  })
  lines.push(
    `- ${ledger.length} kilder er lest, med ${rows.length} innspill. Det er ${texts(rows)} ulike tekster og ${names(rows)} navngitte avsendere. ${unnamed(rows)} innspill har ingen navngitt avsender.`,
    `- ${assigned.length} innspill (${percent(assigned.length, rows.length)}) er plassert under ett av de ti hovedgrepene. Resten er ikke plassert: ${unplaced.slice(0, -1).join(', ')} og ${unplaced.at(-1)}.`,
    `- ${first.size} tekster er sendt inn flere ganger, likt eller nesten likt, til sammen ${inCampaigns} innspill.`,
    `- Språk: ${spoken.slice(0, -1).join(', ')} og ${spoken.at(-1)}.`,
    `Andelene er av alle ${rows.length} innspill, av alle ulike tekster og av alle navngitte avsendere. En avsender kan ha innspill under flere hovedgrep, så avsenderne summerer seg ikke. Hovedgrepene står i nummerrekkefølge; det er ingen rangering. Der intervallene overlapper, kan forskjellen være tilfeldig.`,
    `${first.size} tekster er sendt inn flere ganger, likt eller nesten likt, til sammen ${inCampaigns} innspill. Hver teller som én blant de ulike tekstene.`,
    `En jevn fordeling av de plasserte innspillene ville gitt hvert hovedgrep ${percent(assigned.length / levers.length, rows.length)}.`,
  )

  const own = new Map(levers.map(({ id }) => [id, assigned.filter(({ lever }) => lever === id)]))
  const most = Math.max(...[...own.values()].map(({ length }) => length))
  for (const lever of levers) {
    const mine = own.get(lever.id) ?? []
    const beside = assigned.filter(
      (row) => row.lever !== lever.id && row.secondary.some((other) => other.lever === lever.id),
    )
    const near = of('uncertain').filter((row) => row.lever === lever.id)
    const shown = subtopicsOf(lever, [...mine, ...beside])
    const seen = shown.filter(({ inputs }) => inputs > 0).sort((a, b) => b.inputs - a.inputs)
    const unseen = shown.filter(({ inputs }) => inputs === 0).map(({ name }) => name)
    const list = seen.map(({ name, inputs }) => `${name} (${inputs})`).join('; ')
    // Eighths of a block; the longest bar is sixteen blocks.
    const eighths = Math.round((mine.length / most) * 128)
    const bar = '█'.repeat(eighths >> 3) + (eighths % 8 === 0 ? '' : String.fromCodePoint(0x2590 - (eighths % 8)))
    lines.push(
      [String(lever.number), ...tableCells(mine, lever.name.nb, rows), bar].join(' | '),
      `### ${lever.number}. ${lever.name.nb}`,
      `${counted(mine.length, 'innspill', 'innspill')} (${percent(mine.length, rows.length)}, 95 %-intervall ${interval(mine.length, rows.length)}), ` +
        `${counted(texts(mine), 'ulik tekst', 'ulike tekster')} (${percent(texts(mine), texts(rows))}), ` +
        `${counted(names(mine), 'navngitt avsender', 'navngitte avsendere')} (${percent(names(mine), names(rows))}).` +
        ` ${unnamed(mine)} innspill har ingen navngitt avsender.` +
        (beside.length === 0
          ? ''
          : ` I tillegg nevnes det i ${beside.length} innspill som først og fremst gjelder et annet hovedgrep.`) +
        (near.length === 0
          ? ''
          : ` ${counted(near.length, 'usikkert innspill', 'usikre innspill')} ligger nærmest dette hovedgrepet.`),
      `- ${unseen.length === 0 ? 'Alle deltemaer funnet' : 'Deltemaer funnet'}${beside.length === 0 ? '' : ` (i ${counted(mine.length, 'innspill', 'innspill')} her og ${beside.length} der hovedgrepet er tillegg)`}: ${list}`,
      `- **${lever.number}. ${lever.name.nb}**: ${unseen.length} av ${lever.subtopics.length}: ${unseen.join('; ')}.`,
      `- Vinkling: ${aspects
        .map(([id, one, many]) => [mine.filter(({ aspect }) => aspect === id).length, one, many] as const)
        .filter(([count]) => count > 0)
        .map(([count, one, many]) => counted(count, one, many))
        .join(', ')}`,
    )
    const types = tally(mine.map(({ respondent }) => respondent.type)).map(([type, count]) => ({ type, count }))
    const collator = (a: string, b: string): number => (a < b ? -1 : 1)
    types.sort((a, b) => Number(a.type === '') - Number(b.type === '') || b.count - a.count || collator(a.type, b.type))
    lines.push(
      `- Innspill etter avsendertype: ${types.map(({ type, count }) => `${respondentTypes[type]} (${count})`).join(', ')}`,
    )
  }
  for (const [status, name] of statuses) lines.push(['', ...tableCells(of(status), name, rows), ''].join(' | '))
  lines.push(['', '**Sum**', `**${rows.length}**`, `**${texts(rows)}**`, `**${names(rows)}**`, '', '', ''].join(' | '))

  for (const id of first) {
    const members = rows.filter((row) => row.id === id || row.campaign === id)
    const people = names(members)
    lines.push(
      `- **${members.length} innspill fra ${counted(people, 'navngitt avsender', 'navngitte avsendere')}**: «…» …`,
    )
  }

  const missing = '(ikke oppgitt)'
  const shortened = (path: string): string => `\`${path.length > 38 ? `…${path.slice(-37)}` : path}\``
  const tall: ((row: Row) => string)[] = [
    (row) => row.meta[by] || missing,
    (row) => (row.respondent.type === '' ? missing : (respondentTypes[row.respondent.type] ?? '')),
    (row) => row.respondent.county || missing,
    (row) => shortened(row.source),
  ]
  const isUnder =
    (id: string) =>
    ({ status, lever }: Row): boolean =>
      status === 'assigned' && lever === id
  for (const cellOf of tall) {
    for (const group of new Set(rows.map(cellOf))) {
      const members = rows.filter((row) => cellOf(row) === group)
      const counts = levers.map(({ id }) => members.filter(isUnder(id)).length)
      lines.push([group, ...counts, members.length - sum(counts), members.length].join(' | '))
    }
  }
  for (const { source } of ledger) if (source.length > 38) lines.push(`- \`${source}\``)
  const byAspect = tally(rows.map(({ aspect }) => aspect)).map(([aspect]) => aspect)
  const wide: (readonly [string, readonly Row[]])[] = [
    ...levers.map(({ number, name, id }) => [`${number}. ${name.nb}`, rows.filter(isUnder(id))] as const),
    ...statuses.map(([status, name]) => [name, of(status)] as const),
    ['Sum', rows],
  ]
  for (const [name, own] of wide)
    lines.push([name, ...byAspect.map((aspect) => own.filter((row) => row.aspect === aspect).length)].join(' | '))

  for (const status of ['uncertain', 'none'] as const)
    if (of(status).length > 25)
      lines.push(`Her vises 25 av ${of(status).length}. Alle: \`hovedgrep classify … --status ${status}\``)

  const setAside = (entry: Entry): number => sum(Object.values(entry.setAside))
  const total = (pick: (entry: Entry) => number): number => sum(ledger.map(pick))
  lines.push(
    `Alt som er lest, er gjort rede for: ${total(({ read }) => read)} = ${rows.length} vurdert + ${total(setAside)} satt til side + ${total(({ unreadable }) => unreadable)} uleselig.`,
  )
  const counts = (entries: readonly Entry[]): string =>
    [
      sum(entries.map(({ read }) => read)),
      rows.filter(({ source }) => entries.some((entry) => entry.source === source)).length,
      sum(entries.map(setAside)),
      sum(entries.map(({ unreadable }) => unreadable)),
    ].join(' | ')
  for (const entry of ledger) lines.push(`\`${entry.source}\` | ${counts([entry])} | ${numbersOf([entry])}`)
  lines.push(`**Sum** | ${counts(ledger)} | ${numbersOf(ledger)}`)
  return new Set(lines)
}

/** The counts of the reasons, largest unit of the comparison: the words beside them are checked by the golden files. */
export function numbersOf(entries: readonly Entry[]): string {
  const reasons = new Map<string, number>()
  for (const { setAside } of entries)
    for (const [reason, count] of Object.entries(setAside)) reasons.set(reason, (reasons.get(reason) ?? 0) + count)
  return [...reasons.values()].sort((a, b) => a - b).join(' ')
}
