import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runInProcess } from '../support/cli-run.ts'
import { createWorkspace, type Workspace } from '../support/workspace.ts'

const notes = `# Verksted

- Anbudene er så detaljerte at ingen våger å foreslå noe nytt.
- Vi trenger en felles plattform for data mellom kommunene.
- La oss prøve ut løsningen i én kommune før den blir nasjonal.
`

/** What someone writes beside the inputs, by the file it goes to. */
const runs: readonly (readonly [file: string, argv: readonly string[]])[] = [
  ['funn.txt', ['check', 'innspill']],
  ['merknader.txt', ['check', 'innspill', '--format', 'github']],
  ['tester.txt', ['check', 'innspill', '--format', 'junit']],
  ['funn-json.txt', ['check', 'innspill', '--format', 'json']],
  ['funn-sarif.txt', ['check', 'innspill', '--format', 'sarif']],
  ['ingen-funn.txt', ['check', 'innspill/verksted.md', '--rule', 'lever-without-input=off']],
  ['endringer.txt', ['check', 'innspill', '--fix', '--dry-run']],
  ['rapport.txt', ['report', 'innspill', '--format', 'markdown']],
  ['rader.txt', ['classify', 'innspill', '--format', 'tsv']],
  ['ordliste-funn.txt', ['levers', '--check']],
  ['maling.txt', ['evaluate', 'fasit.csv']],
  ['maling.md', ['evaluate', 'fasit.csv', '--format', 'markdown']],
  ['sammendrag.md', ['check', 'innspill', '--format', 'github-summary']],
  ['sarif.json', ['check', 'innspill', '--format', 'sarif']],
  ['rapport.md', ['report', 'innspill']],
  ['rapport.html', ['report', 'innspill', '--format', 'html']],
  ['rapport.xlsx', ['report', 'innspill']],
  ['rapport.json', ['report', 'innspill']],
  ['rader.csv', ['classify', 'innspill', '--format', 'csv']],
  ['rader-excel.csv', ['classify', 'innspill', '--format', 'csv', '--excel']],
  ['rader.tsv', ['classify', 'innspill', '--format', 'tsv']],
  ['rader.jsonl', ['classify', 'innspill', '--format', 'jsonl']],
  ['rader.xlsx', ['classify', 'innspill', '--format', 'xlsx']],
  ['ingen-rader.jsonl', ['classify', 'innspill', '--format', 'jsonl', '--min-probability', '1']],
  ['funn.json', ['check', 'innspill', '--format', 'json']],
  ['funn.jsonl', ['check', 'innspill', '--format', 'jsonl']],
  ['gitlab.json', ['check', 'innspill', '--format', 'gitlab']],
  ['endring.md', ['diff', 'innspill/rader.jsonl', 'innspill/rader.jsonl']],
  ['endring.json', ['diff', 'innspill/rader.jsonl', 'innspill/rader.jsonl', '--format', 'json']],
  ['maling.json', ['evaluate', 'fasit.csv', '--format', 'json']],
  ['ordliste.md', ['levers', 'diff', 'levers.yaml', 'levers.yaml']],
  ['ordliste.json', ['levers', 'diff', 'levers.yaml', 'levers.yaml', '--format', 'json']],
]

