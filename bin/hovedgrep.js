#!/usr/bin/env node
import { main } from '../dist/main.js'

const cleanUps = new Set()
process.once('SIGINT', () => {
  for (const clean of cleanUps) clean()
  process.exit(130)
})

process.exitCode = await main(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  cwd: process.cwd(),
  onInterrupt(clean) {
    cleanUps.add(clean)
    return () => cleanUps.delete(clean)
  },
})
