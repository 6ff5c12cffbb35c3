import { describeZipFlaw } from '../archive/zip-file.ts'
import { ZipFlaw } from '../archive/zip-limits.ts'
import { XmlFlaw, type XmlFlawKind } from '../xml/xml-parser.ts'

/** Why a workbook or a part of it cannot be read, as a finding tells it. */
export interface Flaw {
  readonly rule: string
  readonly message: string
  readonly hint: string
}

/** Thrown where a part of a workbook cannot be read any further; never leaves the reader. */
export class SheetFlaw extends Error {
  readonly flaw: Flaw

  constructor(flaw: Flaw) {
    super(flaw.message)
    this.name = 'SheetFlaw'
    this.flaw = flaw
  }
}

const saveAnew = 'Åpne filen i regnearket, og lagre den på nytt.'

/** The flaws of workbooks. */
export const flaws = {
  damaged: {
    rule: 'damaged-file',
    message: 'Regnearket, eller en del av det, er skadet og er ikke lest.',
    hint: saveAnew,
  },
  brokenSheet: {
    rule: 'damaged-file',
    message: 'Arket er skadet her, og resten av det er ikke lest.',
    hint: saveAnew,
  },
  brokenBook: {
    rule: 'damaged-file',
    message: 'Filen er skadet her, og resten av den er ikke lest.',
    hint: saveAnew,
  },
  noWorkbook: {
    rule: 'damaged-file',
    message: 'Filen er ikke et regneark i det formatet endelsen sier, og er ikke lest.',
    hint: 'Åpne den i regnearket, og lagre den som .xlsx eller .ods.',
  },
  doctype: {
    rule: 'damaged-file',
    message: 'Filen har en DOCTYPE, som ikke hører hjemme i et regneark, og den eller en del av den er ikke lest.',
    hint: saveAnew,
  },
  password: {
    rule: 'password-protected',
    message: 'Filen er beskyttet med passord, eller er et regneark i det gamle formatet .xls, og er ikke lest.',
    hint: 'Åpne den i regnearket, og lagre den uten passord, som .xlsx.',
  },
  deep: {
    rule: 'nested-too-deep',
    message: 'Regnearket er så dypt nøstet at det ikke lar seg lese.',
    hint: saveAnew,
  },
  nested: {
    rule: 'unread-part',
    message: 'En celle har en tabell i seg. Den er ikke lest.',
    hint: 'Sett tabellen på et ark for seg.',
  },
  piece: {
    rule: 'archive-limit',
    message: 'En del av regnearket er større enn det som kan leses på én gang, og resten av den er ikke lest.',
    hint: 'Del regnearket opp.',
  },
  sheets: {
    rule: 'archive-limit',
    message: 'Arbeidsboken har flere ark enn det som leses, og dette arket er ikke lest.',
    hint: 'Del arbeidsboken opp.',
  },
} as const satisfies Record<string, Flaw>

const xmlFlaws: Readonly<Record<XmlFlawKind, Flaw>> = {
  damaged: flaws.damaged,
  doctype: flaws.doctype,
  'too-deep': flaws.deep,
  'too-large': flaws.piece,
}

/**
 * Tells what went wrong while a workbook was read.
 * @throws the error itself, when it is no flaw of the data
 */
export function flawOf(error: unknown): Flaw {
  if (error instanceof SheetFlaw) return error.flaw
  if (error instanceof ZipFlaw) return describeZipFlaw(error.kind)
  if (error instanceof XmlFlaw) return xmlFlaws[error.kind]
  if (error instanceof RangeError) return flaws.piece
  throw error
}

/**
 * Tells what went wrong in the midst of something of which the beginning has been read.
 * @param broken - what is said of damage there
 * @throws the error itself, when it is no flaw of the data
 */
export function flawWithin(error: unknown, broken: Flaw): Flaw {
  const flaw = flawOf(error)
  return flaw.rule === 'damaged-file' && flaw !== flaws.doctype ? broken : flaw
}
