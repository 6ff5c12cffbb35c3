import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { languages } from '../../src/types/taxonomy.ts'
import { runInProcess } from '../support/cli-run.ts'
import { attribute, parsePage, rawTextOf } from '../support/html-page.ts'
import { missingWords } from '../support/missing-words.ts'
import { createWorkspace } from '../support/workspace.ts'

const consultation = fileURLToPath(new URL('../../fixtures/konsultasjon', import.meta.url))
const options = ['--by', 'Fylke', '--date', '2019-05-31', '--quiet']

async function run(argv: readonly string[], cwd = consultation): Promise<string> {
  const { exitCode, stdout, stderr } = await runInProcess(argv, { cwd })
  expect(stderr).toBe('')
  expect(exitCode).toBe(0)
  return stdout
}

/** Rows of the table of all inputs. */
function rowsOf(markup: string): readonly (readonly unknown[])[] {
  const script = parsePage(markup)
    .named('script')
    .find((element) => attribute(element, 'type') === 'application/json')
  const data: { rows: readonly (readonly unknown[])[] } = JSON.parse(rawTextOf(script))
  return data.rows
}

describe('The HTML report of the example consultation', () => {
  let page = ''
  let rows: readonly string[] = []

  beforeAll(async () => {
    page = await run(['report', '.', '--format', 'html', ...options])
    rows = (await run(['classify', '.', '--format', 'jsonl', '--quiet'])).trimEnd().split('\n')
  })

  it('is the same when made of a result of classify.', async () => {
    const workspace = await createWorkspace({ 'r.jsonl': `${rows.join('\n')}\n` })
    try {
      expect(await run(['report', 'r.jsonl', '--format', 'html', ...options], workspace.path)).toBe(page)
    } finally {
      await workspace.remove()
    }
  })

  it.each(languages)('says every word of the Markdown form in %s, without a parse error.', async (language) => {
    const argv = ['report', '.', ...options, '--language', language]
    const markup = await run([...argv, '--format', 'html'])
    expect(parsePage(markup).errors).toEqual([])
    // The page shows all inputs, so more of them hold personal data.
    const note = /^(\d) .*`--redact`.*\n/m
    const text = await run(argv)
    expect(Number(note.exec(text)?.[1])).toBe(2)
    expect(markup).toMatch(/<p class="note">3 [^\n]*--redact/)
    expect(missingWords(text.replace(note, ''), markup)).toEqual([])
  })

  it('has a row for each input, as classify gives it.', () => {
    type Row = { id: string; place: string; probability: number; text: string }
    const expected = rows.slice(0, -1).map((line) => {
      const { id, place, probability, text }: Row = JSON.parse(line)
      return [id, place, probability, text]
    })
    expect(expected.length).toBeGreaterThan(300)
    expect(rowsOf(page).map((row) => [row[0], row[1], row[4], row[8]])).toEqual(expected)
  })

  it('has as many rows as report.html-rows says, and no table and no script with 0.', async () => {
    for (const [limit, count] of [
      [7, 7],
      [0, undefined],
    ] as const) {
      const workspace = await createWorkspace({
        'hovedgrep.yaml': `report:\n  html-rows: ${limit}\n`,
        'r.jsonl': `${rows.join('\n')}\n`,
      })
      try {
        const markup = await run(['report', 'r.jsonl', '--format', 'html', '--quiet'], workspace.path)
        if (count === undefined) expect(markup).not.toContain('<script')
        else expect(rowsOf(markup)).toHaveLength(count)
      } finally {
        await workspace.remove()
      }
    }
  })

  it.each([['--publish'], ['--sections=-by-hand,-method']])(
    'says every word of the Markdown form with %s, and has neither the table nor a script.',
    async (flag) => {
      const argv = ['report', '.', ...options, flag, ...(flag === '--publish' ? ['--redact'] : [])]
      const markup = await run([...argv, '--format', 'html'])
      expect(parsePage(markup).errors).toEqual([])
      expect(missingWords(await run(argv), markup)).toEqual([])
      expect(markup).not.toContain('<script')
    },
  )
})
