import { address, email, group, name, optional, type DataOf } from '../../process/fields'

/** Somebody beside the contact person to whom e-mails go when they do not reach that one. */
export const emailContact = (label: string) => group(label, { name: name('Navn'), email: email('E-mail') })

/** Driftsherren: who owns the offer, and who there is written to about it. */
export const ownerContact = group('Driftsherre', {
  organisation: name('Driftsherrens navn'),
  name: name('Kontaktperson hos driftsherren'),
  email: email('E-mail'),
  address: optional(address('Driftsherrens adresse')),
})

export type OwnerContact = DataOf<typeof ownerContact.fields>
