// Makes the consultation that is measured: a CSV as a web form exports it, of any number of rows, always the same bytes.
import { createHash } from 'node:crypto'
import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'

const trainingFolder = fileURLToPath(new URL('../data/training/', import.meta.url))

/**
 * The sets whose sentences the consultation is made of: those that were there when the first figures were taken. The
 * measured file stays the same when the model learns from more, so that figures can be compared over time.
 */
const measuredSets =
  'analysts answers boundaries business citizens civil-society english-bokmaal english-nynorsk everyday frontline leaders long mixed nynorsk-english oblique official one-liners sectors short stories vocabulary voices workshop'.split(
    ' ',
  )

/** Seed of everything that is drawn by lot. */
const seed = 20190304

/** Rows that make about a megabyte (10⁶ bytes). */
const rowsPerMegabyte = 3000

/** Mean of what is added to the shortest text, in UTF-16 units: makes a row 333 bytes long in the mean. */
const meanLength = 156

/**
 * UTF-16 units from one misspelling to the next, in the mean: one word in seventy. So the vocabulary keeps growing as it
 * does in real text (the training texts follow Heaps' law with an exponent of about 0.53), instead of ending with the
 * words of the training texts.
 */
const unitsPerMisspelling = 430

/** Share of rows that repeat one of the campaign letters, and how many letters there are. */
const campaignShare = 0.02
const campaignLetters = 50

const firstNames =
  'Anne Arne Astrid Berit Bjørn Dag Eirik Elin Fatima Gro Guro Hamza Hege Ingrid Jon Kari Knut Lars Liv Magnus Marit Mohammed Nils Odd Ola Petter Ragnhild Siri Solveig Tor Trine Åse'.split(
    ' ',
  )
const nameStarts =
  'Berg Bjørk Dal Eik Elv Fjell Fram Furu Granli Hag Hav Heim Holm Kvam Lang Lund Myr Nes Nord Os Rein Sand Skog Sol Sten Stor Sund Sæter Tjørn Ut Vang Vest Vik Ås Øst Øyen'.split(
    ' ',
  )
const nameEnds =
  'bakken berg dalen eng gård hagen haug heim land lien lund mo moen nes rud seth stad strand vik vold ås ødegård øy'.split(
    ' ',
  )
const counties =
  'Agder Akershus Buskerud Finnmark Innlandet Møre_og_Romsdal Nordland Oslo Rogaland Telemark Troms Trøndelag Vestfold Vestland Østfold'
    .split(' ')
    .map((name) => name.replaceAll('_', ' '))
const kinds = [
  { type: 'Kommune', organisation: (name) => `${name} kommune` },
  { type: 'Statlig virksomhet', organisation: (name) => `Direktoratet for ${name.toLowerCase()}` },
  { type: 'Næringsliv', organisation: (name) => `${name} AS` },
  { type: 'Frivillig organisasjon', organisation: (name) => `Foreningen ${name}` },
  { type: 'Universitet/høgskole', organisation: (name) => `${name} høgskole` },
  { type: 'Privatperson', organisation: () => '' },
  { type: 'Privatperson', organisation: () => '' },
]

/** Numbers from 0 to 1 by Tommy Ettinger's mulberry32: the same on every machine. */
export function createRandom(start) {
  let state = start
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

function filesOf(sets) {
  return sets.map((set) => readFileSync(join(trainingFolder, `${set}.csv`)))
}

function textsOf(sets) {
  return filesOf(sets)
    .flatMap((bytes) => parse(bytes, { columns: true, bom: true }))
    .map(({ text, primary, language }) => ({ text, primary, language }))
}

/** The labelled texts that the model learns from, in the order of their files. */
export function trainingTexts() {
  const names = readdirSync(trainingFolder).filter((name) => name.endsWith('.csv'))
  return textsOf(names.map((name) => name.slice(0, -'.csv'.length)).sort())
}

/** Sentences that may follow each other: those of one lever in one language. Larger groups are drawn more often. */
function sentenceGroups() {
  const groups = new Map()
  const drawn = []
  for (const { text, primary, language } of textsOf(measuredSets)) {
    const name = `${primary} ${language}`
    if (!groups.has(name)) groups.set(name, [])
    const group = groups.get(name)
    group.push(...text.split(/(?<=[.!?]) +/))
    drawn.push(group)
  }
  return drawn
}

function createWriter() {
  const random = createRandom(seed)
  const pick = (list) => list[Math.floor(random() * list.length)]
  const groups = sentenceGroups()

  function compose(group, length) {
    let text = pick(group)
    while (text.length < length) text += (random() < 0.08 ? '\n' : ' ') + pick(group)
    return text
  }

  /** Now and then two neighbouring letters change places. */
  function misspell(text) {
    let result = ''
    let from = 0
    for (;;) {
      const at = from + Math.floor(random() * 2 * unitsPerMisspelling)
      if (at + 2 > text.length) return result + text.slice(from)
      const pair = text.slice(at, at + 2)
      result += text.slice(from, at) + (/^\p{Ll}{2}$/u.test(pair) ? pair[1] + pair[0] : pair)
      from = at + 2
    }
  }

  const letters = Array.from({ length: campaignLetters }, () => compose(pick(groups), 300))

  function textOf() {
    const group = pick(groups)
    if (random() < campaignShare) return `${pick(letters)} ${pick(group)}`
    return misspell(compose(group, 20 - meanLength * Math.log(1 - random())))
  }

  return (number) => {
    const { type, organisation } = pick(kinds)
    const two = (value) => String(value).padStart(2, '0')
    const minutes = Math.floor((number * 7) / 60)
    const received = `${two(4 + (Math.floor(minutes / 1440) % 25))}.03.2019 ${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`
    const surname = pick(nameStarts) + pick(nameEnds)
    const place = pick(nameStarts) + pick(nameEnds)
    const cells = [
      `INN-2019-${String(number).padStart(7, '0')}`,
      received,
      `${pick(firstNames)} ${surname}`,
      organisation(place),
      type,
      pick(counties),
      textOf(),
    ]
    return `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\n`
  }
}

function write(path, rows) {
  const rowOf = createWriter()
  const file = openSync(path, 'w')
  let pending = '"Referanse","Mottatt","Navn","Organisasjon","Aktørtype","Fylke","Innspill"\n'
  for (let number = 1; number <= rows; number++) {
    pending += rowOf(number)
    if (pending.length < 1 << 20 && number < rows) continue
    writeSync(file, pending)
    pending = ''
  }
  closeSync(file)
}

/**
 * The file of a size in the system's folder for temporary files; made if it is not there or was made of something else.
 * @param rows - integer ≥ 1; 3000 are about a megabyte
 */
export function consultationOf(rows) {
  const made = createHash('sha256').update(readFileSync(fileURLToPath(import.meta.url)))
  for (const bytes of filesOf(measuredSets)) made.update(bytes)
  const digest = made.digest('hex').slice(0, 12)
  const path = join(tmpdir(), `hovedgrep-bench-${rows}-${seed}-${digest}.csv`)
  const stamp = `${path}.size`
  if (existsSync(path) && existsSync(stamp) && Number(readFileSync(stamp, 'utf8')) === statSync(path).size) return path
  process.stderr.write(`Making ${path} …\n`)
  write(`${path}.part`, rows)
  renameSync(`${path}.part`, path)
  writeFileSync(stamp, String(statSync(path).size))
  return path
}

/** The file of a size in megabytes (10⁶ bytes, about). */
export function consultationOfMegabytes(megabytes) {
  return consultationOf(megabytes * rowsPerMegabyte)
}
