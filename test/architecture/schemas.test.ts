import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { createAggregator } from '../../src/aggregate/create-aggregator.ts'
import { renderJson } from '../../src/render/json/render-json.ts'
import { createJsonlWriter } from '../../src/render/rows/jsonl.ts'
import { writeJsonlTrailer } from '../../src/render/rows/jsonl-trailer.ts'
import { buildRow, buildTrailer } from '../support/build-row.ts'
import { runInProcess } from '../support/cli-run.ts'
import { smallTaxonomy } from '../support/small-taxonomy.ts'

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
const fixtures = fileURLToPath(new URL('../../fixtures', import.meta.url))

/** Golden cases that have a file of this name. */
const casesWith = (file: string): string[] =>
  readdirSync(`${fixtures}/golden`).filter((name) => existsSync(`${fixtures}/golden/${name}/${file}`))

function validator(name: string): ValidateFunction {
  return new Ajv2020({ strict: true, strictTuples: false, allErrors: true }).compile(JSON.parse(read(`data/${name}`)))
}

function mistakes(validate: ValidateFunction, value: unknown): readonly string[] {
  validate(value)
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

describe('The JSON Schemas of what is written', () => {
  it('are those that the types give (npm run schema writes them anew).', async () => {
    const made: {
      differenceSchema: () => unknown
      reportSchema: () => unknown
      rowsSchema: () => unknown
      schemaText: (schema: unknown) => string
    } = await import(new URL('../../bin/schema.js', import.meta.url).href)
    expect(read('data/difference.schema.json')).toBe(made.schemaText(made.differenceSchema()))
    expect(read('data/report.schema.json')).toBe(made.schemaText(made.reportSchema()))
    expect(read('data/rows.schema.json')).toBe(made.schemaText(made.rowsSchema()))
  })

  it.each(['difference.schema.json', 'report.schema.json', 'rows.schema.json'])(
    '%s describes every type, and lets no unknown field in.',
    (name) => {
      const {
        $defs,
      }: { $defs: Record<string, { description?: string; type?: string; additionalProperties?: unknown }> } =
        JSON.parse(read(`data/${name}`))
      for (const [type, { description, ...rest }] of Object.entries($defs)) {
        expect(description, type).toMatch(/^[A-Z`].{9,}$/)
        expect(description, type).not.toMatch(/\{@|\*/)
        if (rest.type === 'object') expect(rest.additionalProperties, type).toBe(false)
      }
    },
  )
})

describe('data/report.schema.json', () => {
  const validate = validator('report.schema.json')

  it.each(casesWith('expected.json'))('holds for the golden report «%s».', (name) => {
    expect(mistakes(validate, JSON.parse(read(`fixtures/golden/${name}/expected.json`)))).toEqual([])
  })

  it('holds for the report of the example consultation.', async () => {
    const { stdout } = await runInProcess(['report', 'konsultasjon', '--by', 'Fylke', '--format', 'json'], {
      cwd: fixtures,
    })
    expect(mistakes(validate, JSON.parse(stdout))).toEqual([])
  })

  it('refuses another version, a field that is unknown or missing, and numbers that cannot be.', () => {
    const aggregator = createAggregator(smallTaxonomy)
    aggregator.add(buildRow())
    const report = JSON.parse(renderJson(aggregator.finish(buildTrailer(1)), { language: 'nb' }))
    const { totals, ...rest } = report
    expect(mistakes(validate, report)).toEqual([])
    expect(mistakes(validate, { ...report, formatVersion: 99 })).toEqual(['/formatVersion must be equal to constant'])
    expect(mistakes(validate, { ...report, nytt: 1 })).toEqual([' must NOT have additional properties'])
    expect(mistakes(validate, rest)).toEqual([" must have required property 'totals'"])
    expect(mistakes(validate, { ...report, totals: { ...totals, inputs: 1.5 } })).toEqual([
      '/totals/inputs must be integer',
    ])
    expect(
      mistakes(validate, { ...report, totals: { ...totals, assigned: { ...totals.assigned, share: 2 } } }),
    ).toEqual(['/totals/assigned/share must be <= 1'])
  })
})

describe('data/difference.schema.json', () => {
  const validate = validator('difference.schema.json')
  const compared = JSON.parse(read('fixtures/difference/expected.json'))

  it('holds for two rounds of the example consultation.', () => {
    expect(mistakes(validate, compared)).toEqual([])
  })

  it('refuses another version, a field that is unknown or missing, and numbers that cannot be.', () => {
    const { inputs, ...rest } = compared
    const [lever, ...others] = compared.levers
    const withDifference = (difference: number) => {
      return { ...compared, levers: [{ ...lever, shares: { ...lever.shares, difference } }, ...others] }
    }
    expect(mistakes(validate, { ...compared, formatVersion: 99 })).toEqual(['/formatVersion must be equal to constant'])
    expect(mistakes(validate, { ...compared, nytt: 1 })).toEqual([' must NOT have additional properties'])
    expect(mistakes(validate, rest)).toEqual([" must have required property 'inputs'"])
    expect(mistakes(validate, { ...compared, inputs: { ...inputs, same: 1.5 } })).toEqual([
      '/inputs/same must be integer',
    ])
    expect(mistakes(validate, withDifference(-0.5))).toEqual([])
    expect(mistakes(validate, withDifference(-1.5))).toEqual(['/levers/0/shares/difference must be >= -1'])
  })
})

describe('data/rows.schema.json', () => {
  const validate = validator('rows.schema.json')
  const linesOf = (text: string): unknown[] =>
    text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))

  it('holds for every line that classify writes, the last too.', async () => {
    const { stdout } = await runInProcess(['classify', 'konsultasjon', 'formater', '--format', 'jsonl'], {
      cwd: fixtures,
    })
    const lines = linesOf(stdout)
    expect(lines.length).toBeGreaterThan(400)
    for (const line of lines) expect(mistakes(validate, line)).toEqual([])
  })

  it.each(casesWith('rows.jsonl'))('holds for the rows of «%s».', (name) => {
    for (const line of linesOf(read(`fixtures/golden/${name}/rows.jsonl`))) expect(mistakes(validate, line)).toEqual([])
  })

  it('holds for a row whose own columns have names that an object would not keep in order.', () => {
    const { row } = createJsonlWriter({ taxonomy: smallTaxonomy, metaColumns: [] })
    const line = JSON.parse(row(buildRow({ meta: { b: '1', '2': 'x' } })))
    expect(line).toHaveProperty('meta_pairs')
    expect(mistakes(validate, line)).toEqual([])
  })

  it('refuses what is neither a row nor the last line, and a row with something more or less.', () => {
    const { row } = createJsonlWriter({ taxonomy: smallTaxonomy, metaColumns: [] })
    const line = JSON.parse(row(buildRow()))
    const { text, ...rest } = line
    const trailer = JSON.parse(writeJsonlTrailer(buildTrailer(1)))
    expect(mistakes(validate, trailer)).toEqual([])
    for (const wrong of [
      {},
      rest,
      { ...line, nytt: text },
      { ...line, probability: 1.2 },
      { ...line, status: 'sikker' },
      { ...trailer, ...line },
      { hovedgrep: { ...trailer.hovedgrep, formatVersion: 99 } },
    ])
      expect(mistakes(validate, wrong)).not.toEqual([])
  })
})
