import type { Generate, Kind } from './generated.ts'
import { mailOf } from './mail.ts'
import { docx, ods, odt, xlsx, zipOf } from './packed.ts'
import { pdf } from './pdf.ts'
import { html, markdown, text } from './running-text.ts'
import { csv, json, jsonl } from './tables.ts'

const eml = mailOf([
  ['txt', text],
  ['csv', csv],
  ['md', markdown],
  ['docx', docx],
  ['xlsx', xlsx],
])

/** A generator for each reader, and one for archives. */
export const generators: Readonly<Record<Kind, Generate>> = {
  csv,
  markdown,
  text,
  jsonl,
  json,
  html,
  docx,
  odt,
  xlsx,
  ods,
  pdf,
  eml,
  zip: zipOf([
    ['csv', csv],
    ['txt', text],
    ['md', markdown],
    ['json', json],
    ['html', html],
    ['eml', eml],
    ['docx', docx],
  ]),
}
