import type { Actor } from '../rights/actor'
import { email, group, name, type DataOf } from '../process/fields'
import { refuse } from '../refusal/refuse'
import type { Bidder } from './bid'

const fields = {
  name: name('Virksomhedens navn'),
  contactName: name('Kontaktperson'),
  email: email('E-mail'),
} as const

/** How a provider says who it is and who is written to. */
export const bidderField = group('Tilbudsgiver', fields)

/**
 * The bidder behind what somebody sends: the organisation that they are logged in for.
 * @throws {Refusal} NOT_ALLOWED for somebody of none
 */
export const bidderOf = (data: DataOf<typeof fields>, by: Actor): Bidder => ({
  cvr: organisationOf(by),
  name: data.name,
  contact: { name: data.contactName, email: data.email },
})

/**
 * The CVR number of the organisation that somebody acts for.
 * @throws {Refusal} NOT_ALLOWED for somebody of none
 */
export const organisationOf = (by: Actor): string =>
  (by.kind === 'person' ? by.organisation : undefined) ?? refuse('NOT_ALLOWED')
