import { makePdf, type PdfPage, type PdfText } from '../../support/make-pdf.ts'
import type { Draw } from '../draw.ts'
import { damageBytes } from './damage.ts'
import { broken, type Generated, sound } from './generated.ts'
import { marker, phrase } from './words.ts'

/** What draws on a page, and what does so wrongly. */
const operators = [
  ...['q', 'Q', 'BT', 'ET', '/F9 12 Tf', '/F0 -1 Tf', '(x) Tj', '[(a) -500 (b) 9999999 (c)] TJ', '1 0 0 1 9e9 0 cm'],
  ...[
    '0 0 0 0 0 0 Tm',
    '<ff> Tj',
    '(\\) Tj',
    '/Picture Do',
    '/Ukjent Do',
    'BI /W 1 /H 1 ID x EI',
    '3 Tr',
    '99 Tz',
    "(x) '",
  ],
  ...[
    '/Span << /ActualText (y) >> BDC',
    'EMC',
    '1 0 0 rg',
    '0 0 m 9 9 l S',
    '<<',
    '>>',
    ']',
    '1e999 Tc',
    '/GS gs',
    'T*',
  ],
] as const

/** Documents with text in lines, columns and anywhere, with fields and comments, and with content that is wrong. */
export function pdf(draw: Draw): Generated {
  const spice = draw.pick([0, 0.1, 0.4])
  let markers = 0
  // What Windows-1252 cannot write comes out as a question mark, which is no harm.
  // The marker comes first: what runs off the page is not seen, and is not read.
  const words = () => `${marker(markers++)} ${phrase(draw, spice, 3)} x`.replace(/\p{Cc}/gu, ' ')
  const isSound = draw.chance(0.3)
  const page = (): PdfPage => {
    const lines = draw.many(
      0,
      12,
      (at): PdfText => ({ text: words(), x: 72, y: 80 + at * 40, size: draw.pick([9, 11, 16]) }),
    )
    if (isSound) return { texts: lines }
    return {
      texts: lines.map((line) => ({
        ...line,
        x: draw.int(700) - 50,
        y: draw.int(900) - 30,
        turn: draw.pick([0, 0, 0, 90, 45]),
      })),
      fields: draw.many(0, 2, (at) => ({ name: `f${at}`, value: words(), x: 50, y: 600 })),
      comments: draw.many(0, 1, () => ({ kind: 'Text' as const, text: words() })),
      hasImage: draw.chance(0.1),
      content: draw.many(0, 8, () => draw.pick(operators)).join('\n'),
    }
  }
  const bytes = makePdf(draw.many(1, 3, page), {
    ...(draw.chance(0.2) && { info: { Title: words(), CreationDate: draw.pick(['D:20240312', 'x']) } }),
    ...(!isSound && draw.chance(0.1) && { toUnicode: { AD: draw.pick(['00AD', 'D800', 'zz', '']) } }),
    ...(!isSound && draw.chance(0.1) && { attachment: ['a.txt', words()] as const }),
    ...(!isSound && draw.chance(0.05) && { isProtected: true }),
  })
  if (isSound) return sound(bytes, markers)
  return broken(draw.chance(0.6) ? damageBytes(draw, bytes) : bytes)
}
