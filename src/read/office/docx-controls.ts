import type { Properties } from './docx-properties.ts'
import { isOn } from './docx-xml.ts'

/** Knows the content controls around what is being read. */
export interface DocxControls {
  readonly open: (name: string) => void
  readonly close: (name: string) => void
  readonly set: (own: Properties) => void
  /** Whether the text shown is a prompt: nobody has filled in the field. */
  readonly isPrompt: () => boolean
  /** Whether it is that of a table of contents. */
  readonly isContents: () => boolean
}

/** A content control that is open. */
interface Control {
  readonly isPrompt: boolean
  readonly isContents: boolean
}

const plain: Control = { isPrompt: false, isContents: false }

/** Makes one for a part. A control within another is what the outer one is. */
export function createDocxControls(): DocxControls {
  const controls: Control[] = []
  return {
    open(name) {
      if (name === 'w:sdt') controls.push(controls.at(-1) ?? plain)
    },
    close(name) {
      if (name === 'w:sdt') controls.pop()
    },
    set(own) {
      const around = controls.pop()
      if (around === undefined) return
      const isPrompt = around.isPrompt || isOn(own.get('w:showingPlcHdr') ?? 'off')
      const isContents = around.isContents || own.get('w:docPartObj/w:docPartGallery') === 'Table of Contents'
      controls.push({ isPrompt, isContents })
    },
    isPrompt: () => controls.at(-1)?.isPrompt === true,
    isContents: () => controls.at(-1)?.isContents === true,
  }
}
