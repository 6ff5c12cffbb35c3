import { readFileSync } from 'node:fs'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { isDoubtfulWindows } from '../../../src/text/doubtful-windows.ts'

/** A text in an encoding, read as Windows-1252. */
const misread = (text: string, encoding: string): string => iconv.decode(iconv.encode(text, encoding), 'win1252')

const norwegian = 'Høringen bør være åpen for alle, også små bedrifter på bygda.'

describe('isDoubtfulWindows', () => {
  it.each([
    ['iso-8859-2', 'Chcemy, żeby państwo wspierało małe firmy i dzieliło się danymi. Własny pomysł też się liczy.'],
    ['win1250', 'Chcemy, żeby państwo wspierało małe firmy i dzieliło się danymi. Własny pomysł też się liczy.'],
    ['iso-8859-2', 'Příliš mnoho předpisů brzdí inovace, které může úřad zavést ve městě.'],
    ['win1250', 'Azt szeretnénk, hogy az állam támogassa a kis cégeket, ami jövőre erősebb lesz mindenütt, és időben.'],
    ['win1251', 'Да, нужно'],
    ['koi8-r', 'Мы хотим, чтобы государство поддерживало малые предприятия.'],
    ['win1253', 'Θέλουμε το κράτος να στηρίζει τις μικρές επιχειρήσεις.'],
    ['win1254', 'Devletin küçük işletmeleri desteklemesini istiyoruz, çok önemli bir adım ışık.'],
    ['win1257', 'Norime, kad valstybė remtų mažas įmones, nes šios žinios yra svarbios.'],
    ['iso-8859-4', 'Mii sávvat ahte stáhta juogada dieđuid čielgasit. Šaddat ŋ đ ž.'],
    ['macroman', norwegian],
    ['cp850', norwegian],
    ['cp865', norwegian],
  ])('suspects %s: %s', (encoding, text) => {
    expect(isDoubtfulWindows(misread(text, encoding))).toBe(true)
  })

  it.each([
    norwegian,
    'ÆØÅ',
    'Åååh så fint! Blåbærøl æøå',
    'Guðmundur Þórsson i Tórshavn og Łukasz mener som vi: del data på tvers av fylkene, også på øyene.',
    'São Paulo has done it.',
    'créée à Genève, où l’été',
    'Öl äter åäö ÅÄÖ äöü',
    'Mii sávvat ahte stáhta doarju unna fitnodagaid, Dáčča',
    'Prisen per m² er høy: 3½ år, 20 °C, ±2 %, 5 µm, £5 eller €6, §3–4 … «ja»',
    'innova¬sjon og tje¬nester må på plass, én gang',
    'Excel® og Word™ i kommunens mål for år 2020',
    '¡Hola! ¿Qué tal?',
    'Plain English, with nothing at all.',
  ])('is quiet on %s', (text) => {
    expect(isDoubtfulWindows(misread(text.normalize('NFC'), 'win1252'))).toBe(false)
  })

  it('is quiet on every line of the example consultation', () => {
    const files = ['nettskjema-eksport.csv', 'idejam-nynorsk.md', 'openspace-baerum.md', 'sms-innspill.tsv']
    for (const name of files) {
      const bytes = readFileSync(new URL(`../../../fixtures/konsultasjon/${name}`, import.meta.url))
      const text = bytes.toString('utf8').includes('\uFFFD') ? iconv.decode(bytes, 'win1252') : bytes.toString('utf8')
      expect(text.split('\n').filter(isDoubtfulWindows)).toEqual([])
    }
  })

  it('takes time linear in the text', () => {
    for (const unit of ['¿', 'a¿', 'ðþ', 'æøå', 'aðþý'])
      expect(isDoubtfulWindows(unit.repeat(200_000))).toBeTypeOf('boolean')
  })
})
