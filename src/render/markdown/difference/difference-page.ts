import { codeSpan, escapeInline } from '../../../text/escape-markdown.ts'
import type {
  Answer,
  ChanceTest,
  Difference,
  Label,
  LeverDifference,
  ShareDifference,
  ShownInput,
} from '../../../types/difference.ts'
import type { Share } from '../../../types/report.ts'
import type { Language } from '../../../types/taxonomy.ts'
import type { Catalogue } from '../../catalogue/catalogue.ts'
import { catalogues } from '../../catalogue/catalogues.ts'
import type { DifferenceCatalogue } from '../../catalogue/difference/difference-catalogue.ts'
import { differenceCatalogues } from '../../catalogue/difference/difference-catalogues.ts'
import { formatP, formatPoints } from '../../format-points.ts'

/** What every section needs: the comparison, the words, and the ways of writing that they share. All texts are ready for Markdown. */
export interface DifferencePage {
  readonly difference: Difference
  /** The words of the report. */
  readonly words: Catalogue
  /** The words of the comparison alone. */
  readonly say: DifferenceCatalogue
  readonly language: Language
  /** Levers that both taxonomies have, in order. */
  readonly shared: readonly LeverDifference[]
  /** `2. Virkemidler`. */
  lever(id: string): string
  boldLever(id: string): string
  /** Name of a lever or a status. */
  label(label: Label): string
  /** `12,3 %`. */
  percent(share: number): string
  /** `39 (10,1 %)`. */
  countAndShare(share: Share): string
  /** `+1,2`. */
  points(difference: number): string
  /** `−2,1 til +4,5`. */
  pointRange(shares: ShareDifference): string
  /** `ja (p = 0,012)`. */
  verdict(test: ChanceTest | null): string
  /** `2. Virkemidler 0,91`. */
  answer(answer: Answer): string
  /** The id, and the place where the id does not hold it. */
  where(item: ShownInput): string
  /** The beginning of an input in quotation marks. */
  quotation(item: ShownInput): string
  /** `Her vises 25 av 300.`, where the list is cut. */
  cut(shown: number, total: number): string[]
}

/** Fewer new inputs are not compared by themselves. */
export const fewestAdded = 10

/** See {@link DifferencePage}. */
export function createDifferencePage(difference: Difference, language: Language): DifferencePage {
  const words = catalogues[language]
  const say = differenceCatalogues[language]
  const { numbers } = words
  const names = new Map(
    difference.levers.map(({ label, number, name }) => [label.lever, `${number}. ${escapeInline(name[language])}`]),
  )
  const lever = (id: string): string => names.get(id) ?? words.hand.noLever
  const percent = (share: number): string => numbers.percent(share, 1)
  const answerName = ({ status, lever: id }: Answer): string => {
    if (status === 'assigned') return lever(id)
    return status === 'uncertain' ? say.uncertain(lever(id)) : say.answers[status]
  }
  return {
    difference,
    words,
    say,
    language,
    shared: difference.levers.filter(({ taxonomies }) => taxonomies === 'both'),
    lever,
    boldLever: (id) => `**${lever(id)}**`,
    label: ({ kind, lever: id }) => (kind === 'lever' ? lever(id) : words.statuses[kind]),
    percent,
    countAndShare: ({ count, share }) => (count === 0 ? '0' : `${numbers.integer(count)} (${percent(share)})`),
    points: (x) => formatPoints(numbers, x),
    pointRange: ({ low, high }) => say.pointRange(formatPoints(numbers, low), formatPoints(numbers, high)),
    verdict: (test) =>
      test === null ? say.notCompared : say.verdict(test.isMoreThanChance, formatP(numbers, test.adjusted)),
    answer: (answer) => {
      const isScored = answer.status !== 'too-short' && answer.status !== 'other-language'
      return `${answerName(answer)}${isScored ? ` ${numbers.decimal(answer.probability, 2)}` : ''}`
    },
    where: ({ id, place }) =>
      place === '' || id.endsWith(`#${place}`) ? codeSpan(id) : `${codeSpan(id)}, ${escapeInline(place)}`,
    quotation: ({ text, isCut }) => `${words.quote(escapeInline(text))}${isCut ? ' …' : ''}`,
    cut: (shown, total) => (shown < total ? [`${words.tables.cutList(shown, total)} ${say.notes.more}`] : []),
  }
}
