import type { Draw } from '../draw.ts'
import { damageBytes, encodeSomehow, encodeWell } from './damage.ts'
import { broken, type Generated, sound } from './generated.ts'
import { hostileToken, marker, phrase } from './words.ts'

const headers = ['id', 'innspill', 'tekst', 'navn', 'Organisasjon', 'Fylke', 'Hva mener du?', 'dato', ''] as const

/** How a cell is written: always in quotes, where it is needed, never, or as a careless program does. */
type Quoting = 'always' | 'needed' | 'never' | 'single' | 'backslash' | 'broken'

function quoted(draw: Draw, cell: string, delimiter: string, quoting: Quoting): string {
  const whole = `"${cell.replaceAll('"', '""')}"`
  if (quoting === 'always') return whole
  if (quoting === 'never') return cell
  if (quoting === 'single') return `'${cell}'`
  if (quoting === 'backslash') return `"${cell.replaceAll('"', '\\"')}"`
  if (quoting === 'needed') return cell.includes(delimiter) || /["\r\n]/.test(cell) ? whole : cell
  return draw.pick([whole, cell, `"${cell}`, `${cell}"`, ` ${whole} `, `"${cell}"x`])
}

/** A table in text, with every mistake that exports make. */
export function csv(draw: Draw): Generated {
  const isSound = draw.chance(0.35)
  const spice = draw.pick([0, 0.1, 0.5])
  const delimiter = draw.pick([';', ';', ',', '\t', '|'])
  const end = draw.pick(['\n', '\r\n', '\r'])
  const columns = draw.chance(0.02) ? 300 : 1 + draw.int(6)
  const rows = draw.chance(0.02) ? 400 : draw.int(40)
  const quoting: Quoting = isSound
    ? 'always'
    : draw.pick(['always', 'needed', 'needed', 'never', 'single', 'backslash', 'broken'])
  const head = Array.from({ length: columns }, (_, at) =>
    isSound && at === 0 ? 'innspill' : draw.chance(0.8) ? draw.pick(headers) : phrase(draw, spice, 4),
  )
  let markers = 0
  const body = Array.from({ length: rows }, (_, row) => {
    const width = !isSound && draw.chance(0.1) ? draw.int(columns + 3) : columns
    return Array.from({ length: width }, (_, column) => {
      if (isSound && column === 0) return `${phrase(draw, spice, 5)} ${marker(markers++)} ${phrase(draw, spice, 5)}`
      if (draw.chance(0.2)) return draw.pick(['', String(row), '1', ' '])
      return phrase(draw, spice, columns > 6 ? 2 : 10)
    })
  })
  const write = (cells: readonly string[]): string =>
    cells.map((cell) => quoted(draw, cell, delimiter, quoting)).join(delimiter)
  const lines = [head, ...body].map(write)
  if (isSound) return sound(encodeWell(draw, `${lines.join(end)}${end}`), markers, { delimiter, header: true })
  if (draw.chance(0.1)) lines.unshift(...draw.many(1, 3, () => phrase(draw, spice, 4)))
  if (draw.chance(0.1)) lines.push(write(['Sum', '12']))
  const bytes = encodeSomehow(draw, lines.join(draw.chance(0.9) ? end : '\n') + (draw.chance(0.7) ? end : ''))
  const options = {
    ...(draw.chance(0.2) && { delimiter: draw.pick([';', ',', 'tab', '|']) }),
    ...(draw.chance(0.2) && { header: draw.chance(0.5) }),
    ...(draw.chance(0.1) && { encoding: draw.pick(['utf-8', 'windows-1252', 'utf-16le', 'iso-8859-15']) }),
    ...(draw.chance(0.1) && { maxRecordBytes: draw.pick([20, 300, 5000]) }),
  }
  return broken(draw.chance(0.4) ? damageBytes(draw, bytes) : bytes, options)
}

/** Any value that JSON has; `depth` bounds how deep it goes. */
function jsonValue(draw: Draw, spice: number, depth: number): string {
  const kind = draw.int(depth > 0 ? 9 : 6)
  if (kind < 3) return JSON.stringify(phrase(draw, spice))
  if (kind === 3) return draw.pick(['0', '-1', '1e400', '1E-9', '12345678901234567890', '0.1', '-0', '9'.repeat(500)])
  if (kind === 4) return draw.pick(['true', 'false', 'null'])
  if (kind === 5) return '""'
  if (kind === 6) return `[${draw.many(0, 5, () => jsonValue(draw, spice, depth - 1)).join(',')}]`
  return jsonObject(draw, spice, depth - 1)
}

function jsonObject(draw: Draw, spice: number, depth: number): string {
  const key = () =>
    draw.chance(0.7) ? draw.pick(headers) : draw.chance(0.5) ? hostileToken(draw) : phrase(draw, spice, 3)
  const pairs = draw.many(0, 6, () => `${JSON.stringify(key())}:${jsonValue(draw, spice, depth)}`)
  return `{${pairs.join(draw.chance(0.9) ? ',' : ' ,\n ')}}`
}

function soundObjects(draw: Draw, spice: number): string[] {
  return draw.many(1, 30, (at) => {
    const tekst = `${phrase(draw, spice, 5)} ${marker(at)} ${phrase(draw, spice, 5)}`
    return JSON.stringify({ tekst, navn: phrase(draw, spice, 3), fylke: 'Viken' })
  })
}

/** JSON: tables of objects, and any value at all. */
export function json(draw: Draw): Generated {
  const spice = draw.pick([0, 0.1, 0.5])
  if (draw.chance(0.3)) {
    const objects = soundObjects(draw, spice)
    const list = `[${objects.join(draw.pick([',', ',\n', ' , ']))}]`
    return sound(encodeWell(draw, draw.chance(0.5) ? list : `{"antall":1,"svar":${list}}`), objects.length)
  }
  const depth = draw.pick([2, 3, 5])
  const deep = 1 + draw.int(draw.chance(0.05) ? 20_000 : 30)
  const text = draw.pick<() => string>([
    () => `[${draw.many(0, 30, () => jsonObject(draw, spice, depth)).join(',')}]`,
    () => `{"data":[${draw.many(0, 30, () => jsonObject(draw, spice, 2)).join(',')}]}`,
    () => `[${draw.many(0, 30, () => JSON.stringify(phrase(draw, spice))).join(',')}]`,
    () => jsonValue(draw, spice, depth),
    () => '['.repeat(deep) + jsonValue(draw, spice, 1) + ']'.repeat(deep),
    () => '{"a":'.repeat(deep) + jsonValue(draw, spice, 1) + '}'.repeat(deep),
    () => `[{"tekst":${JSON.stringify(phrase(draw, spice))},"tekst":${jsonValue(draw, spice, 2)}}]`,
  ])()
  const bytes = encodeSomehow(draw, text)
  return broken(draw.chance(0.5) ? damageBytes(draw, bytes) : bytes)
}

/** JSON Lines, with lines that are something else. */
export function jsonl(draw: Draw): Generated {
  const spice = draw.pick([0, 0.1, 0.5])
  if (draw.chance(0.3)) {
    const objects = soundObjects(draw, spice)
    return sound(encodeWell(draw, objects.join('\n')), objects.length)
  }
  const lines = draw.many(0, 40, () =>
    draw.pick<() => string>([
      () => jsonObject(draw, spice, 2),
      () => jsonObject(draw, spice, 1),
      () => JSON.stringify(phrase(draw, spice)),
      () => jsonValue(draw, spice, 2),
      () => phrase(draw, spice),
      () => '',
    ])(),
  )
  const bytes = encodeSomehow(draw, lines.join(draw.pick(['\n', '\r\n', '\n\n'])))
  const options = draw.chance(0.1) ? { maxRecordBytes: draw.pick([20, 300]) } : {}
  return broken(draw.chance(0.4) ? damageBytes(draw, bytes) : bytes, options)
}
