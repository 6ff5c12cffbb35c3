import type { Renderer } from './renderer.ts'

/** All renderers. `--format` of `report` and the contract tests read this. */
export const renderers = {
  markdown: {
    description: 'Markdown (CommonMark med GitHub-tabeller), til å lese og lime inn fra',
    extension: '.md',
    hasSections: true,
    load: async () => (await import('./markdown/render-markdown.ts')).renderMarkdown,
  },
  html: {
    description: 'HTML i én fil, til å lese i nettleser, skrive ut og dele',
    extension: '.html',
    hasSections: true,
    load: async () => (await import('./html/render-html.ts')).renderHtml,
  },
  json: {
    description: 'JSON med alle tallene i rapporten',
    extension: '.json',
    hasSections: false,
    load: async () => (await import('./json/render-json.ts')).renderJson,
  },
  xlsx: {
    description: 'arbeidsbok for Excel og LibreOffice, ett ark per tabell',
    extension: '.xlsx',
    isBinary: true,
    hasSections: false,
    load: async () => (await import('./xlsx/render-xlsx.ts')).renderXlsx,
  },
} as const satisfies Record<string, Renderer>

/** Name of a renderer. */
export type RendererName = keyof typeof renderers
