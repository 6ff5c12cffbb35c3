// `npm run schema`: writes the JSON Schemas of the report, of the comparison of two rounds and of the rows of `classify` anew,
// from the types in src/types and their doc comments, and what is made of the settings and rules (bin/config-docs.js). A new
// field, setting or rule is there when this has run; tests compare.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import ts from 'typescript'
import { writeConfigDocs } from './config-docs.js'
import { root } from './setup.js'

/** Numbers that are shares or probabilities, 0–1, though their own comment does not say so. */
const shares = new Set([
  'share',
  'low',
  'high',
  'probability',
  'uncertainBelow',
  'floor',
  'evenShare',
  'secondaryAbove',
])

/** Numbers of any size and sign, whose own comment does not tell of decimals. */
const freeNumbers = /^weight$|[lL]ogLikelihood$/u

const share = { type: 'number', minimum: 0, maximum: 1 }
const shareDifference = { type: 'number', minimum: -1, maximum: 1 }
const count = { type: 'integer', minimum: 0 }

/**
 * A number as JSON Schema: a difference of shares where its comment says so (`−1–1`), a share where its name or its comment
 * says so (`0–1`), any number where its name or its comment says so (`decimals`), else a count. What is none of these gets
 * its name above.
 */
function numberSchema(name, comment) {
  if (comment.includes('−1–1')) return shareDifference
  if (shares.has(name) || /\b0–1\b/u.test(comment)) return share
  return freeNumbers.test(name) || /\bdecimals\b/u.test(comment) ? { type: 'number' } : count
}

function textSchema(name) {
  return name.endsWith('Sha256') ? { type: 'string', pattern: '^(?:[0-9a-f]{64})?$' } : { type: 'string' }
}

/** Reads the types of a file of src/types and what it imports. */
function openTypes(file) {
  const path = join(root, 'src/types', file)
  const options = { strict: true, exactOptionalPropertyTypes: true, noEmit: true, allowImportingTsExtensions: true }
  const modules = {
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.ES2023,
    lib: ['lib.es2023.d.ts'],
    types: [],
  }
  const program = ts.createProgram([path], { ...options, ...modules })
  const checker = program.getTypeChecker()
  const source = program.getSourceFile(path)
  const symbols = checker.getExportsOfModule(checker.getSymbolAtLocation(source))
  const symbolOf = (name) => symbols.find((symbol) => symbol.name === name)
  const typeOf = (name) => checker.getDeclaredTypeOfSymbol(symbolOf(name))
  return { checker, symbolOf, typeOf }
}

