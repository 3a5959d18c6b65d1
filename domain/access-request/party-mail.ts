import { officeOf } from '../catalogue/offices'
import { specialfunktionName } from '../catalogue/specialer'
import type { MailAbout, MailMessage } from '../mail/mail-message'
import type { Effect } from '../process/effect'
import type { AccessRequestState } from './state'

/** What every e-mail of a request for access is about. */
export const aboutOf = ({ caseId, caseNumber, specialfunktionId }: AccessRequestState): MailAbout => ({
  caseId,
  caseNumber,
  about: specialfunktionName(specialfunktionId),
})

/** An e-mail to whoever asked, as far as an address is known; the party's representative gets a copy (forvaltningsloven § 8). */
export const mailToRequester = (
  { party, requester }: Pick<AccessRequestState, 'party' | 'requester'>,
  message: MailMessage,
): readonly Effect[] => {
  const { contact, representative } = party
  const people =
    requester.kind === 'party'
      ? [contact, ...(representative === undefined ? [] : [representative])]
      : requester.email === undefined
        ? []
        : [{ name: requester.name ?? requester.email, email: requester.email }]
  return people.map(({ name, email }) => ({ kind: 'mail', to: { name, email }, message }))
}

/** An e-mail to the common mailbox of the office. */
export const mailToOffice = ({ office }: Pick<AccessRequestState, 'office'>, message: MailMessage): Effect => ({
  kind: 'mail',
  to: officeOf(office).contact,
  message,
})
