// Preloaded with --import: tells at the end of a process, on file descriptor 3, how many bytes of memory it held at most.
import { readFileSync, writeSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'

/** Kilobytes. On Linux from the kernel's own account, because `maxRSS` begins with that of the process that started us. */
function peakKilobytes() {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS
  return Number(/^VmHWM:\s+(\d+) kB/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1])
}

if (isMainThread) process.on('exit', () => writeSync(3, String(peakKilobytes() * 1024)))
