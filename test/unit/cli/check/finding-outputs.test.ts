import { describe, expect, it } from 'vitest'
import { formatChoice, planOutputs } from '../../../../src/cli/check/finding-outputs.ts'

const choose = (...values: readonly string[]) =>
  values.reduce<ReturnType<typeof formatChoice> | undefined>((before, value) => formatChoice(value, before), undefined)
const plan = (output: string | undefined, ...values: readonly string[]) => planOutputs('/a', choose(...values), output)

describe('the formats that are asked for', () => {
  it('are text on standard output where nothing is said', () => {
    expect(plan(undefined)).toEqual([{ format: 'text', path: undefined }])
    expect(plan('funn.txt')).toEqual([{ format: 'text', path: 'funn.txt' }])
  })

  it('have a file each, and one of them has standard output or the file of -o', () => {
    expect(plan(undefined, 'sarif=ut/funn.sarif', 'text')).toEqual([
      { format: 'sarif', path: 'ut/funn.sarif' },
      { format: 'text', path: undefined },
    ])
    expect(plan('funn.txt', 'sarif=a=b.sarif', 'text')).toEqual([
      { format: 'sarif', path: 'a=b.sarif' },
      { format: 'text', path: 'funn.txt' },
    ])
    expect(plan('-', 'json=-')).toEqual([{ format: 'json', path: undefined }])
  })

  it('are refused when two would go to one place', () => {
    expect(() => plan(undefined, 'text', 'json')).toThrow(
      'Bare ett format kan skrives til standard ut, men dette er text, json.',
    )
    expect(() => plan(undefined, 'json=-', 'github')).toThrow('Bare ett format')
    expect(() => plan(undefined, 'json=x', 'jsonl=./x')).toThrow('To formater skal skrives til samme fil.')
    expect(() => plan('x', 'json=b/../x', 'text')).toThrow('To formater')
  })

  it('are refused when -o has nothing to write', () => {
    expect(() => plan('funn.txt', 'json=x')).toThrow('-o gjelder formatet uten fil')
  })

  it('are refused when one is unknown, with the nearest, or when its file has no name', () => {
    expect(() => choose('sariff=x')).toThrow('fikk «sariff» (mente du sarif?)')
    expect(() => choose('toString')).toThrow('ventet text, json, jsonl, sarif, junit, github, github-summary, gitlab')
    expect(() => choose('github-summary=')).toThrow('ventet en fil etter «github-summary=»')
  })
})
