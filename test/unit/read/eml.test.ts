import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mailDate, writtenDay } from '../../../src/read/mail/mail-date.ts'
import { readBytes, segment } from './read-fixture.ts'

const head =
  'From: Ola Nordmann <ola@x.no>\r\nTo: dep@x.no\r\nDate: Tue, 5 Mar 2019 10:00:00 +0100\r\nSubject: Innspill\r\n'

/** Blocks of a mail as [reason or '', place, text]. */
async function blocksOf(mail: Uint8Array | string) {
  const { blocks } = await readBytes('eml', mail)
  return blocks.map(({ setAside = '', place, text }) => [setAside, place, text])
}

/** What is left of the plain text of a mail, and what is set aside for which reason. */
async function sorted(body: string, fields = head) {
  const blocks = await blocksOf(`${fields}\r\n${body}`)
  const of = (reason: string) => blocks.filter(([one]) => one === reason).map(([, , text]) => text)
  return { own: of(''), quoted: of('quoted-reply'), ends: of('sign-off'), heads: of('reference') }
}

const html = (body: string) => `${head}Content-Type: text/html; charset=utf-8\r\n\r\n<html><body>${body}</body></html>`

describe('readEml', () => {
  it('reads what the sender says as text with line numbers, and tells sender, day and subject.', async () => {
    const { units, infos, findings } = await readBytes(
      'eml',
      `${head}\r\nHei,\r\n\r\nVi vil ha flere busser her ute.\r\n\r\n- Og tog\r\n- Og trikk\r\n\r\nMed vennlig hilsen\r\nOla\r\n`,
    )
    expect(infos).toEqual([
      { source: 'fil', format: 'eml', encoding: '', delimiter: '', hasHeader: false, textColumns: [], idColumn: '' },
    ])
    expect(findings).toEqual([])
    expect(units[0]).toEqual({
      kind: 'document',
      meta: [
        ['avsender', 'Ola Nordmann'],
        ['dato', '2019-03-05'],
        ['emne', 'Innspill'],
      ],
    })
    expect(units.slice(1)).toMatchObject([
      { place: 'line:1', setAside: 'salutation' },
      { place: 'line:3', text: 'Vi vil ha flere busser her ute.' },
      { place: 'line:5', text: 'Og tog' },
      { place: 'line:6', text: 'Og trikk' },
      { place: 'line:8', setAside: 'sign-off' },
    ])
    expect(segment(units).inputs[0]?.respondent.name).toBe('Ola Nordmann')
  })

  it('decodes subjects, senders and bodies in every encoding that mails use.', async () => {
    const fact = async (fields: string) => {
      const { units } = await readBytes('eml', `${fields}\r\n\r\nTekst`)
      return units[0]?.kind === 'document' ? units[0].meta.map(([, value]) => value) : []
    }
    expect(await fact('Subject: =?iso-8859-1?Q?H=F8ring_p=E5?= =?utf-8?B?IMO4eWE=?=')).toEqual(['Høring på øya'])
    expect(await fact('From: =?windows-1252?Q?=D8yvind?= <o@x.no>')).toEqual(['Øyvind'])
    expect(await fact('From: o@x.no\r\nSubject: Lang\r\n  linje')).toEqual(['o@x.no', 'Lang linje'])
    const body = async (type: string, bytes: Buffer | string) =>
      (await blocksOf(Buffer.concat([Buffer.from(`${head}${type}\r\n\r\n`), Buffer.from(bytes)]))).map(
        ([, , text]) => text,
      )
    const text = 'Blåbær på øya – ja'
    const latin = Buffer.from(text.replace('–', '\x96'), 'latin1')
    expect(await body('Content-Type: text/plain; charset=windows-1252', latin)).toEqual([text])
    expect(await body('Content-Type: text/plain; charset="iso-8859-1"', latin)).toEqual([text])
    expect(await body('X: y', latin)).toEqual([text])
    expect(await body('Content-Type: text/plain; charset=utf-8', 'x\u0096x')).toEqual(['x\u0096x'])
    expect(await body('X: y', text)).toEqual([text])
    const quoted = 'Bl=E5b=E6r p=\r\n=E5 =F8ya =96 ja'
    expect(
      await body(
        'Content-Type: text/plain; charset=windows-1252\r\nContent-Transfer-Encoding: quoted-printable',
        quoted,
      ),
    ).toEqual([text])
    const base64 = Buffer.from(text).toString('base64')
    expect(await body('Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64', base64)).toEqual([
      text,
    ])
    const raw = Buffer.from('From: Øyvind <a@b.no>\nSubject: Høring\n\nPå øya', 'latin1')
    const { units } = await readBytes('eml', raw)
    expect(units).toMatchObject([
      {
        meta: [
          ['avsender', 'Øyvind'],
          ['emne', 'Høring'],
        ],
      },
      { text: 'På øya' },
    ])
    expect((await readBytes('eml', Buffer.from(`\uFEFF${head}\r\n${text}`, 'utf16le'))).blocks).toMatchObject([
      { text },
    ])
    expect(
      (await readBytes('eml', Buffer.from('From: a@b.no\n\n\xc4\xc1', 'latin1'), { encoding: 'koi8-r' })).blocks,
    ).toMatchObject([{ text: 'да' }])
  })

  it('joins lines that the mail says flow on.', async () => {
    const flowed = `${head}Content-Type: text/plain; charset=utf-8; format=flowed\r\n\r\nVi vil ha \r\nflere busser \r\nher ute.\r\n\r\n From oss`
    expect((await blocksOf(flowed)).map(([, , text]) => text)).toEqual(['Vi vil ha flere busser her ute.', 'From oss'])
  })

  it('takes the plain text before the HTML, and the HTML where the plain text is empty.', async () => {
    const parts = (plain: string) =>
      `${head}Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\n\r\n${plain}\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>Fra HTML</p>\r\n--b--\r\n`
    expect(await blocksOf(parts('Fra tekst'))).toEqual([['', 'line:1', 'Fra tekst']])
    expect(await blocksOf(parts(' '))).toEqual([['', 'paragraph:1', 'Fra HTML']])
  })
})

