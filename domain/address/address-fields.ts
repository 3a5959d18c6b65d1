import { list, optional, text } from '../process/fields'

/** The parts of an address as a form asks for them. What they must be together is told by `addressFault`. */
export const addressFields = {
  lines: list('Vej og nummer, c/o eller stednavn', text('Linje', { max: 100 }), { min: 1, max: 4 }),
  postcode: optional(
    text('Postnummer', {
      max: 12,
      pattern: '^[0-9A-Za-z][0-9A-Za-z -]{0,11}$',
      help: 'Kan kun udelades i lande uden postnumre.',
    }),
  ),
  city: text('By', { max: 100 }),
  country: optional(
    text('Land', {
      max: 2,
      pattern: '^[A-Z]{2}$',
      help: 'Landekode efter ISO 3166-1, fx SE. Kan udelades i Danmark, i Grønland og på Færøerne, hvor postnummeret viser landet.',
    }),
  ),
} as const
