import type { EvaluationFormat } from './evaluation-format.ts'
import { json } from './json.ts'
import { markdown } from './markdown.ts'
import { text } from './text.ts'

/** The formats of `evaluate --format`, by name. */
export const evaluationFormats = { text, json, markdown } as const satisfies Record<string, EvaluationFormat>

/** Name of a format of evaluations. */
export type EvaluationFormatName = keyof typeof evaluationFormats