describe('what a mail quotes', () => {
  it('is set aside line by line where it is marked, and answers between are inputs.', async () => {
    const body =
      'On Mon, Mar 4, 2019 at 10:00 AM Dep Departement <\r\ndep@x.no> wrote:\r\n\r\n> Hva mener dere om\r\n> dette?\r\n\r\n' +
      'Vi er enige.\r\n>> Og tid?\r\nVi vil ha mer tid.\r\n'
    expect(await sorted(body)).toMatchObject({
      own: ['Vi er enige.', 'Vi vil ha mer tid.'],
      quoted: [
        'On Mon, Mar 4, 2019 at 10:00 AM Dep Departement <\ndep@x.no> wrote:',
        '> Hva mener dere om\n> dette?',
        '>> Og tid?',
      ],
    })
  })

  it.each([
    '________________________________\r\nFra: Dep <d@x.no>\r\nSendt: mandag 4. mars 2019 10:00\r\nTil: Ola\r\nEmne: Høring',
    'Frå: Dep\r\nSendt: måndag 4. mars 2019 10:00\r\nTil: Ola\r\nKopi: Kari;\r\n Per;\r\n Pål\r\nEmne: Høyring',
    '*From:* Dep\r\n*Sent:* Monday, March 4, 2019 10:00\r\n*To:* Ola\r\n*Subject:* RE: x',
    '-----Opprinnelig melding-----\r\nFra: Dep\r\nSendt: 4. mars\r\nTil: Ola\r\nEmne: x',
    '-----Opphavleg melding-----',
    '----- Original Message -----\r\nFrom: Dep\r\nSent: x\r\nTo: y',
    'On Mon, 4 Mar 2019 at 10:00, Dep <d@x.no> wrote:',
    'Den 04.03.2019 10:00, skrev Dep:',
    'man. 4. mars 2019 kl. 10:00 skrev Dep Departement\r\n<dep@x.no>:',
    'mån. 4. mars 2019 kl. 10:00 skreiv Dep <dep@x.no>:',
    '4. mars 2019 kl. 10.00 skrev Dep <dep@x.no>:',
  ])('is all that follows below %j.', async (start) => {
    const { own, quoted, heads } = await sorted(
      `Vi vil ha flere busser.\r\n\r\n${start}\r\n\r\nHva mener dere?\r\n\r\nHilsen Dep`,
    )
    expect(own).toEqual(['Vi vil ha flere busser.'])
    expect(quoted.join('\n').replace(/\n+/g, '\n')).toBe(
      `${start}\nHva mener dere?\nHilsen Dep`.replace(/\r\n ?/g, '\n'),
    )
    expect(heads).toEqual([])
  })

  it('is not what a text only tells of others.', async () => {
    const body = 'Den 5. mars 2019 skrev departementet:\r\n\r\nDette er viktig.\r\n'
    expect((await sorted(body)).own).toEqual(['Den 5. mars 2019 skrev departementet:', 'Dette er viktig.'])
    expect((await sorted('Vi er enige.\r\n\r\nFra: et barn\r\n\r\nTil: en politiker')).quoted).toEqual([])
    expect((await sorted('Vi vil ha >50 % flere busser\r\n>From oss til dere')).quoted).toEqual([])
  })

  it('is text where the mail passes it on: nothing stands above it, or a marker or the subject says so.', async () => {
    const first = 'Fra: Kari\r\nSendt: 4. mars 2019\r\nTil: Dep\r\nEmne: x\r\n\r\nVi vil ha flere busser.'
    const second = '\r\n\r\nFra: Dep\r\nSendt: 3. mars 2019\r\nTil: Kari\r\nEmne: x\r\n\r\nHva mener du?'
    const text = { own: ['Vi vil ha flere busser.'], heads: [first.split('\r\n\r\n')[0]?.replaceAll('\r\n', '\n')] }
    const nothing = await sorted(`\r\nSendt fra min iPhone\r\n\r\n${first}${second}`)
    expect(nothing).toMatchObject(text.own ? { heads: text.heads } : {})
    expect(nothing.own).toContain('Vi vil ha flere busser.')
    expect(nothing.quoted.join()).toContain('Hva mener du?')
    const passedOn = head.replace('Subject: ', 'Subject: VS: ')
    expect(await sorted(`Til arkivet.\r\n\r\n${first}${second}`, passedOn)).toMatchObject({
      own: ['Til arkivet.', 'Vi vil ha flere busser.'],
      heads: text.heads,
    })
    for (const marker of [
      '---------- Forwarded message ---------',
      '-----Videresendt melding-----',
      'Begin forwarded message:',
      'Start på videresendt melding:',
    ]) {
      const { own, heads, quoted } = await sorted(`Til arkivet.\r\n\r\n${marker}\r\n\r\n${first}`)
      expect([marker, own, quoted]).toEqual([marker, ['Til arkivet.', 'Vi vil ha flere busser.'], []])
      expect(heads.join('\n')).toContain(marker)
    }
  })
})

