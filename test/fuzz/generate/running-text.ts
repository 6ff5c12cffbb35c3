import type { Draw } from '../draw.ts'
import { damageBytes, encodeSomehow, encodeWell } from './damage.ts'
import { broken, type Generated, sound } from './generated.ts'
import { hostileToken, marker, phrase } from './words.ts'

/** Hands out markers, one after the other. */
function createMarkers() {
  let count = 0
  return { next: () => marker(count++), count: () => count }
}

/** A broken file, or one that is as it was written. */
function perhapsDamaged(draw: Draw, text: string): Generated {
  const bytes = encodeSomehow(draw, text)
  const options = draw.chance(0.05) ? { maxDocumentBytes: 200 } : {}
  return broken(draw.chance(0.4) ? damageBytes(draw, bytes) : bytes, options)
}

/** Letters, notes, chats, pages with headers: plain text. */
export function text(draw: Draw): Generated {
  const spice = draw.pick([0, 0.1, 0.4])
  const isSound = draw.chance(0.4)
  const marks = createMarkers()
  const words = () =>
    isSound ? `${phrase(draw, 0, 6)} ${marks.next()} ${phrase(draw, 0, 6)}` : phrase(draw, spice, 20)
  const header = phrase(draw, 0, 3)
  const block = () =>
    draw.pick([
      words,
      words,
      () =>
        draw
          .many(1, 5, () => `${draw.pick(['- ', '* ', '• ', '1. ', '2) ', 'a) ', '– ', '  - '])}${words()}`)
          .join('\n'),
      () => draw.many(2, 6, words).join('\n'),
      () => `${header}\n\n${words()}\n\n${draw.int(9)}\f`,
      () => `Vennlig hilsen\n${words()}`,
      () => `Kari ${10 + draw.int(9)}:${10 + draw.int(49)}\n${words()}`,
      () => `> ${words()}`,
      () => `${words()}-\n${words()}`,
      () => draw.pick(['Deres ref.: 1', '12.03.2019', 'Til Kommunen', 'HØRING', '-----', '']),
    ])()
  const all = draw.many(1, 25, block).join(draw.pick(['\n\n', '\n\n', '\n', '\r\n\r\n']))
  return isSound ? sound(encodeWell(draw, all), marks.count()) : perhapsDamaged(draw, all)
}

/** Markdown's own marks made harmless. */
const masked = (words: string) => words.replace(/[!-/:-@[-`{-~]/g, '\\$&').replace(/[\r\n\v\f\u2028\u0085]/g, ' ')

/** Markdown of every block that there is, within each other. */
export function markdown(draw: Draw): Generated {
  const spice = draw.pick([0, 0.1, 0.4])
  const isSound = draw.chance(0.4)
  const marks = createMarkers()
  const words = () =>
    isSound
      ? `${masked(phrase(draw, spice, 5))} x${marks.next()} ${masked(phrase(draw, spice, 5))}x`
      : phrase(draw, spice, 14)
  const indented = (content: string, by: string) => content.split('\n').join(`\n${by}`)
  const block = (depth: number): string =>
    draw.pick([
      words,
      words,
      () => `${'#'.repeat(1 + draw.int(6))} ${words()}`,
      () => draw.many(1, 5, () => `- ${depth > 0 ? indented(block(depth - 1), '  ') : words()}`).join('\n'),
      () => draw.many(1, 5, (at) => `${at + 1}. ${words()}`).join('\n'),
      () => `> ${depth > 0 ? indented(block(depth - 1), '> ') : words()}`,
      () => `| a | b |\n|---|---|\n${draw.many(1, 4, () => `| ${words()} | ${words()} |`).join('\n')}`,
      () => `${words()}\n---`,
      () => `**${words()}**`,
      () => `[${words()}](http://x.no)`,
      () => `\`\`\`\n${words()}\n\`\`\``,
      () => (isSound ? words() : `<div>\n${words()}\n</div>`),
      () => (isSound ? words() : `${words()}[^1]\n\n[^1]: ${words()}`),
      () => (isSound ? words() : hostileToken(draw).repeat(1 + draw.int(40))),
    ])()
  const blocks = draw.many(1, 20, () => block(3))
  // A blank line may still leave a block within the list above it, so each of a sound file has a comment between.
  const all = blocks.join(isSound ? '\n\n<!-- -->\n\n' : draw.pick(['\n\n', '\n\n', '\n', '\r\n\r\n', '\r']))
  if (isSound) return sound(encodeWell(draw, `x\n\n${all}\n`), marks.count())
  const front = draw.chance(0.2) ? `---\n${phrase(draw, spice, 4)}: ${phrase(draw, spice, 4)}\n---\n` : ''
  return perhapsDamaged(draw, front + all)
}

const escaped = (words: string) =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;').replaceAll('\0', '')

/** Elements whose end people forget, that stand where they may not, or that hold no text. */
const elements = [
  ...['p', 'p', 'div', 'ul', 'li', 'table', 'tr', 'td', 'th', 'tbody', 'caption', 'h1', 'h2', 'h3', 'section', 'span'],
  ...[
    'blockquote',
    'b',
    'a',
    'select',
    'option',
    'textarea',
    'form',
    'label',
    'button',
    'nav',
    'header',
    'footer',
    'main',
  ],
  ...[
    'template',
    'svg',
    'math',
    'style',
    'script',
    'title',
    'noscript',
    'iframe',
    'pre',
    'dl',
    'dt',
    'details',
    'frameset',
  ],
] as const

function soup(draw: Draw, spice: number, depth: number): string {
  if (depth === 0 || draw.chance(0.3)) return phrase(draw, spice)
  const name = draw.pick(elements)
  const attribute = draw.chance(0.2)
    ? ` ${draw.pick(['class', 'style', 'hidden', 'value', 'colspan', 'id'])}="${phrase(draw, spice, 2)}"`
    : ''
  const inner = draw.many(0, 4, () => soup(draw, spice, depth - 1)).join('')
  return `<${name}${attribute}>${inner}${draw.chance(0.8) ? `</${name}>` : ''}`
}

/** Pages: sound ones, and tag soup. */
export function html(draw: Draw): Generated {
  const spice = draw.pick([0, 0.1, 0.4])
  if (draw.chance(0.4)) {
    const marks = createMarkers()
    const words = () => escaped(`${phrase(draw, spice, 5)} ${marks.next()} ${phrase(draw, spice, 5)}`)
    const block = () =>
      draw.pick([
        () => `<p>${words()}</p>`,
        () => `<div>${words()}<p>${words()}</div>`,
        () => `<ul>${draw.many(1, 4, () => `<li>${words()}`).join('')}</ul>`,
        () => `<table>${draw.many(1, 4, () => `<tr><td>${words()}</td><td>${words()}</td></tr>`).join('')}</table>`,
        () => `<h2>${words()}</h2>`,
        () => `<blockquote>${words()}</blockquote>`,
        () => `<form><textarea>${words()}</textarea></form>`,
        () => `<nav>${words()}</nav>`,
      ])()
    const body = draw.many(1, 15, block).join('\n')
    return sound(
      encodeWell(draw, `<!doctype html><html><head><title>x</title></head><body>${body}</body></html>`),
      marks.count(),
    )
  }
  const meta = draw.chance(0.3)
    ? `<meta charset="${draw.pick(['utf-8', 'windows-1252', 'utf-16', 'x-none', 'shift_jis'])}">`
    : ''
  return perhapsDamaged(draw, meta + draw.many(1, 12, () => soup(draw, spice, 6)).join(draw.pick(['', '\n'])))
}
