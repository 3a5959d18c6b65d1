import { authorityOf } from '../catalogue/authorities'
import { specialfunktionName } from '../catalogue/specialer'
import type { MailAbout, MailMessage } from '../mail/mail-message'
import type { Effect } from '../process/effect'
import type { ApplicationState } from './state'

/** What every e-mail of an application is about. */
export const aboutOf = ({ caseId, caseNumber, identity }: ApplicationState): MailAbout => ({
  caseId,
  caseNumber,
  about: specialfunktionName(identity.specialfunktionId),
})

/** An e-mail to the party, and a copy to whoever represents it (forvaltningsloven § 8). */
export function mailToParty({ identity, representative }: ApplicationState, message: MailMessage): readonly Effect[] {
  return [identity.contact, ...(representative === undefined ? [] : [representative])].map(({ name, email }) => ({
    kind: 'mail',
    to: { name, email },
    message,
  }))
}

/** An e-mail to an office's common mailbox; the one that handles the case unless told. */
export function mailToOffice({ office }: ApplicationState, message: MailMessage, code = office): Effect {
  return { kind: 'mail', to: authorityOf(code).contact, message }
}
