import { aboutOf } from './about-of'
import type { Deadline } from '../process/procedure'
import { authorityOf } from '../catalogue/authorities'
import type { MailMessage } from '../mail/mail-message'
import type { MailEffect, Recipient } from '../process/effect'
import type { SupervisionState } from './state'

/** An e-mail to somebody of whom more may be known than a name and an address. */
export const mailTo = ({ name, email }: Recipient, message: MailMessage): MailEffect => ({
  kind: 'mail',
  to: { name, email },
  message,
})

/** To the provider: its contact, the owner where that is somebody else, and whoever represents it (forvaltningsloven § 8). */
export function mailToParty(
  { identity, owner, representative }: SupervisionState,
  message: MailMessage,
): readonly MailEffect[] {
  const { contact } = identity
  const others = [owner, representative].filter((one) => one !== undefined && one.email !== contact.email)
  return [contact, ...others].flatMap((to) => (to === undefined ? [] : [mailTo(to, message)]))
}

/** To the office's common mailbox. */
export const mailToOffice = ({ office }: SupervisionState, message: MailMessage): MailEffect =>
  mailTo(authorityOf(office).contact, message)

/** To those of the team who have declared to be impartial. */
export const mailToImpartialTeam = (
  { team, impartial }: SupervisionState,
  message: MailMessage,
): readonly MailEffect[] =>
  team.filter(({ subject }) => impartial.includes(subject)).map((member) => mailTo(member, message))

/** To the provider, when a hearing ends on a later day than it was told before. */
export const laterMail = (state: SupervisionState, { date: due }: Deadline): readonly MailEffect[] =>
  mailToParty(state, { template: 'supervision-hearing-extended', data: { ...aboutOf(state), due } })
