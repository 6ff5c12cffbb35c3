/**
 * Refuses to test an old build: a test of the real process would pass or fail for what is no longer written.
 * `npm test` builds first.
 */
export async function requireBuild(): Promise<void> {
  const setup: { isBuilt: () => boolean } = await import(new URL('../../bin/setup.js', import.meta.url).href)
  if (!setup.isBuilt()) throw new Error('dist/ is not built from src/ as it is now: run «npm run build» first.')
}
