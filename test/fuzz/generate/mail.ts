import type { Draw } from '../draw.ts'
import { damageBytes } from './damage.ts'
import { broken, type Generate, type Generated, sound } from './generated.ts'
import { hostileToken, marker, phrase } from './words.ts'

const charsets = ['utf-8', 'utf-8', 'iso-8859-1', 'windows-1252', 'us-ascii', 'utf-16', 'x-none', ''] as const

function quotedPrintable(text: string): string {
  const masked = Array.from(Buffer.from(text), (byte) =>
    (byte >= 33 && byte <= 126 && byte !== 61) || byte === 32 || byte === 10 || byte === 13
      ? String.fromCharCode(byte)
      : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`,
  )
  return masked.join('')
}

function part(draw: Draw, type: string, body: string): string {
  const encoding = draw.pick(['8bit', 'base64', 'quoted-printable', 'binary', 'x-uuencode'])
  const written =
    encoding === 'base64'
      ? Buffer.from(body).toString('base64').replace(/.{76}/g, '$&\r\n')
      : encoding === 'quoted-printable'
        ? quotedPrintable(body)
        : body
  return `Content-Type: ${type}; charset=${draw.pick(charsets)}\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${written}`
}

/** Makes mails: sound ones in plain text, and others with parts, attachments and threads. */
export function mailOf(attachments: readonly [[string, Generate], ...[string, Generate][]]): Generate {
  return (draw): Generated => {
    const spice = draw.pick([0, 0.1, 0.4])
    if (draw.chance(0.3)) {
      const paragraphs = draw.many(1, 12, (at) => `${phrase(draw, 0, 6)} ${marker(at)} ${phrase(draw, 0, 6)}.`)
      const head =
        'From: Kari <kari@x.no>\r\nTo: post@x.no\r\nSubject: Innspill\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n'
      return sound(`${head}${paragraphs.join('\r\n\r\n')}\r\n`, paragraphs.length)
    }
    const text = () => draw.many(1, 10, () => phrase(draw, spice, 14)).join(draw.pick(['\r\n', '\r\n\r\n', '\n\n']))
    const attached = () => {
      const [extension, generate] = draw.pick(attachments)
      const name = draw.chance(0.7) ? `vedlegg.${extension}` : `${hostileToken(draw)}.${extension}`
      const content = generate(draw).bytes.toString('base64')
      return `Content-Type: application/octet-stream\r\nContent-Disposition: attachment; filename="${name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${content}`
    }
    const body = (depth: number): string =>
      draw.pick([
        () => part(draw, 'text/plain', text()),
        () => part(draw, 'text/html', `<p>${text()}</p>`),
        () => attached(),
        () => (depth > 0 ? multipart(depth - 1) : part(draw, 'text/plain', text())),
        () =>
          depth > 0
            ? `Content-Type: message/rfc822\r\n\r\nSubject: ${phrase(draw, spice, 3)}\r\n${body(depth - 1)}`
            : '',
      ])()
    const multipart = (depth: number): string => {
      const boundary = draw.pick(['x', 'grense', '=_1', 'a b'])
      const kind = draw.pick(['mixed', 'alternative', 'related', 'signed', 'report'])
      const parts = draw.many(0, 4, () => `--${boundary}\r\n${body(depth)}\r\n`).join('')
      return `Content-Type: multipart/${kind}; boundary="${boundary}"\r\n\r\n${parts}${draw.chance(0.8) ? `--${boundary}--\r\n` : ''}`
    }
    const header = () =>
      `${draw.pick(['From', 'To', 'Subject', 'Date', 'X-A', 'Content-Type', ''])}: ${phrase(draw, spice, 4)}\r\n`
    const bytes = Buffer.from(`${draw.many(0, 5, header).join('')}MIME-Version: 1.0\r\n${multipart(3)}`)
    return broken(draw.chance(0.4) ? damageBytes(draw, bytes) : bytes)
  }
}
