import { describe, expect, it } from 'vitest'
import type { ClassifiedInput } from '../../../../src/types/assignment.ts'
import { findingsOf, goldOf, labelled, labels } from './labelled.ts'

const column = { labels: labels({ goldColumn: 'Fasit' }) }

/** Inputs with these labels in a column, one row each. */
function withLabels(...cells: readonly string[]): readonly ClassifiedInput[] {
  return cells.map((cell, at) =>
    labelled({ place: `row:${at + 1} column:Innspill`, text: `Innspill nummer ${at}.`, beside: { Fasit: cell } }),
  )
}

describe('unknown-lever', () => {
  it('reports a label that is no lever, once for each word, with how often it stands and the nearest', () => {
    expect(findingsOf('unknown-lever', column, withLabels('kulttur', 'kultur', 'Kulttur', 'tull'))).toMatchObject([
      {
        severity: 'error',
        place: 'row:1 column:Innspill',
        message: 'Merkelappen «kulttur» er ikke et hovedgrep, og står 2 ganger.',
        hint: 'Mente du «kultur»?',
      },
      { message: 'Merkelappen «tull» er ikke et hovedgrep.', hint: 'Velg blant kultur, forsok, ingen.' },
    ])
  })

  it('looks at the second coder and at the gold file, matched or not', () => {
    const both = { labels: labels({ secondCoderColumn: 'To', gold: [goldOf('x', 'kultur', { secondary: 'forsøg' })] }) }
    expect(findingsOf('unknown-lever', both, [labelled({ beside: { To: 'ett' } })])).toMatchObject([
      { source: 'svar.csv', message: 'Merkelappen «ett» er ikke et hovedgrep.' },
      { source: 'fasit.csv', place: 'row:1', inputId: '', hint: 'Mente du «forsok»?' },
    ])
  })

  it('says nothing of levers by id, number or name, of ingen, and of inputs without a label', () => {
    expect(
      findingsOf('unknown-lever', column, withLabels('kultur', '2', 'Forsøk', 'Ingen', '', 'kultur|forsok')),
    ).toEqual([])
  })

  it('counts what it does not show when the column holds something else altogether', () => {
    const rows = withLabels(...Array.from({ length: 1200 }, (_, at) => `annet ${at}`))
    const findings = findingsOf('unknown-lever', column, rows)
    expect(findings).toHaveLength(1001)
    expect(findings.at(-1)?.message).toBe('200 merkelapper til er ikke et hovedgrep, og er ikke vist.')
  })
})

describe('label-column', () => {
  it('reports a column that no table has, with the nearest', () => {
    const asked = { labels: labels({ goldColumn: 'Fasitt', secondCoderColumn: ' fasit ' }) }
    expect(findingsOf('label-column', asked, withLabels('kultur'))).toMatchObject([
      {
        severity: 'error',
        source: '',
        message: 'Ingen tabell har kolonnen «Fasitt», som check.gold-column sier at merkelappene står i.',
        hint: 'Mente du «Fasit»?',
      },
    ])
  })

  it('says nothing when some table has it', () => {
    expect(findingsOf('label-column', column, [labelled({}), ...withLabels('')])).toEqual([])
    expect(findingsOf('label-column', {}, [labelled({})])).toEqual([])
  })
})

describe('gold-two-levers', () => {
  it('reports the same words with another lever, with both places', () => {
    const rows = [
      labelled({ id: 'svar.csv#1', text: 'Gi oss tid.', beside: { Fasit: 'kultur' } }),
      labelled({ id: 'svar.csv#2', place: 'row:2', text: 'GI OSS TID!', beside: { Fasit: 'forsok' } }),
    ]
    expect(findingsOf('gold-two-levers', column, rows)).toMatchObject([
      {
        severity: 'warning',
        inputId: 'svar.csv#2',
        message: 'Teksten «GI OSS TID!» har merkelappen forsok her, men kultur i svar.csv#1.',
        related: [{ source: 'svar.csv', place: 'row:1 column:Innspill', inputId: 'svar.csv#1' }],
      },
    ])
  })

  it('reports a gold file that has a text twice', () => {
    const gold = [goldOf('Gi oss tid', 'kultur'), goldOf('Gi oss tid!', 'forsok', { place: 'row:7' })]
    expect(findingsOf('gold-two-levers', { labels: labels({ gold }) }, [])).toMatchObject([
      {
        source: 'fasit.csv',
        place: 'row:7',
        message: 'Teksten har merkelappen forsok her, men kultur i fasit.csv row:1.',
        related: [{ source: 'fasit.csv', place: 'row:1', inputId: '' }],
      },
    ])
  })

  it('reports a column and a gold file that disagree on an input', () => {
    const both = { labels: labels({ goldColumn: 'Fasit', gold: [goldOf('Gi oss tid', 'forsok')] }) }
    const rows = [labelled({ id: 'svar.csv#1', text: 'Gi oss tid', beside: { Fasit: 'kultur' } })]
    expect(findingsOf('gold-two-levers', both, rows).map(({ source }) => source)).toEqual(['fasit.csv'])
  })

  it('says nothing of other words, the same lever, another question, or what is too short to mean much', () => {
    const [text, kultur, forsok] = ['Gi oss tid', { Fasit: 'kultur' }, { Fasit: 'forsok' }]
    const asked = (question: string): ClassifiedInput => {
      const one = labelled({ text: 'Mer av det', beside: question === 'A' ? kultur : forsok })
      return { ...one, input: { ...one.input, question } }
    }
    const rows = [
      labelled({ text, beside: kultur }),
      labelled({ text, beside: kultur, place: 'row:2' }),
      labelled({ text: 'Gi oss ro', beside: forsok, place: 'row:3' }),
      labelled({ text: 'Nei', beside: forsok, status: 'too-short', place: 'row:4' }),
      labelled({ text: 'Nei', beside: kultur, status: 'too-short', place: 'row:5' }),
      asked('A'),
      asked('B'),
    ]
    expect(findingsOf('gold-two-levers', column, rows)).toEqual([])
  })
})

