import { createSegmenter } from '../segment/segmenter.ts'
import type { Analysis } from './run-analysis.ts'
import { type Session, segmentOptions } from './session.ts'

/**
 * The files' own columns, in the order first met: a table written as CSV needs them before its first row. Of a table
 * only the beginning is read; documents, which are small, are read through.
 */
export async function collectMetaColumns(session: Session, { sources }: Analysis): Promise<string[]> {
  const names = new Set<string>()
  for (const source of sources) {
    const report = { onSetAside() {}, onFinding() {} }
    const segmenter = createSegmenter(source.name, segmentOptions(session.config), report)
    await source.peek((units) => {
      const inputs = segmenter.push(units)
      for (const { meta } of inputs) for (const name of meta.names) names.add(name)
      return source.isTable && inputs.length > 0
    })
  }
  return [...names]
}
