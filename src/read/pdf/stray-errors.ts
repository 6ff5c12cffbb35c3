/** How many readings are going on. */
let readings = 0

/**
 * Does something with pdf.js. On some damaged files pdf.js forgets a promise that fails, whose error it has told of by
 * another one already; Node would stop the whole process for that. Errors that are none of pdf.js' stop it as ever.
 */
export async function withoutStrayErrors<T>(work: () => Promise<T>): Promise<T> {
  if (readings === 0) process.on('unhandledRejection', takeStray)
  readings++
  try {
    return await work()
  } finally {
    // A promise is forgotten when all that waits has had its turn.
    await new Promise((resolve) => setImmediate(resolve))
    readings--
    if (readings === 0) process.off('unhandledRejection', takeStray)
  }
}

function takeStray(reason: unknown): void {
  const isOnlyListener = process.listenerCount('unhandledRejection') === 1
  if (isOnlyListener && !isFromPdf(reason)) throw reason
}

/** The errors of pdf.js have names that those of JavaScript do not have. */
function isFromPdf(reason: unknown): boolean {
  return (
    reason instanceof Error &&
    /Exception$|^(?:FormatError|Jbig2Error|JpegError|JpxError|EOIMarkerError)$/.test(reason.name)
  )
}
