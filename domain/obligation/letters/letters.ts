import { civilDateAt } from '../../calendar/copenhagen'
import { specialer } from '../../catalogue/specialer'
import * as delivery from '../../delivery/letters-to'
import { addressAmong, channelTo, type Recipient } from '../../delivery/recipient'
import { withLettersByPost } from '../../delivery/by-post'
import type { ContractLetterContent } from '../../letter/letter-content'
import type { LetterFrame } from '../../letter/letter-frame'
import { senderOf } from '../../letter/standard-parts'
import type { LetterEffect } from '../../process/effect'
import type { DomainEvent, Recorded } from '../../process/procedure'
import type { ObligationState } from '../state'

/** What a letter says beyond its frame. */
type Told = Omit<ContractLetterContent, keyof LetterFrame | 'kind'>

/** The supplier, whoever that is by then. */
export const letterGoesTo = (state: ObligationState): Recipient => ({
  role: 'party',
  name: state.supplier.name,
  cvr: state.supplier.cvr,
  channel: channelTo(state.supplier.cvr, state),
  ...addressAmong(state.postalAddresses?.party),
})

/** What every letter of a contract has. `signer` and `date` come with the event. */
export const frameOf = (
  { office, caseNumber, supplier, tendered }: ObligationState,
  { name, cvr, channel, address }: Recipient,
): LetterFrame => ({
  sender: senderOf(office),
  recipient: {
    name,
    attention: supplier.contact.name,
    ...(cvr === undefined ? {} : { cvr }),
    ...(channel === 'post' ? { byPost: true } : {}),
    ...(address === undefined ? {} : { postalAddress: address }),
  },
  caseNumber,
  about: { tender: tendered.title, lot: tendered.lot, specialeName: specialer[tendered.specialeId] },
  attachments: [],
})

/** The letter of an event to the supplier. */
export const letterTo = (
  state: ObligationState,
  { seq, at, by }: Pick<Recorded<DomainEvent>, 'seq' | 'at' | 'by'>,
  told: Told,
): readonly LetterEffect[] =>
  delivery.lettersTo([letterGoesTo(state)], state, seq, (recipient) => ({
    ...frameOf(state, recipient),
    kind: 'contract-letter',
    ...told,
    date: civilDateAt(at),
    signer: {
      name: by.kind === 'person' ? by.name : senderOf(state.office).name,
      title: by.kind === 'person' ? 'Kontraktansvarlig' : 'Ordregiver',
      impartial: true,
    },
  }))

/** The case with its letter, where that goes by post. */
export const withLetterByPost = (state: ObligationState, recorded: Pick<Recorded<DomainEvent>, 'seq' | 'at'>) =>
  withLettersByPost(state, [letterGoesTo(state)], 'contract', recorded)
