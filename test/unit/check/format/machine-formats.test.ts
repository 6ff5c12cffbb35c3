import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { describe, expect, it } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { fileUri } from '../../../../src/check/format/file-uri.ts'
import type { FindingFile } from '../../../../src/check/format/finding-format.ts'
import { findingFormats } from '../../../../src/check/format/registry.ts'
import { ruleList } from '../../../../src/check/rules.ts'
import type { Finding, RelatedInput } from '../../../../src/types/finding.ts'
import { hasShared, sharedPath } from '../../../support/shared.ts'
import { finding, location } from '../sample.ts'

const sarifSchema = 'conformance/schemas/sarif-2.1.0.schema.json'
const junitSchema = 'conformance/schemas/JUnit.xsd'
const naughty = 'conformance/naughty-strings/blns.json'

const findings = [
  finding({ severity: 'error', place: 'row:9 column:Svar', message: 'Byte som ikke kan leses.', hint: 'Se etter.' }),
  finding({ severity: 'info', place: 'row:10', rule: 'campaign', message: 'To like.', inputId: 'svar.csv#10' }),
  finding({ severity: 'warning', source: '', place: '', rule: 'lever-without-input', message: 'Ingen innspill.' }),
]
const locationOf = ({ place }: Finding) =>
  place === 'row:9 column:Svar' ? location({ line: 12, column: 3, endColumn: 9 }) : undefined
/** About three others, of which one stands in another file and one has no line. */
const several = finding({
  rule: 'exact-duplicate',
  place: 'row:9 column:Svar',
  message: 'Samme tekst står 4 ganger.',
  hint: 'Behold bare ett.',
  related: [
    { source: 'svar.csv', place: 'row:2 column:Svar', inputId: 'svar.csv#2' },
    { source: 'brev [1].txt', place: 'line:7', inputId: 'brev [1].txt#line:7' },
    { source: 'inn.zip/skjema.xlsx', place: 'sheet:Ark row:3 column:Svar', inputId: 'inn.zip/skjema.xlsx#3' },
  ],
})
const relatedLocationOf = ({ place }: RelatedInput) =>
  place === 'row:2 column:Svar'
    ? location({ line: 5, column: 2, endColumn: 8 })
    : place === 'line:7'
      ? location({ line: 7 })
      : undefined
const fileOf = (source: string) =>
  source.includes('.zip/')
    ? { path: 'inn/æ #1.zip', inside: source.slice(source.indexOf('.zip/') + 5) }
    : { path: source === '' ? '' : `inn/${source}`, inside: '' }

/** Every string is message, source, place and hint at once. */
function hostile(): readonly Finding[] {
  const strings: unknown = JSON.parse(readFileSync(sharedPath(naughty), 'utf8'))
  if (!Array.isArray(strings)) throw new Error('blns.json holds no list')
  const texts = [...strings.map(String), '\u0000\ufffe\uffff', '\ud800', ']]>', '{0} [a](http://b)', '::error::x']
  return texts.map((text) =>
    finding({ rule: text, source: text, place: text, inputId: text, message: text, hint: text }),
  )
}

