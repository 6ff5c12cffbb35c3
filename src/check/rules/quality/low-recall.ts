import { extentBelow, limitPercent, percent, percentRange } from '../../figures.ts'
import type { LabelRecall, QualitySettings } from '../../quality-settings.ts'
import { type QualityFlaw, qualityRule, seeErrors, unmeasured } from './quality-rule.ts'

const key = 'check.min-recall'

/** A lever of which the model may find a smaller share than the limit: one finding per lever. */
export const lowRecall = qualityRule(
  'Modellen finner kanskje en mindre andel av innspillene i et hovedgrep enn check.min-recall krever.',
  (settings, figures, levers) => {
    const { minRecall } = settings
    if (minRecall === undefined) return []
    if (figures === undefined) return [unmeasured('Gjenfinningen', key)]
    const limits =
      typeof minRecall === 'number' ? levers.map((lever) => [lever, minRecall] as const) : Object.entries(minRecall)
    return limits.flatMap(([label, least]) => {
      const recall = figures.recalls.find((candidate) => candidate.label === label)
      return recall === undefined || recall.interval.low >= least ? [] : [describe(recall, least, settings)]
    })
  },
)

function describe({ label, hits, gold, interval }: LabelRecall, least: number, settings: QualitySettings): QualityFlaw {
  if (gold === 0)
    return {
      message: `Ingen innspill har merkelappen ${label}, så det kan ikke vises at modellen finner minst ${limitPercent(least)} av dem (${key}).`,
      hint: `Merk noen innspill med ${label}, eller sett ${key} bare for de hovedgrepene som fasiten har.`,
    }
  const reached = hits / gold >= least
  return {
    message: `Modellen finner ${hits} av ${gold} innspill med merkelappen ${label} (${percent(hits / gold)}, 95 %-intervall ${percentRange(interval)}); nedre ende skal være minst ${limitPercent(least)} (${key}).`,
    extent: extentBelow(interval.low),
    hint: reached
      ? 'Andelen selv når grensen, men av så få innspill kan det være tilfeldig: merk flere.'
      : seeErrors('hva de ble i stedet', settings),
  }
}
