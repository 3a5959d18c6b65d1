/**
 * Why an approval can be withdrawn (socialtilsynsloven § 5, stk. 6; docs/law.md § 9.7). The end of the general approval is none of
 * them: the approval lapses with it by law, without discretion.
 */
export const revocationGrounds = {
  criteria: 'Kriterierne er ikke længere opfyldt',
  condition: 'Et vilkår er ikke opfyldt',
  order: 'Et påbud er ikke efterkommet',
  'own-notice': 'Tilbuddet har selv bedt om det',
} as const

export type RevocationGround = keyof typeof revocationGrounds

/** Those on which the authority can open a case of its own accord; the party's own notice comes from the party. */
export const officeGrounds = {
  criteria: revocationGrounds.criteria,
  condition: revocationGrounds.condition,
  order: revocationGrounds.order,
} as const
