import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { listAttachments } from '../../../src/read/mail/attachments.ts'
import { readBytes } from './read-fixture.ts'

/** A mail of several parts; each is its head and its body. */
function mailOf(parts: readonly (readonly [head: string, body: string])[], type = 'mixed'): Buffer {
  const all = parts.map(([head, body]) => `--b\r\n${head}\r\n\r\n${body}\r\n`).join('')
  return Buffer.from(`From: a@b.no\r\nSubject: x\r\nContent-Type: multipart/${type}; boundary=b\r\n\r\n${all}--b--\r\n`)
}

const attached = (name: string, type = 'application/octet-stream', body = 'x') =>
  [`Content-Type: ${type}\r\nContent-Disposition: attachment; filename="${name}"`, body] as const

const namesOf = async (parts: readonly (readonly [string, string])[], type?: string) =>
  (await listAttachments(mailOf(parts, type))).map(({ name }) => name)

describe('listAttachments', () => {
  it('gives the files of a mail with their bytes, and none of the text.', async () => {
    const base64 = `Content-Type: application/pdf; name="Brev.pdf"\r\nContent-Disposition: attachment\r\nContent-Transfer-Encoding: base64`
    const files = await listAttachments(
      mailOf([
        ['Content-Type: text/plain', 'Teksten'],
        [base64, Buffer.from([0, 255, 10]).toString('base64')],
        attached('a.txt', 'text/plain', 'Vedlagt tekst'),
      ]),
    )
    expect(files.map(({ name }) => name)).toEqual(['Brev.pdf', 'a.txt'])
    expect([...(files[0]?.bytes ?? [])]).toEqual([0, 255, 10])
    expect(files[1]?.bytes.toString().trim()).toBe('Vedlagt tekst')
  })

  it('makes names safe: no paths, no control characters, unique, and made up where there is none.', async () => {
    const names = [
      '../../etc/passwd.txt',
      'C:\\\\Brev\\\\a.docx',
      'a.docx',
      'a.docx',
      '..',
      ' ',
      '/',
      'x\u202Efdp.exe',
      'lang'.repeat(100),
    ]
    const safe = await namesOf([
      ...names.map((name) => attached(name)),
      ['Content-Type: application/pdf', 'x'],
      ['Content-Type: text/csv\r\nContent-Disposition: attachment', 'x'],
      attached('=?utf-8?B?SMO4cmluZwAKLnBkZg==?='),
    ])
    expect(safe.slice(0, 4)).toEqual(['passwd.txt', 'a.docx', 'a (2).docx', 'a (3).docx'])
    expect(safe.slice(4, 7)).toEqual(['vedlegg', 'vedlegg (2)', 'vedlegg (3)'])
    expect(safe.slice(7)).toEqual([
      'xfdp.exe',
      'lang'.repeat(100).slice(0, 150),
      'vedlegg.pdf',
      'vedlegg.csv',
      'Høring.pdf',
    ])
  })

  it('leaves out pictures in the text, signatures and reports of delivery, but no attached picture.', async () => {
    expect(
      await namesOf([
        ['Content-Type: image/png; name=logo.png\r\nContent-ID: <l>', 'x'],
        ['Content-Type: image/png; name=inne.png\r\nContent-Disposition: inline', 'x'],
        attached('bilde.jpg', 'image/jpeg'),
        attached('smime.p7s', 'application/pkcs7-signature'),
        attached('signature.asc', 'application/pgp-signature'),
        ['Content-Type: message/delivery-status', 'Status: 5.0.0'],
      ]),
    ).toEqual(['bilde.jpg'])
  })

  it('calls an attached mail by its subject, and keeps it whole.', async () => {
    const inner =
      'From: c@d.no\r\nSubject: =?utf-8?Q?H=C3=B8ring/2019=3A?= svar\r\n\r\nVi vil ha busser.\r\n\r\n> sitat'
    const files = await listAttachments(
      mailOf([
        ['Content-Type: message/rfc822', inner],
        [
          'Content-Type: message/rfc822\r\nContent-Disposition: attachment; filename=x.eml',
          'From: c@d.no\r\n\r\nUten emne',
        ],
      ]),
    )
    expect(files.map(({ name }) => name)).toEqual(['Høring 2019 svar.eml', 'melding.eml'])
    const { blocks } = await readBytes('eml', files[0]?.bytes ?? '')
    expect(blocks.map(({ text }) => text)).toEqual(['Vi vil ha busser.', '> sitat'])
    expect((await readBytes('eml', mailOf([['Content-Type: message/rfc822', inner]]))).blocks).toMatchObject([
      { setAside: 'empty' },
    ])
  })

  it('lists nothing of what is no mail, is encrypted or cannot be taken apart.', async () => {
    expect(await listAttachments(Buffer.from('tekst'))).toEqual([])
    expect(await listAttachments(Buffer.alloc(0))).toEqual([])
    expect(
      await namesOf([['Content-Type: application/pgp-encrypted', 'Version: 1'], attached('a.asc')], 'encrypted'),
    ).toEqual([])
    const deep = Array.from(
      { length: 100 },
      (_, n) => `Content-Type: multipart/mixed; boundary=b${n}\r\n\r\n--b${n}\r\n`,
    ).join('')
    expect(await listAttachments(Buffer.from(`From: a@b.no\r\n${deep}`))).toEqual([])
  })

  it('survives any name and any bytes.', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'grapheme', maxLength: 12 }), { maxLength: 6 }),
        fc.uint8Array({ maxLength: 60 }),
        async (names, tail) => {
          const parts = names.map((name) => attached(`=?utf-8?B?${Buffer.from(name).toString('base64')}?=`))
          const files = await listAttachments(Buffer.concat([mailOf(parts), tail]))
          expect(files).toHaveLength(names.length)
          expect(new Set(files.map(({ name }) => name)).size).toBe(files.length)
          for (const { name } of files) {
            expect(name).toMatch(/^[^/\\\p{Cc}]{1,160}$/u)
            expect(name).not.toMatch(/^\.*$/)
          }
          expect(await listAttachments(Buffer.from(tail))).toEqual([])
        },
      ),
      { seed: 20190412, numRuns: 300 },
    )
  })
})
