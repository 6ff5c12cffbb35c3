import { sha256 } from '../../numeric/sha256.ts'
import { base64 } from '../../text/base64.ts'
import { htmlMark } from '../../text/output-mark.ts'
import { type Html, html, type Part, raw } from './html.ts'

/** What a page is made of. */
export interface DocumentParts {
  /** BCP 47. */
  readonly language: string
  readonly title: string
  readonly style: string
  /** The one script that may run; none where the page needs none. */
  readonly script: string | undefined
  readonly body: Part
}

const hashOf = (text: string): string => `'sha256-${base64(sha256(new TextEncoder().encode(text)))}'`

/**
 * The content-security policy of the page: nothing is loaded, nothing is sent, and no style and no script works but
 * the two that stand here, named by their hashes.
 */
export function contentPolicy(style: string, script: string | undefined): string {
  return [
    "default-src 'none'",
    `style-src ${hashOf(style)}`,
    ...(script === undefined ? [] : [`script-src ${hashOf(script)}`]),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

/** A whole document in one file. */
export function document({ language, title, style, script, body }: DocumentParts): Html {
  return html`<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
${raw(htmlMark)}
<meta http-equiv="Content-Security-Policy" content="${contentPolicy(style, script)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${raw(style)}</style>
</head>
<body>
${body}${script === undefined ? '' : html`<script>${raw(script)}</script>\n`}</body>
</html>
`
}
