import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCampaignFinder } from '../../dist/index.js'
import { createRandom, trainingTexts } from '../generate.js'
import { grouped, hovedgrep, inTurns, median, megabytes, runNode, spread } from '../measure.js'

/** Rows of a file: `check` lists a thousand findings of a rule in a file, and all are needed here. */
const rowsPerFile = 1000

const [firstNames, places] = [
  'Anne Bjørn Dag Eva Geir Hanne Inger Jon Kari Lars Mona Nils Ola Per Siri Tor'.split(' '),
  'Vik Sund Nes Dal Fjell Bakken Haugen Moen Lien Berg Strand Hagen Elva Øya Myra Åsen'.split(' '),
]

/** How copies are made of texts, by what is said of them. Each gets the parts of a text, and another name. */
const changes = {
  'one word changed': ({ parts, random }) => {
    const words = parts.join(' ').split(' ')
    words[Math.floor(random() * words.length)] = 'noe'
    return words.join(' ')
  },
  'one word in ten changed': (copied) => changeWords(copied, 0.1),
  'one word in five changed': (copied) => changeWords(copied, 0.2),
  'sentences in another order': ({ parts }) => [...parts.slice(1), parts[0]].join(' '),
  'a greeting around it': ({ parts, name }) => `Hei! ${parts.join(' ')} Vennlig hilsen ${name}`,
  'another name in it': ({ parts, own, name }) => parts.join(' ').replaceAll(own, name),
}

/** @param share - of the words, 0–1 */
function changeWords({ parts, random }, share) {
  const words = parts.join(' ').split(' ')
  return words.map((word, at) => (random() < share ? `ord${at}` : word)).join(' ')
}

/**
 * Rows with copies among them: of each kind of change as many, half of them by another respondent, a quarter by the same,
 * a quarter where neither has a name. Texts have one to four parts of 100 to 200 letters, the first of which begins with a
 * name. A part stands in several texts, so texts that are no copies have something in common too, but never most of it:
 * the tenth of them that have one part have it to themselves.
 */
function makeRows(count) {
  const random = createRandom(20190304)
  const pick = (list) => list[Math.floor(random() * list.length)]
  const texts = new Set(trainingTexts().map(({ text }) => text.replaceAll(/\s+/g, ' ')))
  const pieces = [...texts].filter(({ length }) => length >= 100 && length <= 200)
  // Sets follow each other: every other text gives a fair share of each to both.
  const ownParts = pieces.filter((_, at) => at % 2 === 0)
  const shared = pieces.filter((_, at) => at % 2 === 1)
  const nameOf = () => `${pick(firstNames)} ${pick(places)}`
  const kinds = Object.keys(changes)
  const rows = []
  const copies = count / 5
  const courtesies = count / 50
  for (let number = 0; number < count - copies - courtesies; number++) {
    const own = nameOf()
    const parts =
      number % 10 === 0 ? [ownParts[number / 10]] : Array.from({ length: 2 + (number % 3) }, () => pick(shared))
    parts[0] = `${own} mener dette: ${parts[0]}`
    // A text of one part has no sentences to put into another order.
    const kind = number < copies ? kinds[Math.floor(number / 4) % kinds.length] : ''
    if (kind.startsWith('sentences') && parts.length === 1) parts.push(pick(shared))
    const sender = number % 16 >= 12 ? '' : `Avsender ${number}`
    rows.push({ origin: number, kind: '', sender, text: parts.join(' ') })
    if (kind === '') continue
    const text = changes[kind]({ parts, own, name: nameOf(), random })
    rows.push({ origin: number, kind, sender: number % 16 < 8 ? `Avsender ${number + count}` : sender, text })
  }
  for (let number = 0; number < courtesies; number++)
    rows.push({
      origin: -1 - number,
      kind: 'courtesy',
      sender: number % 2 === 0 ? `Avsender ${-number}` : '',
      text: pick(['Ingen kommentar', 'Takk for innspillet!', 'Vi støtter forslaget i sin helhet.']),
    })
  for (let at = rows.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    ;[rows[at], rows[other]] = [rows[other], rows[at]]
  }
  return rows
}

