import { describe, expect, it } from 'vitest'
import { caseOf, checkCase } from '../fuzz/check-case.ts'
import type { Kind } from '../fuzz/generate/generated.ts'
import { generators } from '../fuzz/generate/generators.ts'
import { minimise } from '../fuzz/minimise.ts'

const seed = 20190531

/** A taste of `npm run fuzz`, always the same; how long a file takes is not asked here. */
const runs = 120

describe('generated files', () => {
  it.each(Object.keys(generators) as Kind[])(
    'of %s keep the laws: no throw, nothing lost, ids unique.',
    async (kind) => {
      let units = 0
      for (let at = 0; at < runs; at++) {
        const result = await checkCase(kind, caseOf(seed, kind, at), at, Number.POSITIVE_INFINITY)
        // The name of the law, and the case with which `npm run fuzz -- --case` makes the file again.
        expect('law' in result ? [at, result.law, result.detail] : []).toEqual([])
        if ('units' in result) units += result.units
      }
      expect(units).toBeGreaterThan(runs)
    },
  )

  it('are the same for the same seed, and others for another.', () => {
    for (const kind of Object.keys(generators) as Kind[]) {
      const files = Array.from({ length: 10 }, (_, at) => caseOf(seed, kind, at).bytes.toString('base64'))
      expect(Array.from({ length: 10 }, (_, at) => caseOf(seed, kind, at).bytes.toString('base64'))).toEqual(files)
      expect(Array.from({ length: 10 }, (_, at) => caseOf(seed + 1, kind, at).bytes.toString('base64'))).not.toEqual(
        files,
      )
    }
  })

  it('that break a law are made smaller until they no longer would.', async () => {
    const has = async (bytes: Buffer) => bytes.includes('x') && bytes.includes('y')
    expect((await minimise(Buffer.from(`${'a'.repeat(500)}x${'b'.repeat(300)}y`), has)).toString()).toBe('xy')
  })
})
