import type { AttributeOf } from './office-xml.ts'

/** What an element such as `w:pPr` sets: `w:val` by path (`w:numPr/w:numId`), empty where there is no value. */
export type Properties = ReadonlyMap<string, string>

/** Collects the properties within an element that holds nothing else. */
export interface PropertyReader {
  readonly open: (name: string, attribute: AttributeOf) => void
  /** @returns whether the element itself is closed */
  readonly close: () => boolean
  readonly properties: Properties
}

/**
 * Makes a reader for the element that was just opened. What was set before a change that is tracked has a path of its
 * own (`w:rPrChange/w:rPr/w:b`).
 */
export function readProperties(): PropertyReader {
  const properties = new Map<string, string>()
  const path: string[] = []
  return {
    properties,
    open(name, attribute) {
      path.push(name)
      const key = path.join('/')
      if (!properties.has(key)) properties.set(key, attribute('w:val') ?? '')
    },
    close() {
      return path.pop() === undefined
    },
  }
}
