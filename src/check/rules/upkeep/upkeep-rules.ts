import type { Rule } from '../../rule.ts'

/** Rules about the check itself: exceptions from rules, and the baseline (unntak og grunnlinje). */
export const upkeepRules = {
  'invalid-exception': {
    severity: 'warning',
    description: 'Et unntak i en Markdown-fil har en feil, for eksempel en ukjent regel eller ingen begrunnelse.',
    needs: 'upkeep',
  },
  'expired-exception': {
    severity: 'warning',
    description: 'Et unntak fra en regel har en sluttdato som er passert.',
    needs: 'upkeep',
  },
  'unused-exception': {
    severity: 'warning',
    description: 'Et unntak fra en regel er ikke i bruk.',
    needs: 'upkeep',
  },
  'stale-baseline': {
    severity: 'info',
    description: 'Grunnlinjen har funn som ikke finnes lenger.',
    needs: 'upkeep',
  },
} as const satisfies Record<string, Rule>
