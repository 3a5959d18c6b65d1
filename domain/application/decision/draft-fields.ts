import { choice, date, group, integer, list, optional, prose, reference, text } from '../../process/fields'
import { judgements } from '../../review/assessment/judgements'
import { outcomes } from './outcomes'

/** A decision as it is written: what its letter says beside what the case already knows. */
export const draftFields = {
  outcome: choice('Udfald', outcomes),
  scope: optional(prose('Hvad gives der medhold i, og hvad ikke? (delvist medhold)', { max: 4000 })),
  granted: optional(
    group('Det, der godkendes (delvist medhold)', {
      targetGroup: prose('Godkendt målgruppe', { max: 4000 }),
      places: integer('Godkendte pladser', 0, 1000),
    }),
  ),
  reasons: optional(
    group('Begrundelse', {
      legalBasis: list('Retsgrundlag', text('Bestemmelse'), { max: 20 }),
      mainConsiderations: prose('Hovedhensyn'),
      facts: prose('Faktiske forhold'),
    }),
  ),
  criteria: optional(
    list(
      'Vurdering af kriterierne, hvor den afviger fra indstillingens',
      group('Vurdering', {
        criterionId: reference('Kriterium', 'criterion', { max: 80 }),
        fulfilled: choice('Opfyldt', judgements),
        text: prose('Vurdering', { max: 4000 }),
      }),
      { max: 60 },
    ),
  ),
  hearingWeighed: optional(prose('Hvordan er bemærkningerne fra partshøringen indgået?', { max: 4000 })),
  conditions: optional(
    list(
      'Vilkår',
      group('Vilkår', {
        text: prose('Vilkår', { max: 2000 }),
        due: date('Skal være opfyldt senest'),
        fulfilledBy: optional(prose('Sådan opfyldes vilkåret', { max: 2000 })),
      }),
      { max: 30 },
    ),
  ),
  validFrom: optional(date('Gælder fra')),
  validTo: optional(date('Gælder til og med')),
  hearingWaiver: optional(
    group('Partshøring undladt', { legalGround: text('Hjemmel'), reason: prose('Begrundelse', { max: 2000 }) }),
  ),
  attachments: optional(list('Bilag', text('Titel'), { max: 30 })),
} as const
