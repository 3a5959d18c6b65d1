import { email, name } from '../../process/fields'
import { withoutPersonalNumbers } from '../../process/personal-number'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { provider } from '../../rights/rights'
import type { ObligationState } from '../state'
import { openStatuses } from '../statuses'
import type { ContactEvent } from './events'

/** Who is written to becomes another, as happens in eight years. Refuses: PERSONAL_NUMBER. */
export const changeContact = defineCommand<ObligationState, ContactEvent>()({
  name: 'changeContact',
  label: 'Ret kontaktperson',
  law: 'kontraktens bestemmelse om kontaktpersoner',
  from: openStatuses,
  to: openStatuses,
  moves: staying(...openStatuses),
  by: [provider],
  submission: true,
  fields: { contactName: name('Kontaktperson'), email: email('E-mail') },
  decide(_state, { contactName, email: address }) {
    withoutPersonalNumbers({ contactName })
    return [{ type: 'contact-changed', contact: { name: contactName, email: address } }]
  },
})