/** Turns types into schemas; those with a name go to `$defs`, where each stands once. */
function createSchemas({ checker, symbolOf, typeOf }) {
  const defs = {}
  const rawComment = (symbol) => ts.displayPartsToString(symbol?.getDocumentationComment(checker))

  /** In plain words: without marks of links, and of a type that is one of a list what the list says. */
  function commentOf(symbol) {
    const comment = rawComment(symbol)
    const list = /^One of \{@link (\w+)\}\.$/u.exec(comment)?.[1]
    const words = list === undefined ? comment : rawComment(exportOf(symbol.declarations[0].getSourceFile(), list))
    return words
      .replace(/\{@link (\w+) ?\}/gu, '$1')
      .replaceAll('\n', ' ')
      .trim()
  }

  function exportOf(file, name) {
    return checker.getExportsOfModule(checker.getSymbolAtLocation(file)).find((symbol) => symbol.name === name)
  }

  const isOwn = (symbol) =>
    symbol !== undefined &&
    (symbol.flags & ts.SymbolFlags.TypeParameter) === 0 &&
    symbol.declarations?.some((node) => node.getSourceFile().fileName.includes('/src/types/')) === true &&
    /^[A-Z]/u.test(symbol.name)

  function described(symbol, schema) {
    const description = commentOf(symbol)
    return description === '' ? schema : { description, ...schema }
  }

  function unionSchema(type, name, comment) {
    const parts = type.types.filter((part) => (part.flags & ts.TypeFlags.Undefined) === 0)
    if (parts.length === 1) return schemaOf(parts[0], name, comment)
    if (parts.every((part) => part.isStringLiteral())) return { enum: parts.map(({ value }) => value).sort() }
    if (parts.every((part) => part.flags & ts.TypeFlags.BooleanLiteral)) return { type: 'boolean' }
    const others = parts.filter((part) => (part.flags & ts.TypeFlags.BooleanLiteral) === 0)
    const truth = others.length < parts.length ? [{ type: 'boolean' }] : []
    return { anyOf: [...others.map((part) => schemaOf(part, name, comment)), ...truth] }
  }

  function objectSchema(type) {
    const index = checker.getIndexInfoOfType(type, ts.IndexKind.String)
    const fields = checker.getPropertiesOfType(type)
    const required = fields.filter(({ flags }) => (flags & ts.SymbolFlags.Optional) === 0).map(({ name }) => name)
    const properties = fields.map((field) => {
      const schema = writtenSchema(field.valueDeclaration?.type, field.name, commentOf(field))
      return [
        field.name,
        described(field, schema ?? schemaOf(checker.getTypeOfSymbol(field), field.name, commentOf(field))),
      ]
    })
    return {
      type: 'object',
      properties: Object.fromEntries(properties),
      required,
      additionalProperties: index === undefined ? false : schemaOf(index.type, '', ''),
    }
  }

  function anonymousSchema(type, name, comment) {
    if (type.flags & ts.TypeFlags.Number) return numberSchema(name, comment)
    if (type.flags & ts.TypeFlags.Null) return { type: 'null' }
    if (type.isStringLiteral() || type.isNumberLiteral()) return { const: type.value }
    if (type.flags & ts.TypeFlags.String) return textSchema(name)
    if (type.isUnion()) return unionSchema(type, name, comment)
    if (checker.isTupleType(type)) {
      const items = checker.getTypeArguments(type).map((part) => schemaOf(part, name, comment))
      return { type: 'array', prefixItems: items, items: false, minItems: items.length }
    }
    if (checker.isArrayType(type)) {
      const [item] = checker.getTypeArguments(type)
      return { type: 'array', items: schemaOf(item, name, comment) }
    }
    if (type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) return objectSchema(type)
    throw new Error(`no JSON Schema for ${checker.typeToString(type)} (${name})`)
  }

  /** By the name that is written: the compiler forgets it of an alias for `(typeof names)[number]`. */
  function writtenSchema(node, name, comment) {
    if (node === undefined) return undefined
    if (ts.isTypeOperatorNode(node)) return writtenSchema(node.type, name, comment)
    if (ts.isArrayTypeNode(node)) {
      const items = writtenSchema(node.elementType, name, comment)
      return items && { type: 'array', items }
    }
    if (!ts.isTypeReferenceNode(node) || node.typeArguments !== undefined) return undefined
    const found = checker.getSymbolAtLocation(node.typeName)
    const symbol = found.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(found) : found
    return isOwn(symbol) ? namedSchema(symbol, checker.getTypeFromTypeNode(node)) : undefined
  }

  /** Whether the type was made of a type with parameters, such as `CutList<T>`: each of those is another, so none has the name. */
  const isMade = (type) =>
    type.aliasTypeArguments !== undefined || (type.target !== undefined && checker.getTypeArguments(type).length > 0)

  function schemaOf(type, name = '', comment = '') {
    const symbol = isMade(type) ? undefined : [type.aliasSymbol, type.symbol].find(isOwn)
    return symbol === undefined ? anonymousSchema(type, name, comment) : namedSchema(symbol, type)
  }

  function namedSchema(symbol, type) {
    if (defs[symbol.name] === undefined) {
      // Named before it is described: types may hold themselves.
      defs[symbol.name] = {}
      defs[symbol.name] = described(symbol, anonymousSchema(type, '', ''))
    }
    return { $ref: `#/$defs/${symbol.name}` }
  }

  const commentIn = (type, field) => commentOf(checker.getPropertyOfType(typeOf(type), field))
  const sortedDefs = () => Object.fromEntries(Object.entries(defs).sort(([a], [b]) => (a < b ? -1 : 1)))
  return {
    schemaOf: (name) => namedSchema(symbolOf(name), typeOf(name)),
    objectOf: (name) => objectSchema(typeOf(name)),
    commentIn,
    sortedDefs,
  }
}

const draft = 'https://json-schema.org/draft/2020-12/schema'

/** The version of a form, as the file says that writes it. */
function formatVersionIn(file) {
  const version = /\bformatVersion(?: =|:) (\d+)/u.exec(readFileSync(join(root, 'src/render', file), 'utf8'))?.[1]
  if (version === undefined) throw new Error(`no formatVersion in ${file}`)
  const description = 'Version of this form. Raised when an older reader would misunderstand a newer file.'
  return { description, const: Number(version) }
}

/** JSON Schema of a type of src/types that is written whole, after the version of its form. */
function documentSchema({ types, type, writer, title, description }) {
  const schemas = createSchemas(openTypes(types))
  const { properties, required, ...rest } = schemas.objectOf(type)
  return {
    $schema: draft,
    title,
    description: `${description} Made of the types of src/types by «npm run schema».`,
    ...rest,
    properties: { formatVersion: formatVersionIn(writer), ...properties },
    required: ['formatVersion', ...required],
    $defs: schemas.sortedDefs(),
  }
}

/** JSON Schema of `hovedgrep report --format json`. */
export function reportSchema() {
  return documentSchema({
    types: 'report.ts',
    type: 'Report',
    writer: 'json/render-json.ts',
    title: 'hovedgrep report --format json',
    description: 'The coverage report: everything that a reader is shown, in the order in which it is shown.',
  })
}

