/**
 * Why a case about withdrawing an approval is opened (socialtilsynsloven § 5, stk. 6; docs/law.md § 9.7). With the end of the
 * general approval it lapses by law: the case establishes that and weighs nothing.
 */
export const revocationGrounds = {
  criteria: 'Kriterierne er ikke længere opfyldt',
  condition: 'Et vilkår er ikke opfyldt',
  order: 'Et påbud er ikke efterkommet',
  'own-notice': 'Tilbuddet har selv bedt om det',
  'general-approval-ended': 'Den generelle godkendelse er ophørt',
} as const

export type RevocationGround = keyof typeof revocationGrounds

/** Those on which the authority can open a case of its own accord; the party's own notice comes from the party. */
export const officeGrounds = {
  criteria: revocationGrounds.criteria,
  condition: revocationGrounds.condition,
  order: revocationGrounds.order,
  'general-approval-ended': revocationGrounds['general-approval-ended'],
} as const