describe('the format sarif', () => {
  const run = (list: readonly Finding[]) =>
    JSON.parse(findingFormats.sarif(list, { locationOf, fileOf, version: '1.2.3' })).runs[0]

  it('tells who speaks, and of every rule its severity, what it finds and where more is written', () => {
    const { driver } = run([]).tool
    expect(driver).toMatchObject({ name: 'hovedgrep', version: '1.2.3' })
    expect(driver.rules.map(({ id }: { id: string }) => id)).toEqual(ruleList.map(([id]) => id))
    expect(driver.rules.find(({ id }: { id: string }) => id === 'campaign')).toMatchObject({
      defaultConfiguration: { level: 'note' },
      help: { text: expect.stringMatching(/^En gruppe .* Alvorsgraden settes med --rule campaign=error, /) },
      properties: { group: 'Kopier', page: 'docs/rules/campaign.md' },
    })
  })

  it('gives file, region, place, level and what the finding is known by', () => {
    const [first, second, third] = run(findings).results
    expect(first).toMatchObject({
      ruleId: 'undecodable-bytes',
      level: 'error',
      message: { text: 'Byte som ikke kan leses.\nSe etter.' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'inn/svar.csv', uriBaseId: '%SRCROOT%' },
            region: { startLine: 12, startColumn: 3, endColumn: 9 },
          },
          logicalLocations: [{ fullyQualifiedName: 'row:9 column:Svar' }],
        },
      ],
      partialFingerprints: { 'hovedgrep/v1': expect.stringMatching(/^[0-9a-f]{14}$/) },
      properties: findings[0] === undefined ? {} : { place: 'row:9 column:Svar', hint: 'Se etter.' },
    })
    expect(second.locations[0].physicalLocation).not.toHaveProperty('region')
    expect(second.properties.inputId).toBe('svar.csv#10')
    expect(third.locations[0].physicalLocation.artifactLocation.uri).toBe('.')
  })

  it('claims no address of a rule, and nothing of what other runs found', () => {
    const { tool, results } = run(findings)
    for (const rule of tool.driver.rules) expect(rule).not.toHaveProperty('helpUri')
    for (const result of results) {
      expect(result).not.toHaveProperty('baselineState')
      expect(result).not.toHaveProperty('suppressions')
    }
  })

  it('gives the other inputs as related locations, which its message names as links', () => {
    const log = JSON.parse(findingFormats.sarif([several], { locationOf, relatedLocationOf, fileOf }))
    const [{ message, relatedLocations }] = log.runs[0].results
    expect(message.text).toBe(
      [
        'Samme tekst står 4 ganger.',
        'Også: [linje 5 (rad 2)](0); [inn/brev \\[1\\].txt:7](1); [inn/æ #1.zip ark Ark, rad 3](2).',
        'Behold bare ett.',
      ].join('\n'),
    )
    expect(relatedLocations).toEqual([
      {
        id: 0,
        physicalLocation: {
          artifactLocation: { uri: 'inn/svar.csv', uriBaseId: '%SRCROOT%' },
          region: { startLine: 5, startColumn: 2, endColumn: 8 },
        },
        logicalLocations: [{ fullyQualifiedName: 'row:2 column:Svar' }],
        message: { text: 'rad 2, kolonne Svar' },
        properties: { inputId: 'svar.csv#2' },
      },
      {
        id: 1,
        physicalLocation: {
          artifactLocation: { uri: 'inn/brev%20%5B1%5D.txt', uriBaseId: '%SRCROOT%' },
          region: { startLine: 7, startColumn: 1, endColumn: 5 },
        },
        logicalLocations: [{ fullyQualifiedName: 'line:7' }],
        message: { text: 'linje 7' },
        properties: { inputId: 'brev [1].txt#line:7' },
      },
      {
        id: 2,
        physicalLocation: { artifactLocation: { uri: 'inn/%C3%A6%20%231.zip', uriBaseId: '%SRCROOT%' } },
        logicalLocations: [{ fullyQualifiedName: 'skjema.xlsx sheet:Ark row:3 column:Svar' }],
        message: { text: 'ark Ark, rad 3, kolonne Svar' },
        properties: { inputId: 'inn.zip/skjema.xlsx#3' },
      },
    ])
  })

  it('gives GitHub a print of its own for what has no line to make one of', () => {
    const [first, second, third] = run(findings).results
    expect(first.partialFingerprints).not.toHaveProperty('primaryLocationLineHash')
    for (const { partialFingerprints } of [second, third])
      expect(partialFingerprints.primaryLocationLineHash).toBe(partialFingerprints['hovedgrep/v1'])
  })

  it('points with its index at the rule of each finding, also at one that the registry does not know', () => {
    const { tool, results } = run([...findings, finding({ rule: 'ukjent' })])
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex].id).toBe(ruleId)
  })

  it('makes neither arguments nor links of what strangers wrote', () => {
    const [result] = run([finding({ message: 'Se {0} og [her](https://ond.no) \\' })]).results
    expect(result.message.text).toBe('Se {{0}} og \\[her\\](https://ond.no) \\\\')
    expect(result.properties.message).toBe('Se {0} og [her](https://ond.no) \\')
  })

  it('tells findings apart that are known by the same', () => {
    const twice = [finding(), finding(), finding({ place: 'row:2' })]
    const prints = run(twice).results.map((result: { partialFingerprints: object }) =>
      JSON.stringify(result.partialFingerprints),
    )
    expect(new Set(prints).size).toBe(3)
  })

  it.skipIf(!hasShared(sarifSchema) || !hasShared(naughty))(
    'validates against the schema of SARIF 2.1.0, for any findings (needs ../shared beside the project)',
    () => {
      const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(
        JSON.parse(readFileSync(sharedPath(sarifSchema), 'utf8')),
      )
      for (const list of [[], findings, [several], hostile()]) {
        const log: unknown = JSON.parse(
          findingFormats.sarif(list, { locationOf, relatedLocationOf, fileOf, version: '1.2.3' }),
        )
        validate(log)
        expect(validate.errors).toBeNull()
      }
    },
  )
})

