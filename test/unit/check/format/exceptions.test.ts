import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { findingFormats } from '../../../../src/check/format/registry.ts'
import { parseConfig } from '../../../../src/cli/config/parse-config.ts'
import { hasUnsafe } from '../../../../src/text/visible-text.ts'
import type { Finding } from '../../../../src/types/finding.ts'
import { hasShared, sharedPath } from '../../../support/shared.ts'
import { finding } from '../sample.ts'

const naughty = 'conformance/naughty-strings/blns.json'

const short = (inputId: string, more: Partial<Finding> = {}): Finding =>
  finding({ rule: 'too-short', source: 'a.md', place: 'line:4', message: 'Svaret «Ja.» er kort.', inputId, ...more })

/** What stands below `check:` when somebody has put it there. */
function pasted(text: string): unknown {
  return parse(`check:\n${text}`).check?.exceptions
}

describe('the format exceptions', () => {
  it('writes an entry that can be put below check:, with what the finding says', () => {
    const text = findingFormats.exceptions([short('a.md#line:4')], { exceptionIdOf: ({ inputId }) => `inn/${inputId}` })
    expect(
      text,
    ).toBe(`# 1 unntak til hovedgrep.yaml. Lim dem inn under «check:», slett dem som ikke skal gjelde, og skriv en
# begrunnelse i reason for hvert av de andre: et unntak uten begrunnelse er en feil i konfigurasjonen.
  exceptions:
    # linje 4, advarsel: Svaret «Ja.» er kort.
    - rule: too-short
      id: inn/a.md#line:4
      reason: ''
`)
    expect(pasted(text)).toEqual([{ rule: 'too-short', id: 'inn/a.md#line:4', reason: '' }])
  })

  it('makes no configuration that holds before the reason is written', () => {
    const text = `check:\n${findingFormats.exceptions([short('a.md#line:4')])}`
    expect(() => parseConfig(text, 'hovedgrep.yaml')).toThrow(
      'check.exceptions[0].reason er tom: skriv hvorfor funnet skal stå, eller ta unntaket bort',
    )
    expect(parseConfig(text.replace("reason: ''", 'reason: Et ja er et svar'), 'hovedgrep.yaml')).toMatchObject({
      'check.exceptions': [{ rule: 'too-short', id: 'a.md#line:4', reason: 'Et ja er et svar' }],
    })
  })

  it('writes one entry for all that it would cover, and names the first five', () => {
    const rows = [1, 2, 3, 4, 5, 6, 7].map((n) => short('', { rule: 'short-row', place: `row:${n}` }))
    const text = findingFormats.exceptions(rows)
    expect(pasted(text)).toEqual([{ rule: 'short-row', id: 'a.md', reason: '' }])
    expect(text).toContain('    # rad 5, advarsel')
    expect(text).not.toContain('rad 6')
    expect(text).toContain('    # … og 2 til\n    # Gjelder alle funn av regelen i filen.\n')
  })

  it('leaves out what no exception fits, and says how many and why', () => {
    const text = findingFormats.exceptions(
      [
        short('a.md#line:1'),
        finding({ rule: 'unused-exception' }),
        finding({ rule: 'lever-without-input', source: '' }),
        short('', { standsFor: 12 }),
        short('svar.csv#••••'),
      ],
      { exceptionIdOf: ({ inputId }) => (inputId.includes('•') ? undefined : inputId) },
    )
    expect(pasted(text)).toHaveLength(1)
    expect(text.match(/^# \d+ funn er ikke med .*$/gm)).toEqual([
      '# 1 funn er ikke med (unused-exception): regelen handler om unntak og grunnlinje, og kan ikke unntas.',
      '# 1 funn er ikke med (lever-without-input): det gjelder hele materialet, og bare mønsteret * passer.',
      '# 12 funn er ikke med (too-short): det er for mange av samme slag, og de er bare talt.',
      '# 1 funn er ikke med (too-short): id-en har personopplysninger, som er skjult her, så unntaket ville ikke passe.',
    ])
  })

  it('is a comment where there is nothing', () => {
    expect(findingFormats.exceptions([])).toBe('# Ingen funn.\n')
    expect(findingFormats.exceptions([finding({ source: '', rule: 'campaign' })])).toMatch(/^# 1 funn er ikke med/)
  })

  it.each(['true', 'null', '12', 'a: b', 'a #b', "'a", '- a', 'a\nb', '*', '&a', '!a', '2019-03-04', 'a#b', '~', ''])(
    'gives the id %j back as it is',
    (id) => {
      const text = findingFormats.exceptions([short('x', { message: id })], { exceptionIdOf: () => id })
      expect(pasted(text)).toEqual([{ rule: 'too-short', id, reason: '' }])
    },
  )

  it.skipIf(!hasShared(naughty))(
    'lets no string be anything but an id or a comment (needs ../shared beside the project)',
    () => {
      const strings: unknown = JSON.parse(readFileSync(sharedPath(naughty), 'utf8'))
      if (!Array.isArray(strings)) throw new Error('blns.json holds no list')
      const texts = [...new Set([...strings.map(String), '##[error]x', '\u2028- rule: x', '\u0085id: y'])]
      const list = texts.map((text, n) => short(`${n} ${text}`, { place: text, message: text }))
      const written = findingFormats.exceptions(list)
      expect(pasted(written)).toEqual(list.map(({ inputId: id }) => ({ rule: 'too-short', id, reason: '' })))
      expect(hasUnsafe(written.replaceAll('\n', ''))).toBe(false)
      expect(written).not.toContain('##[')
      for (const line of written.split('\n')) expect(line.trimStart()).not.toMatch(/^::/)
    },
  )
})
