import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { costOf } from '../support/pattern-cost.ts'

const src = fileURLToPath(new URL('../../src/', import.meta.url))

/** Patterns that are not linear by themselves, each with the reason why they cannot do harm where they stand. */
const excepted: Readonly<Record<string, string>> = {
  'cli/read-results.ts: /^\\{"id":.{0,65536}"lever_name":/u': 'begins at the start of a text only, and counts',
  'cli/usage-error.ts: /=.*$/u': 'a word of the command line',
  "cli/usage-error.ts: /(?:is invalid\\.|invalid for argument '[^']*'\\.) ?(.*)$/su":
    'a message of the parser of options',
  'cli/usage-error.ts: /Allowed choices are (.*)\\.$/su': 'a message of the parser of options',
  'read/files/expand-path.ts: /(?<=[^/])\\/+$/': 'begins where a run of slashes does, and nowhere within it',
  'read/office/office-facts.ts: /[T ].*(?:Z|[+-]\\d{2}:?\\d{2})$/': 'a value no longer than facts may be',
  'read/sheet/sheet-number.ts: /0+$/': 'the digits of one number',
  'read/pdf/file-risks.ts: /Filter\\b[^<>]*?((?:\\/\\w+\\s*)+)/': 'the few thousand bytes around one stream',
  'read/pdf/file-risks.ts: /\\/Size\\s*(\\[[^\\]]{0,200}\\]|\\d+\\s+\\d+\\s+R)/g':
    'two hundred characters are looked at again at most',
  'read/pdf/lines.ts: /[\\p{L}\\p{M}]+$/u': 'the last sixty characters of a line',
  'read/text/hyphen-book.ts: /[\\p{L}\\p{N}-]*$/u': 'the last sixty characters of a line',
  'read/web/furniture.ts: /(?:^|[\\s_-])(?:cookie[\\w-]*?(?:banner|bar|consent|notice|info|popup|dialog|modal|message|wrapper|overlay|warning|policy)|cybotcookiebot\\w*|onetrust[\\w-]*|skip-?(?:link|to|nav)[\\w-]*|breadcrumbs?)(?=$|[\\s_-])/i':
    'the first five hundred characters of an attribute',
  'read/web/page-encoding.ts: /<meta\\s[^>]*?charset\\s*=\\s*["\']?\\s*([\\w.:-]{1,40})/i':
    'the first kilobyte of a page',
  'render/format-number.ts: /\\B(?=(?:\\d{3})+$)/g': 'the digits of one number',
}

/** Patterns that are put together while running, each with what they are made of. */
const composed: Readonly<Record<string, string>> = {
  "read/pdf/file-risks.ts: new RegExp(`${named('PatternType').source}(?!\\\\s*2(?![\\\\d.]))`, 'gi')":
    'the letters of a name',
  "read/pdf/file-risks.ts: new RegExp(`/${letters.join('')}(?![A-Za-z0-9])`, 'i')": 'the letters of a name',
  'render/rows/csv.ts: new RegExp(formulaStart)': 'white space at the start of a text, and one sign',
  'render/rows/tsv.ts: new RegExp(formulaStart)': 'white space at the start of a text, and one sign',
  'render/xlsx/workbook-writer.ts: new RegExp(formulaStart)': 'white space at the start of a text, and one sign',
}

interface Found {
  readonly file: string
  readonly source: string
  readonly flags: string
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? filesOf(path) : entry.name.endsWith('.ts') ? [path] : []
  })
}