describe('a path as a URI', () => {
  it.each([
    ['inn/svar nr. 1.csv', 'inn/svar%20nr.%201.csv'],
    ['a:b#c?d%20.csv', 'a%3Ab%23c%3Fd%2520.csv'],
    ['../æ.csv', '../%C3%A6.csv'],
    ['/tmp/a b.csv', 'file:///tmp/a%20b.csv'],
    ['C:/a b.csv', 'file:///C:/a%20b.csv'],
    ['\ud800.csv', '%EF%BF%BD.csv'],
  ])('is relative where the path is, with each part encoded: %s', (path, uri) => {
    expect(fileUri(path)).toBe(uri)
    expect(new URL(uri, 'https://a.no/b/c').href).toContain(uri.replace(/^(?:\.\.\/|file:\/\/)/, ''))
  })
})

describe('the format junit', () => {
  it('has a suite per source, a failed test per finding that fails, and the milder ones as skipped', () => {
    const xml = findingFormats.junit(findings, { locationOf, fileOf, sources: ['svar.csv', 'ren.csv'] })
    expect(xml).toContain('<testsuite name="inn/svar.csv" package="hovedgrep" id="0"')
    expect(xml).toContain('tests="2" failures="1" errors="0" skipped="1" time="0"')
    expect(xml).toContain(
      '<failure message="Byte som ikke kan leses." type="error">inn/svar.csv:12 row:9 column:Svar feil',
    )
    expect(xml).toContain(
      '<testcase name="campaign row:10" classname="inn/svar.csv" time="0">\n      <skipped message="To like.">inn/svar.csv row:10 opplysning campaign: To like.</skipped>\n',
    )
    expect(xml).toContain('timestamp="1970-01-01T00:00:00"')
    expect(xml).toContain('<testcase name="ingen funn" classname="inn/ren.csv" time="0"/>')
    expect(xml.match(/<failure/g)).toHaveLength(1)
    expect(xml.match(/<skipped/g)).toHaveLength(2)
  })

  it('has the day that the user says', () => {
    expect(findingFormats.junit(findings, { date: '2027-01-31' })).toContain('timestamp="2027-01-31T00:00:00"')
  })

  it('gives no two tests of a suite the same name, of which GitLab would drop the second', () => {
    const twice = [finding(), finding({ message: 'Noe annet.' }), finding({ place: 'row:2' }), finding()]
    const names = [...findingFormats.junit(twice).matchAll(/<testcase name="([^"]*)"/g)].map(([, name]) => name)
    expect(names).toEqual([
      'undecodable-bytes row:1',
      'undecodable-bytes row:1 (2)',
      'undecodable-bytes row:2',
      'undecodable-bytes row:1 (3)',
    ])
  })

  it('says where the other inputs of a finding stand', () => {
    const xml = findingFormats.junit([several], { locationOf, relatedLocationOf, fileOf })
    expect(xml).toContain(
      'exact-duplicate: Samme tekst står 4 ganger. Også: linje 5 (rad 2); inn/brev [1].txt:7; inn/æ #1.zip ark Ark, rad 3. Behold bare ett.</skipped>',
    )
  })

  it('fails what the user has asked to fail', () => {
    expect(findingFormats.junit(findings, { failOn: 'info' }).match(/<failure/g)).toHaveLength(3)
  })

  it.skipIf(!hasShared(junitSchema) || !hasShared(naughty))(
    'validates against the JUnit schema, for any findings (needs ../shared beside the project)',
    async () => {
      const schema = readFileSync(sharedPath(junitSchema), 'utf8')
      for (const list of [[], findings, [several], hostile()]) {
        for (const failOn of ['error', 'info'] as const) {
          const contents = findingFormats.junit(list, { locationOf, fileOf, failOn, sources: ['ren.csv', 'svar.csv'] })
          const { valid, errors } = await validateXML({ xml: [{ fileName: 'funn.xml', contents }], schema: [schema] })
          expect([valid, errors]).toEqual([true, []])
        }
      }
      const broken = findingFormats.junit(findings).replaceAll(' hostname="localhost"', '')
      expect((await validateXML({ xml: [{ fileName: 'funn.xml', contents: broken }], schema: [schema] })).valid).toBe(
        false,
      )
    },
  )
})

