/** What a line of a letter is, as far as its form tells. */
export type LetterLine = 'reference' | 'date' | 'subject' | 'salutation' | 'addressee' | 'plain'

const month =
  '(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember|january|february|march|may|june|july|october|december)'
const ownReference = /^\(?(?:deres|vår|våre|dykkar|your|our)\s+(?:ref|referanse|reference|dato|date|sak|saksnr)\b/i
const labelled =
  /^(?:ref|referanse|reference|saksnr|saksnummer|saksbehandler|sakshandsamar|arkiv|arkivkode|arkivref|journalnr|dato|date|sendt|sent|mottatt|motteke|til|to|fra|frå|from|kopi|cc|copy|tlf|telefon|phone|e-?post|e-?mail|org\.? ?nr|organisasjonsnummer)\.? ?:/i
const subject = /^(?:subject|re|emne|gjelder|gjeld|sak|vedrørende|vedkomande|vedr\.?|angående|ang\.?) ?:/i
const dateInWords = new RegExp(`(?:^|, )(?:den )?\\d{1,2}\\.? ${month} \\d{4}$`, 'i')
const dateEnglish = new RegExp(`(?:^|, )${month} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}$`, 'i')
const dateInDigits = /(?:^|, |^\p{Lu}[\p{L}-]{1,30} )(?:den )?(?:\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{4}-\d{2}-\d{2})$/u
/** A town has a capital, so that «2000 innbyggere» is none. */
const postalTown = /^(?:NO?-)?\d{4} \p{Lu}[\p{L} .-]*$/u
const greeting =
  /^(?:hei|hallo|kjære|god dag|goddag|ærede|dear|hello|hi|til rette vedkommende|til rette vedkomande|til den det gjelder|til den det gjeld|to whom it may concern)(?![\p{L}\p{N}-])/iu
const signOff =
  /^(?:(?:med )?(?:vennlig|vennleg|venleg|beste|gode|hjertelig|hjarteleg|varm) (?:hilsen|hilsener|hilsning|hilsninger|helsing|helsingar)|med hilsen|med helsing|hilsen|helsing|mvh|vh|(?:kind|best|warm|with kind)? ?regards|yours (?:sincerely|faithfully|truly)|sincerely(?: yours)?|best wishes|respectfully(?: yours)?)(?![\p{L}\p{N}-])/iu
const closingNote =
  /^(?:dokumentet er|brevet er|vedlegg|kopi|cc|enclosure|enclosed|this (?:letter|document) (?:is|has)|tlf|telefon|phone|mobil|e-?post|e-?mail|www\.|https?:|org\.? ?nr)/i

/** Says what a line in the head of a letter is. */
export function letterLine(text: string): LetterLine {
  if (text.length > 160) return 'plain'
  const isSentence = /[.!?]$/.test(text) && text.split(' ').length > 5
  if (ownReference.test(text) || (labelled.test(text) && !isSentence)) return 'reference'
  if (isDateLine(text)) return 'date'
  if (subject.test(text)) return 'subject'
  if (isSalutation(text)) return 'salutation'
  return /^(?:til|to) \p{L}/iu.test(text) && text.length <= 80 && !/[.!?]$/.test(text) ? 'addressee' : 'plain'
}

/** A date on a line of its own, perhaps after a place. */
export function isDateLine(text: string): boolean {
  if (text.length > 50 || text.split(' ').length > 6) return false
  return dateInWords.test(text) || dateEnglish.test(text) || dateInDigits.test(text)
}

/** A postal address as it ends: `0032 Oslo`, `Postboks 8112 Dep`, `N-4000 Lynghei`. */
export function isPostalLine(text: string): boolean {
  return text.length <= 60 && (postalTown.test(text) || /^(?:postboks|p\.? ?b\.?|p\.? ?o\.? ?box) \d/i.test(text))
}

/** A greeting that fills its line: at most four words after it, and nothing after its comma or exclamation mark. */
export function isSalutation(text: string): boolean {
  const found = greeting.exec(text)
  if (found === null || text.length > 60) return false
  const rest = text.slice(found[0].length)
  return /^[^,.!?:;]*[,.!:]*$/.test(rest) && rest.trim().split(/\s+/).length <= 4
}

/** The beginning of the end: «Med vennlig hilsen», «Hilsen oss på kaia». */
export function isSignOff(text: string): boolean {
  if (text.length > 70 || !signOff.test(text)) return false
  const end = text.search(/[.!?]/)
  return end < 0 || !/\p{L}/u.test(text.slice(end))
}

/** «For Storelva kommune», «På vegne av styret»: a sign-off only where nothing but names follows. */
export function isOnBehalf(text: string): boolean {
  return text.length <= 70 && /^(?:for|på vegne av|på vegner av|on behalf of) \p{Lu}[^.!?]*$/iu.test(text)
}

/** What stands below a signature: enclosures, copies, addresses, «electronically approved». */
export function isClosingNote(text: string): boolean {
  return closingNote.test(text) && text.length <= 160
}

/** A line such as a name, a title or an organisation. */
export function isSignatureLine(text: string): boolean {
  return text.length <= 60 && !/[.!?:]$/.test(text)
}
