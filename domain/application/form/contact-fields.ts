import { email, group, text, type DataOf } from '../../process/fields'

/** Somebody beside the contact person to whom e-mails go when they do not reach that one. */
export const emailContact = (label: string) => group(label, { name: text('Navn'), email: email('E-mail') })

/** Driftsherren: who owns the offer, and who there is written to about it. */
export const ownerContact = group('Driftsherre', {
  organisation: text('Driftsherrens navn'),
  name: text('Kontaktperson hos driftsherren'),
  email: email('E-mail'),
})

export type OwnerContact = DataOf<typeof ownerContact.fields>
