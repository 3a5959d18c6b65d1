import { emailContact, ownerContact } from '../../application/form/contact-fields'
import { contactField } from '../../application/form/identity-fields'
import { optional } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { refuse } from '../../refusal/refuse'
import { caseworker, provider } from '../../rights/rights'
import { staying } from '../../process/transitions'
import type { ContactEvent } from './events'
import type { ApprovalState } from '../state'
import { livingStatuses } from '../statuses'

/** Other people are to be written to. Addresses that e-mails came back from are forgotten. Refuses: INVALID_FIELDS when nobody is named. */
export const changeContacts = defineCommand<ApprovalState, ContactEvent>()({
  name: 'changeContacts',
  label: 'Ret kontaktoplysninger',
  law: 'socialtilsynsloven § 12',
  from: livingStatuses,
  to: livingStatuses,
  moves: staying(...livingStatuses),
  by: [provider, caseworker],
  bar: ['conflicted'],
  fields: {
    contact: optional(contactField),
    owner: optional(ownerContact),
    secondContact: optional(emailContact('Anden kontaktperson, hvis e-mails ikke kommer frem')),
  },
  decide(_state, { contact, owner, secondContact }) {
    if (contact === undefined && owner === undefined && secondContact === undefined)
      refuse('INVALID_FIELDS', { fields: ['contact'] }, 'Udfyld mindst én af kontakterne.')
    return [
      {
        type: 'contacts-changed',
        ...(contact === undefined ? {} : { contact }),
        ...(owner === undefined ? {} : { owner }),
        ...(secondContact === undefined ? {} : { secondContact }),
      },
    ]
  },
})