describe('unlikely-gold', () => {
  const text = 'Sjefen tør ikke prøve.'
  const about = { text, beside: { Fasit: 'forsok' }, probabilities: [0.97, 0.011, 0.019] }

  it('reports a label below the limit, with what the model went by and what speaks for the label', () => {
    const plain = labelled(about)
    const hit = (lever: string, start: number, end: number) => ({
      lever,
      subtopic: '',
      term: '',
      start,
      end,
      weight: 3,
    })
    const evidence = {
      ...plain.assignment.evidence,
      hits: [hit('kultur', 0, 6), hit('forsok', 16, 21)],
      features: [
        { text: '^sjefen', weight: 1.5 },
        { text: 'tør ikke', weight: 0.5 },
        { text: 'prøve', weight: -0.4 },
      ],
    }
    const one = { ...plain, assignment: { ...plain.assignment, probability: 0.97, evidence } }
    expect(findingsOf('unlikely-gold', column, [one])).toMatchObject([
      {
        severity: 'info',
        inputId: plain.input.id,
        message:
          'Merkelappen er forsok, men modellen gir den 1,1 % og svarer kultur (97,0 %) ut fra «sjefen», «tør ikke», mens «prøve» taler for merkelappen: «Sjefen tør ikke prøve.».',
        hint: 'Les innspillet en gang til: enten merkelappen eller modellen kan ta feil. Grensen er 2 % (check.unlikely-gold-below).',
      },
    ])
  })

  it('says nothing at the limit, where only the order differs, or of what the model cannot read', () => {
    const rows = [
      labelled({ ...about, probabilities: [0.96, 0.02, 0.02] }),
      labelled({ ...about, beside: { Fasit: 'forsok, kultur' } }),
      labelled({ ...about, status: 'too-short' }),
      labelled({ ...about, status: 'other-language' }),
      labelled({ ...about, beside: { Fasit: 'tull' } }),
      labelled({ ...about, beside: { Fasit: '' } }),
    ]
    expect(findingsOf('unlikely-gold', column, rows)).toEqual([])
  })

  it('counts the same as anyone who reads the probabilities', () => {
    const names = ['kultur', 'forsok', 'ingen']
    const rows = Array.from({ length: 60 }, (_, at) => {
      const low = (at % 7) / 100
      const probabilities = [low, 0.9 - low, 0.1]
      return labelled({ place: `row:${at}`, lever: 'forsok', beside: { Fasit: names[at % 3] ?? '' }, probabilities })
    })
    const expected = rows.filter(({ input, assignment }) => {
      const own = names.indexOf(input.meta.values[0] ?? '')
      return (assignment.probabilities[own] ?? 1) < 0.02
    })
    expect(expected.length).toBeGreaterThan(3)
    expect(findingsOf('unlikely-gold', column, rows).map(({ inputId }) => inputId)).toEqual(
      expected.map(({ input }) => input.id),
    )
  })
})

