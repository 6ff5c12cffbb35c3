/**
 * Letters of Windows-1252 that neither the Nordic languages on the Scandinavian peninsula nor English, German, French or
 * Spanish use, or hardly ever; Central European, Baltic and Turkish letters have their places in the encodings of those.
 */
const rare = /[ìùýþðõãÿœÌÙÝÞÐÕÃŸŒƒˆ]/g

/**
 * Signs that nobody writes between two letters. They stand where other encodings have letters: `h¿yring` was written on an
 * old Mac, `h›yring` in DOS, `w³asny` in Polish. The sign for a hyphen (¬) is none of them: texts from Word have it.
 */
const signs = /(?<=\p{L})[¡¢£¤¥¦¨ª¯±²³µ¶¸¹º¼½¾¿©®†‡‰‹›™˜](?=\p{L})/gu

/** Letters beyond ASCII in a row: in Cyrillic, Greek and other scripts, nearly all are. */
const runs = /[À-ÖØ-öø-ÿŠšŽžŒœŸ]{3,}/g

/** Letters that a text may have in a row: «æøå», «Åååh». */
const common = /[æøåäöüé]/i

const letters = /[À-ÖØ-öø-ÿŠšŽžŒœŸƒˆ]/g

/** Of what is beyond ASCII, the share that may be odd: a name, a slip. */
const mostOdd = 0.05

/** Odd places that are too many to be a name: in a text that may be Norwegian, and in another. */
const manyOdd = { norwegian: 3, other: 2 }

/**
 * Whether a text that was read as Windows-1252 for want of anything better was probably written in another encoding of one
 * byte a letter, whose letters it then shows wrongly. Any bytes can be read as Windows-1252, so this is a guess; it is made
 * from which letters and signs there are, and is quiet on Norwegian, Sámi and English. Some languages in other encodings
 * look alike (Croatian). Linear in the text.
 */
export function isDoubtfulWindows(text: string): boolean {
  const isForeignRun = (run: string): boolean => new Set([...run].filter((letter) => !common.test(letter))).size > 1
  const inRuns = (text.match(runs) ?? []).filter(isForeignRun).reduce((sum, run) => sum + run.length, 0)
  const strangers = count(text, signs)
  const odd = strangers + Math.max(inRuns, count(text, rare))
  if (odd <= mostOdd * (count(text, letters) + strangers)) return false
  return odd >= (/[æøå]/i.test(text) ? manyOdd.norwegian : manyOdd.other)
}

function count(text: string, pattern: RegExp): number {
  let found = 0
  for (const _ of text.matchAll(pattern)) found++
  return found
}
