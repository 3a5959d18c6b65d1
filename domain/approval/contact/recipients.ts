import { authorityOf } from '../../catalogue/authorities'
import type { MailEffect, Recipient } from '../../process/effect'
import type { MailMessage } from '../../mail/mail-message'
import type { ApprovalState } from '../state'

/** Everyone who may be written to on the provider's side, the leader first. */
function known({ identity, details }: ApprovalState): readonly Recipient[] {
  return [identity.contact, details.owner, details.secondContact].flatMap((one) =>
    one === undefined ? [] : [{ name: one.name, email: one.email }],
  )
}

/**
 * Who gets the e-mails of an approval: leader and owner, the second contact as well while one of them is not reached, and a copy to
 * whoever acts for the provider (forvaltningsloven § 8).
 */
export function recipientsOf(state: ApprovalState): readonly Recipient[] {
  const { representative } = state
  const own = ownRecipients(state)
  return representative === undefined || own.some(({ email }) => email === representative.email)
    ? own
    : [...own, { name: representative.name, email: representative.email }]
}

function ownRecipients({ identity, details, bounces }: ApprovalState): readonly Recipient[] {
  const bounced = (email: string): boolean => bounces.some(({ address }) => address === email)
  const { name, email } = identity.contact
  const first: readonly Recipient[] = [
    { name, email },
    ...(details.owner === undefined || details.owner.email === email
      ? []
      : [{ name: details.owner.name, email: details.owner.email }]),
  ]
  const second = details.secondContact
  return second === undefined ||
    !first.some((one) => bounced(one.email)) ||
    first.some((one) => one.email === second.email)
    ? first
    : [...first, { name: second.name, email: second.email }]
}

/** Who is told instead of `address`: the second contact, else the owner, else the leader; nobody whose e-mail has come back. */
export function insteadOf(state: ApprovalState, address: string): Recipient | undefined {
  const [leader, ...others] = known(state)
  return [...others.reverse(), ...(leader === undefined ? [] : [leader])].find(
    ({ email }) => email !== address && !state.bounces.some((bounce) => bounce.address === email),
  )
}

/** One e-mail for each. */
export const mailsTo = (recipients: readonly Recipient[], message: MailMessage): readonly MailEffect[] =>
  recipients.map((to) => ({ kind: 'mail', to, message }))

/** Provider and office both: the office's common mailbox comes last. */
export const withOffice = (state: ApprovalState): readonly Recipient[] => [
  ...recipientsOf(state),
  authorityOf(state.office).contact,
]

/** An e-mail to the common mailbox of the office that supervises. */
export const toOffice = ({ office }: ApprovalState, message: MailMessage): MailEffect => ({
  kind: 'mail',
  to: authorityOf(office).contact,
  message,
})
