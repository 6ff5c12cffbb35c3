import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { createCampaignFinder } from '../../../src/campaign/find-campaigns.ts'
import { createWordBuffer, scanWords } from '../../../src/text/scan-words.ts'

const letter =
  'Vi som driver skolekorpset i bygda, ber om at musikkrommet på ungdomsskolen kan brukes om kvelden uten leie, og at ' +
  'rektor får lov til å låse oss inn selv.'
const variant = letter.replace('skolekorpset i bygda', 'mannskoret på øya')

/** Ids of the leaders, one per text; the id of a text is its position. */
function findAll(texts: readonly string[], options: Parameters<typeof createCampaignFinder>[0] = {}): string[] {
  const finder = createCampaignFinder(options)
  return texts.map((text, index) => finder.find(String(index), text))
}

/** A text of `count` words that no other seed has. */
function textOf(seed: number, count: number = 20): string {
  return Array.from({ length: count }, (_, index) => `ord${seed}x${index}`).join(' ')
}

describe('createCampaignFinder', () => {
  it('calls the first of its kind a leader and gives its id for every repeat.', () => {
    expect(findAll([letter, 'Noe helt annet.', letter, letter])).toEqual(['', '', '0', '0'])
  })

  it('sees past case, punctuation and white space.', () => {
    expect(findAll(['Én dør inn!', '  ÉN   DØR\n– inn ', '«én dør»: inn…'])).toEqual(['', '0', '0'])
  })

  it('sees past pseudonyms, so that a letter signed by many is one letter.', () => {
    expect(findAll([`${letter} Mvh [navn 1]`, `${letter} Mvh [navn 22]`, '[navn 1]', '[navn 1]'])).toEqual([
      '',
      '0',
      '',
      '',
    ])
  })

  it('takes a single word that comes again for a repeat.', () => {
    expect(findAll(['Nei', 'Ja', 'nei.'])).toEqual(['', '', '0'])
  })

  it('does not take the same words in another order for a repeat.', () => {
    expect(findAll(['mer tid enn penger', 'mer penger enn tid'])).toEqual(['', ''])
  })

  it('never calls a text without words a repeat.', () => {
    expect(findAll(['', '', ' … ', '!!!', '🙂', '🙂'])).toEqual(['', '', '', '', '', ''])
  })

  it('finds a text of which some words were changed.', () => {
    expect(findAll([letter, variant, `${letter} Hilsen styret`])).toEqual(['', '0', '0'])
  })

  it('joins an exact repeat of a variant to the same group, also when the leader is forgotten.', () => {
    expect(findAll([letter, variant, 'Annet', variant], { capacity: 2 })).toEqual(['', '0', '', '0'])
  })

  it('compares short texts word for word only.', () => {
    const short = 'Vi vil ha bedre tid til dette'
    expect(findAll([short, `${short} nå da`, `${short}!`])).toEqual(['', '', '0'])
  })

  it('compares texts from eight different words on, and counts each word once.', () => {
    const eight = 'Vi vil ha mye bedre tid til dette'
    expect(findAll([eight, `${eight} nå`])).toEqual(['', '0'])
    const seven = 'vi vil ha bedre tid til dette vi vil ha bedre tid til'
    expect(findAll([seven, `${seven} vi`])).toEqual(['', ''])
  })

  it('follows the threshold that is set.', () => {
    expect(findAll([letter, variant], { threshold: 1 })).toEqual(['', ''])
    const half = `${textOf(1, 30)} ${textOf(2, 12)}`
    expect(findAll([textOf(1, 30), half])).toEqual(['', '0'])
    expect(findAll([textOf(1, 30), half], { threshold: 0.85 })).toEqual(['', ''])
  })

  it('gives the leader that is most alike.', () => {
    const base = textOf(1, 40)
    const other = `${textOf(1, 30)} ${textOf(2, 12)}`
    const query = `${textOf(1, 30)} ${textOf(2, 16)}`
    expect(findAll([base, other, query], { threshold: 0.65 })).toEqual(['', '', '1'])
  })

  it('uses words that are already scanned and gives the same answers.', () => {
    const finder = createCampaignFinder()
    const words = createWordBuffer()
    const answers = [letter, 'Nei', variant, 'nei'].map((text, index) => {
      scanWords(text, words)
      return finder.find(String(index), '', words)
    })
    expect(answers).toEqual(['', '', '0', '1'])
  })

  it('forgets the oldest texts when its capacity is used up, and counts the leaders among them.', () => {
    const finder = createCampaignFinder({ capacity: 3 })
    for (let i = 0; i < 3; i++) finder.find(String(i), textOf(i))
    expect(finder.forgotten).toBe(0)
    expect(finder.find('3', textOf(3))).toBe('')
    expect(finder.forgotten).toBe(1)
    expect(finder.find('again 1', textOf(1))).toBe('1')
    expect(finder.find('again 0', textOf(0))).toBe('')
    expect(finder.forgotten).toBe(2)
    expect(finder.find('near 0', `${textOf(0)} takk`)).toBe('again 0')
    expect(finder.find('near 1', `${textOf(1)} takk`)).toBe('')
  })

  it('does not count a forgotten variant as a forgotten leader.', () => {
    const finder = createCampaignFinder({ capacity: 1 })
    finder.find('0', letter)
    expect(finder.find('1', variant)).toBe('0')
    expect(finder.forgotten).toBe(1)
    finder.find('2', 'Nei')
    expect(finder.forgotten).toBe(1)
  })

  it('finds early texts again when its tables have grown many times.', () => {
    const finder = createCampaignFinder()
    for (let i = 0; i < 5000; i++) expect(finder.find(String(i), textOf(i, 12))).toBe('')
    for (let i = 0; i < 5000; i += 7) {
      expect(finder.find('exact', textOf(i, 12))).toBe(String(i))
      expect(finder.find('near', `${textOf(i, 12)} takk`)).toBe(String(i))
    }
    expect(finder.forgotten).toBe(0)
  })

  it('keeps finding the last texts when the ring has gone round many times.', () => {
    const finder = createCampaignFinder({ capacity: 1500 })
    for (let i = 0; i < 6000; i++) {
      expect(finder.find(String(i), textOf(i, 12))).toBe('')
      if (i >= 1000) expect(finder.find('again', textOf(i - 1000, 12))).toBe(String(i - 1000))
    }
    expect(finder.forgotten).toBe(4500)
  })
})

