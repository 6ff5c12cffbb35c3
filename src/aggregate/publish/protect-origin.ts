import type { Matrix, Report } from '../../types/report.ts'
import type { Origin } from '../../types/report-detail.ts'

/** Inputs by value of the groups that a published matrix names. */
function namedGroups(matrices: readonly Matrix[], by: string): Map<string, number> {
  const groups = matrices.find((matrix) => matrix.isBuiltIn && matrix.by === by)?.groups ?? []
  return new Map(groups.filter(({ kind }) => kind === 'value').map(({ value, inputs }) => [value, inputs]))
}

/**
 * Where inputs come from, without what the published matrices do not tell anyway: kinds of respondents and counties that
 * they name, with the same numbers, and nothing of either where there is no such matrix.
 */
export function protectOrigin({ origin, matrices }: Pick<Report, 'origin' | 'matrices'>): Origin {
  const types = namedGroups(matrices, 'avsendertype')
  const counties = namedGroups(matrices, 'fylke')
  return {
    ...origin,
    typed: types.size === 0 ? 0 : origin.typed,
    respondentTypes: origin.respondentTypes.filter(({ type, inputs }) => types.get(type) === inputs),
    located: counties.size === 0 ? 0 : origin.located,
    counties: counties.size === 0 ? 0 : origin.counties,
    topCounties: origin.topCounties.filter(({ county, inputs }) => counties.get(county) === inputs),
  }
}
