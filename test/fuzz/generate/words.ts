import type { Draw } from '../draw.ts'

/** What inputs are made of: words that mean something to the readers, and words that do not. */
const plain = [
  ...['vi', 'trenger', 'flere', 'busser', 'på', 'øya', 'og', 'mer', 'tillit', 'til', 'kommunene', 'innkjøp', 'å'],
  ...['prøve', 'i', 'to', 'år', 'e-post', 'IKT-', 'sam-', 'Åse', 'fordi', 'ikkje', 'the', 'public', 'sector', '2019'],
] as const

/** Words by which the readers tell letters, tables, mails and headings. */
const telling = [
  ...['Vennlig hilsen', 'Deres ref.: 19/1', 'Dato: 12.03.2019', 'Til:', 'Fra: Ola', 'Emne: Høring', 'Sum', 'Totalt'],
  ...['innspill', 'tekst', 'id', 'navn', 'Organisasjon', 'Fylke', 'Hva mener du?', 'Side 1 av 2', '1', '31.12.2019'],
  ...['Den 1. mai 2019 kl. 12:00 skrev Ola:', '-- ', '> sitat', 'Med vennlig hilsen', 'sep=;', 'a@b.no', 'http://x.no'],
] as const

/** What strangers and broken programs write. */
const hostile = [
  ...['"', '""', "'", ';', ',', '\t', '|', '\\', '\\"', '\n', '\r\n', '\r', '\n\n', '\0', '\uFEFF', '\u001b[31m'],
  ...[
    '\u202e',
    '\u200b',
    '\u00ad',
    '\u2028',
    '\u0085',
    '\v',
    '\f',
    '\u0301',
    '😀',
    '👩‍👩‍👧',
    '\ud800',
    '\udfff',
    '\uffff',
  ],
  ...['1e999', '-0', '0x1F', 'NaN', 'null', '9'.repeat(400), '=1+1', '@x', '+1', '-1', "=cmd|' /C calc'!A0"],
  ...['<b>', '</b>', '<script>', '</script>', '<!--', '-->', '<![CDATA[', ']]>', '<', '>', '&', '&#0;', '&#xD800;'],
  ...['&amp;', '&lt', '&#99999999;', '<table>', '</td>', '<p', '<style>', '<?xml', '<!DOCTYPE x [<!ENTITY a "b">]>'],
  ...['Ã¦Ã¸Ã¥', 'Ã¥', 'â€™', '%s', '../', '__proto__', 'constructor', 'toString', 'hasOwnProperty', '$(x)', '{{x}}'],
  ...[
    '# ',
    '## ',
    '- ',
    '* ',
    '1. ',
    '> ',
    '```',
    '~~~',
    '---',
    '***',
    '===',
    '| a | b |',
    '|---|---|',
    '[^1]',
    '[x]: y',
  ],
  ...[
    '![](x)',
    '[a](b)',
    '**',
    '__',
    '~~',
    '`',
    '<http://x>',
    '\\*',
    '[ ] ',
    '•',
    '·',
    'o ',
    '•\t',
    '(',
    ')',
    '{',
    '}',
  ],
  ...[
    '--x',
    '--x--',
    '=?utf-8?B?w6Y=?=',
    '=?x?Q?=E6?=',
    '=C3=A6',
    '=\r\n',
    'Content-Type: text/html',
    'From: ',
    '.\r\n',
  ],
] as const

/** A phrase of a few words; `spice` is the share of them that means something to a reader or to nobody. */
export function phrase(draw: Draw, spice: number, most = 12): string {
  const glue = draw.chance(0.8) ? ' ' : ''
  return draw
    .many(1, most, () => {
      if (!draw.chance(spice)) return draw.pick(plain)
      return draw.chance(0.25) ? draw.pick(telling) : draw.pick(hostile)
    })
    .join(glue)
}

/** A token that a reader may stumble over. */
export function hostileToken(draw: Draw): string {
  return draw.pick(hostile)
}

/** Text that XML can hold. */
export function forXml(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what XML cannot hold.
  return text.replace(/[\0-\x08\v\f\x0E-\x1F\uD800-\uDFFF\uFFFE\uFFFF]/g, '')
}

/** A token by which a text can be found again, whatever stands around it. */
export function marker(at: number): string {
  return `qz${at}zq`
}

/** Numbers of all markers in a text. */
export function markersIn(text: string): ReadonlySet<number> {
  return new Set(Array.from(text.matchAll(/qz(\d+)zq/g), ([, number]) => Number(number)))
}
