import type { Read } from './reader.ts'

/** What is known of a reader before its module is loaded. */
export interface ReaderEntry {
  /** Short name, as `--from` takes it. */
  readonly name: string
  /** File extensions in lower case, with the dot. */
  readonly extensions: readonly string[]
  /** Media type of what it reads (IANA). */
  readonly media: string
  /** Loads the reader, so that reading a table never costs the start-up of the Markdown parser. */
  readonly load: () => Promise<Read>
}

/** All readers by name. A new one is a line here; the contract tests then cover it. */
export const readers = {
  csv: {
    name: 'csv',
    extensions: ['.csv', '.tsv', '.tab'],
    media: 'text/csv',
    load: async () => (await import('./csv/csv.ts')).readCsv,
  },
  markdown: {
    name: 'markdown',
    extensions: ['.md', '.markdown'],
    media: 'text/markdown',
    load: async () => (await import('./markdown/markdown.ts')).readMarkdown,
  },
  text: {
    name: 'text',
    extensions: ['.txt'],
    media: 'text/plain',
    load: async () => (await import('./text/text.ts')).readText,
  },
  jsonl: {
    name: 'jsonl',
    extensions: ['.jsonl', '.ndjson'],
    media: 'application/x-ndjson',
    load: async () => (await import('./json/jsonl.ts')).readJsonl,
  },
} as const satisfies Record<string, ReaderEntry>

/** Name of a reader. */
export type FormatName = keyof typeof readers

/** All reader names, in the order in which help texts list them. */
export const formatNames: readonly FormatName[] = ['csv', 'markdown', 'text', 'jsonl']

/**
 * Finds the reader of a file by its extension, whatever its case.
 * @param path - a path or file name
 * @returns the reader's name, or undefined when no reader knows the extension
 */
export function formatOf(path: string): FormatName | undefined {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
  const dot = name.lastIndexOf('.')
  if (dot < 0) return undefined
  const extension = name.slice(dot).toLowerCase()
  return formatNames.find((format) => readers[format].extensions.some((known) => known === extension))
}
