import { makeDocx } from '../support/make-docx.ts'
import { makeOds } from '../support/make-ods.ts'
import { makeOdt, odtHeading, odtParagraph, odtTable } from '../support/make-odt.ts'
import { linesAt, makePdf } from '../support/make-pdf.ts'
import { makeXlsx } from '../support/make-xlsx.ts'
import { packFiles } from '../support/pack-files.ts'

/** Invented persons with all that can give them away. Numbers have right check digits and belong to nobody. */
export const originals = {
  id: '01019010070',
  spacedId: '150675 10140',
  otherId: '41028810049',
  phone: '912 34 567',
  foreignPhone: '+46 70 123 45 67',
  email: 'Kari.Nordmann@example.no',
  otherEmail: 'ola_h@eksempel.org',
  account: '1234.56.78903',
  iban: 'NO93 8601 1117 947',
  card: '4111 1111 1111 1111',
  address: 'Fjellveien 27 B, 5003 Bergen',
  name: 'Kari Nordmann',
  surname: 'Nordmann',
  otherName: 'Olaf Hanssen',
  third: 'Gunnhild Sæterdal',
} as const

const o = originals

const columns = 'Id;Navn;E-post;Telefon;Adresse;Konto;Fylke;Merknad;Innspill'

const svar = [
  columns,
  `${o.id};${o.name};${o.email};${o.phone};${o.address};${o.account};Agder;ring ${o.foreignPhone};Torgleien er for høy for oss. Skriv til ${o.email}. Mvh Kari`,
  `${o.spacedId};${o.otherName};${o.otherEmail};91234567;Fjellveien 27b;12345678903;Agder;;Vi vil ha konsert hver lørdag, skriver ${o.otherName}. Hanssen betaler til ${o.iban}.`,
  `${o.otherId};;;;;;Vestland;${o.card};Kortet ${o.card} virket ikke, og søppelet ligger der. Ring ${o.foreignPhone}.`,
  `${o.otherId};${o.name.toUpperCase()};;;;;Vestland;;Nordmanns torgleie er ${o.spacedId}`,
  `;${o.third};;;;;Vestland;;${o.third}`,
  `;${o.third};;;;;Vestland;;Torgleien er for høy for oss. Skriv til ${o.email}. Mvh Gunnhild`,
  `;;;;;;Vestland;;${o.email}`,
].join('\n')

/** The column of inputs lies first, and ids are mail addresses, of which one comes twice. */
const idTable = [
  `Innspill,E-post,Referanse`,
  `"Gatemusikanter bør få spille lenger, mener jeg. Vennlig hilsen\n${o.otherName}",${o.email},${o.email}`,
  `"Salgsbod til alle. Konto ${o.account}.",${o.otherEmail},${o.otherEmail}`,
  `"Mer søppel enn før ved ${o.address}.",x,${o.email}`,
].join('\n')

const letter = `${o.name}
${o.address}
Tlf. ${o.phone}
${o.email}

Torgkontoret
4600 Kristiansand

Dato: 3. mai 2019
Deres ref.: 19/123

Høringssvar om torgleie

Hei ${o.otherName}!

Torgleien er for høy for alle som selger jordbær i juni, og ${o.surname} vet det.

Ring ${o.phone} eller betal til ${o.iban}, så kommer søppelkassene.

Med vennlig hilsen

${o.name}
`

const note = `---
forfatter: ${o.name}
kontakt: ${o.email}
telefon: ${o.phone}
---

# Møte hos ${o.name}

- Torgleien er for høy, sier ${o.name}. Skriv til ${o.email}.
- Vi vil ha konsert hver lørdag. Mvh ${o.otherName}

## Etterpå i ${o.address}

| Navn | Forslag |
| --- | --- |
| ${o.third} | Flere søppelkasser ved torget, sier Gunnhild, og ring ${o.phone}. |

Hilsen

${o.otherName}
`

const mail = `From: ${o.third} <${o.email}>
To: ${o.otherName} <${o.otherEmail}>
Subject: Innspill fra ${o.third}, ${o.id}
Date: Fri, 03 May 2019 10:00:00 +0200
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 8bit

Hei ${o.otherName},

Torgleien er for høy for oss som selger jordbær. ${o.third} kan ringes på ${o.phone}.

Konserter er fint, men send ikke regning til ${o.address}.

Vennlig hilsen
${o.third}
Konto ${o.account}
`

/** A mail passed on, with a table attached that is called after somebody. */
const passedOn = `From: ${o.otherName} <${o.otherEmail}>
To: Torgkontoret <post@torget.example>
Subject: VS: Innspill fra ${o.third}
Date: Mon, 06 May 2019 10:00:00 +0200
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=del

--del
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 8bit

Fra: ${o.third} <${o.email}>
Sendt: fredag 3. mai 2019 10:00
Til: ${o.otherName} <${o.otherEmail}>
Emne: Innspill

Bråket fra torget når helt hit, skriver ${o.third}, ring ${o.phone}.

--del
Content-Type: text/csv; name="${o.third}.csv"
Content-Disposition: attachment; filename="${o.third}.csv"

Navn;Innspill
${o.name};Flere benker på torget, og ring ${o.foreignPhone}
--del--
`

