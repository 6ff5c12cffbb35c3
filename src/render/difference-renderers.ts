import type { DifferenceRenderer } from './difference-renderer.ts'

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
