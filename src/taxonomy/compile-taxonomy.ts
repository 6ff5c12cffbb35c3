import { HovedgrepError } from '../errors.ts'
import type { Language, Lever, Taxonomy, Term } from '../types/taxonomy.ts'

/** Version of the compiled form; another version is refused. */
export const compiledFormatVersion = 1

/**
 * Writes a validated taxonomy as JSON, which is read many times faster than YAML at start-up. It holds the SHA-256 of
 * the YAML that it was made from, by which a stale copy can be told.
 * @returns one line of JSON and a line feed; the same taxonomy gives the same bytes
 */
export function taxonomyToJson(taxonomy: Taxonomy): string {
  const { id, version, sha256 } = taxonomy
  const levers = taxonomy.levers.map(({ number, id, name, description, subtopics, terms }) => ({
    number,
    id,
    name: { nb: name.nb, nn: name.nn, en: name.en },
    description: { nb: description.nb, nn: description.nn, en: description.en },
    subtopics: subtopics.map(({ id, name }) => ({ id, name: { nb: name.nb, nn: name.nn, en: name.en } })),
    // Terms are most of the file: without their keys it is half as long and is read in half the time.
    terms: terms.map(({ text, language, weight, subtopic }) => [text, language, weight, subtopic]),
  }))
  return `${JSON.stringify({ formatVersion: compiledFormatVersion, id, version, sha256, levers })}\n`
}

/**
 * Reads what {@link taxonomyToJson} wrote. Checks the shape only: the contents were validated when it was made.
 * @throws {HovedgrepError} TAXONOMY_INVALID when it is no compiled taxonomy, damaged, or of another version
 */
export function taxonomyFromJson(text: string): Taxonomy {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch (cause) {
    throw damaged('den er ikke gyldig JSON', cause)
  }
  if (!isObject(data)) throw damaged('ventet et objekt')
  if (data.formatVersion !== compiledFormatVersion) {
    throw damaged(`ventet formatVersion ${compiledFormatVersion}, fikk ${JSON.stringify(data.formatVersion)}`)
  }
  if (!isCompiled(data)) throw damaged('noe mangler eller har feil type')
  const { id, version, sha256, levers } = data
  return { id, version, sha256, levers: levers.map((lever) => ({ ...lever, terms: lever.terms.map(termOf) })) }
}

type CompiledTerm = readonly [text: string, language: Language, weight: number, subtopic: string]

type CompiledLever = Omit<Lever, 'terms'> & { readonly terms: readonly CompiledTerm[] }

type Compiled = Omit<Taxonomy, 'levers'> & { readonly levers: readonly CompiledLever[] }

function termOf([text, language, weight, subtopic]: CompiledTerm): Term {
  return { text, language, weight, subtopic }
}

function damaged(what: string, cause?: unknown): HovedgrepError {
  return new HovedgrepError('TAXONOMY_INVALID', `Den ferdigbygde taksonomien kan ikke brukes: ${what}.`, {
    hint: 'Bygg på nytt, eller installer hovedgrep på nytt.',
    cause,
  })
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function isCompiled(value: Record<string, unknown>): value is Record<string, unknown> & Compiled {
  return (
    typeof value.id === 'string' &&
    typeof value.version === 'string' &&
    typeof value.sha256 === 'string' &&
    /^[0-9a-f]{64}$/.test(value.sha256) &&
    isListOf(value.levers, isLever) &&
    value.levers.length > 0
  )
}

function isListOf(value: unknown, isItem: (item: unknown) => boolean): value is readonly unknown[] {
  return Array.isArray(value) && value.every(isItem)
}

function isLever(value: unknown): boolean {
  return (
    isObject(value) &&
    typeof value.number === 'number' &&
    typeof value.id === 'string' &&
    isLocalised(value.name) &&
    isLocalised(value.description) &&
    isListOf(value.subtopics, isSubtopic) &&
    isListOf(value.terms, isTerm)
  )
}

function isSubtopic(value: unknown): boolean {
  return isObject(value) && typeof value.id === 'string' && isLocalised(value.name)
}

function isTerm(value: unknown): boolean {
  if (!Array.isArray(value) || value.length !== 4) return false
  const [text, language, weight, subtopic] = value
  return (
    typeof text === 'string' &&
    (language === 'nb' || language === 'nn' || language === 'en') &&
    typeof weight === 'number' &&
    typeof subtopic === 'string'
  )
}

function isLocalised(value: unknown): boolean {
  return isObject(value) && typeof value.nb === 'string' && typeof value.nn === 'string' && typeof value.en === 'string'
}
