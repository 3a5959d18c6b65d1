import { offices } from '../catalogue/offices'
import type { Recipient } from '../process/effect'
import type { MailTemplateName } from './mail-message'
import { mailAudienceOf } from './mail-kinds'

/** Whether an address is an authority's common mailbox. */
export const isAuthoritysAddress = (email: string): boolean => offices.some(({ contact }) => contact.email === email)

/**
 * Whether an e-mail waits until its address is confirmed. Whoever applies types the address, and the name that the e-mail
 * repeats: without that, anybody could have an authority write to anybody. The office's mailbox, and the officers whom the
 * office itself names, are its own.
 */
export const mustBeConfirmed = (template: MailTemplateName, { email }: Pick<Recipient, 'email'>): boolean =>
  ['party', 'sealed'].includes(mailAudienceOf(template)) && !isAuthoritysAddress(email)
