import { civilDateAt } from '../../calendar/copenhagen'
import * as delivery from '../../delivery/letters-to'
import { addressAmong, channelTo, type Recipient } from '../../delivery/recipient'
import { specialer } from '../../catalogue/specialer'
import type { TenderNoticeContent } from '../../letter/letter-content'
import type { LetterFrame, Signer } from '../../letter/letter-frame'
import { senderOf } from '../../letter/standard-parts'
import type { LetterEffect } from '../../process/effect'
import type { DomainEvent, Recorded } from '../../process/procedure'
import type { Actor } from '../../rights/actor'
import type { channels } from '../award/award'
import { liveBids, type Bid } from '../bid'
import type { TenderState } from '../state'

/** What a letter says beyond its frame. */
type Notice = Omit<TenderNoticeContent, keyof LetterFrame | 'kind'>

/** What a letter of a tender rests on, besides the articles of its own. */
export const noticeLaw = ['Udbudsloven § 171', 'Lov om Klagenævnet for Udbud §§ 3, 6 og 12'] as const

/** Every bidder whose bid counts, in the order of the bids. A tender that was begun when bidders were told by e-mail alone goes on so. */
export const lettersGoTo = (state: TenderState): readonly Recipient[] =>
  state.lettersFollowed === true ? liveBids(state.bids).map((bid) => recipientOf(state, bid)) : []

const recipientOf = (state: TenderState, { id, cvr, name }: Bid): Recipient => ({
  role: id as `b${number}`,
  name,
  cvr,
  channel: channelTo(cvr, state),
  ...addressAmong(state.postalAddresses?.[id as `b${number}`]),
})

/** What every letter of a tender has. `signer` and `date` come with the event. */
export function frameOf(state: TenderState, { name, cvr, channel, address, role }: Recipient): LetterFrame {
  const attention = state.bids.find(({ id }) => id === role)?.contact.name
  return {
    sender: senderOf(state.office),
    recipient: {
      name,
      ...(attention === undefined ? {} : { attention }),
      ...(cvr === undefined ? {} : { cvr }),
      ...(channel === 'post' ? { byPost: true } : {}),
      ...(address === undefined ? {} : { postalAddress: address }),
    },
    caseNumber: state.caseNumber,
    about: { tender: state.title, lot: state.lot, specialeName: specialer[state.specialeId] },
    attachments: [],
  }
}

const signerOf = ({ office }: TenderState, by: Actor): Signer => ({
  name: by.kind === 'person' ? by.name : senderOf(office).name,
  title: by.kind === 'person' ? 'Kontraktansvarlig' : 'Ordregiver',
  impartial: true,
})

/** A letter with its date and signer. */
export const noticeTo = (
  state: TenderState,
  recipient: Recipient,
  { at, by }: Pick<Recorded<DomainEvent>, 'at' | 'by'>,
  notice: Notice,
): TenderNoticeContent => ({
  ...frameOf(state, recipient),
  kind: 'tender-notice',
  ...notice,
  date: civilDateAt(at),
  signer: signerOf(state, by),
})

/** The letters of one event, one for each recipient, and so all in the same minute. Nobody reads of another's bid but the winners'. */
export const noticesTo = (
  state: TenderState,
  recipients: readonly Recipient[],
  recorded: Recorded<DomainEvent>,
  notice: (bid: Bid) => Notice,
): readonly LetterEffect[] =>
  delivery.lettersTo(recipients, state, recorded.seq, (recipient) => {
    const bid = state.bids.find(({ id }) => id === recipient.role)
    if (bid === undefined) throw new Error(`No bid ${recipient.role}`)
    return noticeTo(state, recipient, recorded, notice(bid))
  })

/** … all of them by post, where the bidders are told by letter. */
export const recipientsBy = (state: TenderState, channel: keyof typeof channels): readonly Recipient[] =>
  channel === 'letter' ? lettersGoTo(state).map((one) => ({ ...one, channel: 'post' as const })) : lettersGoTo(state)
