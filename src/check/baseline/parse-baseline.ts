import { HovedgrepError } from '../../errors.ts'
import { type Baseline, type BaselineEntry, baselineFormat, baselineVersion, type Recorded } from './baseline.ts'

const renew = 'Lag den på nytt med --update-baseline, eller hent den tilbake fra versjonskontrollen.'

/** How a merge that was not finished leaves a file. */
const conflict = /^(?:<{7}|={7}|>{7})/m

/**
 * Reads the text of a baseline's file.
 * @param file - how it is called in messages
 * @throws {HovedgrepError} BASELINE_INVALID when it is damaged, of another version or something else
 */
export function parseBaseline(text: string, file: string): Baseline {
  const fail = (what: string, hint = renew): HovedgrepError =>
    new HovedgrepError('BASELINE_INVALID', `Grunnlinjen ${file} ${what}`, { place: { source: file, place: '' }, hint })
  const root = parse(text)
  if (root === undefined && conflict.test(text)) throw fail('har merker etter en fletting som ikke er fullført.')
  if (!isObject(root)) throw fail('er ikke gyldig JSON.')
  if (root.format !== baselineFormat) {
    throw fail('er ikke en grunnlinje.', 'Oppgi en fil som er laget med --update-baseline.')
  }
  const { version, redacted, paths, recorded, findings } = root
  if (version !== baselineVersion) {
    const got = typeof version === 'number' ? `versjon ${version}` : 'ukjent versjon'
    throw fail(`er av en annen utgave (ventet versjon ${baselineVersion}, fikk ${got}).`)
  }
  const figures = readRecorded(recorded)
  if (typeof redacted !== 'boolean' || !isTexts(paths) || figures === undefined || !Array.isArray(findings)) {
    throw fail('er skadet: noe mangler eller har en annen form enn ventet.')
  }
  const entries = findings.map((entry: unknown, index) => {
    const read = readEntry(entry)
    if (read === undefined) throw fail(`er skadet: funn nummer ${index + 1} kan ikke leses.`)
    return read
  })
  return { isRedacted: redacted, paths, recorded: figures, entries }
}

/** Where a baseline says what it is, in UTF-16 units; a merge that was not finished may stand before it. */
const headLength = 500

/** Whether a text looks like a baseline, even a damaged one: another file must not be written over. */
export function looksLikeBaseline(text: string): boolean {
  return text.trim() === '' || text.slice(0, headLength).includes(`"${baselineFormat}"`)
}

function parse(text: string): unknown {
  try {
    // Editors of some systems put a mark at the beginning.
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}

function readRecorded(value: unknown): Recorded | undefined {
  if (!isObject(value)) return undefined
  const blocks = new Map<string, ReadonlyMap<string, number>>()
  for (const [name, figures] of Object.entries(value)) {
    if (!isObject(figures)) return undefined
    const numbers = new Map<string, number>()
    for (const [key, figure] of Object.entries(figures)) {
      if (typeof figure !== 'number') return undefined
      numbers.set(key, figure)
    }
    blocks.set(name, numbers)
  }
  return blocks
}

function readEntry(value: unknown): BaselineEntry | undefined {
  if (!isObject(value)) return undefined
  const { rule, id, source, hash, count: number = 1, extent } = value
  if (typeof rule !== 'string' || typeof hash !== 'string' || !/^[0-9a-f]{14}$/.test(hash)) return undefined
  if (typeof number !== 'number' || !Number.isInteger(number) || number < 1) return undefined
  if (extent !== undefined && (typeof extent !== 'number' || !Number.isFinite(extent))) return undefined
  const count = extent === undefined ? { count: number } : { count: number, extent }
  if (typeof id === 'string') return { rule, kind: 'id', name: id, hash, ...count }
  if (typeof source === 'string') return { rule, kind: 'source', name: source, hash, ...count }
  return id === undefined && source === undefined ? { rule, kind: 'group', name: '', hash, ...count } : undefined
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string')
}
