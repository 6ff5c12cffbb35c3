/** Places as numbers, so that the place of every input can be kept in eight bytes. */
export interface PlaceCodes {
  /** @returns a safe integer; 0 for a place that is not kept, of which there are too many forms */
  readonly codeOf: (place: string) => number
  /** Undefined for 0. */
  readonly placeOf: (code: number) => string | undefined
}

/** What stands before and after the number of a row, a line or a paragraph. */
interface Form {
  readonly head: string
  readonly tail: string
}

/** Numbers of a form; a form stands above them. */
const numbers = 2 ** 32

/** Forms kept: one for each column with inputs and each page, however many rows there are. */
const mostForms = 100_000

/** Codes for places such as `row:17 column:Svar`, `line:42` or `page:3 paragraph:2`. */
export function createPlaceCodes(): PlaceCodes {
  const forms: Form[] = []
  const codes = new Map<string, number>()
  /** The form of the place before: mostly this one has it too. */
  let last: Form & { readonly code: number } = { head: '\u0000', tail: '', code: 0 }

  const formOf = (head: string, tail: string): number => {
    if (last.head === head && last.tail === tail) return last.code
    const key = `${head}\u0000${tail}`
    let code = codes.get(key)
    if (code === undefined) {
      if (forms.length === mostForms) return 0
      code = forms.push({ head, tail })
      codes.set(key, code)
    }
    last = { head, tail, code }
    return code
  }
  return {
    codeOf: (place) => {
      const found = /(?:^| )(?:row|line|paragraph):([1-9]\d{0,8})(?!\d)/.exec(place)
      const digits = found?.[1] ?? ''
      const start = found === null ? place.length : found.index + found[0].length - digits.length
      const form = formOf(place.slice(0, start), place.slice(start + digits.length))
      return form === 0 ? 0 : form * numbers + Number(digits)
    },
    placeOf: (code) => {
      const form = forms[Math.floor(code / numbers) - 1]
      const number = code % numbers
      return form === undefined ? undefined : form.head + (number === 0 ? '' : number) + form.tail
    },
  }
}
