import { officeOf } from '../catalogue/offices'
import type { MailAbout, MailMessage } from '../mail/mail-message'
import type { Effect, Recipient } from '../process/effect'
import { liveBids, type Bid, type Bidder } from './bid'
import type { TenderState } from './state'

/** What every e-mail of a tender is about. */
export const aboutOf = ({
  caseId,
  caseNumber,
  title,
}: Pick<TenderState, 'caseId' | 'caseNumber' | 'title'>): MailAbout => ({
  caseId,
  caseNumber,
  about: title,
})

export const mailTo = ({ name, email }: Recipient, message: MailMessage): Effect => ({
  kind: 'mail',
  to: { name, email },
  message,
})

export const mailToOffice = ({ office }: Pick<TenderState, 'office'>, message: MailMessage): Effect =>
  mailTo(officeOf(office).contact, message)

/** One e-mail to each bidder whose bid counts, by one event and so in one minute. */
export const mailToBidders = ({ bids }: { readonly bids: readonly Bid[] }, message: MailMessage): readonly Effect[] =>
  liveBids(bids).map(({ contact }) => mailTo(contact, message))

/** One e-mail to each who follows the tender, all by one event and so in one minute. Nobody sees who the others are. */
export const mailToAll = (
  { participants }: { readonly participants: readonly Bidder[] },
  message: MailMessage,
): readonly Effect[] => participants.map(({ contact }) => mailTo(contact, message))
