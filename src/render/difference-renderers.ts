import type { Difference } from '../types/difference.ts'
import type { RenderOptions } from './renderer.ts'

/** Writes a comparison of two rounds. Pure; the text ends with a line break, its lines with `\n`. */
export type RenderDifference = (difference: Difference, options: RenderOptions) => string

/** A way of writing a comparison. */
export interface DifferenceRenderer {
  /** One sentence for the documentation, in bokmål. */
  readonly description: string
  /** Usual ending of a file name, with its dot. */
  readonly extension: string
  /** Loads the code when it is asked for. */
  readonly load: () => Promise<RenderDifference>
}

/** All renderers of a comparison. `--format` of `diff` and the contract tests read this. */
export const differenceRenderers = {
  markdown: {
    description: 'Markdown (CommonMark med GitHub-tabeller), til å lese og lime inn fra',
    extension: '.md',
    load: async () => (await import('./markdown/difference/render-difference.ts')).renderDifference,
  },
  json: {
    description: 'JSON med alle tallene i sammenligningen',
    extension: '.json',
    load: async () => (await import('./json/render-difference-json.ts')).renderDifferenceJson,
  },
} as const satisfies Record<string, DifferenceRenderer>

/** Name of a renderer of a comparison. */
export type DifferenceRendererName = keyof typeof differenceRenderers
