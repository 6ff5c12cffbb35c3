import { checkTaxonomy } from '../../../../../src/check/check-taxonomy.ts'
import { createTermUseCounter } from '../../../../../src/classify/keyword/count-term-use.ts'
import { compileLexicon } from '../../../../../src/classify/keyword/lexicon.ts'
import { indexLexicon } from '../../../../../src/classify/keyword/lexicon-index.ts'
import { surveyLexicon } from '../../../../../src/classify/keyword/survey-lexicon.ts'
import { loadLanguageModel } from '../../../../../src/load.ts'
import { inspectTaxonomy } from '../../../../../src/taxonomy/parse-taxonomy.ts'
import type { Finding, Severity } from '../../../../../src/types/finding.ts'

/** Findings of a taxonomy in YAML, as `levers --check` gives them. @param on - texts of a corpus */
export function findingsIn(
  yaml: string,
  on?: readonly string[],
  rules: Readonly<Record<string, Severity | 'off'>> = {},
): readonly Finding[] {
  const { taxonomy, places } = inspectTaxonomy(yaml, 'torg.yaml', '')
  const index = indexLexicon(compileLexicon(taxonomy))
  const survey = surveyLexicon(taxonomy, index)
  const counter = on && createTermUseCounter(index, loadLanguageModel())
  for (const text of on ?? []) counter?.add(text)
  const checked = { source: 'torg.yaml', taxonomy, places, facts: survey.facts, use: counter?.use(survey) }
  return checkTaxonomy(checked, { rules })
}

/** Findings in short: rule, place and message. */
export function shortly(findings: readonly Finding[]): string[] {
  return findings.map(({ rule, place, message }) => `${rule} ${place} ${message}`)
}

/** What a taxonomy of two levers holds; the rest is sound. */
export interface Sketch {
  readonly name?: string
  readonly description?: string
  readonly subtopicName?: string
  /** Terms of lever 1, in its subtopic `leie`. */
  readonly rent?: string
  /** Terms of lever 1, without subtopic. */
  readonly stalls?: string
  /** Terms of lever 2, in its subtopic `konsert`. */
  readonly music?: string
}

/** A taxonomy in YAML; its lines are the same whatever the sketch, but for what a sketch breaks into lines. */
export function taxonomyYaml(sketch: Sketch = {}): string {
  return `id: torg
version: "1"
levers:
  - number: 1
    id: bod
    name: ${sketch.name ?? '{ nb: Boder, nn: Buer, en: Stalls }'}
    description: ${sketch.description ?? '{ nb: Om boder., nn: Om buer., en: About stalls. }'}
    subtopics:
      - id: leie
        name: ${sketch.subtopicName ?? '{ nb: Leie, nn: Leige, en: Rent }'}
        terms: ${sketch.rent ?? '{ nb: { torgleie: 5 }, nn: { torgleige: 5 }, en: { stall rent: 5 } }'}
    terms: ${sketch.stalls ?? '{ nb: { salgsbod: 4 } }'}
  - number: 2
    id: musikk
    name: { nb: Musikk, nn: Musikk, en: Music }
    description: { nb: Om musikk., nn: Om musikk., en: About music. }
    subtopics:
      - id: konsert
        name: { nb: Konserter, nn: Konsertar, en: Concerts }
        terms: ${sketch.music ?? '{ nb: { konsert: 5 }, en: { concert: 5 } }'}
`
}
