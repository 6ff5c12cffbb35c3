import { readFileSync } from 'node:fs'

/** Three levers with a handful of terms and no labelled inputs: results that do not change when the model is retrained. */
const taxonomy = `id: torget
version: "1"
levers:
  - number: 1
    id: bod
    name: { nb: Boder og plass, nn: Buer og plass, en: Stalls and space }
    description:
      nb: Hvem som får stå hvor på torget, og hva en bod koster.
      nn: Kven som får stå kvar på torget, og kva ei bu kostar.
      en: Who may stand where on the square, and what a stall costs.
    subtopics:
      - id: leie
        name: { nb: Leie, nn: Leige, en: Rent }
        terms:
          nb: { torgleie: 5, bodleie: 5 }
          nn: { torgleige: 5 }
          en: { stall rent: 5 }
    terms:
      nb: { salgsbod: 4 }
  - number: 2
    id: musikk
    name: { nb: Musikk, nn: Musikk, en: Music }
    description:
      nb: Gatemusikanter, konserter og hvor høyt det kan spilles.
      nn: Gatemusikantar, konsertar og kor høgt det kan spelast.
      en: Buskers, concerts and how loud they may play.
    subtopics:
      - id: konsert
        name: { nb: Konserter, nn: Konsertar, en: Concerts }
        terms:
          nb: { konsert: 5, gatemusikant: 5 }
          en: { concert: 5, busker: 5 }
  - number: 3
    id: renhold
    name: { nb: Renhold, nn: Reinhald, en: Cleaning }
    description:
      nb: Søppel, kosting og tomme flasker.
      nn: Søppel, kosting og tomme flasker.
      en: Litter, sweeping and empty bottles.
    subtopics:
      - id: soppel
        name: { nb: Søppel, nn: Søppel, en: Litter }
        terms:
          nb: { søppel: 5, søppelkasse: 5 }
          en: { litter: 5 }
`

const table = `Nr;Avsender;Fylke;Innspill
1;Torghandlerne;Agder;Torgleien er for høy for dem som bare selger jordbær i juni, og en salgsbod står tom hver mandag.
2;Ola Nordmann;Agder;"Vi vil ha konsert hver lørdag;
og søppelkasser til flaskene etterpå."
3;Kari;Vestland;=1+1 er to, og søppel er søppel.
4;;;
5;Kari;Vestland;Ja
6;Ola Nordmann;Agder;"Vi vil ha konsert hver lørdag;
og søppelkasser til flaskene etterpå."
`

const notes = `---
sted: Torget
---

# Folkemøte

## Bord 1

- Bodleien må ned, ellers forsvinner de små.
- A busker on every corner, please, and less litter in the morning.

\`\`\`
ikke et innspill
\`\`\`
`

const letter = `Til kommunen

Gatemusikantene spiller for lenge utover kvelden, og ingen
koster opp søppelet etter konsertene.

Hilsen naboen
`

const brokenTaxonomy = `id: torget
version: "1"
levels:
  - number: 1
levers:
  - number: 2
    id: Bod!
    name: { nb: Boder, nn: Buer }
    subtopics: []
    terms: { nb: { torgleie: 9 } }
`

/** The same levers after some work: a term is gone, one is new, one has moved to another lever, one is heavier. */
const newTaxonomy = taxonomy
  .replace('version: "1"', 'version: "2"')
  .replace('bodleie: 5 }', 'kjempebod: 3 }')
  .replace(', gatemusikant: 5 }', ' }')
  .replace('{ salgsbod: 4 }', '{ salgsbod: 5, gatemusikant: 5 }')
  .replace('en: Litter, sweeping', 'en: Rubbish, sweeping')

/** Flaws that a check of the taxonomy finds. */
const flawedTaxonomy = taxonomy
  .replace('{ nb: Musikk, nn: Musikk, en: Music }', '{ nb: Musikk, en: Music }')
  .replace('konsert: 5, gatemusikant: 5', 'konsert: 5, torgleie: 3, salgsboder: 2')
  .replace('søppel: 5, søppelkasse: 5', 'søppel: 5, søpla: 4')

/** The folder in which each case of the command line is run. */
export const files: Readonly<Record<string, string | Uint8Array>> = {
  'torget.yaml': taxonomy,
  'torget-ny.yaml': newTaxonomy,
  'torget-feil.yaml': flawedTaxonomy,
  'innspill/svar.csv': table,
  'innspill/notat.md': notes,
  'innspill/brev.txt': letter,
  'fasit.csv':
    'id,text,primary,secondary,language\n1,Torgleien er for høy.,bod,,nb\n2,Vi vil ha konsert hver lørdag.,musikk,,nb\n3,Mindre søppel på torget.,renhold,,nb\n4,Sola skinner i dag.,ingen,,nb\n',
  'mange.csv': `text,primary\n${Array.from(
    { length: 30 },
    (_, i) => `Jordbæra på brygga ${i} må bort.,renhold\nFela på brygga ${i} låter surt.,musikk\n`,
  ).join('')}`,
  'uenige.csv': 'text,primary\nTorgleien er for høy.,bod\nEn konsert til.,musikk\n"Torgleien er for høy!",renhold\n',
  'feil-fasit.csv': 'id,text,primary\n1,Torgleien er for høy.,botter\n',
  'tom/': '',
  'tomt.csv': '',
  'skadet.csv': Buffer.concat([Buffer.from('id;tekst\n1;Torgleien er for h'), Buffer.from([0xf8]), Buffer.from('y\n')]),
  'ukjent.dat': 'id;tekst\n1;Torgleien er for høy\n',
  'prosjekt/hovedgrep.yaml':
    'taxonomy: ../torget.yaml\npaths: [../innspill/svar.csv]\nreport:\n  title: Om torget\n  quotes: 1\ncheck:\n  fail-on: warning\n  rules: { too-short: "off" }\n',
  'feil/hovedgrep.yaml': 'taksonomi: x\nreport:\n  quotes: mange\nread:\n  header: ja\n',
  'odelagt.yaml': brokenTaxonomy,
  'ikke-yaml.yaml': 'levers: [\n  - a: "b\n',
  'ti-hovedgrep.bin': readFileSync(new URL('../../data/model.bin', import.meta.url)),
  'modell.bin': 'HGMODEL1 men så noe helt annet',
  'avkortet.jsonl': '{"id":"a#1","source":"a","lever_name":""}\n',
}
