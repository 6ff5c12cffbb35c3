import type { Language } from '../../types/taxonomy.ts'
import { workbookEn } from './workbook/en.ts'
import { workbookNb } from './workbook/nb.ts'
import { workbookNn } from './workbook/nn.ts'
import type { WorkbookWords } from './workbook/words.ts'

/** The workbook's own words in each language. */
export const workbookWords: Readonly<Record<Language, WorkbookWords>> = {
  nb: workbookNb,
  nn: workbookNn,
  en: workbookEn,
}