describe('the key of a finding', () => {
  it('is the same in every format however the source was named, and that of its file', () => {
    const named = (source: string) => finding({ source, place: 'row:2', inputId: `${source}#2`, contentHash: '01' })
    const file = { fileOf: (): FindingFile => ({ path: 'inn/svar.csv', inside: '' }) }
    for (const format of [findingFormats.gitlab, findingFormats.sarif, findingFormats.jsonl]) {
      const keysOf = (text: string) =>
        /"(?:fingerprint|hovedgrep\/v1|key)": ?"([0-9a-f]{14})"/.exec(text)?.[1] ?? 'none'
      expect(keysOf(format([named('svar.csv')], file))).toMatch(/^[0-9a-f]{14}$/)
      expect(keysOf(format([named('svar.csv')], file))).toBe(keysOf(format([named('inn/svar.csv')], file)))
    }
  })
})

describe('the other inputs of a finding', () => {
  const options = { locationOf, relatedLocationOf, fileOf }

  it('are told by file and line in every format that is read by people', () => {
    const [issue] = JSON.parse(findingFormats.gitlab([several], options))
    const words = 'linje 5 (rad 2); inn/brev [1].txt:7; inn/æ #1.zip ark Ark, rad 3'
    expect(issue.description).toBe(`row:9 column:Svar: Samme tekst står 4 ganger. Også: ${words}. Behold bare ett.`)
    expect(findingFormats.github([several], options)).toMatch(
      /::Samme tekst står 4 ganger\.%0AOgså: linje 5 \(rad 2\); /,
    )
    expect(findingFormats['github-summary']([several], options)).toContain(
      'Samme tekst står 4 ganger.<br>Også: linje 5 (rad 2); inn/brev \\[1\\].txt:7; ',
    )
    expect(findingFormats.text([several], options)).toContain(
      '\n      også: linje 5 (rad 2); brev [1].txt:7; inn.zip/skjema.xlsx ark Ark, rad 3\n      → Behold bare ett.\n',
    )
  })

  it('are all in the formats for programs, and a list of none elsewhere', () => {
    for (const name of ['json', 'jsonl'] as const) {
      const parsed = JSON.parse(findingFormats[name]([several], options))
      const record = name === 'json' ? parsed.findings[0] : parsed
      expect(record.related).toEqual([
        { source: 'svar.csv', place: 'row:2 column:Svar', line: 5, column: 2, endColumn: 8, inputId: 'svar.csv#2' },
        { source: 'brev [1].txt', place: 'line:7', line: 7, column: 1, endColumn: 5, inputId: 'brev [1].txt#line:7' },
        expect.objectContaining({ place: 'sheet:Ark row:3 column:Svar', line: null, column: null, endColumn: null }),
      ])
    }
    expect(JSON.parse(findingFormats.jsonl([finding()])).related).toEqual([])
  })

  it('are five, and how many more there are as far as is known', () => {
    const others = (count: number) =>
      finding({
        related: Array.from({ length: count }, (_, at) => ({
          source: 'svar.csv',
          place: `row:${at + 10}`,
          inputId: '',
        })),
      })
    expect(findingFormats.text([others(5)])).toContain('også: rad 10, rad 11, rad 12, rad 13, rad 14\n')
    expect(findingFormats.text([others(8)])).toContain('rad 14 … og 3 til\n')
    expect(findingFormats.text([others(100)])).toContain('rad 14 … og flere\n')
  })

  it('have their column only where it is another cell of the same row', () => {
    const related = [
      { source: 'svar.csv', place: 'row:9 column:Ris', inputId: '' },
      { source: 'svar.csv', place: 'row:8 column:Ris', inputId: '' },
    ]
    expect(findingFormats.text([finding({ place: 'row:9 column:Ros', related })])).toContain(
      'også: rad 9, kolonne Ris; rad 8\n',
    )
  })
})

describe('the format gitlab', () => {
  it('gives description, rule, fingerprint, severity, path and line of each', () => {
    expect(JSON.parse(findingFormats.gitlab(findings, { locationOf, fileOf }))).toEqual([
      {
        description: 'row:9 column:Svar: Byte som ikke kan leses. Se etter.',
        check_name: 'undecodable-bytes',
        fingerprint: expect.stringMatching(/^[0-9a-f]{14}$/),
        severity: 'major',
        location: { path: 'inn/svar.csv', lines: { begin: 12 } },
      },
      expect.objectContaining({ severity: 'info', location: { path: 'inn/svar.csv', lines: { begin: 1 } } }),
      expect.objectContaining({ severity: 'minor', location: { path: '.', lines: { begin: 1 } } }),
    ])
  })

  it('gives no two the same fingerprint', () => {
    const issues: { fingerprint: string }[] = JSON.parse(findingFormats.gitlab([finding(), finding(), finding()]))
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(3)
  })
})

