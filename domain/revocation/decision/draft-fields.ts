import { date, group, integer, list, optional, prose, reference, text } from '../../process/fields'

/** A withdrawal as it is written: what its letter says beside what the case already knows. */
export const draftFields = {
  part: optional(
    group('Den del, der tilbagekaldes (ellers hele godkendelsen)', {
      text: prose('Hvad tilbagekaldes, og hvad består?', { max: 4000 }),
      targetGroup: optional(prose('Godkendt målgruppe herefter', { max: 4000 })),
      places: optional(integer('Godkendte pladser herefter', 0, 1000)),
      department: optional(text('Afdeling, der ikke længere er omfattet')),
    }),
  ),
  criteria: optional(
    list(
      'Kriterier, der ikke længere er opfyldt',
      group('Kriterium', {
        criterionId: reference('Kriterium', 'criterion', { max: 80 }),
        text: prose('Hvorfor er det ikke opfyldt?', { max: 4000 }),
      }),
      { max: 60 },
    ),
  ),
  reasons: group('Begrundelse', {
    legalBasis: list('Retsgrundlag', text('Bestemmelse'), { max: 20 }),
    mainConsiderations: prose('Hovedhensyn'),
    facts: prose('Faktiske forhold'),
  }),
  hearingWeighed: optional(prose('Hvordan er bemærkningerne fra partshøringen indgået?', { max: 4000 })),
  hearingWaiver: optional(
    group('Partshøring undladt', { legalGround: text('Hjemmel'), reason: prose('Begrundelse', { max: 2000 }) }),
  ),
  effectiveFrom: optional(date('Har tidligst virkning fra og med')),
  citizens: optional(
    prose('Borgerne: hvilke kommuner er orienteret, og hvad er planen?', {
      max: 4000,
      help: 'Skriv intet om den enkelte borger.',
    }),
  ),
} as const
