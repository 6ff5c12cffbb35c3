declare module 'mammoth/lib/docx/docx-reader.js' {
  /** The parts of a Word document, by their paths. */
  export interface WordFile {
    exists(path: string): boolean
    read(path: string, encoding?: string): Promise<string>
  }

  /** What stands in a document. Kinds that are not named here hold nothing that counts. */
  export type WordNode =
    | { readonly type: 'paragraph'; readonly styleId: string | null; readonly children: readonly WordNode[] }
    | {
        readonly type: 'run'
        readonly isBold: boolean
        readonly isItalic: boolean
        readonly children: readonly WordNode[]
      }
    | { readonly type: 'text'; readonly value: string }
    | { readonly type: 'tab' | 'image' }
    | { readonly type: 'break'; readonly breakType: 'line' | 'page' | 'column' }
    | { readonly type: 'checkbox'; readonly checked: boolean }
    | NoteReference
    | { readonly type: 'table'; readonly children: readonly WordNode[] }
    | WordRow
    | WordCell

  export interface NoteReference {
    readonly type: 'noteReference'
    readonly noteType: 'footnote' | 'endnote'
    readonly noteId: string
  }

  export interface WordRow {
    readonly type: 'tableRow'
    readonly isHeader: boolean
    readonly children: readonly WordNode[]
  }

  export interface WordCell {
    readonly type: 'tableCell'
    readonly colSpan: number
    readonly rowSpan: number
    readonly children: readonly WordNode[]
  }

  export interface WordDocument {
    readonly children: readonly WordNode[]
    readonly notes: { resolve(reference: NoteReference): { readonly body: readonly WordNode[] } | null }
  }

  export function read(
    file: WordFile,
    input: { readonly path?: string },
    options: { readonly externalFileAccess: boolean },
  ): Promise<{ readonly value: WordDocument }>
}
