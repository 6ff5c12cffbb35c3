import { execFileSync } from 'node:child_process'
import { chmodSync, lstatSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import iconv from 'iconv-lite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type CliResult, runInProcess } from '../support/cli-run.ts'
import { git, hasGit } from '../support/git.ts'
import { createWorkspace, type Workspace } from '../support/workspace.ts'
import { files } from './files.ts'

let place: Workspace
beforeEach(async () => {
  place = await createWorkspace({ 'torget.yaml': files['torget.yaml'] ?? '' })
})
afterEach(() => place.remove())

const put = (name: string, content: string | Uint8Array): void => writeFileSync(join(place.path, name), content)
const bytesOf = (name: string): Buffer => readFileSync(join(place.path, name))
const textOf = (name: string): string => bytesOf(name).toString('utf8')
const fix = (...words: string[]): Promise<CliResult> =>
  runInProcess(['check', '--taxonomy', 'torget.yaml', '--format', 'json', '--fix', ...words], { cwd: place.path })
const dryRun = (...words: string[]): Promise<CliResult> =>
  runInProcess(['check', '--taxonomy', 'torget.yaml', '--fix', '--dry-run', ...words], { cwd: place.path })

const long = 'Torgleien er for høy for dem som bare selger jordbær.'

describe('check --fix', () => {
  it('makes Windows-1252 UTF-8, and the findings that were about it are gone', async () => {
    put(
      'svar.csv',
      Buffer.concat([Buffer.from(`Nr;Innspill\n1;${long}\n`), iconv.encode(`2;${long} Så si ja.\n`, 'win1252')]),
    )
    const before = await runInProcess(['check', '--taxonomy', 'torget.yaml', 'svar.csv'], { cwd: place.path })
    expect(before.stdout).toContain('mixed-encoding')
    const { stdout, stderr } = await fix('svar.csv')
    expect(stdout).not.toContain('mixed-encoding')
    // Excel takes a table without a mark for Windows-1252.
    expect(textOf('svar.csv')).toBe(`\uFEFFNr;Innspill\n1;${long}\n2;${long} Så si ja.\n`)
    expect(stderr).toContain('Rettet svar.csv: fra windows-1252 til UTF-8')
  })

  it('keeps the mark of a table from Excel, and needs none elsewhere', async () => {
    put('svar.csv', iconv.encode(`Nr;Innspill\n1;${long}\n`, 'utf-16le', { addBOM: true }))
    put('brev.txt', iconv.encode(`${long}\n`, 'utf-16be', { addBOM: true }))
    const { stderr } = await fix('svar.csv', 'brev.txt')
    expect(textOf('svar.csv')).toBe(`\uFEFFNr;Innspill\n1;${long}\n`)
    expect(textOf('brev.txt')).toBe(`${long}\n`)
    expect(stderr).toContain('Rettet brev.txt: fra utf-16be til UTF-8')
  })

  it('changes cells of a table at their place, and leaves quotes, blanks and the words of inputs alone', async () => {
    const table = [
      'Nr ;Avsender;Aktørtype;Innspill\r\n',
      ` A-1 ;Bø kommune;Kommune;"${long}  Ja,  ""to"" ord.\r\nNy linje."\r\n`,
      `"A-2 ";"BØ  kommune";kommune; ${long} Nei. \r\n`,
      `A-3;Bø kommune;Kommune;${long} Kanskje.\n`,
    ]
    put('svar.csv', table.join(''))
    const { stderr } = await fix('svar.csv')
    expect(textOf('svar.csv')).toBe(
      [
        table[0],
        `A-1;Bø kommune;Kommune;"${long}  Ja,  ""to"" ord.\r\nNy linje."\r\n`,
        `"A-2";"Bø kommune";Kommune;${long} Nei.\r\n`,
        `A-3;Bø kommune;Kommune;${long} Kanskje.\r\n`,
      ].join(''),
    )
    expect(stderr).toContain(
      'Rettet svar.csv: 3 steder med mellomrom rundt, 2 skrivemåter av avsendere, 1 linjeslutt\n',
    )
  })

  it('puts a spelling with the delimiter in quotes, and takes the most frequent of all files', async () => {
    put('a.csv', `Nr,Avsender,Innspill\n1,"Ås, Bø og co",${long.replace(',', '')}\n`)
    put('b.csv', `Nr;Avsender;Innspill\n1;ås, bø og CO;${long}\n2;Ås, Bø og co;${long} To.\n`)
    put('c.csv', `Nr,Avsender,Innspill\n1,"ÅS, BØ OG CO",${long.replace(',', '')} Tre.\n`)
    await fix('a.csv', 'b.csv', 'c.csv')
    expect(textOf('b.csv')).toContain('1;Ås, Bø og co;')
    expect(textOf('c.csv')).toContain('1,"Ås, Bø og co",')
  })

  it('brings ids to one form of their letters', async () => {
    put('svar.csv', `Id;Innspill\nA\u030A-1;${long}\nB-2;${long} To.\n`)
    const { stderr } = await fix('svar.csv')
    expect(textOf('svar.csv')).toBe(`Id;Innspill\nÅ-1;${long}\nB-2;${long} To.\n`)
    expect(stderr).toContain('1 id\n')
  })

  it('takes the white space at the ends of lines, but no line break of Markdown', async () => {
    put('notat.md', `# Møte  \n\n- ${long}  \n  videre \n- ${long} To.\t\r\n`)
    put('brev.txt', `${long} \n \n  Innrykket.\n`)
    await fix('notat.md', 'brev.txt')
    expect(textOf('notat.md')).toBe(`# Møte  \n\n- ${long}  \n  videre\n- ${long} To.\n`)
    expect(textOf('brev.txt')).toBe(`${long}\n\n  Innrykket.\n`)
  })

  it('does nothing more the second time', async () => {
    put('svar.csv', Buffer.concat([iconv.encode(`Nr;Innspill\n 1 ;${long} \n`, 'win1252')]))
    await fix('svar.csv')
    const once = bytesOf('svar.csv')
    expect((await fix('svar.csv')).stderr).toContain('Ingenting å rette.')
    expect(bytesOf('svar.csv')).toEqual(once)
  })

  it('refuses a file with bytes that would be lost, and says so', async () => {
    const damaged = Buffer.concat([Buffer.from(`${long} \n`), Buffer.from([0xff, 0x81]), Buffer.from(' slutt\n')])
    put('brev.txt', damaged)
    const { stderr } = await fix('brev.txt')
    expect(stderr).toContain('brev.txt er ikke rettet: den har byte som ikke lar seg lese')
    expect(bytesOf('brev.txt')).toEqual(damaged)
  })

  it.each([
    [
      'a guess that is likely wrong',
      iconv.encode('Høringen bør være åpen for små bedrifter på bygda.\n', 'macroman'),
      'trolig',
    ],
    ['a text with zeros in it', Buffer.from('a\0b\xe5\n', 'latin1'), 'nulltegn'],
  ])('makes no encoding permanent that is %s', async (_, bytes, why) => {
    put('brev.txt', bytes)
    const { stderr } = await fix('brev.txt')
    expect(stderr).toMatch(new RegExp(`brev\\.txt er ikke rettet: den .*${why}`))
    expect(bytesOf('brev.txt')).toEqual(bytes)
  })

  it('refuses a file that would be read in another way afterwards', async () => {
    put('svar.csv', iconv.encode(`Nr;Innspill\n1;${long}\n`, 'win1252'))
    const before = bytesOf('svar.csv')
    const { stderr } = await fix('svar.csv', '--encoding', 'windows-1252')
    expect(stderr).toContain('svar.csv er ikke rettet: tegnkodingen er satt til windows-1252')
    expect(bytesOf('svar.csv')).toEqual(before)
  })

  it.each([
    [
      'a column that is no input',
      'svar.csv',
      iconv.encode(`Nr;Sted;Innspill\n1;Sørvåg;${long.replace('ø', 'o').replace('æ', 'e')}\n`, 'win1252'),
    ],
    [
      'a table with a mark and nothing but ASCII',
      'svar.csv',
      Buffer.from(`\uFEFFnr;innspill \n1;Vi vil ha flere benker. \n`),
    ],
    [
      'front matter',
      'notat.md',
      iconv.encode('---\navsender: Sørvåg\n---\n\n- Vi vil ha flere benker.  \n', 'win1252'),
    ],
  ])(
    'does not change the encoding of %s that is set to another, and would be garbled run by run',
    async (_, name, bytes) => {
      put(name, bytes)
      await fix(name, '--encoding', 'windows-1252')
      await fix(name, '--encoding', 'windows-1252')
      expect(bytesOf(name)).toEqual(Buffer.from(bytes))
    },
  )

  it.skipIf(process.platform === 'win32')(
    'follows no link out of a folder because a file is named beside it',
    async () => {
      const outside = await createWorkspace({ 'x.txt': `${long} \n` })
      mkdirSync(join(place.path, 'inn'))
      put('inn/a.txt', `${long} \n`)
      put('b.txt', `${long} To. \n`)
      symlinkSync(join(outside.path, 'x.txt'), join(place.path, 'inn/lenke.txt'))
      const { stderr } = await fix('inn', 'b.txt')
      expect(stderr).toContain('for lenken fører ut av mappen som er oppgitt: inn/lenke.txt')
      expect(readFileSync(join(outside.path, 'x.txt'), 'utf8')).toBe(`${long} \n`)
      await outside.remove()
    },
  )

  it('mends what a pattern finds outside the working folder', async () => {
    mkdirSync(join(place.path, 'her'))
    put('y.txt', `${long} \n`)
    const argv = ['check', '--taxonomy', '../torget.yaml', '--format', 'json', '--fix', '../*.txt']
    await runInProcess(argv, { cwd: join(place.path, 'her') })
    expect(textOf('y.txt')).toBe(`${long}\n`)
  })

  it('leaves other formats and files in archives alone, and says which', async () => {
    const archive = zipSync({ 'brev.txt': Buffer.from(`${long} \n`) })
    put('svar.zip', archive)
    put('side.html', `<p>${long} </p>`)
    const { stderr } = await fix('svar.zip', 'side.html')
    expect(stderr).toContain('Ikke rettet, for filer i arkiv og e-post røres ikke: svar.zip/brev.txt')
    expect(stderr).toContain('Ikke rettet, for bare CSV, TSV, Markdown, tekst og JSON Lines kan rettes: side.html')
    expect(bytesOf('svar.zip')).toEqual(Buffer.from(archive))
  })

  it.skipIf(process.platform === 'win32')('keeps mode and links, and follows none out of the folder', async () => {
    const outside = await createWorkspace({ 'hemmelig.txt': `${long} \n` })
    const inside = await createWorkspace({ 'ekte.txt': `${long} \n` })
    try {
      chmodSync(join(inside.path, 'ekte.txt'), 0o640)
      symlinkSync(join(outside.path, 'hemmelig.txt'), join(inside.path, 'ut.txt'))
      put('lenke-mappe', '')
      const { stderr } = await fix(inside.path)
      expect(stderr).toContain('Ikke rettet, for lenken fører ut av mappen som er oppgitt: ut.txt')
      expect(readFileSync(join(outside.path, 'hemmelig.txt'), 'utf8')).toBe(`${long} \n`)
      expect(statSync(join(inside.path, 'ekte.txt')).mode & 0o777).toBe(0o640)
      await fix(join(inside.path, 'ut.txt'))
      expect(readFileSync(join(outside.path, 'hemmelig.txt'), 'utf8')).toBe(`${long}\n`)
      expect(lstatSync(join(inside.path, 'ut.txt')).isSymbolicLink()).toBe(true)
    } finally {
      await outside.remove()
      await inside.remove()
    }
  })

  it('leaves copies copies', async () => {
    put('a.txt', `${long} \n`)
    put('b.txt', `${long} \n`)
    const { stdout } = await fix('a.txt', 'b.txt')
    expect(bytesOf('a.txt')).toEqual(bytesOf('b.txt'))
    expect(stdout).toContain('duplicate-file')
  })

  it('shows on a terminal with --dry-run what would change byte by byte, and changes nothing', async () => {
    const table = Buffer.concat([Buffer.from('Nr;Innspill\n'), iconv.encode(`1;${long}\n 2;Ja\n`, 'win1252')])
    put('svar.csv', table)
    const { stdout, stderr, exitCode } = await runInProcess(
      ['check', '--taxonomy', 'torget.yaml', '--fix', '--dry-run', '--no-color', 'svar.csv'],
      { cwd: place.path, columns: 100 },
    )
    expect(stdout).toBe(
      [
        '# svar.csv: fra windows-1252 til UTF-8',
        '--- a/svar.csv',
        '+++ b/svar.csv',
        '@@ -1,3 +1,3 @@',
        '-Nr;Innspill',
        '-1;Torgleien er for h\\xF8y for dem som bare selger jordb\\xE6r.',
        '- 2;Ja',
        '+\\uFEFFNr;Innspill',
        `+1;${long}`,
        '+2;Ja',
        '',
      ].join('\n'),
    )
    expect(stderr).toBe('Vil rette svar.csv: fra windows-1252 til UTF-8, 1 sted med mellomrom rundt\n')
    expect(exitCode).toBe(0)
    expect(bytesOf('svar.csv')).toEqual(table)
  })

  it('shows no personal data with --redact, and wants --fix with --dry-run', async () => {
    put('svar.csv', 'Nr;Innspill\n1;Ja \n')
    expect((await dryRun('svar.csv', '--redact')).stderr).toContain('--dry-run viser filene som de er')
    const alone = await runInProcess(['check', 'svar.csv', '--dry-run'], { cwd: place.path })
    expect(alone.exitCode).toBe(2)
    expect(alone.stderr).toContain('--dry-run gjelder bare sammen med --fix.')
  })

  it.each([
    ['--baseline nei.json', 'Grunnlinjen nei.json finnes ikke'],
    ['--changed-since nope', 'git'],
    ['--gold nope.csv', 'nope.csv'],
    ['--gold tom.csv', 'Fasiten mangler kolonnen'],
    ['--model-file nope.bin', 'nope.bin'],
    ['--record-quality maling.json', '--record-quality måler mot merkelapper'],
    ['--update-baseline --no-baseline', '--update-baseline skriver grunnlinjen'],
    ['--cache-location lager', '--cache-location sier hvor mellomlageret ligger'],
  ])('changes nothing when the check cannot be carried out: %s', async (words, message) => {
    put('svar.csv', 'Nr;Innspill\n1;Ja \n')
    put('tom.csv', 'a;b\n')
    const { exitCode, stderr } = await fix('svar.csv', ...words.split(' '))
    expect(stderr).toContain(message)
    expect(exitCode).toBe(2)
    expect(textOf('svar.csv')).toBe('Nr;Innspill\n1;Ja \n')
  })

  it.each(['--format text', '--format sarif=ut.sarif', '--update-baseline', '--record-quality m.json'])(
    'refuses with --dry-run what would write nothing: %s',
    async (words) => {
      put('svar.csv', 'Nr;Innspill\n1;Ja \n')
      const { exitCode, stdout } = await dryRun('svar.csv', ...words.split(' '))
      expect([exitCode, stdout]).toEqual([2, ''])
    },
  )

  it('leaves spellings alone where nobody knows which is meant, and chooses none that shouts or mumbles', async () => {
    const rows = (...names: string[]): string =>
      `Nr;Avsender;Innspill\n${names.map((name, at) => `${at + 1};${name};${long} ${'Ja. '.repeat(at)}!\n`).join('')}`
    const same = rows('nav', 'Nav', 'NAV', 'BERGEN KOMMUNE', 'BERGEN KOMMUNE', 'Bergen kommune', 'ås', 'ås', 'Ås')
    put('svar.csv', same)
    put('andre.csv', rows('NVE', 'NVE', 'nve', 'Bø kommune', 'Bø kommune', 'BØ KOMMUNE'))
    await fix('svar.csv', 'andre.csv')
    expect(textOf('svar.csv')).toBe(same)
    expect(textOf('andre.csv')).toBe(rows('NVE', 'NVE', 'NVE', 'Bø kommune', 'Bø kommune', 'Bø kommune'))
  })

  it('shows no name of a file with --redact', async () => {
    mkdirSync(join(place.path, 'inn'))
    for (const name of ['Ola Nordmann.csv', 'Kari Nordmann.html', 'Per Hansen.txt'])
      put(
        `inn/${name}`,
        name.endsWith('.txt') ? Buffer.from([0x48, 0x20, 0xff, 0x81, 0xc3, 0xa6]) : `Nr;Innspill\n1;${long} \n`,
      )
    const { stdout, stderr } = await fix('inn', '--redact')
    expect(stderr).toMatch(/Rettet .*\[.*\]\.csv: 1 sted/)
    expect(stderr).toContain('Ikke rettet, for bare CSV')
    expect(`${stdout}${stderr}`).not.toMatch(/Nordmann|Hansen/)
  })

  it.skipIf(!hasGit())('shows paths from the working folder, so that git can apply the diff', async () => {
    mkdirSync(join(place.path, 'sak/inn mappe'), { recursive: true })
    put('sak/hovedgrep.yaml', 'paths: [inn mappe]\ntaxonomy: ../torget.yaml\n')
    put('sak/inn mappe/brev.txt', `${long} \n`)
    put('sak/inn mappe/svar.csv', `Nr;Innspill\n1;${long} \n`)
    const run = (...words: string[]): Promise<CliResult> =>
      runInProcess(['check', '--fix', '--dry-run', '-o', 'endring.diff', ...words], { cwd: place.path })
    for (const words of [['--config', 'sak/hovedgrep.yaml'], [join(place.path, 'sak/inn mappe')]]) {
      await run(...words)
      expect(textOf('endring.diff')).toContain('--- a/sak/inn mappe/brev.txt')
      execFileSync('git', ['apply', '--check', 'endring.diff'], { cwd: place.path })
    }
    execFileSync('git', ['apply', 'endring.diff'], { cwd: place.path })
    expect(textOf('sak/inn mappe/brev.txt')).toBe(`${long}\n`)
  })

  it.skipIf(!hasGit())('mends only what has changed with --changed-since', async () => {
    put('gammel.txt', `${long} \n`)
    put('ny.txt', `${long} Ja \n`)
    git(place.path, 'init')
    git(place.path, 'add', 'gammel.txt', 'ny.txt')
    git(place.path, 'commit', '-m', 'a')
    put('ny.txt', `${long} Nei \n`)
    const { stderr } = await fix('gammel.txt', 'ny.txt', '--changed-since', 'HEAD')
    expect(stderr).toContain('Ikke endret siden HEAD: 1 fil rettes ikke')
    expect([textOf('gammel.txt'), textOf('ny.txt')]).toEqual([`${long} \n`, `${long} Nei\n`])
  })
})
