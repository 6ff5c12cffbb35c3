import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { parse } from 'csv-parse/sync'

/** LibreOffice's program; undefined where it is not installed. */
export const libreOffice: string | undefined = (process.env.PATH ?? '')
  .split(delimiter)
  .map((folder) => join(folder, 'soffice'))
  .find((path) => existsSync(path))

/** CSV of all sheets: comma, quotes, UTF-8, values as they are and not as they are shown. */
const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1'

/**
 * Opens a workbook in LibreOffice, without windows and with a profile of its own, and gives what it has read: rows by sheet.
 * @param program - see {@link libreOffice}
 * @param path - absolute
 * @throws when LibreOffice does not take the file for a workbook, or says that it is damaged
 */
export async function sheetsOf(program: string, path: string): Promise<Record<string, string[][]>> {
  const folder = await mkdtemp(join(tmpdir(), 'hovedgrep-office-'))
  try {
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profil')).href}`
    const words = [profile, '--headless', '--norestore', '--convert-to', filter, '--outdir', join(folder, 'ut'), path]
    const { stdout, stderr } = await promisify(execFile)(program, words, { timeout: 240_000 })
    if (/error|repair|corrupt/i.test(stdout + stderr)) throw new Error(stdout + stderr)
    const names = await readdir(join(folder, 'ut'))
    const before = `${basename(path, '.xlsx')}-`
    const sheets: Record<string, string[][]> = {}
    for (const name of names) {
      const rows: string[][] = parse(await readFile(join(folder, 'ut', name), 'utf8'), { relax_column_count: true })
      sheets[name.slice(before.length, -'.csv'.length)] = rows
    }
    return sheets
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
