import { columnNamed, nameWords } from '../text/columns/column-name.ts'
import type { TableUnit } from '../types/unit.ts'
import { type ColumnProfile, isLongProse, isProse, profileColumn } from './column-profile.ts'

const words = (list: string) => new Set(list.split(' '))

/** Words by which a column of inputs is called; any word that ends in one counts too (`høringsinnspill`). */
const textWords = words(
  'innspill innspel innspillet innspelet tekst teksten kommentar kommentarer kommentarar svar svaret forslag framlegg ' +
    'beskrivelse skildring merknad merknader merknadar synspunkt synspunkter tilbakemelding tilbakemeldinger ' +
    'tilbakemeldingar fritekst text comment comments response answer feedback suggestion suggestions description input',
)

/** Words that make a column something about the input and not the input. */
const metaWords = words(
  'id nr nummer number dato date tid tidspunkt time mottatt motteke sendt received submitted status type kategori ' +
    'category antall tal count lengde length språk language url lenke link fil file kode code kilde kjelde source ' +
    'avsender avsendar navn namn name av by epost email',
)

/** Names of columns about the sender, never inputs however long. */
const aboutSender = words(
  'referanse reference navn namn name organisasjon organisation organization virksomhet verksemd avsender avsendar ' +
    'aktør aktørtype fylke county region kommune adresse address samtykke consent epost email telefon phone tittel',
)

/**
 * Finds the columns whose cells are inputs. In this order: the ones the user names; those called like inputs that hold
 * prose, those whose name is a question with prose below it, and with them any column of long free text of like length;
 * else one that is called like an input though its cells are short; else the one with the longest words; else the last.
 * @param wanted - names that the user gave; empty for none
 * @returns indices of columns, ascending, at least one
 * @throws {HovedgrepError} COLUMN_MISSING when a wanted column is not there
 */
export function findTextColumns(source: string, table: TableUnit, wanted: readonly string[]): number[] {
  if (wanted.length > 0) return ascending(wanted.map((name) => columnNamed(source, table.columns, name)))
  return guessTextColumns(table).columns
}

/** Which columns of a table look like inputs, and how much so. */
export interface TextGuess {
  /** Indices of columns, ascending, at least one. */
  readonly columns: number[]
  /** Whether one of the table's columns is called like an input or holds sentences; else the guess is for want of better. */
  readonly isSure: boolean
  /** How long the words are in the best column; 0 where there are none. To compare tables that are not sure. */
  readonly score: number
}

/** Guesses which columns hold inputs, from their names and the first rows. */
export function guessTextColumns(table: TableUnit): TextGuess {
  const profiles = table.columns.map((_, column) => profileColumn(table.sample, column))
  const columns = profiles.map((profile, index) => ({ index, profile, name: table.columns[index] ?? '' }))
  const called = columns.filter((column) => isCalledText(column.name))
  const asked = columns.filter((column) => isQuestion(column.name) && isProse(column.profile))
  const sure = [...called.filter((column) => isProse(column.profile)), ...asked]
  const free = columns.filter((column) => isLongProse(column.profile) && !isAbout(column.name))
  if (sure.length === 0 && free.length === 0) {
    const shortOnes = called.filter((column) => mayBeText(column.profile, table.sample.length))
    const { index, score } = longest(shortOnes.length > 0 ? shortOnes : columns)
    return { columns: [index], isSure: shortOnes.length > 0 || columns.some(hasSentences), score }
  }
  const longestMean = [...sure, ...free].reduce((most, column) => Math.max(most, column.profile.meanLength), 0)
  const others = free.filter((column) => column.profile.meanLength >= longestMean / 3)
  return { columns: ascending([...sure, ...others].map((column) => column.index)), isSure: true, score: longestMean }
}

function ascending(columns: readonly number[]): number[] {
  return [...new Set(columns)].sort((one, other) => one - other)
}

function isCalledText(name: string): boolean {
  const parts = nameWords(name)
  if (parts.length > 4) return false
  return parts.some(isTextWord) && !parts.some((word) => metaWords.has(word))
}

function isTextWord(word: string): boolean {
  return textWords.has(word) || /(?:innspill|innspel|kommentar|merknad|forslag|fritekst)$/.test(word)
}

/** A header such as a form's question: with a question mark, or a whole sentence. */
function isQuestion(name: string): boolean {
  return name.endsWith('?') || nameWords(name).length >= 6
}

function isAbout(name: string): boolean {
  const parts = nameWords(name)
  return parts.length <= 3 && parts.some((word) => aboutSender.has(word) || metaWords.has(word))
}

/** What is called like an input may also hold short answers, or nothing in the sample; but no dates and numbers. */
function mayBeText(profile: ColumnProfile, rows: number): boolean {
  return profile.filled === 0 ? rows === 0 : profile.valued < 0.5
}

interface NamedColumn {
  readonly index: number
  readonly name: string
  readonly profile: ColumnProfile
}

/** Words from which on prose is rather a sentence than the label of a code. */
const sentenceWords = 5

function hasSentences({ name, profile }: NamedColumn): boolean {
  return isProse(profile) && profile.meanWords >= sentenceWords && !isAbout(name)
}

/** The column with the longest words that are no numbers; the last one where there are no rows. */
function longest(columns: readonly NamedColumn[]): { index: number; score: number } {
  let best = { index: columns.at(-1)?.index ?? 0, score: 0 }
  for (const { index, name, profile } of columns) {
    const score = profile.meanLength * (1 - profile.valued) * (isAbout(name) ? 0.1 : 1) * (isProse(profile) ? 10 : 1)
    if (score > best.score) best = { index, score }
  }
  return best
}
