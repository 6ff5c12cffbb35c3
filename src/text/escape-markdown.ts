import { oneLine } from './visible-text.ts'

/**
 * What GitHub makes into links, mentions or pictures even where it is escaped, because it looks for them after the
 * Markdown has been read: web and e-mail addresses, `@names`, `:emoji:`. Only as code are they left alone.
 */
const trigger = /:\/\/|www\.|@|:[a-z0-9_+-]+:/i

/** Stretches without white space and without what could not stand in code or would look odd there. */
const stretch = /[^\s<>()[\]{}|\\`"'«»“”*,;!]+/gu

/** Structure wherever it stands. `_` inside a word and `&` that begins no entity are none. */
const special = /[\\`*{}[\]<~|$]|(?<![0-9A-Za-z])_|_(?![0-9A-Za-z])|&(?=#|[0-9A-Za-z]+;)/g

function escapeSpecial(text: string): string {
  return text.replace(special, '\\$&')
}

function escapeStretches(text: string): string {
  if (!trigger.test(text)) return escapeSpecial(text)
  let [out, done] = ['', 0]
  for (const { 0: found, index } of text.matchAll(stretch)) {
    if (!trigger.test(found)) continue
    const trimmed = found.replace(/[.:?]$/, '')
    const code = trigger.test(trimmed) ? trimmed : found
    out += `${escapeSpecial(text.slice(done, index))}\`${code}\``
    done = index + code.length
  }
  return out + escapeSpecial(text.slice(done))
}

/**
 * Strangers' text for the middle of a line of Markdown: read back, it is the same text on one line, and nothing in it
 * is structure, HTML, link, mention or picture. Also fit for a cell of a table and for the end of a heading.
 * Unseen characters are shown, see {@link oneLine}. Web and e-mail addresses become code.
 */
export function escapeInline(text: string): string {
  const line = escapeStretches(oneLine(text))
  // `#` at the end of a heading would be taken for its closing mark.
  return line.endsWith('#') ? `${line.slice(0, -1)}\\#` : line
}

/** As {@link escapeInline}, also for the beginning of a line, where `#`, `-`, `1.` and others are structure. */
export function escapeMarkdown(text: string): string {
  return escapeInline(text)
    .replace(/^([#+\-=>])/, '\\$1')
    .replace(/^([0-9]+)([.)])/, '$1\\$2')
}

/**
 * An id or a command as code, which is easiest to copy; as escaped text where code could not show it whole.
 * Fit for a cell of a table.
 */
export function codeSpan(text: string): string {
  const line = oneLine(text)
  if (line === '') return ''
  return /[`\\|]/.test(line) ? escapeInline(line) : `\`${line}\``
}
