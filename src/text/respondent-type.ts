import type { RespondentType } from '../types/input.ts'
import { nameWords } from './columns/column-name.ts'

/**
 * Words by type, in the order in which they decide: the narrower ones first, for a fylkeskommune is no kommune and a
 * sosial entreprenør no company. A word that ends in `*` stands for all that begin with it, one that begins with `*` for
 * all that end in it.
 */
const wordsOf: readonly (readonly [RespondentType, readonly string[]])[] = [
  [
    'sosial-entreprenør',
    [
      'sosial entreprenør*',
      'sosialt entreprenørskap',
      'sosial verksemd',
      'sosial virksomhet',
      'social entrepreneur*',
      'social enterprise*',
    ],
  ],
  [
    'fagforening',
    [
      '*fagforening*',
      'arbeidstakerorganisasjon*',
      'arbeidstakarorganisasjon*',
      'tillitsvalgt*',
      'tillitsvald*',
      'fagforbund*',
      'hovedsammenslutning*',
      'union',
      'trade union*',
      'labour union*',
    ],
  ],
  [
    'fylkeskommune',
    ['fylkeskommun*', 'fylke', 'fylkesting*', 'county', 'county council*', 'county municipalit*', 'county authorit*'],
  ],
  [
    'kommune',
    ['*kommune', '*kommunen', '*kommuner', 'kommunal*', 'bydel*', 'municipal*', 'local government', 'local authorit*'],
  ],
  [
    'forskning',
    [
      'universitet*',
      '*universitet',
      '*høgskole*',
      '*høyskole*',
      '*høgskule*',
      'forsk*',
      '*forskning',
      '*forsking',
      'akademi*',
      'institutt*',
      '*institutt',
      'uh',
      'universit*',
      'college*',
      'research*',
      'academi*',
    ],
  ],
  [
    'frivillig',
    [
      'frivil*',
      'ideell*',
      'ideel',
      'interesseorganisasjon*',
      'brukerorganisasjon*',
      'pårørende*',
      'pårørande*',
      '*forening',
      '*foreining',
      'stiftelse*',
      'lag',
      'sivilsamfunn*',
      'voluntar*',
      'volunteer*',
      'non profit',
      'nonprofit',
      'ngo',
      'charit*',
      'civil society',
    ],
  ],
  [
    'stat',
    [
      'stat',
      'statlig*',
      'statleg*',
      'staten',
      '*departement',
      '*departementet',
      '*direktorat*',
      'etat',
      '*tilsyn',
      'statsforvalter*',
      'statsforvaltar*',
      'fylkesmann*',
      'helseforetak*',
      'helseføretak*',
      'state',
      'government',
      'ministr*',
      'agenc*',
      'directorate*',
    ],
  ],
  [
    'næringsliv',
    [
      'næringsliv*',
      'bedrift*',
      '*bedrift',
      '*bedrifter',
      'selskap*',
      '*selskap',
      'firma*',
      'leverandør*',
      'gründer*',
      'privat virksomhet',
      'privat verksemd',
      'privat sektor',
      'bransje*',
      'næringsdrivende',
      'næringsorganisasjon*',
      'company',
      'companies',
      'business*',
      'industry',
      'private sector',
      'supplier*',
      'startup*',
    ],
  ],
  [
    'innbygger',
    [
      'privatperson*',
      'innbygg*',
      'enkeltperson*',
      'borger*',
      'borgar*',
      'person',
      'privat',
      'citizen*',
      'individual*',
      'resident*',
      'private person*',
      'member of the public',
    ],
  ],
]

/** Types that a letterhead tells surely enough, and the words that tell them. */
const senderWords: readonly (readonly [RespondentType, readonly string[]])[] = [
  ['fylkeskommune', ['fylkeskommune']],
  ['kommune', ['kommune']],
  [
    'forskning',
    [
      'høgskule',
      'høgskole',
      'høyskole',
      'universitet',
      'universitetet',
      'institutt',
      'university',
      '*universitet',
      '*høgskole',
      '*høgskule',
    ],
  ],
  ['næringsliv', ['as', 'asa']],
]

/**
 * Brings what a file calls a type of sender to one of ours.
 * @param value - a cell such as `Universitet/høgskole` or `Frivillig org.`
 * @returns `''` when it is none that we know
 */
export function respondentType(value: string): RespondentType {
  return firstMatch(value, wordsOf)
}

/**
 * Guesses the type of a sender from its name, from certain words only.
 * @param name - such as `FJORDHEIM KOMMUNE` or `Tidevann Teknologi AS`
 * @returns `''` in doubt
 */
export function typeOfSender(name: string): RespondentType {
  return firstMatch(name, senderWords)
}

/** All patterns, by where they are open; a name that has none of the words is soon known. */
const patterns = wordsOf.flatMap(([, ofType]) => ofType)
const closed = new Set(patterns.filter((pattern) => !pattern.includes('*')))
const openAfter = patterns.filter((pattern) => pattern.endsWith('*')).map((pattern) => pattern.replaceAll('*', ''))
const openBefore = patterns.filter((pattern) => pattern.startsWith('*')).map((pattern) => pattern.replaceAll('*', ''))

/** Whether a name is nothing but a word for a type: `Innbygger`, `Statlig etat`, `Social entrepreneur`. */
export function isOnlyType(name: string): boolean {
  if (name.length > 60) return false
  const text = nameWords(name).join(' ')
  if (text === '') return false
  return (
    closed.has(text) ||
    openAfter.some((core) => text.startsWith(core) && !text.includes(' ', core.length)) ||
    openBefore.some((core) => text.endsWith(core) && text.lastIndexOf(' ', text.length - core.length - 1) < 0)
  )
}

function firstMatch(value: string, table: readonly (readonly [RespondentType, readonly string[]])[]): RespondentType {
  const text = nameWords(value).join(' ')
  if (text === '') return ''
  for (const [type, patterns] of table) {
    if (patterns.some((pattern) => occursIn(pattern, text))) return type
  }
  return ''
}

/** Whether words occur in a text of words parted by single spaces, with `*` for open ends. */
function occursIn(pattern: string, text: string): boolean {
  const isOpenBefore = pattern.startsWith('*')
  const isOpenAfter = pattern.endsWith('*')
  const core = pattern.slice(isOpenBefore ? 1 : 0, isOpenAfter ? -1 : undefined)
  for (let at = text.indexOf(core); at >= 0; at = text.indexOf(core, at + 1)) {
    const end = at + core.length
    const startsWell = isOpenBefore || at === 0 || text[at - 1] === ' '
    if (startsWell && (isOpenAfter || end === text.length || text[end] === ' ')) return true
  }
  return false
}
