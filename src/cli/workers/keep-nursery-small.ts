import { setFlagsFromString } from 'node:v8'

/**
 * Keeps the room for new objects of this thread as large as it is, which V8 would else double up to 32 MB: what is read
 * and written a batch at a time dies young in little room as well, in the same time. To be called again when a thread has
 * been started, because V8 puts its own factor back then. A V8 that knows no such factor changes nothing.
 */
export function keepNurserySmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1')
}
