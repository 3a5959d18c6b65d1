import { draftFields as applicationFields } from '../../application/decision/draft-fields'
import { date, flag, group, list, optional, prose, reference, text } from '../../process/fields'

/** A decision as it is written. The order, the skærpet tilsyn, the conditions or several; the reasons are those of the whole. */
export const draftFields = {
  order: optional(
    group('Påbud', {
      text: prose('Hvad skal ske?', { max: 4000 }),
      fulfilledBy: prose('Sådan efterkommes påbuddet', { max: 4000 }),
      due: date('Skal være efterkommet senest'),
      publicText: prose('Tekst i registeret', {
        max: 1000,
        help: 'Vises for alle, så længe påbuddet gælder. Skriv intet om enkelte borgere eller medarbejdere.',
      }),
      department: optional(text('Afdeling, hvis påbuddet kun angår den')),
      noNewResidents: optional(flag('Ingen nye borgere, så længe påbuddet gælder')),
    }),
  ),
  intensified: optional(
    group('Skærpet tilsyn', {
      to: optional(date('Til og med; ellers seks måneder')),
      withoutOrderBecause: optional(prose('Hvorfor gives der ikke påbud?', { max: 4000 })),
    }),
  ),
  conditions: applicationFields.conditions,
  grounds: list('Kilder, afgørelsen hviler på', reference('Datakilde', 'source'), { min: 1, max: 60 }),
  reasons: group('Begrundelse', {
    legalBasis: list('Retsgrundlag', text('Bestemmelse'), { max: 20 }),
    mainConsiderations: prose('Hovedhensyn'),
    facts: prose('Faktiske forhold'),
  }),
  hearingWeighed: optional(prose('Hvordan er bemærkningerne fra partshøringen indgået?', { max: 4000 })),
  hearingWaiver: optional(
    group('Partshøring undladt', { legalGround: text('Hjemmel'), reason: prose('Begrundelse', { max: 2000 }) }),
  ),
} as const
