import { specialfunktionName } from '../catalogue/specialer'
import type { MailMessage } from '../mail/mail-message'
import type { Effect, Recipient } from '../process/effect'
import type { ReviewState } from './state'

/** What every e-mail says of the review it is about. */
export const aboutOf = ({ caseId, caseNumber, specialfunktionId }: ReviewState) => ({
  caseId,
  caseNumber,
  about: specialfunktionName(specialfunktionId),
})

/** An e-mail to somebody of whom more may be known than a name and an address. */
export const mailTo = ({ name, email }: Recipient, message: MailMessage): Effect => ({
  kind: 'mail',
  to: { name, email },
  message,
})

/** To the provider, and a copy to whoever represents it. */
export const mailToParty = ({ contact, representative }: ReviewState, message: MailMessage): readonly Effect[] =>
  [contact, ...(representative === undefined ? [] : [representative])].map((to) => mailTo(to, message))
