import type { RuleSet } from './deadline-rule'
import { ruleSet } from './rule-set'
import { rules202601 } from './rules-2026-01'
import { settings202601 } from './settings-2026-01'

/** Every rule set, oldest first. A new one is added for the day from which new cases begin under it. */
export const ruleSets: readonly RuleSet[] = [
  ruleSet('2026-01', '2026-01-01', rules202601, settings202601, {
    fridayAfterAscension: false,
    procurementClosingDays: false,
  }),
]
