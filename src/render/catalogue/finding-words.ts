import type { Finding } from '../../types/finding.ts'
import type { Language } from '../../types/taxonomy.ts'

/** What each rule of reading says, in the languages that findings themselves are not written in. */
const sentences: Readonly<Record<Exclude<Language, 'nb'>, Readonly<Record<string, string>>>> = {
  nn: {
    'archive-limit': 'Her er det meir enn det som kan lesast på éin gong. Det som er over grensa, er ikkje lese.',
    'column-elsewhere': 'Tabellen manglar ein kolonne som er oppgitt, og som andre tabellar i fila har.',
    'damaged-file': 'Fila, eller ein del av ho, er skadd eller noko anna enn endinga seier. Noko kan mangle.',
    'document-too-large': 'Dokumentet er for stort. Det, eller resten av det, er ikkje lese.',
    'duplicate-file': 'Fila har same innhald som ei anna og er ikkje lesen ein gong til.',
    'duplicate-id': 'Ein id er brukt meir enn éin gong i fila. Gjentakingane har fått nye.',
    'extra-cells': 'Rada har fleire felt enn tabellen har kolonnar.',
    'front-matter-invalid': 'Innleiinga mellom «---»-linjene er ikkje heilt etter reglane.',
    'hidden-sheet': 'Arket, eller noko i det, er gøymt. Alt er lese.',
    'json-invalid': 'Det som står her, er ikkje gyldig JSON og er ikkje lese.',
    'markdown-unreadable': 'Det som står her, let seg ikkje lese som Markdown.',
    'mixed-encoding': 'Linja har ei anna teiknkoding enn resten av fila.',
    'nested-too-deep': 'Dokumentet, eller ein del av det, er så djupt nøsta at det ikkje let seg lese.',
    'no-text-layer': 'Her er det ingen tekst som kan lesast, slik det er i ei skanna fil.',
    'password-protected': 'Fila er verna med passord, kryptert eller i eit gammalt format, og er ikkje lesen.',
    'record-too-long': 'Rada er for lang og er ikkje lesen.',
    'repeats-forgotten': 'Det er så mange tekstar at gjentakingar av dei eldste ikkje er søkte etter.',
    'short-row': 'Rada har færre felt enn tabellen har kolonnar.',
    'skipped-file': 'Fila er ikkje lesen.',
    'unclosed-quote': 'Eit hermeteikn blir opna her og aldri lukka. Rada er lesen utan hermeteikn.',
    'undecodable-bytes': 'Her er det teikn som ikkje let seg tyde.',
    'unknown-key': 'Ein nøkkel som ikkje høyrer til tabellen, er ikkje teken med.',
    'unread-part': 'Noko i dokumentet er ikkje lese.',
    'unreadable-file': 'Fila let seg ikkje lese.',
    'unsafe-path': 'Fila har eit namn som peikar ut av arkivet, og er ikkje lesen.',
  },
  en: {
    'archive-limit': 'There is more here than may be read at once. What lies beyond the limit was not read.',
    'column-elsewhere': 'The table lacks a column that was asked for and that other tables of the file have.',
    'damaged-file': 'The file, or a part of it, is damaged or not what its name says. Something may be missing.',
    'document-too-large': 'The document is too large. It, or the rest of it, was not read.',
    'duplicate-file': 'The file has the same content as another and was not read again.',
    'duplicate-id': 'An ID is used more than once in the file. Repetitions have been given new ones.',
    'extra-cells': 'The row has more fields than the table has columns.',
    'front-matter-invalid': 'What stands between the “---” lines at the top does not quite follow the rules.',
    'hidden-sheet': 'The sheet, or something in it, is hidden. All of it was read.',
    'json-invalid': 'What stands here is not valid JSON and was not read.',
    'markdown-unreadable': 'What stands here cannot be read as Markdown.',
    'mixed-encoding': 'The line is in another encoding than the rest of the file.',
    'nested-too-deep': 'The document, or a part of it, is nested too deeply to be read.',
    'no-text-layer': 'There is no text here that can be read, as in a scanned file.',
    'password-protected': 'The file is protected with a password, encrypted or in an old format, and was not read.',
    'record-too-long': 'The row is too long and was not read.',
    'repeats-forgotten': 'There are so many texts that repetitions of the oldest ones were not searched for.',
    'short-row': 'The row has fewer fields than the table has columns.',
    'skipped-file': 'The file was not read.',
    'unclosed-quote': 'A quotation mark opens here and never closes. The row was read without quotation marks.',
    'undecodable-bytes': 'There are characters here that cannot be decoded.',
    'unknown-key': 'A key that does not belong to the table was left out.',
    'unread-part': 'Something in the document was not read.',
    'unreadable-file': 'The file could not be read.',
    'unsafe-path': 'The name of the file points out of the archive, and it was not read.',
  },
}

/** What a finding says in the report's language. */
export interface SaidFinding {
  readonly message: string
  /** What to do about it; may be empty. */
  readonly hint: string
}

/**
 * Findings carry their message in bokmål, with the values concerned. In another language they say what their rule says,
 * and no advice; a rule not known here keeps the words it came with.
 */
export function sayFinding(language: Language, { rule, message, hint }: Finding): SaidFinding {
  if (language === 'nb' || !Object.hasOwn(sentences[language], rule)) return { message, hint }
  return { message: sentences[language][rule] ?? message, hint: '' }
}
