import type { PerRound } from '../../types/difference.ts'
import {
  type Language,
  type Lever,
  type Localised,
  languages,
  type Subtopic,
  type Taxonomy,
} from '../../types/taxonomy.ts'
import type { LeverPart, NamedLever, NamedSubtopic, TaxonomyChanges } from '../../types/taxonomy-difference.ts'
import { compareTerms } from './compare-terms.ts'
import { matchByKey } from './match-by-key.ts'

/** Tells what differs between two taxonomies, each list in the order of the taxonomy that has it, the new one if both do. */
export function compareTaxonomies(taxonomies: PerRound<Taxonomy>): TaxonomyChanges {
  const { before, after } = taxonomies
  const levers = matchByKey(before.levers, after.levers, ({ id }) => id)
  const subtopics = matchByKey(subtopicsOf(before), subtopicsOf(after), ({ lever, id }) => `${lever} ${id}`)
  return {
    levers: {
      added: levers.added.map(nameLever),
      removed: levers.removed.map(nameLever),
      changed: levers.kept.flatMap(([old, now]) => {
        const parts = changedParts(old, now)
        return parts.length === 0 ? [] : [{ ...nameLever(now), parts }]
      }),
    },
    subtopics: {
      added: subtopics.added.map(nameSubtopic),
      removed: subtopics.removed.map(nameSubtopic),
      changed: subtopics.kept.flatMap(([old, now]) => {
        const changed = changedLanguages(old.name, now.name)
        return changed.length === 0 ? [] : [{ ...nameSubtopic(now), languages: changed }]
      }),
    },
    terms: compareTerms(taxonomies),
  }
}

type OwnedSubtopic = Subtopic & { readonly lever: string }

function subtopicsOf({ levers }: Taxonomy): OwnedSubtopic[] {
  return levers.flatMap(({ id: lever, subtopics }) => subtopics.map((subtopic) => ({ lever, ...subtopic })))
}

function nameLever({ id, name }: Lever): NamedLever {
  return { id, name: name.nb }
}

function nameSubtopic({ lever, id, name }: OwnedSubtopic): NamedSubtopic {
  return { lever, id, name: name.nb }
}

function changedLanguages(old: Localised, now: Localised): Language[] {
  return languages.filter((language) => old[language] !== now[language])
}

function changedParts(old: Lever, now: Lever): LeverPart[] {
  const number: LeverPart[] = old.number === now.number ? [] : ['number']
  const names = changedLanguages(old.name, now.name).map((language): LeverPart => `name.${language}`)
  const texts = changedLanguages(old.description, now.description)
  return [...number, ...names, ...texts.map((language): LeverPart => `description.${language}`)]
}