describe('a mail that passes on another', () => {
  const passing = head.replace('Subject: ', 'Subject: VS: ')
  const original = [
    ['Fra: Kari Vik <kari@vik.no>', 'Sendt: mandag 4. mars 2019 09:12', 'Til: Ola Nordmann', 'Emne: Busser'],
    [
      '*From:* "Kari Vik" [mailto:kari@vik.no]',
      '*Sent:* Monday, March 4, 2019 9:12 AM',
      '*To:* Ola',
      '*Subject:* Busser',
    ],
    [
      '---------- Forwarded message ---------',
      'Fra: Kari Vik <kari@vik.no>',
      'Date: man. 4. mars 2019 kl. 09:12',
      'Subject: Busser',
      'To: Ola',
    ],
  ]
  const said = 'Vi vil ha flere busser her ute.'
  const facts = {
    avsender: 'Kari Vik',
    dato: '2019-03-04',
    emne: 'Busser',
    'videresendt-av': 'Ola Nordmann',
    'videresendt-dato': '2019-03-05',
  }

  /** Who says what, with the facts of the last input. */
  async function speakers(mail: string) {
    const { inputs, isBalanced } = segment((await readBytes('eml', mail)).units)
    expect(isBalanced).toBe(true)
    const { names = [], values = [] } = inputs.at(-1)?.meta ?? {}
    return {
      said: inputs.map(({ respondent, text }) => [respondent.name, text]),
      facts: Object.fromEntries(names.map((name, at) => [name, values[at]])),
    }
  }

  it.each(original)('counts who wrote it, and remembers who passed it on: %s.', async (...lines) => {
    expect(await speakers(`${passing}\r\n${lines.join('\r\n')}\r\n\r\n${said}\r\n`)).toEqual({
      said: [['Kari Vik', said]],
      facts,
    })
    const page = `${passing}Content-Type: text/html; charset=utf-8\r\n\r\n`
    const shown = lines.map((line) => line.replaceAll('<', '&lt;')).join('<br>')
    expect(await speakers(`${page}<p>${shown}</p><p>${said}</p>`)).toEqual({ said: [['Kari Vik', said]], facts })
  })

  it('counts what is said above as that of the one who passes it on.', async () => {
    const own = 'Her kommer et innspill som vi støtter.'
    const lines = original[0] ?? []
    const expected = [
      ['Ola Nordmann', own],
      ['Kari Vik', said],
    ]
    expect((await speakers(`${passing}\r\n${own}\r\n\r\n${lines.join('\r\n')}\r\n\r\n${said}\r\n`)).said).toEqual(
      expected,
    )
    const page = `${passing}Content-Type: text/html; charset=utf-8\r\n\r\n`
    const shown = lines.map((line) => line.replaceAll('<', '&lt;')).join('<br>')
    expect((await speakers(`${page}<p>${own}<br>${shown}</p><p>${said}</p>`)).said).toEqual(expected)
  })

  it('counts the first of all where it was passed on twice.', async () => {
    const again = (original[1] ?? []).join('\r\n')
    const first = again.replace('"Kari Vik"', 'Per')
    expect((await speakers(`${passing}\r\n${again}\r\n\r\n${first}\r\n\r\n${said}\r\n`)).said).toEqual([['Per', said]])
  })

  it('keeps to the one who passes it on where nothing tells who wrote it.', async () => {
    expect((await speakers(`${head}\r\nStart på videresendt melding:\r\n\r\n${said}\r\n`)).said).toEqual([
      ['Ola Nordmann', said],
    ])
  })

  it.each([
    ['tirsdag 5. mars 2019 10:00', '2019-03-05'],
    ['Tuesday, March 5, 2019 10:00 AM', '2019-03-05'],
    ['5 Mar 2019', '2019-03-05'],
    ['15.10.2019 kl. 10', '2019-10-15'],
    ['2019-03-05T10:00', '2019-03-05'],
    ['5. desember 2019', '2019-12-05'],
    ['45.13.2019', '45.13.2019'],
    ['i går', 'i går'],
  ])('reads the day in %j.', (text, day) => {
    expect(writtenDay(text)).toBe(day)
  })
})