const page = `<!doctype html><html lang="nb"><head><title>Svar fra ${o.name}</title>
<meta name="author" content="${o.name}"><meta name="description" content="Fra ${o.email}"></head><body>
<h1>Svar fra ${o.name}</h1><p>Torget trenger lys om kvelden. Skriv til ${o.email}.</p>
<table><tr><th>Navn</th><th>E-post</th><th>Hva vil du?</th></tr>
<tr><td>${o.name}</td><td>${o.email}</td><td>Lys og benker, sier ${o.name}, konto ${o.account}</td></tr></table>
<form><label>Navn <input value="${o.otherName}"></label><label>Forslag <textarea>Mer lys ved ${o.address}.</textarea></label></form>
</body></html>`

const sheet = [
  ['Navn', 'E-post', 'Fødselsnummer', 'Innspill'],
  [o.name, o.email, Number(o.id), `Torget er for mørkt. Mvh ${o.name}`],
  [o.otherName, o.otherEmail, o.otherId, `Sett opp benker, og ring ${o.phone}.`],
]

const gold = `id,text,primary
${o.email},"Torgleien er for høy, og søppel er søppel. Mvh ${o.name}",musikk
${o.id},"Konsert hver lørdag i ${o.address}",bod
tre,"Ring ${o.phone} om søppel",bod
`

/** Files with originals in every field of every place that a format has. */
export function plantedFiles(): Record<string, string | Uint8Array> {
  const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`
  return {
    'inn/svar.csv': svar,
    'inn/id.csv': idTable,
    'inn/brev.txt': letter,
    'inn/notat.md': note,
    'inn/epost.eml': mail,
    'inn/brev.docx': makeDocx({
      core: `<dc:title>Svar fra ${o.third}</dc:title><dc:creator>${o.third}</dc:creator>`,
      body: [`Torgleien er for høy, sier ${o.third}.`, `Send svar til ${o.email}. Mvh ${o.otherName}`]
        .map(paragraph)
        .join(''),
    }),
    'inn/videre.eml': passedOn,
    'inn/side.html': page,
    'inn/svar.json': JSON.stringify({ navn: o.name, svar: [{ navn: o.third, innspill: `Mer lys. Ring ${o.phone}.` }] }),
    'inn/svar.xlsx': makeXlsx([{ name: `Svar fra ${o.email}`, rows: sheet }]),
    'inn/svar.ods': makeOds([{ name: `Svar ${o.phone}`, rows: sheet }]),
    'inn/brev.odt': makeOdt({
      meta: `<dc:creator>${o.third}</dc:creator><dc:title>Fra ${o.email}</dc:title>`,
      body:
        odtHeading(1, `Ønsker fra ${o.third}`) +
        odtParagraph(`Torget er for mørkt, sier ${o.third}. Ring ${o.phone}.`) +
        odtTable([
          ['Navn', 'Innspill'],
          [o.name, `Benker ved ${o.address}, takk.`],
        ]),
    }),
    'inn/svar.pdf': makePdf(
      [
        {
          texts: linesAt(60, 80, [
            'Høringssvar om torget',
            '',
            `Torget er for mørkt. Skriv til ${o.email}.`,
            '',
            'Vennlig hilsen',
            o.otherName,
          ]),
          fields: [{ name: `Navn ${o.email}`, value: `Lys, takk. Ring ${o.phone}.`, x: 60, y: 300 }],
        },
      ],
      { info: { Title: `Svar fra ${o.third}`, Author: o.third } },
    ),
    [`inn/${o.third}.zip`]: packFiles({
      [`${o.email}.txt`]: `Benker på torget, takk. Ring ${o.phone}.\n`,
      [`${o.name}/svar.csv`]: `Navn;Innspill\n${o.name};Lys på torget, takk. Mvh ${o.name}\n`,
      [`../${o.otherEmail}.txt`]: 'ut av arkivet',
    }),
    [`inn/${o.email}.txt`]: `Torgleien er for høy for oss, ring ${o.phone}.\n`,
    [`inn/${o.id}/svar fra ${o.otherEmail}.md`]: '- Vi vil ha konsert hver lørdag, men ikke søppel.\n',
    [`inn/${o.email}.bin`]: 'x',
    [`inn/Svar_${o.third.replace(' ', '_')}_v2.txt`]: 'Salgsbod til alle som vil ha det, også om vinteren.\n',
    [`inn/${o.name}.doc`]: 'x',
    [`inn/Kopi av ${o.third}.md`]: '- Søppel er søppel.\n',
    'inn/like.md': '- Søppel er søppel.\n',
    'inn/svar.jsonl': `${JSON.stringify({ navn: o.name, innspill: `Søppelkasser, takk. Mvh ${o.name}` })}\n${JSON.stringify({ navn: o.otherName, innspill: 'Konsert hver lørdag, takk.', [o.email]: o.phone })}\n`,
    'ut/.keep': '',
    'fasit.csv': gold,
    'feil-fasit.csv': `id,text,primary\n${o.email},tekst,ukjent\n${o.email},tekst,bod\n`,
  }
}