/** JSON Schema of `hovedgrep diff --format json`. */
export function differenceSchema() {
  return documentSchema({
    types: 'difference.ts',
    type: 'Difference',
    writer: 'json/render-difference-json.ts',
    title: 'hovedgrep diff --format json',
    description: 'Two rounds compared: everything that a reader is shown.',
  })
}

/** A row: an object of the JSON Lines. Its names are those of the columns, so it is put together here by hand. */
function rowSchema({ commentIn }, ref) {
  const text = { type: 'string' }
  const field = (type, name, schema) => [schema, commentIn(type, name)]
  const fields = {
    id: field('Input', 'id', text),
    source: field('Input', 'source', text),
    place: field('Input', 'place', text),
    section: field('Input', 'section', text),
    question: field('Input', 'question', text),
    language: [ref('InputLanguage'), 'Language that the input is written in.'],
    lever: field('Assignment', 'lever', text),
    lever_name: [text, 'Name of the lever in bokmål; empty when `lever` is.'],
    status: [ref('Status'), "What the classifier's answer is worth."],
    probability: field('Assignment', 'probability', share),
    secondary: field('Assignment', 'secondary', { type: 'array', items: ref('ScoredLever') }),
    aspect: [ref('Aspect'), 'How the input speaks.'],
    keyword_lever: field('Assignment', 'keywordLever', text),
    tfidf_lever: field('Assignment', 'tfidfLever', text),
    evidence: [
      closed({
        hits: [{ type: 'array', items: ref('TermHit') }, commentIn('Evidence', 'hits')],
        features: [{ type: 'array', items: ref('Feature') }, commentIn('Evidence', 'features')],
        runner_up: [ref('ScoredLever'), commentIn('Evidence', 'runnerUp')],
      }),
      'Why the assignment is what it is.',
    ],
    campaign: field('ClassifiedInput', 'campaign', text),
    text: field('Input', 'text', text),
    meta: [{ type: 'object', additionalProperties: text }, "The file's own columns by name."],
    meta_pairs: [
      { type: 'array', items: { type: 'array', prefixItems: [text, text], items: false, minItems: 2 } },
      'The same as pairs of name and value; only where an object would lose their order or number.',
    ],
    respondent: [ref('Respondent'), 'Who is behind the input.'],
    probabilities: [
      { type: 'object', properties: { ingen: share }, required: ['ingen'], additionalProperties: share },
      'Probability of each lever by its id, and of `ingen`; four decimals each; they sum to one.',
    ],
  }
  const optional = new Set(['meta_pairs'])
  const row = closed(fields)
  return {
    description: 'A row of classify: an input with its assignment and its campaign.',
    ...row,
    required: row.required.filter((name) => !optional.has(name)),
  }
}

function closed(fields) {
  const properties = Object.fromEntries(
    Object.entries(fields).map(([name, [schema, description]]) => [name, { description, ...schema }]),
  )
  return { type: 'object', properties, required: Object.keys(fields), additionalProperties: false }
}

/** JSON Schema of a line of `hovedgrep classify --format jsonl`. */
export function rowsSchema() {
  const rows = createSchemas(openTypes('assignment.ts'))
  const input = createSchemas(openTypes('input.ts'))
  const run = createSchemas(openTypes('run.ts'))
  const typesOf = { Input: input, ClassifiedInput: rows, Assignment: rows, Evidence: rows }
  const ref = (name) => (name === 'Respondent' ? input : rows).schemaOf(name)
  const row = rowSchema({ commentIn: (type, field) => typesOf[type].commentIn(type, field) }, ref)
  const { properties, required, ...rest } = run.objectOf('ResultTrailer')
  const formatVersion = formatVersionIn('rows/jsonl-trailer.ts')
  const trailer = {
    description:
      'The last line: what a report needs beside the rows. It begins with {"hovedgrep": and comes once, also when there are no rows.',
    type: 'object',
    properties: {
      hovedgrep: { ...rest, properties: { formatVersion, ...properties }, required: ['formatVersion', ...required] },
    },
    required: ['hovedgrep'],
    additionalProperties: false,
  }
  return {
    $schema: draft,
    title: 'hovedgrep classify --format jsonl',
    description: 'A line of the result: a row, or the last line. Made of the types of src/types by «npm run schema».',
    oneOf: [{ $ref: '#/$defs/Row' }, { $ref: '#/$defs/Trailer' }],
    $defs: { Row: row, Trailer: trailer, ...rows.sortedDefs(), ...input.sortedDefs(), ...run.sortedDefs() },
  }
}

/** What stands in a file of a schema. */
export function schemaText(schema) {
  return `${JSON.stringify(schema, null, 2)}\n`
}

/** Writes all that is made. */
export async function writeSchemas() {
  writeFileSync(join(root, 'data/difference.schema.json'), schemaText(differenceSchema()))
  writeFileSync(join(root, 'data/report.schema.json'), schemaText(reportSchema()))
  writeFileSync(join(root, 'data/rows.schema.json'), schemaText(rowsSchema()))
  await writeConfigDocs()
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await writeSchemas()
