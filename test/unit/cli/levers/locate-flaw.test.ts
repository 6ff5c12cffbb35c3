import { describe, expect, it } from 'vitest'
import { locateFlaw } from '../../../../src/cli/levers/locate-flaw.ts'
import { findingsIn, taxonomyYaml } from '../../check/rules/taxonomy/sample.ts'

/** What is marked of each finding in a taxonomy. */
function marked(yaml: string, rule: string): readonly string[] {
  const lines = yaml.split('\n')
  return findingsIn(yaml)
    .filter((finding) => finding.rule === rule)
    .map((finding) => {
      const found = locateFlaw(finding, lines)
      return found === undefined ? '' : found.text.slice(found.column - 1, found.endColumn - 1)
    })
}

describe('where a flaw of a taxonomy stands', () => {
  it.each([
    ['{ nb: { salgsbod: 4, konsert: 1 } }', 'konsert'],
    ['{ nb: { "konsert": 1 } }', '"konsert"'],
    ["{ nb: { 'konsert': 1 } }", "'konsert'"],
    ['{ nb: { "kon\\u0073ert": 1 } }', '"kon\\u0073ert"'],
  ])('is the term itself, in %s', (stalls, term) => {
    expect(marked(taxonomyYaml({ stalls }), 'term-in-two-levers')).toEqual([term])
  })

  it('is that one of two on the same line that is meant', () => {
    const lines = ['nb: { bod: 1 }, nn: { bod: 1 }']
    const found = locateFlaw({ place: 'line:1', column: 23, words: 'bod' }, lines)
    expect(found).toMatchObject({ line: 1, column: 23, endColumn: 26 })
  })

  it('is the rest of the line where no term is meant', () => {
    const yaml = taxonomyYaml({ name: "{ nb: Boder, nn: '', en: Stalls }" })
    expect(marked(yaml, 'lever-without-name')).toEqual(["{ nb: Boder, nn: '', en: Stalls }"])
  })

  it('is nowhere without a line', () => {
    expect(locateFlaw({ place: '' }, ['id: torg'])).toBeUndefined()
    expect(locateFlaw({ place: 'line:9' }, ['id: torg'])).toBeUndefined()
  })

  it('stays within the line, whatever is said of it', () => {
    const found = locateFlaw({ place: 'line:1', column: 99, words: 'x' }, ['"åpen'])
    expect(found).toMatchObject({ column: 6, endColumn: 6 })
    expect(locateFlaw({ place: 'line:1', column: 1, words: 'x' }, ['"åpen'])).toMatchObject({ column: 1, endColumn: 6 })
  })
})
