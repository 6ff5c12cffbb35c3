import { existsSync, readdirSync } from 'node:fs'
import { afterEach, describe, expect, it } from 'vitest'
import { taxonomyRules } from '../../src/check/rules/taxonomy/taxonomy-rules.ts'
import { ruleGroups, ruleList } from '../../src/check/rules.ts'
import { severityWords } from '../../src/check/words.ts'
import type { Finding } from '../../src/types/finding.ts'
import { runInProcess } from '../support/cli-run.ts'
import { createWorkspace, type Workspace } from '../support/workspace.ts'
import { readProject, root } from './markdown-files.ts'
import { type ExampleCase, leadOf, readRulePage } from './rule-pages.ts'

const folder = 'docs/rules'
const pageOf = (id: string): string => `${folder}/${id}.md`
const existing = ruleList.filter(([id]) => existsSync(root + pageOf(id)))

/** Rules about the corpus as a whole speak of every short example, and are asked only on their own page. */
const wholeCorpus = ['lever-without-input']

/** What `check` finds in an example, in its order. */
async function findingsIn(
  id: string,
  { files, words }: ExampleCase,
  workspace: Workspace,
): Promise<readonly Finding[]> {
  const isFixture = words[0]?.startsWith('fixtures/') === true
  const off = wholeCorpus.filter((rule) => rule !== id).flatMap((rule) => ['--rule', `${rule}=off`])
  const paths = words.length === 0 ? files.map(({ name }) => name).filter((name) => name !== 'hovedgrep.yaml') : words
  const argv = ['check', ...paths, ...off, '--format', 'json', '--quiet']
  const { stdout, stderr } = await runInProcess(argv, { cwd: isFixture ? root : workspace.path })
  expect(stderr).toBe('')
  const { findings }: { findings: readonly Finding[] } = JSON.parse(stdout)
  return findings
}

/** A finding as the pages show it: where, how bad, what, and what to do. */
function shown({ source, place, severity, message, hint }: Finding): string {
  const where = source === '' ? 'hele materialet' : `${source} ${place}`.trimEnd()
  return `${where}: ${severityWords[severity].one}\n${message}${hint === '' ? '' : `\n→ ${hint}`}`
}

describe('docs/rules', () => {
  it('has a page for every rule, and for nothing else', () => {
    const pages = readdirSync(root + folder).filter((name) => name !== 'README.md')
    expect(pages.sort()).toEqual(ruleList.map(([id]) => `${id}.md`).sort())
  })

  it('lists every rule in its group, as the registry has it', async () => {
    const tables = ruleGroups.map(({ title, rules }) => {
      const rows = rules.map(([id, rule]) => `| [${id}](${id}.md) | \`${rule.severity}\` | ${rule.description} |`)
      return `## ${title}\n\n| regel | alvorsgrad | hva den finner |\n| --- | --- | --- |\n${rows.join('\n')}\n`
    })
    const index = readProject(`${folder}/README.md`)
    const made = index.replace(/(?<=<!-- regler -->\n)[\s\S]*(?=<!-- slutt -->)/u, () => `\n${tables.join('\n')}\n`)
    expect(made).toContain('<!-- slutt -->')
    if (made !== index) await expect(made).toMatchFileSnapshot(`${root}${folder}/README.md`)
  })

  it.each(existing)('says of %s what the registry says, and has the sections that every page has', (id, rule) => {
    const { title, lead, sections } = readRulePage(readProject(pageOf(id)))
    expect({ title, lead }).toEqual({ title: id, lead: leadOf(rule) })
    expect(sections).toEqual(['Hvorfor', 'Eksempel', 'Valg'])
  })
})

describe('the examples of docs/rules', () => {
  let workspace: Workspace
  afterEach(() => workspace?.remove())

  // The pages of the rules about taxonomies are run by taxonomy-pages.test.ts.
  for (const [id] of existing.filter(([one]) => !(one in taxonomyRules))) {
    const page = readProject(pageOf(id))
    const { cases, notShown } = readRulePage(page)
    if (notShown !== undefined) {
      it(`name a test for ${id}, which cannot be shown as text`, () => {
        const files = notShown.filter((name) => existsSync(root + name) && readProject(name).includes(id))
        expect(files).not.toEqual([])
      })
      continue
    }
    it(`are found, and are sound where they should be, for ${id}`, async () => {
      expect(
        cases.some(({ isBad, message }) => isBad && message !== undefined),
        'has a bad example with its message',
      ).toBe(true)
      expect(
        cases.some(({ isBad }) => !isBad),
        'has a good example',
      ).toBe(true)
      let text = page
      // From the end, so that places stay what they are.
      for (const example of [...cases].reverse()) {
        workspace = await createWorkspace(Object.fromEntries(example.files.map(({ name, content }) => [name, content])))
        const findings = await findingsIn(id, example, workspace)
        await workspace.remove()
        const own = findings.filter(({ rule }) => rule === id)
        // Opplysninger om noe annet er ingen feil ved eksempelet.
        const others = findings.filter(({ rule, severity }) => rule !== id && severity !== 'info')
        expect(example.hasOthers || others.length === 0, others.map(shown).join('\n')).toBe(true)
        expect(own.length > 0, own.map(shown).join('\n')).toBe(example.isBad)
        if (example.message === undefined) continue
        const [start, end] = example.message
        text = `${text.slice(0, start)}\`\`\`text\n${(example.hasOthers ? findings : own).map(shown).join('\n')}\n\`\`\`${text.slice(end)}`
      }
      if (text !== page) await expect(text).toMatchFileSnapshot(root + pageOf(id))
    })
  }
})
