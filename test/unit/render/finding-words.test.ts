import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { sayFinding } from '../../../src/render/catalogue/finding-words.ts'
import type { Finding } from '../../../src/types/finding.ts'

const finding = (rule: string): Finding => ({
  rule,
  severity: 'warning',
  source: 'svar.csv',
  place: 'row:2',
  inputId: '',
  message: 'Dette er meldingen.',
  hint: 'Dette er rådet.',
})

/** Every rule by which reading, segmenting and the commands report a flaw. */
const rules = ['read', 'segment', 'cli'].flatMap((room) =>
  readdirSync(new URL(`../../../src/${room}`, import.meta.url), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.startsWith('check'))
    .flatMap((name) => {
      const text = readFileSync(new URL(`../../../src/${room}/${name}`, import.meta.url), 'utf8')
      return [...text.matchAll(/\brule: '([a-z-]+)'/g)].map(([, rule = '']) => rule)
    }),
)

describe('What a finding says in the report', () => {
  it('is its own message and advice in bokmål.', () => {
    expect(sayFinding('nb', finding('duplicate-id'))).toEqual({
      message: 'Dette er meldingen.',
      hint: 'Dette er rådet.',
    })
  })

  it.each(['nn', 'en'] as const)(
    'is a sentence in %s for every rule that a report can meet, and no advice in bokmål.',
    (language) => {
      expect(new Set(rules).size).toBeGreaterThan(20)
      for (const rule of new Set(rules)) {
        const { message, hint } = sayFinding(language, finding(rule))
        expect(message, rule).toMatch(/^\p{Lu}.+\.$/u)
        expect(message, rule).not.toBe('Dette er meldingen.')
        expect(hint).toBe('')
      }
    },
  )

  it('is the words that it came with where the rule is not known.', () => {
    expect(sayFinding('en', finding('toString')).message).toBe('Dette er meldingen.')
  })
})
