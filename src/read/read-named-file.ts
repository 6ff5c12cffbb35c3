import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { HovedgrepError } from '../errors.ts'

/**
 * All bytes of a file that the user named.
 * @param cwd - folder from which a relative path counts
 * @throws {HovedgrepError} INPUT_MISSING when it does not exist, INPUT_UNREADABLE when it cannot be read
 */
export async function readNamedFile(cwd: string, path: string): Promise<Uint8Array> {
  try {
    return await readFile(resolve(cwd, path))
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
    const place = { source: path, place: '' }
    if (code === 'ENOENT')
      throw new HovedgrepError('INPUT_MISSING', `${path} finnes ikke.`, {
        place,
        hint: 'Se etter skrivefeil i stien; den regnes fra mappen du står i.',
        cause,
      })
    throw new HovedgrepError('INPUT_UNREADABLE', `${path} lar seg ikke lese: ${String(code ?? cause)}`, {
      place,
      hint: code === 'EISDIR' ? 'Dette er en mappe; her ventes en fil.' : 'Se etter om du har lov til å lese filen.',
      cause,
    })
  }
}