describe('the end of a mail', () => {
  it('is set aside: signature, small print, and what telephones add.', async () => {
    const body =
      'Vi vil ha flere busser.\r\n\r\n-- \r\nOla\r\nTlf 12 34\r\n\r\nStorelva kommune\r\n\r\n' +
      'Denne e-posten og vedleggene er konfidensielle og kun ment for mottakeren.\r\n\r\n' +
      'This e-mail is intended only for the addressee.\r\n\r\nSendt fra min iPhone\r\n\r\n> gammelt\r\n'
    const { own, ends, quoted } = await sorted(body)
    expect(own).toEqual(['Vi vil ha flere busser.'])
    expect(ends.join('\n')).toContain('Storelva kommune')
    expect(ends.join('\n')).toContain('iPhone')
    expect(quoted).toEqual(['> gammelt'])
  })

  it('is not a text with a line of dashes in it, nor one about miljø or secrecy.', async () => {
    const long = Array.from({ length: 20 }, (_, index) => `Avsnitt ${index} om busser.\r\n\r\n`).join('')
    expect((await sorted(`Først.\r\n\r\n--\r\n\r\n${long}`)).own).toHaveLength(21)
    for (const last of ['Tenk på miljøet når dere bygger vei.', 'Konfidensialitet er viktig for oss.'])
      expect((await sorted(`Vi vil ha busser.\r\n\r\n${last}`)).own).toEqual(['Vi vil ha busser.', last])
  })

  it('is the signature of a program too.', async () => {
    const signed =
      '-----BEGIN PGP SIGNED MESSAGE-----\r\nHash: SHA256\r\n\r\nVi vil ha busser.\r\n-----BEGIN PGP SIGNATURE-----\r\n\r\niQEz\r\n-----END PGP SIGNATURE-----\r\n'
    expect((await sorted(signed)).own).toEqual(['Vi vil ha busser.'])
  })
})

