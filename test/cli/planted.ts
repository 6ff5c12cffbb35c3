import { makeDocx } from '../support/make-docx.ts'

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
