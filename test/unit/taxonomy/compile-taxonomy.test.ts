import { describe, expect, it } from 'vitest'
import { taxonomyFromJson, taxonomyToJson } from '../../../src/taxonomy/compile-taxonomy.ts'
import { parseTaxonomy } from '../../../src/taxonomy/parse-taxonomy.ts'
import { sampleYaml } from './sample.ts'

const sha256 = '0123456789abcdef'.repeat(4)
const taxonomy = parseTaxonomy(sampleYaml, 'prøve.yaml', sha256)

/** The compiled sample with one piece replaced. */
function damaged(piece: string, replacement: string): string {
  const whole = taxonomyToJson(taxonomy)
  expect(whole).toContain(piece)
  return whole.replace(piece, replacement)
}

describe('taxonomyToJson and taxonomyFromJson', () => {
  it('give the same taxonomy back, with the hash of the YAML', () => {
    const back = taxonomyFromJson(taxonomyToJson(taxonomy))
    expect(back).toEqual(taxonomy)
    expect(back.sha256).toBe(sha256)
  })

  it('write the same bytes whatever the order of the keys in memory', () => {
    const { levers, sha256, version, id } = taxonomy
    const turned = {
      levers: levers.map((lever) => Object.fromEntries(Object.entries(lever).reverse())),
      sha256,
      version,
      id,
    }
    expect(taxonomyToJson(JSON.parse(JSON.stringify(turned)))).toBe(taxonomyToJson(taxonomy))
  })

  it.each([
    ['text that is no JSON', 'id: liten', 'ikke gyldig JSON'],
    ['a list', '[]', 'ventet formatVersion 1, fikk undefined'],
    ['null', 'null', 'ventet et objekt'],
    ['another format version', damaged('"formatVersion":1', '"formatVersion":2'), 'ventet formatVersion 1, fikk 2'],
    ['a hash that is too short', damaged(sha256, sha256.slice(1)), 'noe mangler eller har feil type'],
    ['no levers', JSON.stringify({ formatVersion: 1, id: 'a', version: 'b', sha256, levers: [] }), 'noe mangler'],
    ['a lever without terms', damaged('"terms":', '"temrs":'), 'noe mangler'],
    ['a weight as text', damaged('"nb",5', '"nb","5"'), 'noe mangler'],
    ['a language that does not exist', damaged('"en",4', '"sv",4'), 'noe mangler'],
    ['a term without its subtopic', damaged(',5,"mot"]', ',5]'), 'noe mangler'],
    ['a name in two languages only', damaged('"nn":"Kultur",', ''), 'noe mangler'],
    ['a subtopic without an id', damaged('"id":"mot",', ''), 'noe mangler'],
  ])('refuse %s', (_title, text, expected) => {
    expect(() => taxonomyFromJson(text)).toThrowError(
      expect.objectContaining({ code: 'TAXONOMY_INVALID', message: expect.stringContaining(expected) }),
    )
  })
})
