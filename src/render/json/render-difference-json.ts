import { escapeAsJson } from '../../text/visible-text.ts'
import type { RenderDifference } from '../difference-renderer.ts'

/** The comparison as JSON, keys in the order of the type, with the version of this form first. */
export const renderDifferenceJson: RenderDifference = (difference) =>
  `${escapeAsJson(JSON.stringify({ formatVersion: 1, ...difference }, null, 2))}\n`
