import type { Rule } from '../../rule.ts'
import { coderAgreement } from './coder-agreement.ts'
import { goldNotFound } from './gold-not-found.ts'
import { goldTwoLevers } from './gold-two-levers.ts'
import { labelColumn } from './label-column.ts'
import { missingLabel } from './missing-label.ts'
import { unknownLever } from './unknown-lever.ts'
import { unlikelyGold } from './unlikely-gold.ts'

/** Rules about the labels that people gave (merkelapper). */
export const labelsRules = {
  'label-column': labelColumn,
  'unknown-lever': unknownLever,
  'missing-label': missingLabel,
  'gold-not-found': goldNotFound,
  'gold-two-levers': goldTwoLevers,
  'unlikely-gold': unlikelyGold,
  'coder-agreement': coderAgreement,
} as const satisfies Record<string, Rule>
