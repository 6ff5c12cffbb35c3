/** Follows the lines of a Markdown text and tells which of them are code between fences. */
export interface FenceWatch {
  /** To be asked of each line in turn; the fences themselves count as code. */
  readonly isCode: (line: string) => boolean
  /** Whether code has begun that has not ended. */
  readonly isOpen: () => boolean
}

const opening = /^([\s>]*)((?:[-*+] |\d{1,9}[.)] )?)(`{3,}|~{3,})/
const point = /^\s*(?:[-*+]|\d{1,9}[.)])\s/

/** Makes the watch of one text. */
export function createFenceWatch(): FenceWatch {
  let fence = ''
  let isInQuote = false
  let isInPoint = false
  /** Whether a list is open, to which lines with white space before them belong. */
  let isInList = false
  let isBlank = true

  function hasLeft(line: string): boolean {
    return isInQuote ? !/^\s*>/.test(line) : isInPoint && /^\S/.test(line)
  }

  function look(line: string): void {
    if (point.test(line)) isInList = true
    else if (isBlank && /^\S/.test(line)) isInList = false
    isBlank = line.trim() === ''
  }

  return {
    isCode(line) {
      if (fence !== '' && hasLeft(line)) fence = ''
      if (fence !== '') {
        const rest = line.replace(isInQuote ? /^[\s>]+/ : isInPoint ? /^\s+/ : /^ {1,3}/, '').trimEnd()
        if (rest.startsWith(fence) && rest === fence.charAt(0).repeat(rest.length)) fence = ''
        return true
      }
      look(line)
      const [all = '', space = '', sign = '', marks = ''] = opening.exec(line) ?? []
      if (marks === '' || (marks.startsWith('`') && line.includes('`', all.length))) return false
      isInQuote = space.includes('>')
      isInPoint = !isInQuote && (sign !== '' || (isInList && /^\s{2}/.test(space)))
      if (!isInQuote && !isInPoint && columns(space) > 3) return false
      fence = marks
      return true
    },
    isOpen: () => fence !== '',
  }
}

function columns(space: string): number {
  return space.includes('\t') ? 4 : space.length
}
