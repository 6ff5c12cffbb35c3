import { escapeAsJson } from '../../text/visible-text.ts'
import type { RenderReport } from '../renderer.ts'

/** The report as JSON, keys in the order of the type, with the version of this form first. */
export const renderJson: RenderReport = (report) =>
  `${escapeAsJson(JSON.stringify({ formatVersion: 2, ...report }, null, 2))}\n`
