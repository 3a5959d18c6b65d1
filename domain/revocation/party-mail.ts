import { authorityOf } from '../catalogue/authorities'
import { specialfunktionName } from '../catalogue/specialer'
import type { MailAbout, MailMessage } from '../mail/mail-message'
import type { Effect, Recipient } from '../process/effect'
import type { RevocationState } from './state'

/** What every e-mail of a revocation is about. */
export const aboutOf = ({ caseId, caseNumber, identity }: RevocationState): MailAbout => ({
  caseId,
  caseNumber,
  about: specialfunktionName(identity.specialfunktionId),
})

/** An e-mail to the provider, its owner where that is somebody else, and whoever represents it (forvaltningsloven § 8). */
export function mailToParty(
  { identity, owner, representative }: RevocationState,
  message: MailMessage,
): readonly Effect[] {
  const { contact } = identity
  const others: readonly (Recipient | undefined)[] = [owner, representative]
  return [contact, ...others.filter((one) => one !== undefined && one.email !== contact.email)].flatMap((to) =>
    to === undefined ? [] : [{ kind: 'mail', to: { name: to.name, email: to.email }, message } as const],
  )
}

/** An e-mail to the office's common mailbox. */
export const mailToOffice = ({ office }: Pick<RevocationState, 'office'>, message: MailMessage): Effect => ({
  kind: 'mail',
  to: authorityOf(office).contact,
  message,
})
