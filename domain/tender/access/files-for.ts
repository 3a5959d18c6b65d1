import type { HeldBack, Releasable } from '../../access/file-to-release'
import type { Requester } from '../../access/requester'
import type { TenderState } from '../state'
import { notifiedStatuses } from '../statuses'

/**
 * Whether the award is told, or there will be none: until then a word of who has bid, with what and how it was judged could change what
 * is yet to be decided.
 */
const isTold = ({ status }: Pick<TenderState, 'status'>): boolean =>
  [...notifiedStatuses, 'cancelled', 'no-bids'].includes(status)

/**
 * What the office goes through when somebody asks for access to a tender. What is published at all times, and a bidder's own bid once it
 * is opened. Everything else only when all have been told of the award; other bidders' bids are marked as another's then. Envelopes are
 * in no answer: those that were not opened never are.
 */
export function filesFor(state: TenderState, { kind, cvr }: Requester): readonly Releasable[] {
  return state.documents.flatMap((document): readonly Releasable[] => {
    if (document.kind === 'opened-bid') {
      const bid = state.bids.find(({ opened }) => opened?.contentSha256 === document.sha256)
      if (kind === 'party' && bid !== undefined && bid.cvr === cvr) return [{ ...document, from: 'party' }]
      return isTold(state) ? [{ ...document, ofAnother: true }] : []
    }
    return document.audience === 'public' || isTold(state) ? [document] : []
  })
}

/** What nobody gets yet, in the same words whether anybody has bid or not (udbudsloven § 5). */
export const keptBack = (state: TenderState): readonly HeldBack[] =>
  isTold(state)
    ? []
    : [
        {
          what: 'Det, der ikke er offentliggjort, herunder tilbud, vurderinger og oplysninger om, hvem der eventuelt har budt. Der kan søges aktindsigt i det, når alle er underrettet om tildelingen',
          law: 'udbudsloven § 5; offentlighedsloven §§ 23 og 30, nr. 2; forvaltningsloven §§ 12 og 15',
        },
      ]
