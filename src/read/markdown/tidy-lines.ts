import { columnsOf, signedLine } from '../text/bullet-signs.ts'
import { createFenceWatch } from './fence-watch.ts'

/** White space and marks that cannot be seen; a line of them is blank to the eye. */
const invisible = /^[\s\u00AD\u200B-\u200F\u2060\uFEFF]+/

/** Marks that cannot be seen before one of Markdown's own, or before a sign. */
const hidden = /^[\u00AD\u200B-\u200F\u2060\uFEFF]+/

/** A mark of Markdown's and the space around it, of which some may break no line; to Markdown that is no space. */
const marked = /^(\s*)([-*+]|\d{1,9}[.)]|#{1,6}|>)(\s+)(?=\S)/

const dash = /^\s*[–—]\s+(?=\S)/
const point = /^\s*(?:[-*+]|\d{1,9}[.)])\s/

/** Pictures that are written out in the target of a link; it is no text, and may be long. */
const picture = /([(<"']data:[^\s,<>()"']{0,100};base64,)[A-Za-z0-9+/=]+/g

/** Columns of white space at a line's start that can mean something. */
const mostIndent = 128

/** A point of a list that was made of a sign: where it stood, and where it stands now. */
interface Level {
  readonly indent: number
  readonly rank: number
  readonly column: number
}

/**
 * Mends what is pasted from other programs, so that the parser sees what a person sees: lines of spaces that break no
 * line are blank, signs such as `•` make points, and one that stands further in makes a point below. The number of lines
 * stays as it is, and so does what is said in them. Code is left alone.
 */
export function tidyLines(lines: readonly string[]): string[] {
  const fences = createFenceWatch()
  let levels: Level[] = []
  let isInList = false

  function pointAt(indent: number, rank: number): string {
    while (levels.length > 0) {
      const top = levels.at(-1)
      if (top === undefined || top.indent < indent || (top.indent === indent && top.rank <= rank)) break
      levels.pop()
    }
    const top = levels.at(-1)
    const isSame = top !== undefined && top.indent === indent && top.rank === rank
    const outer = isInList || indent < 4 ? Math.min(indent, mostIndent) : 0
    const column = top === undefined ? outer : isSame ? top.column : top.column + 2
    if (!isSame) levels.push({ indent, rank, column })
    return `${' '.repeat(column)}- `
  }

  return lines.map((raw, index) => {
    if (fences.isCode(raw)) return raw
    const line = limitIndent(raw.length > 1000 ? raw.replace(picture, '$1') : raw)
    if (line.trim() === '') return ''
    const seen = line.slice(invisible.exec(line)?.[0].length ?? 0)
    if (seen === '') return ''
    const bare = line.replace(hidden, '')
    const signed = signedLine(bare) ?? dashedLine(bare, lines[index - 1], lines[index + 1])
    if (signed !== undefined) return pointAt(signed.indent, signed.rank) + signed.rest
    const mark = marked.exec(bare)
    const isUnbroken = mark?.[1]?.includes('\u00A0') === true || mark?.[3]?.startsWith('\u00A0') === true
    // A star that comes again stands around words.
    if (mark?.[2] === '*' && isUnbroken && bare.indexOf('*', mark[0].length) > 0) return line
    if (mark !== null && isUnbroken && /[-+*]/.test(mark[2] ?? '')) {
      return pointAt(columnsOf(mark[1] ?? ''), 0) + bare.slice(mark[0].length)
    }
    isInList = point.test(bare) || (isInList && /^\s/.test(bare))
    if (!/^\s/.test(bare)) levels = []
    if (mark !== null && isUnbroken) return `${mark[2]} ${bare.slice(mark[0].length)}`
    return /^(?:[-*+#>]|\d{1,9}[.)])/.test(bare) ? bare : line
  })
}

/** A line that begins with a dash is a point when one beside it does so too; else it may be a line of a dialogue. */
function dashedLine(line: string, before: string | undefined, after: string | undefined) {
  const found = dash.exec(line)
  if (found === null || !(dash.test(before ?? '') || dash.test(after ?? ''))) return undefined
  const rest = line.slice(found[0].length)
  return { indent: columnsOf(line.slice(0, line.search(/[–—]/))), rank: 0, rest }
}

function limitIndent(line: string): string {
  const space = /^[ \t]+/.exec(line)?.[0] ?? ''
  return columnsOf(space) > mostIndent ? ' '.repeat(mostIndent) + line.slice(space.length) : line
}
