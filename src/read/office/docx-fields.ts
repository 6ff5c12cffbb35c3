import type { DocxWriter } from './docx-writer.ts'
import { isOn } from './docx-xml.ts'
import type { AttributeOf } from './office-xml.ts'

/** Rewrites the fields of forms that Word had before it had content controls. */
export interface DocxFields {
  /** @returns whether the element was one of a field */
  readonly open: (name: string, attribute: AttributeOf) => boolean
  readonly close: (name: string) => boolean
  /** @returns whether the text was an instruction to Word */
  readonly text: (text: string) => boolean
}

/** A list of answers of which one is chosen. */
interface DropDown {
  readonly entries: string[]
  chosen: number | undefined
  standard: number
}

/** Makes one for a part. What a field shows is text; a list shows its chosen entry, which stands nowhere else. */
export function createDocxFields(out: DocxWriter): DocxFields {
  let dropDown: DropDown | undefined
  let chosen = ''
  let isBox = false
  let isInstruction = false

  const openers: Readonly<Record<string, (attribute: AttributeOf) => void>> = {
    'w:fldChar'(attribute) {
      const type = attribute('w:fldCharType') ?? ''
      out.open('w:fldChar', ['begin', 'separate', 'end'].includes(type) ? ` w:fldCharType="${type}"` : '')
    },
    'w:ffData': () => out.open('w:ffData'),
    'w:checkBox'() {
      isBox = true
      out.open('w:checkBox')
    },
    'w:checked': tick('w:checked'),
    'w:default': takeDefault,
    'w:ddList'() {
      dropDown = { entries: [], chosen: undefined, standard: 0 }
    },
    'w:result'(attribute) {
      if (dropDown !== undefined) dropDown.chosen = indexOf(attribute)
    },
    'w:listEntry': (attribute) => dropDown?.entries.push(attribute('w:val') ?? ''),
    'w:instrText'() {
      isInstruction = true
      out.open('w:instrText')
    },
  }

  const closers: Readonly<Record<string, () => void>> = {
    'w:fldChar'() {
      out.close('w:fldChar')
      if (chosen === '') return
      out.open('w:t')
      out.text(chosen)
      out.close('w:t')
      chosen = ''
    },
    'w:ffData': () => out.close('w:ffData'),
    'w:checkBox'() {
      isBox = false
      out.close('w:checkBox')
    },
    'w:ddList'() {
      chosen = dropDown?.entries[dropDown.chosen ?? dropDown.standard] ?? ''
      dropDown = undefined
    },
    'w:instrText'() {
      isInstruction = false
      out.close('w:instrText')
    },
  }

  function tick(name: string): (attribute: AttributeOf) => void {
    return (attribute) => {
      if (!isBox) return
      out.empty(name, ` w:val="${isOn(attribute('w:val') ?? '') ? 1 : 0}"`)
    }
  }

  function takeDefault(attribute: AttributeOf): void {
    if (dropDown === undefined) tick('w:default')(attribute)
    else dropDown.standard = indexOf(attribute)
  }

  return {
    open(name, attribute) {
      const opener = openers[name]
      opener?.(attribute)
      return opener !== undefined
    },
    close(name) {
      closers[name]?.()
      return openers[name] !== undefined
    },
    text(text) {
      // Only the name of a check box means anything further on.
      if (isInstruction) out.text(text.replace(/[^A-Z]+/g, ''))
      return isInstruction
    },
  }
}

function indexOf(attribute: AttributeOf): number {
  const value = attribute('w:val') ?? ''
  return /^\d{1,4}$/.test(value) ? Number(value) : 0
}
