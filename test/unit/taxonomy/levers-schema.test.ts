import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { parseTaxonomy, taxonomyKeys } from '../../../src/taxonomy/parse-taxonomy.ts'
import { leverKeys, subtopicKeys } from '../../../src/taxonomy/read-lever.ts'
import { isValid } from './json-schema.ts'
import { sampleWith, sampleYaml } from './sample.ts'

const schema = JSON.parse(readFileSync(new URL('../../../data/levers.schema.json', import.meta.url), 'utf8'))

function parses(yaml: string): boolean {
  try {
    parseTaxonomy(yaml, 'prøve.yaml', '0'.repeat(64))
    return true
  } catch {
    return false
  }
}

describe('data/levers.schema.json', () => {
  it('knows the same keys as the parser', () => {
    expect(Object.keys(schema.properties)).toEqual([...taxonomyKeys])
    expect(Object.keys(schema.definitions.lever.properties)).toEqual([...leverKeys])
    expect(Object.keys(schema.definitions.subtopic.properties)).toEqual([...subtopicKeys])
  })

  it('accepts what the parser accepts', () => {
    expect(parses(sampleYaml)).toBe(true)
    expect(isValid(schema, parse(sampleYaml))).toBe(true)
  })

  it.each([
    ['an unknown key', sampleWith('id: liten', 'id: liten\nowner: meg')],
    ['a missing version', sampleWith('version: 1.10\n', '')],
    ['no levers', 'id: a\nversion: b\nlevers: []\n'],
    ['a weight of six', sampleWith('sandkasse: 5', 'sandkasse: 6')],
    ['an unknown language', sampleWith('nb: { endringsvilje: 3 }', 'sv: { endringsvilje: 3 }')],
    ['an id with a capital', sampleWith('id: forsok', 'id: Forsok')],
    ['the reserved id', sampleWith('id: forsok', 'id: ingen')],
    ['a name without English', sampleWith(', en: Trials }', ' }')],
    ['a misspelt key of a subtopic', sampleWith('id: 2-ledelse', 'ide: 2-ledelse')],
    ['a number as text', sampleWith('number: 2', 'number: "2"')],
  ])('refuses %s, as the parser does', (_title, yaml) => {
    expect(parses(yaml)).toBe(false)
    expect(isValid(schema, parse(yaml))).toBe(false)
  })
})

describe('data/levers.yaml', () => {
  const yaml = readFileSync(new URL('../../../data/levers.yaml', import.meta.url), 'utf8')

  it('is a valid taxonomy of the ten levers, to the parser and to the schema', () => {
    const ids = parseTaxonomy(yaml, 'levers.yaml', '0'.repeat(64)).levers.map(({ id }) => id)
    expect(ids.join(' ')).toBe(
      'rammebetingelser virkemidler digitalisering kultur kompetanse forsok samarbeid anskaffelser forskning verdi',
    )
    expect(isValid(schema, parse(yaml))).toBe(true)
  })

  it('has eight to fourteen subtopics and at least 120 terms in each lever, some in each language', () => {
    for (const { id, subtopics, terms } of parseTaxonomy(yaml, 'levers.yaml', '0'.repeat(64)).levers) {
      expect(subtopics.length, id).toBeGreaterThanOrEqual(8)
      expect(subtopics.length, id).toBeLessThanOrEqual(14)
      expect(terms.length, id).toBeGreaterThanOrEqual(120)
      expect(new Set(terms.map(({ language }) => language)).size, id).toBe(3)
    }
  })
})
