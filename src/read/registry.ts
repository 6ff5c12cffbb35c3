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
    load: async (): Promise<Read> => (await import('./csv/csv.ts')).readCsv,
  },
  markdown: {
    name: 'markdown',
    extensions: ['.md', '.markdown'],
    media: 'text/markdown',
    load: async (): Promise<Read> => (await import('./markdown/markdown.ts')).readMarkdown,
  },
  text: {
    name: 'text',
    extensions: ['.txt'],
    media: 'text/plain',
    load: async (): Promise<Read> => (await import('./text/text.ts')).readText,
  },
  jsonl: {
    name: 'jsonl',
    extensions: ['.jsonl', '.ndjson'],
    media: 'application/x-ndjson',
    load: async (): Promise<Read> => (await import('./json/jsonl.ts')).readJsonl,
  },
  json: {
    name: 'json',
    extensions: ['.json'],
    media: 'application/json',
    load: async (): Promise<Read> => (await import('./json/json.ts')).readJson,
  },
  html: {
    name: 'html',
    extensions: ['.html', '.htm', '.xhtml'],
    media: 'text/html',
    load: async (): Promise<Read> => (await import('./web/html.ts')).readHtml,
  },
  docx: {
    name: 'docx',
    extensions: ['.docx', '.docm'],
    media: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    load: async (): Promise<Read> => (await import('./office/docx.ts')).readDocx,
  },
  odt: {
    name: 'odt',
    extensions: ['.odt'],
    media: 'application/vnd.oasis.opendocument.text',
    load: async (): Promise<Read> => (await import('./office/odt.ts')).readOdt,
  },
  xlsx: {
    name: 'xlsx',
    extensions: ['.xlsx', '.xlsm'],
    media: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    load: async (): Promise<Read> => (await import('./sheet/xlsx.ts')).readXlsx,
  },
  ods: {
    name: 'ods',
    extensions: ['.ods'],
    media: 'application/vnd.oasis.opendocument.spreadsheet',
    load: async (): Promise<Read> => (await import('./sheet/ods.ts')).readOds,
  },
  pdf: {
    name: 'pdf',
    extensions: ['.pdf'],
    media: 'application/pdf',
    load: async (): Promise<Read> => (await import('./pdf/pdf.ts')).readPdf,
  },
  eml: {
    name: 'eml',
    extensions: ['.eml'],
    media: 'message/rfc822',
    load: async (): Promise<Read> => (await import('./mail/eml.ts')).readEml,
  },
} as const satisfies Record<string, ReaderEntry>

/** Name of a reader. */
export type FormatName = keyof typeof readers

/** All reader names, in the order in which help texts list them. */
export const formatNames: readonly FormatName[] = [
  'csv',
  'markdown',
  'text',
  'jsonl',
  'json',
  'html',
  'docx',
  'odt',
  'xlsx',
  'ods',
  'pdf',
  'eml',
]

/** What a user can say that a file or standard input is: the name of a reader, or an archive of such files. */
export type SourceKind = FormatName | 'zip'

/** All of {@link SourceKind}, in the order in which help texts list them. */
export const sourceKinds: readonly SourceKind[] = [...formatNames, 'zip']

/** Extensions of archives: what is in them is read, file by file. */
const archiveExtensions: readonly string[] = ['.zip']

/** Extension in lower case, with the dot; empty if there is none. */
function extensionOf(path: string): string {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
  const dot = name.lastIndexOf('.')
  return dot < 0 ? '' : name.slice(dot).toLowerCase()
}

/** Whether a path is that of an archive, by its extension. */
export function isArchive(path: string): boolean {
  return archiveExtensions.includes(extensionOf(path))
}

/** All extensions that can be read, for messages. */
export function knownExtensions(): string {
  return [...formatNames.flatMap((format) => [...readers[format].extensions]), ...archiveExtensions].join(', ')
}

/**
 * Finds the reader of a file by its extension, whatever its case.
 * @param path - a path or file name
 * @returns the reader's name, or undefined when no reader knows the extension
 */
export function formatOf(path: string): FormatName | undefined {
  const extension = extensionOf(path)
  return formatNames.find((format) => readers[format].extensions.some((known) => known === extension))
}
