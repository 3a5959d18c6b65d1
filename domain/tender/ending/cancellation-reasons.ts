/** Why a procedure can be given up. */
export const cancellationReasons = {
  'need-changed': 'Behovet er ændret',
  error: 'Fejl i udbuddet',
  'no-admissible-bids': 'Ingen konditionsmæssige tilbud',
  'board-ruling': 'Kendelse fra Klagenævnet for Udbud',
  'too-little-competition': 'For lidt konkurrence',
  funding: 'Bevillingen er bortfaldet',
} as const