/** The regular expressions of a file; those that are put together from constants of the file are put together here. */
function patternsOf(path: string): { readonly found: Found[]; readonly unknown: string[] } {
  const file = relative(src, path)
  const tree = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true)
  const found: Found[] = []
  const unknown: string[] = []
  const constants = new Map<string, ts.Expression>()

  function textOf(node: ts.Expression | undefined): string | undefined {
    if (node === undefined) return ''
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text
    if (ts.isIdentifier(node)) {
      const value = constants.get(node.text)
      return value === undefined ? undefined : textOf(value)
    }
    if (ts.isRegularExpressionLiteral(node)) return node.text.slice(1, node.text.lastIndexOf('/'))
    if (ts.isPropertyAccessExpression(node) && node.name.text === 'source') return textOf(node.expression)
    if (!ts.isTemplateExpression(node)) return undefined
    const parts = node.templateSpans.map((span) => [textOf(span.expression), span.literal.text])
    if (parts.some(([value]) => value === undefined)) return undefined
    return node.head.text + parts.map(([value, text]) => `${value}${text}`).join('')
  }

  function visit(node: ts.Node): void {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer !== undefined)
      constants.set(node.name.text, node.initializer)
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/')
      found.push({ file, source: node.text.slice(1, end), flags: node.text.slice(end + 1) })
    }
    if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'RegExp') {
      const source = textOf(node.arguments?.[0])
      const flags = textOf(node.arguments?.[1])
      if (source === undefined || flags === undefined) unknown.push(`${file}: ${node.getText()}`)
      else found.push({ file, source, flags })
    }
    ts.forEachChild(node, visit)
  }

  visit(tree)
  return { found, unknown }
}

describe('how the time of a pattern grows', () => {
  it.each([
    ['a+b', '', 'polynomial'],
    ['^a+b', '', 'linear'],
    ['a+', '', 'linear'],
    ['\\s+', 'g', 'linear'],
    ['\\s+$', '', 'polynomial'],
    ['^\\s+|\\s+$', 'g', 'polynomial'],
    ['^\\s*x', 'm', 'polynomial'],
    ['^[ \\t]*x', 'm', 'linear'],
    ['(?:a+)+$', '', 'exponential'],
    ['^(?:a|a)*$', '', 'exponential'],
    ['^(?:a|b)*$', '', 'linear'],
    ['^(?:a*b*)*c', '', 'exponential'],
    ['^(?:ab|a|b)*c', '', 'exponential'],
    ['^a*a*b', '', 'polynomial'],
    ['^\\d*\\.?\\d*$', '', 'polynomial'],
    ['^[^@]+@[^@]+$', '', 'linear'],
    ['^\\S+@\\S+$', '', 'polynomial'],
    ['^(.*?),(.*)$', '', 'polynomial'],
    ['^(?:[^"\\\\]|\\\\.)*"', '', 'linear'],
    ['a(?:.*c)?', 'g', 'polynomial'],
    ['\\d(?=\\d*$)', 'g', 'polynomial'],
    ['<[^<>]*>', 'g', 'linear'],
    ['<[^>]*>', 'g', 'polynomial'],
    ['(?:[\\p{L}]{0,30} ){0,6}x', 'u', 'too large'],
    ['(a)\\1', '', 'refers to a group'],
    ['(?<=a+)b', '', 'looks behind without end'],
    ['(?<![0-9A-Za-z])_', 'g', 'linear'],
    ['\\r\\n|\\n|\\r', '', 'linear'],
  ])('is told of /%s/%s: %s.', (source, flags, cost) => {
    expect(costOf(source, flags)).toBe(cost)
  })
})

describe('every regular expression of src', () => {
  const files = filesOf(src).map(patternsOf)

  it('takes time in proportion to the length of its text, unless its text is known to be short.', () => {
    const patterns = files.flatMap(({ found }) => found)
    expect(patterns.length).toBeGreaterThan(150)
    const costly = patterns.flatMap(({ file, source, flags }) => {
      const cost = costOf(source, flags)
      return cost === 'linear' ? [] : [`${file}: /${source}/${flags} is ${cost}`]
    })
    const unexpected = costly.filter((line) => !Object.keys(excepted).some((key) => line.startsWith(`${key} is `)))
    expect(unexpected).toEqual([])
    // An exception that is no longer one must go.
    expect(Object.keys(excepted).filter((key) => !costly.some((line) => line.startsWith(`${key} is `)))).toEqual([])
  })

  it('is written out, or put together from what is known.', () => {
    expect(files.flatMap(({ unknown }) => unknown).sort()).toEqual(Object.keys(composed).sort())
  })
})
