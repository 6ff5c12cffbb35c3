import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { withoutWords, withWords } from '../../../../../src/cli/check/cache/assignment-block.ts'
import { openSourceMemory } from '../../../../../src/cli/check/cache/assignment-memory.ts'
import { type CacheFolder, openCacheFolder } from '../../../../../src/cli/check/cache/cache-folder.ts'
import type { Assignment } from '../../../../../src/types/assignment.ts'
import { createWorkspace, type Workspace } from '../../../../support/workspace.ts'

let place: Workspace
let folder: CacheFolder
beforeEach(async () => {
  place = await createWorkspace()
  folder = openCacheFolder(join(place.path, 'lager'), { onInterrupt: () => () => undefined })
})
afterEach(() => place.remove())

/** An answer that could be no other text's. */
function assignmentOf(text: string): Assignment {
  return {
    status: 'assigned',
    lever: 'kultur',
    probability: 0.1 + text.length / 1e4,
    secondary: [{ lever: 'forsok', probability: 0.25 }],
    aspect: 'forslag',
    language: 'nn',
    keywordLever: 'kultur',
    tfidfLever: 'ingen',
    probabilities: [0.1, 0.2, 0.7],
    evidence: {
      hits: [{ lever: 'kultur', subtopic: '', term: 'tillit', start: 1, end: 3, weight: 2.5 }],
      features: [
        { text: text.slice(0, 5).toLowerCase(), weight: 1.25 },
        { text: 'ikke i teksten', weight: -0.5 },
      ],
      runnerUp: { lever: 'ingen', probability: 0.05 },
    },
  }
}

const textsFrom = (first: number, count: number): string[] =>
  Array.from({ length: count }, (_, at) => `Innspill ${first + at} om ÆØÅ og tillit`)

/** Goes through a source; what is not remembered is made anew. @returns how many were remembered */
function visit(texts: readonly string[], stamp: string | undefined, key = 'modell'): number {
  const memory = openSourceMemory(folder, key, ['/a/svar.csv', 'svar.csv'], stamp)
  let recalled = 0
  for (const text of texts) {
    const known = memory.recall(text)
    if (known !== undefined) {
      recalled++
      expect(known).toEqual(assignmentOf(text))
    }
    memory.learn(text, known ?? assignmentOf(text))
  }
  memory.end()
  return recalled
}

const entries = (): string[] => readdirSync(join(place.path, 'lager')).filter((name) => name.endsWith('.rows'))

describe('openSourceMemory', () => {
  it('remembers every assignment of a source, over many blocks', () => {
    const texts = textsFrom(0, 1700)
    expect(visit(texts, 'a')).toBe(0)
    expect(visit(texts, 'a')).toBe(1700)
    expect(visit(texts, undefined)).toBe(1700)
  })

  it('remembers nothing under another key', () => {
    visit(textsFrom(0, 10), 'a')
    expect(visit(textsFrom(0, 10), 'a', 'annen modell')).toBe(0)
  })

  it('asks anew only for what has changed: rows changed, added in front, removed, moved', () => {
    const texts = textsFrom(0, 1500)
    visit(texts, 'a')
    const edited = ['Ny første', ...texts.slice(0, 700), 'Ny i midten', ...texts.slice(900), ...texts.slice(690, 700)]
    expect(visit(edited, 'b')).toBe(edited.length - 2)
    expect(visit(edited, 'b')).toBe(edited.length)
  })

  it('writes nothing for a source whose bytes are the same', () => {
    visit(textsFrom(0, 600), 'a')
    const [entry = ''] = entries()
    const before = readFileSync(join(place.path, 'lager', entry))
    expect(visit(textsFrom(0, 600), 'a')).toBe(600)
    expect(readFileSync(join(place.path, 'lager', entry))).toEqual(before)
  })

  it('drops an entry whose texts are others although the bytes are the same, as with other settings of reading', () => {
    visit(textsFrom(0, 20), 'a')
    expect(visit(textsFrom(100, 20), 'a')).toBe(0)
    expect(entries()).toEqual([])
    visit(textsFrom(100, 20), 'a')
    expect(visit(textsFrom(100, 20), 'a')).toBe(20)
  })

  it('never gives a wrong answer from a damaged or cut entry, and mends it', () => {
    const texts = textsFrom(0, 1100)
    visit(texts, 'a')
    const [entry = ''] = entries()
    const file = join(place.path, 'lager', entry)
    const whole = readFileSync(file)
    for (let at = 0; at < whole.length; at += 5003) {
      const damaged = Buffer.from(whole)
      damaged[at] = (damaged[at] ?? 0) ^ 0x55
      for (const bytes of [damaged, whole.subarray(0, at)]) {
        writeFileSync(file, bytes)
        expect(visit(texts, 'a')).toBeLessThan(texts.length + (at < 16 ? 1 : 0))
        visit(texts, 'a')
        expect(visit(texts, 'a')).toBe(texts.length)
        writeFileSync(file, whole)
      }
    }
  })

  it('keeps no words of an input that can be found in it again', () => {
    visit(['Hemmelig ord fra en innbygger'], 'a')
    const kept = withoutWords(assignmentOf('Hemmelig ord fra en innbygger'), 'Hemmelig ord fra en innbygger')
    expect(JSON.stringify(kept)).not.toMatch(/hemme/i)
    expect(withWords(kept, 'Hemmelig ord fra en innbygger')).toEqual(assignmentOf('Hemmelig ord fra en innbygger'))
  })
})