function writeRows(folder, rows) {
  mkdirSync(folder)
  const cell = (text) => `"${text.replaceAll('"', '""')}"`
  for (let from = 0; from < rows.length; from += rowsPerFile) {
    const lines = rows.slice(from, from + rowsPerFile).map(({ sender, text }) => `${cell(sender)},${cell(text)}\n`)
    writeFileSync(
      join(folder, `${String(from / rowsPerFile).padStart(4, '0')}.csv`),
      `Avsender,Innspill\n${lines.join('')}`,
    )
  }
}

/** What findings say of the rows, against what was made: copies found with their original, and rows said to be copies. */
function judge(findings, rows) {
  const rowOf = ({ source, place }) =>
    rows[Number.parseInt(source, 10) * rowsPerFile + Number(/row:(\d+)/.exec(place)[1]) - 1]
  const found = new Set()
  const said = { right: 0, wrong: 0 }
  for (const finding of findings) {
    const members = [finding, ...finding.related].map(rowOf)
    // Of those that belong together one is the original.
    const byOrigin = Map.groupBy
      ? Map.groupBy(members, ({ origin }) => origin)
      : members.reduce((groups, row) => groups.set(row.origin, [...(groups.get(row.origin) ?? []), row]), new Map())
    const largest = [...byOrigin.values()].sort((one, other) => other.length - one.length)[0]
    said.right += largest.length - 1
    said.wrong += members.length - largest.length
    if (largest.length > 1) for (const row of largest) found.add(row)
  }
  return { found, ...said }
}

/** Near-copies among a hundred thousand inputs: how many are found, how many are said wrongly, and what it costs. */
export const copies = {
  name: 'copies',
  title: 'Copies among inputs',
  async run({ isQuick }) {
    const scratch = mkdtempSync(join(tmpdir(), 'hovedgrep-bench-copies-'))
    try {
      const rows = makeRows(isQuick ? 10_000 : 100_000)
      const folder = join(scratch, 'svar')
      writeRows(folder, rows)
      const wanted = ['campaign', 'near-duplicate', 'exact-duplicate', 'duplicate-row']
      const off = wanted.flatMap((rule) => ['--rule', `${rule}=off`])
      const check = (...words) => runNode([hovedgrep, 'check', '--quiet', folder, ...words], { measuresPeak: true })
      const { text } = await runNode([hovedgrep, 'check', '--quiet', '--format', 'jsonl', folder], { keepsText: true })
      const findings = text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line))
        .filter(({ rule }) => wanted.includes(rule))
      const { found, right, wrong } = judge(findings, rows)
      const peaks = { with: [], without: [] }
      const times = await inTurns(isQuick ? 1 : 3, {
        with: async () => {
          const { seconds, peak } = await check()
          peaks.with.push(peak)
          return seconds
        },
        without: async () => {
          const { seconds, peak } = await check(...off)
          peaks.without.push(peak)
          return seconds
        },
        finder: () => {
          const start = performance.now()
          const finder = createCampaignFinder()
          for (const [number, row] of rows.entries()) finder.find(String(number), row.text)
          return (performance.now() - start) / 1000
        },
      })
      const share = (part, whole) => `${((100 * part) / whole).toFixed(1)} %`
      const told = (kind) => {
        const all = rows.filter((row) => row.kind === kind)
        return [kind, grouped(all.length), share(all.filter((row) => found.has(row)).length, all.length)]
      }
      const line = (what, value) => [what, '', value]
      return {
        columns: [`${grouped(rows.length)} inputs`, 'planted', 'result'],
        rows: [
          ...Object.keys(changes).map((kind) => {
            const [name, planted, recall] = told(kind)
            return [`${name}: found with its original`, planted, recall]
          }),
          line('said to be a copy of what it is no copy of', `${grouped(wrong)} of ${grouped(right + wrong)}`),
          ['courtesies that findings are about', ...told('courtesy').slice(1)],
          line('check, seconds', spread(times.with, 1)),
          line('check without the rules about copies, seconds', spread(times.without, 1)),
          line('finding repeats alone, in memory, seconds', spread(times.finder, 1)),
          line('check, most memory', `${megabytes(median(peaks.with)).toFixed(0)} MB`),
          line('check without them, most memory', `${megabytes(median(peaks.without)).toFixed(0)} MB`),
        ],
      }
    } finally {
      rmSync(scratch, { recursive: true, force: true })
    }
  },
}
