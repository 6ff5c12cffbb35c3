import type { Unit } from '../../types/unit.ts'
import { describeZipFlaw } from '../archive/zip-file.ts'
import { ZipFlaw } from '../archive/zip-limits.ts'
import { lostSource } from '../lost-source.ts'
import type { ReadContext } from '../reader.ts'
import { XmlFlaw, type XmlFlawKind } from '../xml/xml-parser.ts'

const describeXmlFlaw: Readonly<Record<XmlFlawKind, ReturnType<typeof describeZipFlaw>>> = {
  damaged: describeZipFlaw('damaged'),
  doctype: describeZipFlaw('damaged'),
  'too-deep': {
    rule: 'nested-too-deep',
    message: 'Dokumentet er så dypt nøstet at det ikke lar seg lese.',
    hint: 'Åpne det i programmet det kommer fra, og lagre det som ren tekst.',
  },
  'too-large': {
    rule: 'document-too-large',
    message: 'Dokumentet er for stort når det pakkes ut, og er ikke lest.',
    hint: 'Del det opp, eller hev grensen med --max-document-bytes.',
  },
}

/**
 * Accounts for an office document of which nothing can be read.
 * @param error - what was thrown while it was read; anything but a flaw of the document is thrown again
 */
export function lostOffice(context: ReadContext, error: unknown): readonly Unit[] {
  const { rule, ...loss } = describe(error)
  return lostSource(context, rule, loss)
}

function describe(error: unknown): ReturnType<typeof describeZipFlaw> {
  if (error instanceof ZipFlaw) return describeZipFlaw(error.kind)
  if (error instanceof XmlFlaw) return describeXmlFlaw[error.kind]
  // The stack is exhausted.
  if (error instanceof RangeError) return describeXmlFlaw['too-deep']
  throw error
}
