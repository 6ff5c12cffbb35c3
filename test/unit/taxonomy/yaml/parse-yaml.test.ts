import { describe, expect, it } from 'vitest'
import type { Mistake } from '../../../../src/taxonomy/yaml/mistakes.ts'
import { createMistakeList } from '../../../../src/taxonomy/yaml/mistakes.ts'
import { parseYaml } from '../../../../src/taxonomy/yaml/parse-yaml.ts'

function mistakesOf(text: string): readonly Mistake[] {
  const mistakes = createMistakeList()
  parseYaml(text, mistakes.report)
  return mistakes.all
}

function whatOf(text: string): string {
  return mistakesOf(text)
    .map(({ at, what }) => `${at.line}:${at.column} ${what}`)
    .join('\n')
}

describe('parseYaml', () => {
  it('gives each value its kind and place', () => {
    const at = (line: number, column: number) => ({ line, column })
    expect(parseYaml('a: tekst\nb: [1.50, true, ]\nc:\n', () => {})).toEqual({
      kind: 'map',
      at: at(1, 1),
      entries: [
        { key: 'a', at: at(1, 1), value: { kind: 'text', at: at(1, 4), value: 'tekst' } },
        {
          key: 'b',
          at: at(2, 1),
          value: {
            kind: 'list',
            at: at(2, 4),
            items: [
              { kind: 'number', at: at(2, 5), value: 1.5, written: '1.50' },
              { kind: 'flag', at: at(2, 11), value: true },
            ],
          },
        },
        { key: 'c', at: at(3, 1), value: { kind: 'nothing', at: at(3, 3) } },
      ],
    })
  })

  it('takes ja, nei, yes, no, on and off as words, as YAML 1.2 does', () => {
    expect(parseYaml('[ja, nei, yes, no, on, off]', () => {})).toMatchObject({
      items: ['ja', 'nei', 'yes', 'no', 'on', 'off'].map((value) => ({ kind: 'text', value })),
    })
  })

  it('reads a file with a byte order mark and Windows line ends', () => {
    expect(parseYaml('\uFEFFa: b\r\nc: d\r\n', () => {})).toMatchObject({
      entries: [{ key: 'a' }, { key: 'c', at: { line: 2, column: 1 } }],
    })
  })

  it('gives nothing for an empty text', () => {
    expect(parseYaml('', () => {})).toBeUndefined()
    expect(parseYaml('# bare en kommentar\n', () => {})).toBeUndefined()
    expect(mistakesOf('')).toEqual([])
  })

  const refused: readonly (readonly [title: string, text: string, expected: string])[] = [
    ['a custom tag', 'a: !js/function x\n', '1:17 tagger (!…) er ikke tillatt'],
    ['a tag on a map', 'a: !!python/object {b: c}\n', 'tagger (!…) er ikke tillatt'],
    ['a standard tag', 'a: !!str 3\n', 'tagger (!…) er ikke tillatt'],
    ['an alias', 'a: &x [1]\nb: *x\n', '2:4 alias (*x) er ikke tillatt: skriv verdien ut'],
    ['an alias as a key', 'a: &x b\n*x : c\n', 'alias (*x) er ikke tillatt'],
    ['a key that stands twice', 'a: 1\nb: 2\na: 3\n', '3:1 «a» står to ganger (første gang på linje 1)'],
    ['a key that is a list', '? [a]\n: b\n', 'nøkkelen må være en tekst'],
    ['a key that is true', 'true: b\n', '1:1 nøkkelen må være en tekst (sett den i anførselstegn)'],
    ['a second document', 'a: 1\n---\nb: 2\n', 'filen inneholder flere YAML-dokumenter (ventet ett)'],
    ['YAML 1.1', '%YAML 1.1\n---\na: yes\n', 'YAML 1.1 støttes ikke (ventet 1.2)'],
    ['tabs as indentation', 'a:\n\tb: c\n', 'innrykk må være mellomrom, ikke tabulator'],
    ['an open bracket', 'a: [1\n', 'ugyldig YAML'],
    ['a colon in a plain text', 'a: b: c\n', '1:4 ugyldig YAML: en nøkkel med verdi kan ikke stå på samme linje'],
  ]
  it.each(refused)('refuses %s', (_title, text, expected) => {
    expect(whatOf(text)).toContain(expected)
  })

  it.each(['[', '{a: ', '- ', '? '])('survives a hundred thousand nested %j', (piece) => {
    expect(whatOf(piece.repeat(100_000))).toContain('1:1 filen er nøstet for dypt (ventet høyst 40 nivåer)')
  })

  it('is not blown up by anchors that double at each level', () => {
    const lines = ['a0: &a0 [x, x]', ...Array.from({ length: 30 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`)]
    expect(mistakesOf(lines.join('\n'))).toHaveLength(60)
  })
})
