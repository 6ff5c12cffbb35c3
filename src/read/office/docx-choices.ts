import type { Cut, DocxWriter, Mark } from './docx-writer.ts'

/** Settles `mc:AlternateContent`: the same thing for newer programs (`Choice`) and for older ones (`Fallback`). */
export interface DocxChoices {
  /** @returns whether what the element holds is to be left out */
  readonly open: (name: string) => boolean
  readonly close: (name: string) => void
}

/** An alternative that is open. */
interface Alternative {
  readonly start: Mark
  hasChoice: boolean
  choice: Cut | undefined
}

/** Makes one for a part: what is for older programs is kept, unless it has no words and the other has. */
export function createDocxChoices(out: DocxWriter): DocxChoices {
  const open: Alternative[] = []
  return {
    open(name) {
      const alternative = open.at(-1)
      if (name === 'mc:AlternateContent') open.push({ start: out.mark(), hasChoice: false, choice: undefined })
      else if (name === 'mc:Choice' && alternative !== undefined) {
        if (alternative.hasChoice) return true
        alternative.hasChoice = true
      } else if (name === 'mc:Fallback' && alternative !== undefined) alternative.choice = out.cut(alternative.start)
      return false
    },
    close(name) {
      const alternative = open.at(-1)
      if (name === 'mc:AlternateContent') open.pop()
      else if (name === 'mc:Fallback' && alternative?.choice !== undefined) {
        const fallback = out.cut(alternative.start)
        out.paste(isRicher(alternative.choice, fallback) ? alternative.choice : fallback)
        alternative.choice = undefined
      }
    },
  }
}

function isRicher(one: Cut, other: Cut): boolean {
  if (other.letters > 0) return false
  return one.letters > 0 || (one.pictures > 0 && other.pictures === 0)
}
