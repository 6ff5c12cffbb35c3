import type { AttributeOf } from './office-xml.ts'

/** Controls of forms that hold words. */
const worded: ReadonlySet<string> = new Set(
  'form:text form:textarea form:formatted-text form:combobox form:date form:time form:number'.split(' '),
)

/** Remembers what stands in the controls of forms: it is told apart from where they stand. */
export interface OdtForms {
  /** @returns whether the element is within the forms */
  readonly open: (name: string, attribute: AttributeOf) => boolean
  readonly close: (name: string) => boolean
  /** What stands in a control; empty if it is none with words. */
  readonly valueOf: (id: string) => string
}

/** Makes one for a document. */
export function createOdtForms(): OdtForms {
  const values = new Map<string, string>()
  let depth = 0
  return {
    open(name, attribute) {
      if (depth > 0 || name === 'office:forms') depth++
      if (depth > 0 && worded.has(name)) {
        const value = attribute('form:current-value') ?? attribute('form:value') ?? ''
        values.set(attribute('xml:id') ?? attribute('form:id') ?? '', value)
      }
      return depth > 0
    },
    close() {
      if (depth === 0) return false
      depth--
      return true
    },
    valueOf: (id) => values.get(id) ?? '',
  }
}
