import { officeOf } from '../catalogue/offices'
import { specialfunktionName } from '../catalogue/specialer'
import type { MailAbout, MailMessage } from '../mail/mail-message'
import type { Effect } from '../process/effect'
import type { ComplaintState } from './state'

/** What every e-mail of a complaint is about. */
export const aboutOf = ({ caseId, caseNumber, specialfunktionId, office }: ComplaintState): MailAbout => {
  const { appealsBody } = officeOf(office)
  return {
    caseId,
    caseNumber,
    about: specialfunktionName(specialfunktionId),
    ...(appealsBody === undefined ? {} : { appealsBody }),
  }
}

/** An e-mail to the complainant, and a copy to whoever represents it (forvaltningsloven § 8). */
export const mailToParty = (
  { contact, representative }: Pick<ComplaintState, 'contact' | 'representative'>,
  message: MailMessage,
): readonly Effect[] =>
  [contact, ...(representative === undefined ? [] : [representative])].map(({ name, email }) => ({
    kind: 'mail',
    to: { name, email },
    message,
  }))

/** An e-mail to the common mailbox of the office that decided. */
export const mailToOffice = ({ office }: Pick<ComplaintState, 'office'>, message: MailMessage): Effect => ({
  kind: 'mail',
  to: officeOf(office).contact,
  message,
})
