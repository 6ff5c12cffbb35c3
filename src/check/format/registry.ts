import type { FindingFormat } from './finding-format.ts'
import { github } from './github.ts'
import { json } from './json.ts'
import { text } from './text.ts'

/** The formats of `check --format`, by name. */
export const findingFormats = { text, json, github } as const satisfies Record<string, FindingFormat>

/** Name of a format of findings. */
export type FindingFormatName = keyof typeof findingFormats