describe('What hovedgrep wrote beside the inputs', () => {
  let workspace: Workspace
  let before: string

  const rows = async (...paths: string[]) => {
    const { exitCode, stdout, stderr } = await runInProcess(['classify', ...paths, '--format', 'csv'], {
      cwd: workspace.path,
    })
    expect(exitCode).toBe(0)
    return { stdout, stderr }
  }

  beforeAll(async () => {
    const { readFile } = await import('node:fs/promises')
    workspace = await createWorkspace({
      'innspill/verksted.md': notes,
      // Too short, so that there is a finding to write.
      'innspill/kort.txt': 'Ja',
      'innspill/mellomrom.md': 'Vi trenger flere anbud som åpner for nye løsninger. \n',
      'fasit.csv': 'text,primary\nAnbudene er så detaljerte at ingen våger noe nytt.,anskaffelser\n',
      'levers.yaml': await readFile(new URL('../../data/levers.yaml', import.meta.url), 'utf8'),
    })
    before = (await rows('innspill')).stdout
    for (const [file, argv] of runs) {
      const { exitCode, stderr } = await runInProcess([...argv, '-o', `innspill/${file}`, '--quiet'], {
        cwd: workspace.path,
      })
      expect(exitCode, `${file}: ${stderr}`).toBeLessThan(2)
    }
  })

  afterAll(() => workspace.remove())

  it('is never counted as an input when the folder is read again, and is told of.', async () => {
    expect(await readdir(join(workspace.path, 'innspill'))).toHaveLength(runs.length + 3)
    const { exitCode, stdout, stderr } = await runInProcess(['classify', 'innspill', '--format', 'csv', '--verbose'], {
      cwd: workspace.path,
    })
    expect(exitCode).toBe(0)
    expect(stdout).toBe(before)
    for (const [file] of runs) expect(stderr).toContain(`${file} er ikke lest: den er laget av hovedgrep.`)
  })

  it('is replaced when the same is written again.', async () => {
    for (const [file, argv] of runs) {
      if (argv[0] === 'diff') continue
      const { exitCode, stderr } = await runInProcess([...argv, '-o', `innspill/${file}`, '--quiet'], {
        cwd: workspace.path,
      })
      expect(exitCode, `${file}: ${stderr}`).toBeLessThan(2)
    }
  })

  it('is a finding of the check.', async () => {
    const { stdout } = await runInProcess(['check', 'innspill', '--format', 'jsonl'], { cwd: workspace.path })
    const findings = stdout
      .trim()
      .split('\n')
      .map((line): { rule: string; source: string } => JSON.parse(line))
    const skipped = findings.filter(({ rule }) => rule === 'skipped-file').map(({ source }) => source)
    expect(skipped.sort()).toEqual(runs.map(([file]) => file).sort())
  })

  it('is read when it is named.', async () => {
    expect((await rows('innspill/rader.csv')).stdout.split('\n').length).toBeGreaterThan(4)
    const { stderr, stdout } = await rows('innspill/rapport.md')
    expect(stdout.split('\n').length).toBeGreaterThan(10)
    expect(stderr).not.toContain('laget av hovedgrep')
  })

  it('does not make an exception of its mark.', async () => {
    const { stdout } = await runInProcess(['check', 'innspill/rapport.md', '--format', 'jsonl'], {
      cwd: workspace.path,
    })
    expect(stdout).not.toContain('invalid-exception')
  })

  it('is told from what others wrote by more than its extension.', async () => {
    const others = await createWorkspace({
      'a/brev.md': 'Dette er laget av hovedgrep, sier noen.\n\n<!-- Laget av hovedgrep -->\n',
      'a/skjema.csv': 'id,source,place,text\n1,web,Oslo,Vi trenger flere anbud som åpner for nye løsninger.\n',
      'a/svar.json': '[{"description": "Vi trenger en felles plattform for data."}]',
      'a/brev.txt': 'Kjære departement\n  Vi mener at feil  skal rettes opp, og at en advarsel  holder.\n',
      'a/kort.txt': 'Ingen funn. Men vi vil gjerne være med på å dele data.\n',
      'a/side.html': '<meta name="generator" content="WordPress"><p>Vi må våge å prøve ut nytt i kommunene.</p>',
    })
    const { stderr, stdout } = await runInProcess(['classify', 'a', '--format', 'csv', '--verbose'], {
      cwd: others.path,
    })
    expect(stderr).not.toContain('er ikke lest')
    for (const name of ['brev.md', 'skjema.csv', 'svar.json', 'side.html', 'brev.txt', 'kort.txt'])
      expect(stdout).toContain(`,${name},`)
    await others.remove()
  })
})
