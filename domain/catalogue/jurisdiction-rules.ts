import type { CivilDate } from '../calendar/civil-date'
import type { authorities } from './authorities'
import type { RegionName } from './municipalities'

type AuthorityCode = (typeof authorities)[number]['code']

/** How long a rule of jurisdiction holds; the order on socialtilsyn is rewritten by L 200, so each row has its days. */
interface Dated {
  readonly validFrom: CivilDate
  /** Last day, open when absent. */
  readonly validTo?: CivilDate
}

/** Kinds of offers that one authority supervises in the whole country (BEK 62/2023 § 1). */
export const specialCategories = {
  'secured-unit': 'Sikret afdeling (serviceloven § 108)',
  'closed-institution': 'Delvist lukket eller sikret institution for børn',
  'boarding-places': 'Kostskoleplads på sted med mere end 8 pladser',
  'ship-project': 'Skibsprojekt',
} as const

export type SpecialCategory = keyof typeof specialCategories

/** Step 1: the authority of each special category. */
export const categoryRules: readonly (Dated & {
  readonly categories: readonly SpecialCategory[]
  readonly authority: AuthorityCode
})[] = [
  { categories: ['secured-unit', 'closed-institution'], authority: 'OEST', validFrom: '2014-01-01' },
  { categories: ['boarding-places', 'ship-project'], authority: 'SYD', validFrom: '2014-01-01' },
]

/**
 * Step 2: a private offer in a concern belongs where the concern has its main address. Seen in full for Hovedstaden and
 * Sjælland only; for the other regions it is our reading that the region's own authority has it (docs/law.md § 3.2).
 */
export const concernRules: readonly (Dated & {
  readonly regions: readonly RegionName[]
  readonly authority: AuthorityCode
})[] = [
  { regions: ['Hovedstaden', 'Sjælland'], authority: 'HOVEDSTADEN', validFrom: '2014-01-01' },
  { regions: ['Nordjylland'], authority: 'NORD', validFrom: '2014-01-01' },
  { regions: ['Midtjylland'], authority: 'MIDT', validFrom: '2014-01-01' },
  { regions: ['Syddanmark'], authority: 'SYD', validFrom: '2014-01-01' },
]

/**
 * Step 2 of a concern with its main address outside of Denmark, of which the order says nothing: by default the offer's own
 * address decides; an authority here would have all of them (docs/law.md § 12).
 */
export const concernAbroadRules: readonly (Dated & { readonly authority?: AuthorityCode })[] = [
  { validFrom: '2014-01-01' },
]

/** An offer that moves stays this long with the authority that it had. */
export const relocationRules: readonly (Dated & { readonly years: number })[] = [{ years: 1, validFrom: '2014-01-01' }]

/**
 * Regions that are to be joined. The areas of the socialtilsyn stay as they are until an order says otherwise, which is
 * what `movesJurisdiction` will say; until then the new region is only named to the reader. Planned, not enacted.
 */
export const regionReforms: readonly (Dated & {
  readonly name: string
  readonly joins: readonly RegionName[]
  readonly movesJurisdiction: boolean
})[] = [
  { name: 'Region Østdanmark', joins: ['Hovedstaden', 'Sjælland'], validFrom: '2027-01-01', movesJurisdiction: false },
]

/** The first of the rules that is in force on that day and fits. */
export function ruleAt<Rule extends Dated>(
  rules: readonly Rule[],
  date: CivilDate,
  fits: (rule: Rule) => boolean = () => true,
): Rule | undefined {
  return rules.find((rule) => rule.validFrom <= date && (rule.validTo ?? date) >= date && fits(rule))
}