describe('missing-label', () => {
  it('reports each input whose cell is empty', () => {
    expect(findingsOf('missing-label', column, withLabels('kultur', ' ', 'forsok'))).toMatchObject([
      { place: 'row:2 column:Innspill', message: 'Innspillet mangler merkelapp: kolonnen «Fasit» er tom.' },
    ])
  })

  it('reports a source of which the gold file has only some inputs, once', () => {
    const gold = { labels: labels({ gold: [goldOf('En', 'kultur')] }) }
    const rows = ['En', 'To', 'Tre'].map((text, at) => labelled({ id: `svar.csv#${at}`, text }))
    expect(findingsOf('missing-label', gold, [...rows, labelled({ source: 'andre.csv' })])).toMatchObject([
      {
        source: 'svar.csv',
        place: '',
        message: '2 av 3 innspill mangler merkelapp i fasiten: svar.csv#1, svar.csv#2.',
      },
    ])
  })

  it('says nothing where no labels are asked for, or where all have one', () => {
    expect(findingsOf('missing-label', {}, withLabels('', ''))).toEqual([])
    expect(findingsOf('missing-label', column, [...withLabels('kultur'), labelled({ source: 'brev.txt' })])).toEqual([])
  })
})

describe('gold-not-found', () => {
  it('reports a row that no input was found for, and why', () => {
    const gold = [
      goldOf('Borte', 'kultur'),
      goldOf('', 'kultur', { place: 'row:2', inputSource: 'svar.csv', inputPlace: 'row:1', snippet: 'andreord' }),
      goldOf('Her', 'kultur', { place: 'row:3' }),
    ]
    const findings = findingsOf('gold-not-found', { labels: labels({ gold }) }, [
      labelled({ id: 'svar.csv#1', text: 'Her!' }),
    ])
    expect(findings).toMatchObject([
      {
        severity: 'warning',
        source: 'fasit.csv',
        place: 'row:1',
        message: 'Raden i fasiten hører ikke til noe innspill.',
      },
      {
        place: 'row:2',
        message: 'Raden i fasiten (svar.csv#row:1) peker på et innspill med andre ord, svar.csv#1.',
      },
    ])
  })

  it('reports a file that was not read once', () => {
    const about = (place: string) => goldOf('', 'kultur', { place, inputSource: 'b/andre.csv', inputPlace: place })
    const gold = { labels: labels({ gold: [about('row:4'), about('row:5')] }) }
    expect(findingsOf('gold-not-found', gold, [labelled({})])).toMatchObject([
      { place: 'row:4', message: '2 rader i fasiten gjelder «b/andre.csv», som ikke er lest.' },
    ])
  })

  it('says nothing when each row has its input', () => {
    expect(
      findingsOf('gold-not-found', { labels: labels({ gold: [goldOf('Her', 'kultur')] }) }, [
        labelled({ text: 'Her' }),
      ]),
    ).toEqual([])
  })
})

describe('coder-agreement', () => {
  /** Inputs that two people have labelled. */
  function coded(
    ...pairs: readonly (readonly [one: string, other: string, times: number])[]
  ): readonly ClassifiedInput[] {
    return pairs.flatMap(([Fasit, To, times]) =>
      Array.from({ length: times }, () => labelled({ beside: { Fasit, To } })),
    )
  }
  const limits = (minAgreement: number) => ({
    labels: labels({ goldColumn: 'Fasit', secondCoderColumn: 'To', minAgreement }),
  })
  const rows = coded(
    ['kultur', 'kultur', 40],
    ['kultur', 'forsok', 10],
    ['forsok', 'kultur', 5],
    ['forsok', 'forsok', 45],
  )

  it('reports kappa with its interval, how many they agree on, and what they disagree on most', () => {
    const [finding, ...others] = findingsOf('coder-agreement', limits(0.6), rows)
    expect(others).toEqual([])
    // (0.85 − 0.5) / (1 − 0.5) = 0.7, by hand.
    expect(finding).toMatchObject({
      severity: 'error',
      source: '',
      hint: expect.stringContaining('kultur og forsok (15 innspill)'),
    })
    expect(finding?.message).toMatch(
      /^De to er enige om 85 av 100 innspill: kappa er 0,700 \(95 %-intervall 0,5\d\d–0,8\d\d\), og nedre ende skal være minst 0,6\.$/,
    )
  })

  it('is kept when the lower end of the interval is at the limit or above', () => {
    expect(findingsOf('coder-agreement', limits(0.5), rows)).toEqual([])
  })

  it('counts only inputs that both have labelled with a lever', () => {
    const more = [...rows, ...coded(['kultur', '', 50], ['', 'forsok', 50], ['kultur', 'tull', 50])]
    expect(findingsOf('coder-agreement', limits(0.6), more)).toEqual(findingsOf('coder-agreement', limits(0.6), rows))
  })

  it('says so when there is nothing to measure', () => {
    expect(findingsOf('coder-agreement', limits(0.6), coded(['kultur', '', 3]))[0]?.message).toContain(
      'ingen innspill har merkelapp fra begge',
    )
    expect(findingsOf('coder-agreement', limits(0.6), coded(['kultur', 'kultur', 3]))[0]?.message).toContain(
      'alle 3 innspill har samme merkelapp',
    )
  })
})
