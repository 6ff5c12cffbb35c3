import { strToU8, zipSync } from 'fflate'

/** Packs files as an archive; those without content are left out. */
export function packFiles(files: Readonly<Record<string, string | Uint8Array | undefined>>): Buffer {
  const entries = Object.entries(files).flatMap(([name, content]) =>
    content === undefined ? [] : [[name, typeof content === 'string' ? strToU8(content) : content] as const],
  )
  return Buffer.from(zipSync(Object.fromEntries(entries), { mtime: '2019-05-08T12:00:00' }))
}