describe('a mail in HTML', () => {
  const texts = async (body: string, reason = '') =>
    (await blocksOf(html(body))).filter(([one]) => one === reason).map(([, , text]) => text)

  it('is read as a page, with quotes and signatures set aside as mail programs mark them.', async () => {
    const gmail =
      '<div dir=ltr><div>Hei,</div><div><br></div><div>Vi vil ha flere busser her ute.</div><div>Mvh</div><div>Ola</div><br>' +
      '<div class="gmail_signature">Ola N</div></div><div class="gmail_quote"><div class="gmail_attr">man. 4. mars 2019 kl. ' +
      '10:00 skrev Dep &lt;<a href="mailto:d@x.no">d@x.no</a>&gt;:<br></div><blockquote>Hva mener dere?</blockquote></div>'
    expect(await blocksOf(html(gmail))).toEqual([
      ['salutation', 'paragraph:1', 'Hei,'],
      ['', 'paragraph:2', 'Vi vil ha flere busser her ute.'],
      ['sign-off', 'paragraph:3', 'Mvh'],
      ['sign-off', 'paragraph:4', 'Ola'],
      ['sign-off', 'paragraph:5', 'Ola N'],
      ['quoted-reply', 'paragraph:6', 'man. 4. mars 2019 kl. 10:00 skrev Dep <d@x.no>:'],
      ['quoted-reply', 'paragraph:7', 'Hva mener dere?'],
    ])
    const thunderbird =
      '<p>Svar over</p><div class="moz-cite-prefix">Den 04.03.2019 10:00, skrev Dep:</div><blockquote type="cite"><ul><li>Sitat</li></ul></blockquote><p>Svar under</p>'
    expect(await texts(thunderbird)).toEqual(['Svar over', 'Svar under'])
    expect(await texts(thunderbird, 'quoted-reply')).toEqual(['Den 04.03.2019 10:00, skrev Dep:', 'Sitat'])
    const owa =
      '<div>Vi vil ha busser.</div><div id="x_divRplyFwdMsg"><b>Fra:</b> Dep</div>løst<table><tr><td>a<td>b</table>'
    expect(await texts(owa)).toEqual(['Vi vil ha busser.'])
    expect(await texts(owa, 'quoted-reply')).toHaveLength(4)
  })

  it('is cut where another mail begins within a paragraph.', async () => {
    const outlook =
      '<p>Vi vil ha busser.<br>Hilsen Ola<br><b>Fra:</b> Dep<br><b>Sendt:</b> 4. mars 2019<br><b>Til:</b> Ola<br><b>Emne:</b> x</p><p>Hva mener dere?</p>'
    expect(await texts(outlook)).toEqual(['Vi vil ha busser.'])
    expect(await texts(outlook, 'quoted-reply')).toEqual([
      'Fra: Dep\nSendt: 4. mars 2019\nTil: Ola\nEmne: x',
      'Hva mener dere?',
    ])
  })

  it('that says nothing of its own passes on what it quotes.', async () => {
    const body =
      '<div class=gmail_quote><p>Vi vil ha flere busser.</p><blockquote type=cite>Hva mener du?</blockquote></div>'
    expect(await texts(body)).toEqual(['Vi vil ha flere busser.'])
    expect(await texts(body, 'quoted-reply')).toEqual(['Hva mener du?'])
  })

  it('is refused when it is nested too deep or blows up.', async () => {
    const rules = async (body: string) => (await readBytes('eml', html(body))).findings.map(({ rule }) => rule)
    expect(await rules('<div>'.repeat(5000))).toEqual(['nested-too-deep'])
    expect(
      await rules(
        `<p>${Array.from({ length: 900 }, (_, index) => `<b i=${index}>`).join('')}</p>${'<p>x'.repeat(3000)}`,
      ),
    ).toEqual(['document-too-large'])
  })
})