describe('createCampaignFinder on the labelled training inputs', () => {
  it('calls none of them near-duplicates but those with the same few words.', () => {
    const folder = new URL('../../../data/training/', import.meta.url)
    const finder = createCampaignFinder()
    const repeats: string[] = []
    for (const name of readdirSync(folder).sort()) {
      if (!name.endsWith('.csv')) continue
      const rows: { id: string; text: string }[] = parse(readFileSync(new URL(name, folder)), { columns: true })
      for (const { id, text } of rows) {
        const leader = finder.find(id, text)
        if (leader !== '') repeats.push(`${leader} ${id}`)
      }
    }
    // «Én dør inn til alle støtteordningene», «Innovasjon er bra», «Ingen merknader», «Alt henger sammen med alt», «Stjel med stolthet».
    expect(repeats).toEqual(['b047 x135', 'n365 x596', 'x514 rh0266', 'rh0585 wf177', 'n497 s469'])
  })
})

const shared = new URL('../../../../shared/corpus/', import.meta.url)

describe('createCampaignFinder on the raw corpus', () => {
  it.skipIf(!existsSync(shared))(
    'finds the six campaign letters and the two rows that were sent twice, whatever the order (needs ../shared beside the project).',
    () => {
      const bytes = readFileSync(new URL('nettskjema-eksport.csv', shared))
      const table: string[][] = parse(new TextDecoder('windows-1252').decode(bytes), { delimiter: ';', from_line: 2 })
      const rows = table.map(([reference = '', , , , , , text = ''], index) => ({
        id: `${index + 1} ${reference}`,
        text,
      }))
      expect(groupsOf(rows)).toEqual([
        ['0003', '0013', '0025', '0052', '0069', '0099'],
        ['0065', '0119'],
        ['0074', '0074'],
      ])
      expect(groupsOf([...rows].reverse())).toEqual(groupsOf(rows))
    },
  )
})

/** Last digits of the references in each group of at least two. */
function groupsOf(rows: readonly { id: string; text: string }[]): string[][] {
  const finder = createCampaignFinder()
  const groups = new Map<string, string[]>()
  for (const { id, text } of rows) {
    const leader = finder.find(id, text) || id
    groups.set(leader, [...(groups.get(leader) ?? []), id.slice(-4)])
  }
  return [...groups.values()]
    .filter(({ length }) => length > 1)
    .map((group) => group.sort())
    .sort()
}
