import { type Finding, severities } from '../../types/finding.ts'
import { type SetAsideReason, setAsideReasons } from '../../types/input.ts'
import type { SourceInfo, SourceLedger } from '../../types/ledger.ts'
import type { ResultTrailer, RunInfo } from '../../types/run.ts'
import type { JsonFields } from './json-fields.ts'
import { readQuality } from './read-quality.ts'
import { failAt, readLine } from './result-line.ts'

/** Version of the form of the result file. Raised when an older reader would misunderstand a newer file. */
const formatVersion = 1

const opening = '{"hovedgrep":'

/** Whether a line is the trailer and no row. Cheap: looks at the first characters. */
export function isJsonlTrailer(line: string): boolean {
  return line.startsWith(opening)
}

/** The last line of a result file: what a report needs beside the rows. Ends with a line break. */
export function writeJsonlTrailer({ run, ledger, sources, findings, filteredOut }: ResultTrailer): string {
  return `${JSON.stringify({ hovedgrep: { formatVersion, run, ledger, sources, findings, filteredOut } })}\n`
}

function readRun(fields: JsonFields): RunInfo {
  const thresholds = fields.object('thresholds')
  return {
    toolVersion: fields.text('toolVersion'),
    modelName: fields.text('modelName'),
    modelSha256: fields.text('modelSha256'),
    taxonomyId: fields.text('taxonomyId'),
    taxonomyVersion: fields.text('taxonomyVersion'),
    taxonomySha256: fields.text('taxonomySha256'),
    thresholds: {
      minWords: thresholds.integer('minWords', 0),
      uncertainBelow: thresholds.number('uncertainBelow', 0, 1),
      secondaryAbove: thresholds.shares('secondaryAbove'),
    },
    quality: readQuality(fields),
  }
}

function readLedger(fields: JsonFields): SourceLedger {
  const reasons = fields.object('setAside')
  const setAside: Partial<Record<SetAsideReason, number>> = {}
  for (const reason of setAsideReasons) if (reasons.has(reason)) setAside[reason] = reasons.integer(reason, 0)
  return {
    source: fields.text('source'),
    read: fields.integer('read', 0),
    classified: fields.integer('classified', 0),
    setAside,
    unreadable: fields.integer('unreadable', 0),
  }
}

function readSource(fields: JsonFields): SourceInfo {
  return {
    source: fields.text('source'),
    format: fields.text('format'),
    encoding: fields.text('encoding'),
    delimiter: fields.text('delimiter'),
    hasHeader: fields.boolean('hasHeader'),
    textColumns: fields.texts('textColumns'),
    idColumn: fields.text('idColumn'),
    // Files of the first versions do not have it.
    sha256: fields.has('sha256') ? fields.text('sha256') : '',
  }
}

function readFinding(fields: JsonFields): Finding {
  return {
    rule: fields.text('rule'),
    severity: fields.oneOf('severity', severities),
    source: fields.text('source'),
    place: fields.text('place'),
    inputId: fields.text('inputId'),
    message: fields.text('message'),
    hint: fields.text('hint'),
  }
}

/**
 * The inverse of {@link writeJsonlTrailer}.
 * @param source - name of the result file, for messages
 * @throws {HovedgrepError} RESULT_INVALID for a damaged trailer or one of another version
 */
export function parseJsonlTrailer(line: string, source: string, lineNumber: number): ResultTrailer {
  const fail = failAt(source, lineNumber)
  const fields = readLine(line, fail).object('hovedgrep')
  const version = fields.integer('formatVersion', 1)
  if (version !== formatVersion) {
    return fail(`fila har formatversjon ${version}, men denne utgaven av hovedgrep leser versjon ${formatVersion}`)
  }
  return {
    run: readRun(fields.object('run')),
    ledger: fields.objects('ledger').map(readLedger),
    sources: fields.objects('sources').map(readSource),
    findings: fields.objects('findings').map(readFinding),
    filteredOut: fields.integer('filteredOut', 0),
  }
}
