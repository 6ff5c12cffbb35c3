import { aspects, type ClassifiedInput } from '../../types/assignment.ts'
import type { RespondentType } from '../../types/input.ts'
import type { LeverReport, SubtopicCount } from '../../types/report.ts'
import type { Lever } from '../../types/taxonomy.ts'
import { compareCodeUnits } from '../compare-code-units.ts'

/** What is counted inside one lever. */
export interface LeverTally {
  /** A row with status `assigned` and this lever first. */
  addPrimary(row: ClassifiedInput): void
  /** A row with status `assigned` and this lever among the secondary ones. */
  addSecondary(row: ClassifiedInput): void
  /** A row with status `uncertain` and this lever first. */
  addUncertain(): void
  /** Inputs, primary or secondary, that show a subtopic. */
  subtopicInputs(id: string): number
  finish(): Pick<
    LeverReport,
    'uncertain' | 'secondary' | 'subtopicsSeen' | 'subtopicsUnseen' | 'aspects' | 'respondentTypes'
  >
}

/** Counts subtopics, aspects and kinds of respondents of one lever. */
export function createLeverTally(lever: Lever): LeverTally {
  const subtopics = new Map<string, number>(lever.subtopics.map(({ id }) => [id, 0]))
  const byAspect = new Map<string, number>()
  const byType = new Map<RespondentType, number>()
  let [uncertain, secondary] = [0, 0]

  const addSubtopics = (row: ClassifiedInput): void => {
    const { hits } = row.assignment.evidence
    hits.forEach((hit, index) => {
      if (hit.lever !== lever.id || hit.subtopic === '') return
      const isFirst = hits.findIndex((other) => other.lever === hit.lever && other.subtopic === hit.subtopic) === index
      const count = subtopics.get(hit.subtopic)
      if (isFirst && count !== undefined) subtopics.set(hit.subtopic, count + 1)
    })
  }

  const seen = (): SubtopicCount[] =>
    lever.subtopics
      .map(({ id, name }) => ({ id, name, inputs: subtopics.get(id) ?? 0 }))
      .filter(({ inputs }) => inputs > 0)
      .sort((a, b) => b.inputs - a.inputs)

  const types = (): { type: RespondentType; inputs: number }[] =>
    [...byType]
      .map(([type, inputs]) => ({ type, inputs }))
      .sort(
        (a, b) =>
          Number(a.type === '') - Number(b.type === '') || b.inputs - a.inputs || compareCodeUnits(a.type, b.type),
      )

  return {
    addPrimary(row) {
      const { aspect } = row.assignment
      const { type } = row.input.respondent
      byAspect.set(aspect, (byAspect.get(aspect) ?? 0) + 1)
      byType.set(type, (byType.get(type) ?? 0) + 1)
      addSubtopics(row)
    },
    addSecondary(row) {
      secondary += 1
      addSubtopics(row)
    },
    addUncertain() {
      uncertain += 1
    },
    subtopicInputs: (id) => subtopics.get(id) ?? 0,
    finish: () => ({
      uncertain,
      secondary,
      subtopicsSeen: seen(),
      subtopicsUnseen: lever.subtopics
        .filter(({ id }) => subtopics.get(id) === 0)
        .map(({ id, name }) => ({ id, name })),
      aspects: aspects.map((aspect) => ({ aspect, inputs: byAspect.get(aspect) ?? 0 })),
      respondentTypes: types(),
    }),
  }
}
