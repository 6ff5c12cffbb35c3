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

/** Whether a name is nothing but a word for a type: `Innbygger`, `Statlig etat`, `Social entrepreneur`. */
export function isOnlyType(name: string): boolean {
  const text = nameWords(name).join(' ')
  return text !== '' && wordsOf.some(([, patterns]) => patterns.some((pattern) => isWhole(pattern, text)))
}

/** Whether a pattern takes all of a text; an open end takes no further word. */
function isWhole(pattern: string, text: string): boolean {
  const core = pattern.replaceAll('*', '')
  const at = pattern.startsWith('*') ? text.lastIndexOf(core) : text.startsWith(core) ? 0 : -1
  if (at < 0) return false
  const [before, after] = [text.slice(0, at), text.slice(at + core.length)]
  return !before.includes(' ') && !after.includes(' ') && (after === '' || pattern.endsWith('*'))
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
