import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

const src = fileURLToPath(new URL('../../src', import.meta.url))

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
  .sort()

function parse(name: string): ts.SourceFile {
  return ts.createSourceFile(name, readFileSync(join(src, name), 'utf8'), ts.ScriptTarget.Latest, true)
}

/** Names of the exported declarations of a file that have no doc comment before them. */
function undocumented(file: ts.SourceFile): string[] {
  return file.statements.flatMap((statement) => {
    if (!ts.canHaveModifiers(statement)) return []
    const isExported = ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true
    if (!isExported) return []
    const comments = ts.getJSDocCommentsAndTags(
      ts.isVariableStatement(statement) ? (statement.declarationList.declarations[0] ?? statement) : statement,
    )
    if (comments.some((comment) => ts.isJSDoc(comment) && comment.comment !== undefined)) return []
    return [`${file.fileName}: ${statement.getText().split('\n', 1)[0]}`]
  })
}

describe('The source', () => {
  it('says of every export what it means.', () => {
    expect(files.length).toBeGreaterThan(200)
    expect(files.flatMap((name) => undocumented(parse(name)))).toEqual([])
  })

  it('would be caught saying nothing, or little.', () => {
    const text =
      "/** Said. */\nexport const a = 1\nexport const b = 2\n/** */\nexport function c() {}\n// no\nexport type D = 1\nexport { e } from './e.ts'\nconst f = 3\n"
    const file = ts.createSourceFile('x.ts', text, ts.ScriptTarget.Latest, true)
    expect(undocumented(file)).toEqual([
      'x.ts: export const b = 2',
      'x.ts: export function c() {}',
      'x.ts: export type D = 1',
    ])
  })
})
