import { describe, expect, it } from 'vitest'
import { taxonomyRules } from '../../src/check/rules/taxonomy/taxonomy-rules.ts'
import { severityWords } from '../../src/check/words.ts'
import type { Finding } from '../../src/types/finding.ts'
import { runInProcess } from '../support/cli-run.ts'
import { createWorkspace } from '../support/workspace.ts'
import { codeBlocks, readProject } from './markdown-files.ts'

/** A finding as the pages show it. */
function shown({ source, place, severity, message, hint }: Finding): string {
  return `${source} ${place}: ${severityWords[severity].one}\n${message}\n→ ${hint}`
}

/** What `levers --check` finds in a taxonomy. */
async function findingsIn(taxonomy: string, corpus: string | undefined): Promise<readonly Finding[]> {
  const workspace = await createWorkspace({ 'torg.yaml': taxonomy, 'innspill.md': corpus ?? '' })
  const on = corpus === undefined ? [] : ['--on', 'innspill.md']
  const argv = ['levers', '--check', '--taxonomy', 'torg.yaml', ...on, '--format', 'json', '--quiet']
  const { stdout, stderr } = await runInProcess(argv, { cwd: workspace.path })
  await workspace.remove()
  expect(stderr).toBe('')
  const { findings }: { findings: readonly Finding[] } = JSON.parse(stdout)
  return findings
}

describe('the pages of the rules about taxonomies', () => {
  it.each(Object.entries(taxonomyRules))(
    'show of %s what is found in the bad example, and nothing is found in the good one',
    async (id, rule) => {
      const page = readProject(`docs/rules/${id}.md`)
      expect(page).toContain(
        `# ${id}\n\nAlvorsgrad: ${rule.severity} (${severityWords[rule.severity].one}). ${rule.description}\n`,
      )
      const blocks = codeBlocks(page)
      const [bad, good, ...more] = blocks.filter(({ lang }) => lang === 'yaml').map(({ value }) => `${value}\n`)
      const corpus = blocks.find(({ lang }) => lang === 'md')?.value
      expect(more).toEqual([])
      const findings = await findingsIn(bad ?? '', corpus)
      expect(new Set(findings.map((finding) => finding.rule))).toEqual(new Set([id]))
      expect(findings.map(shown).join('\n')).toBe(blocks.find(({ lang }) => lang === 'text')?.value)
      expect(await findingsIn(good ?? '', corpus)).toEqual([])
    },
  )
})