describe('mails that cannot be read', () => {
  const rules = async (mail: Uint8Array | string) => {
    const { findings, units } = await readBytes('eml', mail)
    expect(segment(units)).toMatchObject({ isBalanced: true, ledger: { read: 1 } })
    return findings.map(({ rule }) => rule)
  }

  it('are reported: no mails, encrypted ones, and those that are all parts.', async () => {
    expect(await rules('Dette er en tekst.\n\nUten hode.')).toEqual(['damaged-file'])
    expect(await rules('Pris: 100 kr\n\nTekst.')).toEqual(['damaged-file'])
    expect(await rules(Buffer.from([0x50, 0x4b, 3, 4, 0xff, 0, 1]))).toEqual(['damaged-file'])
    for (const type of [
      'application/pkcs7-mime; smime-type=enveloped-data',
      'multipart/encrypted; protocol="x"; boundary=b',
    ])
      expect(await rules(`${head}Content-Type: ${type}\r\n\r\nMIAG`)).toEqual(['password-protected'])
    expect(await rules(`${head}\r\n-----BEGIN PGP MESSAGE-----\r\n\r\nhQEM`)).toEqual(['password-protected'])
    expect(await rules(`${head}Content-Type: application/x-pkcs7-mime; smime-type=signed-data\r\n\r\nMIAG`)).toEqual([
      'unread-part',
    ])
    const nested = Array.from(
      { length: 100 },
      (_, n) => `Content-Type: multipart/mixed; boundary=b${n}\r\n\r\n--b${n}\r\n`,
    ).join('')
    expect(await rules(`${head}${nested}\r\nx`)).toEqual(['nested-too-deep'])
    expect(
      await rules(`${head}Content-Type: multipart/mixed; boundary=b\r\n\r\n${'--b\r\n\r\nx\r\n'.repeat(60_000)}`),
    ).toEqual(['document-too-large'])
    expect(await rules(`${head}X: ${'y'.repeat(3_000_000)}\r\n\r\nx`)).toEqual(['document-too-large'])
  })

  it('are set aside as empty when nothing is in them.', async () => {
    for (const mail of ['', ' \r\n', `${head}\r\n`, `${head}Content-Type: text/html\r\n\r\n<p>&nbsp;`])
      expect((await blocksOf(mail)).map(([reason]) => reason)).toEqual(['empty'])
  })

  it('are read as far as their letters can be decoded.', async () => {
    const broken = Buffer.concat([
      Buffer.from(`${head}Content-Type: text/plain; charset=utf-8\r\n\r\nEn\r\nto `),
      Buffer.from([0xff]),
    ])
    expect((await readBytes('eml', broken)).findings).toMatchObject([{ rule: 'undecodable-bytes', place: 'line:2' }])
  })

  it('may begin with blank lines, a byte-order mark, or the line that tells mails in one file apart.', async () => {
    for (const before of ['\r\n\r\n', '\uFEFF', 'From ola@x.no Tue Mar  5 10:00:00 2019\r\n'])
      expect(await blocksOf(`${before}${head}\r\nTekst`)).toEqual([['', 'line:1', 'Tekst']])
  })
})

describe('mailDate', () => {
  it('is the day in UTC, whatever the form.', () => {
    const days = [
      ['Tue, 5 Mar 2019 00:30:00 +0100', '2019-03-04'],
      ['5 Mar 2019 23:30 -0500', '2019-03-06'],
      ['Tue, 05 Mar 19 10:00:00 GMT', '2019-03-05'],
      ['Tue, 5 Mar 2019 20:00:00 PST (Pacific)', '2019-03-06'],
      ['5-March-2019', '2019-03-05'],
      ['5 Mar 2019', '2019-03-05'],
      ['31 Feb 2019 10:00', '31 Feb 2019 10:00'],
      ['i går', 'i går'],
      ['', ''],
    ]
    for (const [written, day] of days) expect([written, mailDate(written ?? '')]).toEqual([written, day])
  })
})

