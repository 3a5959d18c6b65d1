import { officeOf } from '../catalogue/offices'
import type { MailAbout, MailMessage } from '../mail/mail-message'
import type { Effect } from '../process/effect'
import type { ObligationState } from './state'

type Described = Pick<ObligationState, 'caseId' | 'caseNumber' | 'tendered' | 'supplier' | 'office'>

/** What every e-mail of an obligation is about. */
export const aboutOf = ({ caseId, caseNumber, tendered }: Described): MailAbout => ({
  caseId,
  caseNumber,
  about: `${tendered.title}, delaftale ${tendered.lot}`,
})

export const mailToSupplier = ({ supplier: { contact } }: Described, message: MailMessage): Effect => ({
  kind: 'mail',
  to: { name: contact.name, email: contact.email },
  message,
})

export const mailToOffice = ({ office }: Described, message: MailMessage): Effect => ({
  kind: 'mail',
  to: officeOf(office).contact,
  message,
})

/** The supplier and the authority get the same. */
export const mailToBoth = (state: Described, message: MailMessage): readonly Effect[] => [
  mailToSupplier(state, message),
  mailToOffice(state, message),
]
