import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { findSources } from '../../../src/read/files/find-sources.ts'
import type { SourceFile } from '../../../src/read/files/source-file.ts'
import { readSource } from '../../../src/read/open-source.ts'
import type { Finding } from '../../../src/types/finding.ts'
import type { Unit } from '../../../src/types/unit.ts'
import { segment } from '../read/read-fixture.ts'

const fixtures = fileURLToPath(new URL('../../../fixtures/konsultasjon', import.meta.url))
const shared = fileURLToPath(new URL('../../../../shared/corpus', import.meta.url))

async function unitsOf(file: SourceFile, findings: Finding[] = []): Promise<Unit[]> {
  const units: Unit[] = []
  for await (const batch of readSource(file, {}, (finding) => findings.push(finding))) units.push(...batch)
  return units
}

async function readFolder(folder: string) {
  const { sources } = await findSources([folder], { cwd: '/' })
  const findings: Finding[] = []
  const files = new Map<string, ReturnType<typeof segment>>()
  for (const file of sources) files.set(file.name, segment(await unitsOf(file, findings), {}, file.name))
  return { files, findings }
}

describe('the fixture consultation', () => {
  let corpus: Awaited<ReturnType<typeof readFolder>>
  const of = (name: string) => {
    const file = corpus.files.get(name)
    if (file === undefined) throw new Error(`${name} is not among the files`)
    return file
  }

  beforeAll(async () => {
    corpus = await readFolder(fixtures)
  })

  it('is read as twenty-one files with balanced ledgers and no findings of the readers.', () => {
    expect(corpus.files.size).toBe(21)
    expect([...corpus.files].filter(([, file]) => !file.isBalanced)).toEqual([])
    expect(corpus.findings).toEqual([])
  })

  it('sets the empty letter and the letter of white space aside as empty.', () => {
    for (const name of ['13-tomt-vedlegg', '14-blankt-svar']) {
      const { inputs, setAside } = of(`horingssvar/${name}.txt`)
      expect(inputs).toEqual([])
      expect(setAside.map(({ place, reason }) => [place, reason])).toEqual([['line:1', 'empty']])
    }
  })

  it('makes no input of code fences, images, headings and bold labels.', () => {
    const markdown = [...corpus.files].filter(([name]) => name.endsWith('.md')).map(([, file]) => file)
    for (const { inputs, setAside } of markdown) {
      const reasons = setAside.map((one) => one.reason)
      expect(reasons).toContain('code')
      expect(reasons).toContain('heading')
      expect(reasons).toContain('front-matter')
      expect(inputs.filter((input) => /wifi|Lunsj|tema_a|10:20|!\[|^#|bilder\//.test(input.text))).toEqual([])
    }
    const sarpsborg = of('workshop-sarpsborg.md')
    const labels = sarpsborg.setAside.filter((one) => one.reason === 'group-label').map((one) => one.text)
    expect(labels).toEqual(['Økonomi og styring', 'Folk', 'Verktøy'])
    expect(sarpsborg.setAside.filter((one) => one.reason === 'image').map((one) => one.place)).toEqual(['line:13'])
  })

  it('gives headings and labels as the section of what stands below them.', () => {
    const input = of('workshop-sarpsborg.md').inputs.find((one) => one.place === 'line:18')
    expect(input?.section).toBe('Innspillsworkshop i Sarpsborg › Bord 1: Hva hindrer oss? › Økonomi og styring')
  })

  it('keeps front matter and the other cells of a table row as metadata.', () => {
    const input = of('workshop-sarpsborg.md').inputs.find((one) => one.place === 'line:61')
    expect(input?.meta.names).toEqual(['tittel', 'dato', 'sted', 'arrangør', 'deltakere', 'Prikker'])
    expect(input?.meta.values.slice(1)).toEqual([
      '2019-02-12',
      'Sarpsborg, rådhuset',
      'KMD i samarbeid med Sarpsborg kommune',
      '46',
      '9',
    ])
  })

  it('reads the web form with its respondents, ids and empty answers.', () => {
    const { inputs, setAside, findings, ledger, segmenter } = of('nettskjema-eksport.csv')
    expect([ledger.read, inputs.length, setAside.length]).toEqual([120, 117, 3])
    expect(segmenter.textColumns()).toEqual(['Innspill'])
    expect(segmenter.idColumn()).toBe('Referanse')
    expect(inputs[0]?.id).toBe('nettskjema-eksport.csv#INN-2019-0001')
    expect(inputs[0]?.place).toBe('row:1 column:Innspill')
    expect(inputs[1]?.respondent).toEqual({ name: 'Sørvåg kommune', type: 'kommune', county: 'Vest-Agder' })
    expect(inputs[1]?.text).toContain('den første.\nDet eneste')
    expect(inputs[0]?.meta.names).toEqual('Referanse Mottatt Navn Organisasjon Aktørtype Fylke Samtykke'.split(' '))
    expect(inputs[0]?.meta.names).toBe(inputs[1]?.meta.names)
    expect(inputs.filter((input) => input.respondent.type === '')).toEqual([])
    const ids = findings.map(({ rule, inputId }) => [rule, inputId])
    expect(ids).toEqual([['duplicate-id', expect.stringMatching(/^nettskjema-eksport\.csv#INN-2019-0074@row:\d+$/)]])
  })

  it('takes the sender of a letter from its letterhead.', () => {
    const senders = [...corpus.files]
      .filter(([name, file]) => name.startsWith('horingssvar/') && file.inputs.length > 0)
      .map(([, file]) => [file.inputs[0]?.respondent.name, file.inputs[0]?.respondent.type])
    expect(senders).toEqual([
      ['FJORDHEIM KOMMUNE', 'kommune'],
      ['KYSTLANDET FYLKESKOMMUNE', 'fylkeskommune'],
      ['Tidevann Teknologi AS', 'næringsliv'],
      ['INSTITUTT FOR TJENESTEFORSKNING', 'forskning'],
      ['SAMORGANISASJONEN OFFENTLIG', ''],
      ['Nabohjelpa Vest', ''],
      ['VESTRE FJORDANE HØGSKULE', 'forskning'],
      ['NORDIC CENTRE FOR CIVIC STUDIES', ''],
      ['Arc & Anchor AS', 'næringsliv'],
      ['KYSTFORVALTNINGEN', ''],
      ['Andre Sjanse', ''],
      ['STORELVA KOMMUNE', 'kommune'],
    ])
  })

  it('mends the scanned letter: lines joined, words put together, the genuine hyphen kept.', () => {
    const texts = of('horingssvar/10-kystforvaltningen-skannet.txt').inputs.map((input) => input.text)
    expect(texts).toHaveLength(7)
    expect(texts[1]).toContain('Tildelingsbrevet inneholder 41 parametere')
    expect(texts[4]).toContain('Vi konkurrerer med olje- og havbruksnæringen')
    expect(texts.join('\n')).not.toMatch(/Side \d av 3|\p{Ll}-\p{Ll}{2,4} {2}/u)
  })

  it('gives every input an id of its own.', () => {
    const ids = [...corpus.files.values()].flatMap((file) => file.inputs.map((input) => input.id))
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.length).toBeGreaterThan(350)
  })

  it('sets aside of the letters only heads, headings and ends.', () => {
    const aside = [...corpus.files]
      .filter(([name]) => name.startsWith('horingssvar/'))
      .map(([name, file]) => [name, ...file.setAside.map((one) => `${one.place} ${one.reason}: ${one.text}`)])
    expect(aside).toMatchSnapshot()
  })
})

describe('the gold labels of the corpus', () => {
  it.skipIf(!existsSync(shared))(
    'each name a place at which exactly one input begins with the snippet (needs ../shared beside the project)',
    async () => {
      const { files } = await readFolder(shared)
      const gold = files.get('fasit.csv')?.inputs ?? []
      expect(gold).toHaveLength(375)
      const wrong = gold.flatMap((label) => {
        const [source = '', locator = ''] = label.meta.values
        const found = (files.get(source)?.inputs ?? []).filter((one) => one.place.split(' ')[0] === locator)
        const text = found[0]?.text.replace(/\s+/g, ' ').slice(0, 60).trim()
        return found.length === 1 && text === label.text.replace(/\s+/g, ' ')
          ? []
          : [[source, locator, label.text, found]]
      })
      expect(wrong).toEqual([])
    },
  )
})