describe('readEml and any input', () => {
  const seed = 20190412
  const line = fc.constantFrom(
    'Vi vil ha flere busser.',
    '',
    '',
    '> sitat',
    '>> eldre',
    '--',
    '-- ',
    'Hei,',
    'Mvh Ola',
    'Fra: Dep',
    'Sendt: i går 10:00',
    'Til: Ola',
    'Emne: x',
    '-----Opprinnelig melding-----',
    '---------- Forwarded message ---------',
    'Den 4. mars 2019 kl. 10:00 skrev Ola:',
    'Sendt fra min iPhone',
    '- punkt',
    '_____',
    'This e-mail is confidential.',
    '<p>HTML</p>',
    '<blockquote type=cite>',
    '</blockquote>',
    '<div id=divRplyFwdMsg>',
    '<br>Fra: x<br>Sendt: y<br>Til: z',
    '--b',
    '--b--',
    'Content-Type: text/html',
    'Content-Type: message/rfc822',
    'Content-Transfer-Encoding: base64',
    '\u200B',
    'æøå',
  )
  const fields = fc.constantFrom(
    '',
    'Content-Type: text/html\r\n',
    'Content-Type: multipart/mixed; boundary=b\r\n',
    'Content-Type: multipart/alternative; boundary=b\r\n',
    'Content-Type: text/plain; format=flowed\r\n',
    'Content-Transfer-Encoding: quoted-printable\r\n',
    'Subject: VS: x\r\n',
  )
  const mail = fc
    .tuple(fields, fc.array(line, { maxLength: 40 }))
    .map(([more, lines]) => `${more}${head}\r\n${lines.join('\r\n')}`)

  it('survives any mail: a balanced ledger and places that are unique, never a crash.', async () => {
    await fc.assert(
      fc.asyncProperty(mail, async (content) => {
        const { units, findings } = await readBytes('eml', content)
        const { isBalanced, ledger, inputs } = segment(units)
        expect(isBalanced).toBe(true)
        expect(ledger.read).toBeGreaterThan(0)
        expect(findings).toEqual([])
        expect(new Set(inputs.map(({ id }) => id)).size).toBe(inputs.length)
      }),
      { seed, numRuns: 1000 },
    )
  })

  it('survives bytes that are changed, and any cut into chunks.', async () => {
    const changed = fc
      .tuple(
        mail,
        fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { maxLength: 8 }),
        fc.uint8Array({ maxLength: 12 }),
      )
      .map(([content, changes, tail]) => {
        const bytes = Buffer.concat([Buffer.from(content), tail])
        for (const [at, byte] of changes) bytes[at % bytes.length] = byte
        return bytes
      })
    await fc.assert(
      fc.asyncProperty(changed, fc.integer({ min: 1, max: 9 }), async (content, size) => {
        const whole = await readBytes('eml', content)
        const { isBalanced, ledger } = segment(whole.units)
        expect([isBalanced, ledger.read > 0]).toEqual([true, true])
        expect(await readBytes('eml', content, {}, [size])).toEqual(whole)
      }),
      { seed, numRuns: 400 },
    )
  })

  it('loses no line of a text: each is an input or set aside.', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 30 }), async (lines) => {
        const numbered = lines.map((text, index) =>
          text === '' || text.startsWith('--') ? text : `${text} ord${index}`,
        )
        const { units } = await readBytes('eml', `${head}\r\n${numbered.join('\r\n')}`)
        const back = units.flatMap((unit) => (unit.kind === 'block' ? [unit.text] : [])).join(' ')
        for (const [index, text] of numbered.entries()) if (text.includes('ord')) expect(back).toContain(`ord${index}`)
      }),
      { seed, numRuns: 400 },
    )
  })

  it.each([
    'Fra: x\r\n',
    'Fra: x\r\nSendt: y\r\nTil: z\r\n\r\n',
    'skrev 10:00 2019:\r\n',
    '--\r\n',
    '> x \r\n',
    'This e-mail is confidential.\r\n\r\n',
    'Denne e-posten er ',
    'Hei<br>Den 1. mars 2019 kl. 10:00 skrev Ola:<blockquote type=cite>x</blockquote>',
  ])('are read to the end however often %j comes.', async (piece) => {
    for (const type of ['', 'Content-Type: text/plain; format=flowed; delsp=yes\r\n', 'Content-Type: text/html\r\n']) {
      const { units } = await readBytes('eml', Buffer.from(`${head}${type}\r\n${piece.repeat(4000)}`))
      expect(segment(units).isBalanced).toBe(true)
    }
  })
})
