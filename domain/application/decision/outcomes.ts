/** How an application can end, as the register and the letters name it (docs/law.md § 5.1). */
export const outcomes = {
  granted: 'Godkendelse',
  'granted-with-conditions': 'Godkendelse med vilkår',
  partial: 'Delvist medhold',
  refused: 'Afslag',
  dismissed: 'Afvisning',
} as const

export type Outcome = keyof typeof outcomes

/** Only this needs neither hearing nor reasons nor guidance on complaint (forvaltningsloven §§ 19, 22 and 25; I1, I2). */
export const isFullyFavourable = (outcome: Outcome): boolean => outcome === 'granted'

/** Whether the outcome gives an approval, in full or in part. */
export const givesApproval = (outcome: Outcome): boolean => outcome !== 'refused' && outcome !== 'dismissed'
