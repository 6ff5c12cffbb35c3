import { readPackageFile } from '../read/package-files.ts'

/** Version of this package, from its package.json. */
export function readVersion(): string {
  const { version }: { version: string } = JSON.parse(new TextDecoder().decode(readPackageFile('package.json')))
  return version
}
