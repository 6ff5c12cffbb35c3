import { describe, expect, it } from 'vitest'
import { type DifferenceRendererName, differenceRenderers } from '../../src/render/difference-renderers.ts'
import { languages } from '../../src/types/taxonomy.ts'
import { buildRow, type RowFacts } from '../support/build-row.ts'
import { compareRows } from '../support/compare-rows.ts'

const nasty = 'En sandkasse |\n# <b>x</b> 🏖️ \u001b[31m `a` www.example.com'

const compare = (before: readonly RowFacts[], after: readonly RowFacts[]) =>
  compareRows({ before: before.map(buildRow), after: after.map(buildRow) })

const names: DifferenceRendererName[] = ['markdown', 'json']

describe('Every renderer of a comparison', () => {
  it('is in this test', () => {
    expect(Object.keys(differenceRenderers)).toEqual(names)
  })

  for (const name of names) {
    it.each(languages)(
      `${name} in %s ends with one line break, has no carriage return, and gives the same bytes twice`,
      async (language) => {
        const render = await differenceRenderers[name].load()
        const found = compare(
          [{ id: nasty, text: nasty, name: nasty, lever: 'forsok' }],
          [
            { id: nasty, text: nasty, name: 'B', lever: 'forskning' },
            { id: 'b', text: `${nasty} til`, source: nasty, name: nasty, status: 'none' },
          ],
        )
        const text = render(found, { language })
        expect(text).toMatch(/[^\n]\n$/)
        expect(text).not.toContain('\r')
        expect(text).not.toContain('\u001b')
        expect(render(found, { language })).toBe(text)
      },
    )

    it.each(languages)(`${name} in %s renders a comparison of nothing`, async (language) => {
      const render = await differenceRenderers[name].load()
      expect(render(compare([], []), { language })).not.toMatch(/undefined|NaN|Infinity/)
    })
  }
})
