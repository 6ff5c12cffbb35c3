import { exceptions } from './exceptions.ts'
import type { FindingFormat } from './finding-format.ts'
import { github } from './github.ts'
import { githubSummary } from './github-summary.ts'
import { gitlab } from './gitlab.ts'
import { json } from './json.ts'
import { jsonl } from './jsonl.ts'
import { junit } from './junit.ts'
import { sarif } from './sarif.ts'
import { text } from './text.ts'

/** The formats of `check --format`, by name. */
export const findingFormats = {
  text,
  json,
  jsonl,
  sarif,
  junit,
  github,
  'github-summary': githubSummary,
  gitlab,
  exceptions,
} as const satisfies Record<string, FindingFormat>

/** Name of a format of findings. */
export type FindingFormatName = keyof typeof findingFormats
