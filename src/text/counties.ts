import { nameWords } from './columns/column-name.ts'

/** What is looked up: words parted by single spaces, as {@link nameWords} gives them. */
const words = (name: string): string => nameWords(name).join(' ')

/**
 * Norway's counties: the fifteen of today, those of 2018–2023 and those before, and Svalbard and Jan Mayen, which belong
 * to none. From the Act on the names of counties and Statistics Norway's classification of counties.
 */
export const countyNames: readonly string[] = [
  'Agder',
  'Akershus',
  'Buskerud',
  'Finnmark',
  'Innlandet',
  'Møre og Romsdal',
  'Nordland',
  'Oslo',
  'Rogaland',
  'Telemark',
  'Troms',
  'Trøndelag',
  'Vestfold',
  'Vestland',
  'Østfold',
  'Troms og Finnmark',
  'Vestfold og Telemark',
  'Viken',
  'Aust-Agder',
  'Hedmark',
  'Hordaland',
  'Nord-Trøndelag',
  'Oppland',
  'Sogn og Fjordane',
  'Sør-Trøndelag',
  'Vest-Agder',
  'Svalbard',
  'Jan Mayen',
]

/** The same in North, Lule and South Sámi and in Kven, where a county has such a name, and usual short cuts. */
const otherNames = [
  'Finnmárku',
  'Finmarkku',
  'Nordlánda',
  'Nordlánnda',
  'Nordlaante',
  'Oslove',
  'Romsa',
  'Romssa',
  'Tromssa',
  'Trööndelage',
  'Noerhte-Trööndelage',
  'Åarjel-Trööndelage',
  'Møre Romsdal',
  'Sogn Fjordane',
  'Austagder',
  'Vestagder',
  'Nordtrøndelag',
  'Sørtrøndelag',
  'Oslo kommune',
]

/** Two digits by which Statistics Norway knows a county, in all three divisions, and Svalbard and Jan Mayen. */
const countyNumbers =
  '01 02 03 04 05 06 07 08 09 10 11 12 14 15 16 17 18 19 20 21 22 30 31 32 33 34 38 39 40 42 46 50 54 55 56'.split(' ')

/** What says that there is no county, or not one of them: an answer, and no flaw. */
const answers = [
  ...['hele landet', 'heile landet', 'hele Norge', 'heile Noreg', 'Norge', 'Noreg', 'Norway', 'the whole country'],
  ...['landsdekkende', 'landsdekkande', 'nasjonal', 'nasjonalt', 'national', 'nationwide', 'nasjonal organisasjon'],
  ...['alle', 'alle fylker', 'alle fylke', 'alle fylkene', 'all counties', 'flere', 'fleire', 'several'],
  ...['flere fylker', 'fleire fylke', 'utlandet', 'utland', 'abroad', 'utenfor Norge', 'utanfor Noreg', 'Sverige'],
  ...['Danmark', 'annet', 'anna', 'andre', 'other', 'ukjent', 'ukjend', 'unknown', 'uoppgitt', 'ikke oppgitt'],
  ...['ikkje oppgitt', 'ikke relevant', 'ikkje relevant', 'ikke aktuelt', 'ikkje aktuelt', 'not stated', 'ingen'],
  ...['none', 'na', 'n a', 'vet ikke', 'veit ikkje', 'vil ikke oppgi', 'vil ikkje oppgi', 'ønsker ikke å oppgi'],
]

/** Parts of the country, larger than a county. */
const regions = [
  ...['Østlandet', 'Austlandet', 'Sørlandet', 'Vestlandet', 'Midt-Norge', 'Midt-Noreg', 'Nord-Norge', 'Nord-Noreg'],
  ...['Sør-Norge', 'Sør-Noreg', 'Sápmi', 'Øst', 'Aust', 'Vest', 'Sør', 'Nord', 'Midt', 'Sørøst', 'Sør-Øst'],
]

/** What stands between names, and beside them. */
const fillers = new Set(
  'og and ja jïh eller samt fylke fylker fylket fylkeskommune fylkeskommunen fylkeskommunar county council municipality'.split(
    ' ',
  ),
)

const counties = new Set([...countyNames, ...otherNames, ...countyNumbers].map(words))
const answered = new Set(answers.map(words))
const regionNames = new Set(regions.map(words))

/** Words of the longest name. */
const longestName = 3

/** Letters of a cell that is looked at: more is no name of a county. */
const longestCell = 400

/** What a cell for a county says: one county or several, no county for a good reason, a part of the country, or none of these. */
export type CountyAnswer = 'county' | 'answer' | 'region' | 'unknown'

/**
 * Reads a cell for a county, in bokmål, nynorsk, Sámi, Kven or English, with or without «fylke», or by its number; several
 * counties may stand in it. Case and signs do not count.
 * @returns `answer` for an empty cell
 */
export function countyAnswer(value: string): CountyAnswer {
  if (value.length > longestCell) return 'unknown'
  const said = nameWords(value)
  const text = said.join(' ')
  if (text === '' || answered.has(text)) return 'answer'
  if (regionNames.has(text)) return 'region'
  return isCounties(said) ? 'county' : 'unknown'
}

/** Whether words are names of counties and what stands between them, at least one name. */
function isCounties(said: readonly string[]): boolean {
  let [at, found] = [0, false]
  while (at < said.length) {
    const length = nameLengthAt(said, at)
    if (length > 0) found = true
    else if (!fillers.has(said[at] ?? '')) return false
    at += Math.max(1, length)
  }
  return found
}

/** Words of the longest name that begins at a word; 0 where none does. */
function nameLengthAt(said: readonly string[], at: number): number {
  for (let length = longestName; length > 0; length--) {
    const name = said.slice(at, at + length).join(' ')
    // A spreadsheet writes 03 as 3.
    if (counties.has(name) || counties.has(`0${name}`)) return length
  }
  return 0
}
