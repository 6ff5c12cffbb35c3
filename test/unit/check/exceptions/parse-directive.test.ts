import { describe, expect, it } from 'vitest'
import { parseDirective } from '../../../../src/check/exceptions/parse-directive.ts'

const known = ['too-short', 'personal-data', 'campaign']
const parse = (text: string) => parseDirective(text, known)

describe('parseDirective', () => {
  it('reads rules, reason and last day', () => {
    expect(parse('hovedgrep-disable too-short campaign -- avtalt med alle until:2027-01-31')).toEqual({
      directive: { scope: 'from-here', rules: ['too-short', 'campaign'], until: '2027-01-31' },
      mistakes: [],
    })
  })

  it.each([
    ['hovedgrep-disable too-short -- x', 'from-here'],
    ['hovedgrep-disable-block too-short -- x', 'block'],
    ['hovedgrep-disable-file too-short -- x', 'file'],
    ['hovedgrep-enable too-short', 'to-here'],
  ])('reads how far «%s» reaches', (text, scope) => {
    expect(parse(text)).toEqual({ directive: { scope, rules: ['too-short'], until: '' }, mistakes: [] })
  })

  it('lets an enable without rules end all', () => {
    expect(parse('hovedgrep-enable').directive).toEqual({ scope: 'to-here', rules: [], until: '' })
  })

  it('takes commas between rules, line breaks, dashes that an editor made, and the day before the reason', () => {
    expect(parse('hovedgrep-disable too-short,\ncampaign, too-short until:2027-01-31 – avtalt')).toEqual({
      directive: { scope: 'from-here', rules: ['too-short', 'campaign'], until: '2027-01-31' },
      mistakes: [],
    })
  })

  it('names the nearest rule for one that does not exist, and follows the others', () => {
    expect(parse('hovedgrep-disable to-short campaign -- avtalt')).toEqual({
      directive: { scope: 'from-here', rules: ['campaign'], until: '' },
      mistakes: ['Unntaket gjelder en regel som ikke finnes, «to-short» (mente du too-short?).'],
    })
  })

  it.each([
    ['hovedgrep-disable too-short', 'Unntaket fra too-short har ingen begrunnelse, og gjelder ikke.'],
    ['hovedgrep-disable too-short --', 'Unntaket fra too-short har ingen begrunnelse, og gjelder ikke.'],
    ['hovedgrep-disable-file -- alt er avtalt', 'Unntaket sier ikke hvilken regel det gjelder.'],
    [
      'hovedgrep-disable too-short -- x until:2027-02-30',
      'Unntaket har en sluttdato som ikke finnes, «2027-02-30», og gjelder ikke.',
    ],
    [
      'hovedgrep-disabel too-short -- x',
      'Unntaket begynner med et ord som ikke finnes, «hovedgrep-disabel» (mente du hovedgrep-disable?).',
    ],
    ['hovedgrep-enable to-short', 'Unntaket gjelder en regel som ikke finnes, «to-short» (mente du too-short?).'],
  ])('does not follow «%s», and says why', (text, mistake) => {
    expect(parse(text)).toEqual({ directive: undefined, mistakes: [mistake] })
  })

  it('does not take a rule for known that is called like a property of every object', () => {
    expect(parse('hovedgrep-disable constructor -- x').directive).toBeUndefined()
    expect(parse('constructor too-short -- x').directive).toBeUndefined()
  })
})
