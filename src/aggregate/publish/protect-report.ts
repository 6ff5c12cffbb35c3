import type { Coverage, Gap, LeverReport, Matrix, Report, Strength } from '../../types/report.ts'
import { makeShare } from '../make-share.ts'
import type { PeopleCounts } from './people-counts.ts'
import { protectOrigin } from './protect-origin.ts'
import { protectRespondents } from './protect-respondents.ts'
import type { PublishedTypes } from './published-types.ts'

/** Rules whose sentences give a number of one group of people. */
const tellsOfPeople: ReadonlySet<Gap['rule']> = new Set([
  'one-respondent-type',
  'one-respondent',
  'one-county',
  'one-source',
])

/**
 * Takes out of a report what must not be published, see {@link Publish}: small numbers of respondents, of inputs by lever
 * and respondent type, the sentences that rest on them, words of few texts, the inputs to read by hand one by one, and names of which it is not known that they
 * are an organisation's. The matrices, the quotes and the examples of campaigns are protected where they are made.
 * @param report - complete; not changed
 * @param minimum - see {@link Publish}
 */
export function protectReport(report: Report, types: PublishedTypes, minimum: number): Report {
  const slots = [...report.levers, ...report.statuses]
  const { items } = report.campaigns
  const peopleOf = ({ inputs, respondents, unnamed }: Coverage): PeopleCounts => {
    return { inputs: inputs.count, respondents: respondents?.count ?? 0, unnamed: unnamed ?? 0 }
  }
  const hidden = protectRespondents(
    slots.map(({ coverage }) => peopleOf(coverage)),
    items.map(({ inputs, respondents, unnamed }) => ({ inputs, respondents: respondents ?? 0, unnamed: unnamed ?? 0 })),
    { inputs: report.totals.inputs, respondents: report.totals.respondents ?? 0, unnamed: report.totals.unnamed ?? 0 },
    minimum,
  )
  const nobody = { respondents: null, unnamed: null } as const
  const cover = (coverage: Coverage, slot: number): Coverage =>
    hidden.parts[slot] === true ? { ...coverage, ...nobody } : withoutTotal(coverage, hidden.totals)
  const { totals, assessment, levers, statuses, campaigns } = report
  const slotOf = new Map(levers.map(({ id }, slot) => [id, slot]))
  const isWhole = (lever: string): boolean => types.isWhole(slotOf.get(lever) ?? -1)
  const count = hiddenIn(report.matrices) + [...hidden.parts, ...hidden.repeats, hidden.totals].filter(Boolean).length
  return {
    ...report,
    totals: hidden.totals ? { ...totals, ...nobody } : totals,
    assessment: {
      ...assessment,
      wellCovered: assessment.wellCovered.map(
        (strength): Strength => (isWhole(strength.lever) ? strength : { ...strength, respondentTypes: null }),
      ),
      gaps: assessment.gaps.filter(
        ({ rule, lever }) => !tellsOfPeople.has(rule) || (rule === 'one-respondent-type' && isWhole(lever)),
      ),
    },
    levers: levers.map((lever, slot): LeverReport => {
      const quotes = lever.quotes.map((quote) => (quote.respondentType === '' ? { ...quote, respondent: '' } : quote))
      const words = lever.words.filter(({ texts }) => texts >= minimum)
      return { ...lever, coverage: cover(lever.coverage, slot), respondentTypes: types.of(slot), quotes, words }
    }),
    statuses: statuses.map(({ status, coverage }, at) => ({ status, coverage: cover(coverage, levers.length + at) })),
    campaigns: {
      ...campaigns,
      items: items.map((item, at) => (hidden.repeats[at] === true ? { ...item, ...nobody } : item)),
    },
    readByHand: report.readByHand.map((list) => ({ ...list, items: [] })),
    disagreements: { ...report.disagreements, items: [] },
    noneGroups: { ...report.noneGroups, items: [] },
    origin: protectOrigin(report),
    wordNotes: { ...report.wordNotes, minimumTexts: Math.max(minimum, report.wordNotes.minimumTexts) },
    publish: { minimum, hidden: count },
  }
}

/** A share of respondents says of how many it is a share. Where there are no inputs, that there is nobody is known. */
function withoutTotal(coverage: Coverage, isTotalHidden: boolean): Coverage {
  if (!isTotalHidden) return coverage
  return coverage.inputs.count === 0
    ? { ...coverage, respondents: makeShare(0, 0), unnamed: 0 }
    : { ...coverage, respondents: null, unnamed: null }
}

function hiddenIn(matrices: readonly Matrix[]): number {
  const counts = matrices.flatMap(({ levers, statuses }) => [...levers, ...statuses].flatMap((row) => row.counts))
  return counts.filter((cell) => cell === null).length
}