describe('the format github-summary', () => {
  it('counts, and lists the worst first', () => {
    const text = findingFormats['github-summary'](findings, { locationOf, fileOf, sources: ['svar.csv', 'ren.csv'] })
    expect(text).toBe(
      [
        '## hovedgrep check',
        '',
        '3 funn i 2 kilder: 1 feil, 1 advarsel, 1 opplysning.',
        '',
        '| Sted | Alvorsgrad | Regel | Funn |',
        '| --- | --- | --- | --- |',
        '| `inn/svar.csv:12`<br>rad 9, kolonne Svar | feil | `undecodable-bytes` | Byte som ikke kan leses.<br>→ Se etter. |',
        '| `hele materialet` | advarsel | `lever-without-input` | Ingen innspill. |',
        '| `inn/svar.csv`<br>rad 10 | opplysning | `campaign` | To like. |',
        '',
      ].join('\n'),
    )
  })

  it('says so when there is nothing to report', () => {
    expect(findingFormats['github-summary']([])).toBe('## hovedgrep check\n\nIngen funn.\n')
    expect(findingFormats['github-summary']([], { hidden: 3, sources: ['svar.csv'] })).toBe(
      '## hovedgrep check\n\nIngen funn vises i 1 kilde; 3 mildere er utelatt.\n',
    )
  })

  it('stays small: two hundred findings, and how many more there are', () => {
    const many = Array.from({ length: 5000 }, () => finding({ message: 'x'.repeat(10_000), place: 'p'.repeat(10_000) }))
    const text = findingFormats['github-summary'](many)
    expect(text).toMatch(/\n4800 til er ikke vist her\.\n$/)
    expect(text.length).toBeLessThan(1024 * 1024)
  })
})

describe.skipIf(!hasShared(naughty))('naughty strings (needs ../shared beside the project)', () => {
  it('come back as they are from every format of JSON', () => {
    const list = hostile()
    const { findings: back } = JSON.parse(findingFormats.json(list))
    expect(back).toMatchObject(list)
    const lines = findingFormats.jsonl(list).trimEnd().split('\n')
    expect(lines.map((line) => JSON.parse(line))).toMatchObject(list)
    const { results } = JSON.parse(findingFormats.sarif(list)).runs[0]
    expect(
      results.map(({ properties: { message, hint, place, source, inputId } }: never) => [
        message,
        hint,
        place,
        source,
        inputId,
      ]),
    ).toEqual(list.map(({ message, hint, place, source, inputId }) => [message, hint, place, source, inputId]))
    expect(JSON.parse(findingFormats.gitlab(list)).map((one: { check_name: string }) => one.check_name)).toEqual(
      list.map(({ rule }) => rule),
    )
  })

  it('are a command each for GitHub, and a test each for JUnit', () => {
    const list = hostile()
    const lines = findingFormats.github(list).trimEnd().split('\n')
    expect(lines).toHaveLength(list.length)
    for (const line of lines) expect(line).toMatch(/^::warning (?:file=[^:,]*,)?title=[^:,]*::/)
    expect(findingFormats.junit(list).match(/<testcase /g)).toHaveLength(list.length)
  })

  it('are a row each in the job summary, and neither HTML, link, mention nor picture', () => {
    const list = hostile().slice(0, 200)
    const text = findingFormats['github-summary'](list)
    const tree = fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
    expect(tree.children.map(({ type }) => type)).toEqual(['heading', 'paragraph', 'table'])
    const table = tree.children[2]
    expect(table?.type === 'table' && table.children.map((row) => row.children.length)).toEqual(
      Array.from({ length: list.length + 1 }, () => 4),
    )
    const kinds = JSON.stringify(tree).match(
      /"type":"(?:html|link|linkReference|image|imageReference|footnoteReference|delete)","value":"[^"]*"|"type":"(?:link|linkReference|image|imageReference|delete)"/g,
    )
    expect(new Set(kinds)).toEqual(new Set(['"type":"html","value":"<br>"']))
  })
})
