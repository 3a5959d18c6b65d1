import { withoutDeadlines } from '../../process/case-deadline'
import type { EventTable } from '../../process/event-table'
import type { Recorded } from '../../process/procedure'
import { without } from '../../process/without'
import { changedBid, liveBids, type Bid, type Bidder, type EnvelopeReceipt } from '../bid'
import type { TenderState } from '../state'
import { standstillTask } from '../award/standstill-task'
import { scoreKey } from '../panel-member'
import { awardIsGone, withoutAward } from '../award/events'
import { aboutOf, mailTo, mailToAll, mailToOffice } from '../tender-mail'
import { bidsUntilKey } from '../timetable'

interface Received {
  readonly bid: Bidder & Pick<Bid, 'approvalId'>
  readonly envelope: Pick<EnvelopeReceipt, 'documentId' | 'sha256' | 'size'>
}

/** What becomes of bids until the deadline. None of it tells what stands in one. */
export type BidEvent =
  | ({ readonly type: 'bid-received' } & Received)
  | ({ readonly type: 'bid-late' } & Received)
  | { readonly type: 'bid-withdrawn'; readonly bid: string }
  /** `withdraws`: an award had been told. */
  | { readonly type: 'opening-resumed'; readonly withdraws: boolean }
  | { readonly type: 'bids-closed' }
  | { readonly type: 'no-bids' }

const receiptOf = ({ envelope }: Received, { at, by }: Pick<Recorded<unknown>, 'at' | 'by'>): EnvelopeReceipt => {
  if (by.kind !== 'person') throw new Error('Only a person sends a bid')
  return { ...envelope, at, by: { subject: by.subject, name: by.name } }
}

const numbered = ({ bids }: TenderState): string => `b${bids.length + 1}`

/** A receipt by e-mail, with the hash that the bidder's own client printed. */
const acknowledged = (
  state: TenderState,
  { bid, envelope }: Received,
  template: 'bid-received' | 'bid-late',
  { at }: Pick<Recorded<unknown>, 'at'>,
) => [mailTo(bid.contact, { template, data: { ...aboutOf(state), receivedAt: at, sha256: envelope.sha256 } })]

/** Who bids follows the tender from then on. */
const following = (state: TenderState, { cvr, name, contact }: Bidder): TenderState['participants'] => [
  ...state.participants.filter((one) => one.cvr !== cvr),
  { cvr, name, contact },
]

/** Those who open hear that there is something to open. */
const toOpeners = (state: TenderState) =>
  (state.key?.holders ?? []).map((holder) => mailTo(holder, { template: 'bids-to-open', data: aboutOf(state) }))

export const bidEvents: EventTable<TenderState, BidEvent> = {
  'bid-received': {
    audience: 'sealed',
    text: 'Et forseglet tilbud er modtaget',
    evolve(state, event, recorded) {
      const { bid } = event
      const receipt = receiptOf(event, recorded)
      const before = liveBids(state.bids).find(({ cvr }) => cvr === bid.cvr)
      return {
        ...state,
        participants: following(state, bid),
        bids:
          before === undefined
            ? [...state.bids, { ...bid, id: numbered(state), versions: [receipt] }]
            : changedBid(state.bids, before.id, (one) => ({
                // What was found in an earlier version is not found in this one.
                ...without(one, 'opened', 'check', 'asked', 'supplied'),
                ...bid,
                versions: [...one.versions, receipt],
              })),
      }
    },
    effects: (state, event, recorded) => acknowledged(state, event, 'bid-received', recorded),
  },
  'bid-late': {
    audience: 'sealed',
    text: 'Et tilbud er modtaget efter fristen og gemt uåbnet',
    evolve: (state, event, recorded) => ({
      ...state,
      bids: [
        ...state.bids,
        { ...event.bid, id: numbered(state), versions: [receiptOf(event, recorded)], late: true as const },
      ],
    }),
    effects: (state, event, recorded) => acknowledged(state, event, 'bid-late', recorded),
  },
  'bid-withdrawn': {
    audience: 'sealed',
    text: 'Et tilbud er trukket tilbage',
    evolve: (state, { bid }, { at }) => ({
      ...state,
      bids: changedBid(state.bids, bid, (one) => ({ ...one, withdrawnAt: at })),
    }),
    effects: (state, { bid }) =>
      state.bids
        .filter(({ id }) => id === bid)
        .map(({ contact }) => mailTo(contact, { template: 'bid-withdrawn', data: aboutOf(state) })),
  },
  'opening-resumed': {
    decisive: true,
    audience: 'public',
    text: 'Et rettidigt tilbud nåede frem efter fristen, og åbningen genoptages',
    evolve: (state, { withdraws }, recorded) => {
      const resumed: TenderState = {
        ...without(state, 'opening', 'report', 'award'),
        status: 'closed',
        consensus: {},
        contracts: [],
        deadlines: withoutDeadlines(state.deadlines, standstillTask.key),
        // Scores of bids that stay as they are stay; those of one that is not opened yet go, and everybody locks anew.
        panel: state.panel.map((member) => ({
          ...without(member, 'locked'),
          scores: Object.fromEntries(
            Object.entries(member.scores).filter(([key]) =>
              state.bids.some(({ id, opened }) => opened !== undefined && key.startsWith(scoreKey(id, ''))),
            ),
          ),
        })),
      }
      return withdraws ? withoutAward(resumed, recorded) : resumed
    },
    effects: (state, { withdraws }, recorded) => [
      ...toOpeners(state),
      ...mailToAll(state, { template: 'opening-resumed', data: aboutOf(state) }),
      mailToOffice(state, { template: 'opening-resumed', data: aboutOf(state) }),
      ...(withdraws
        ? awardIsGone(
            state,
            'Et rettidigt tilbud nåede frem til sagen efter fristen. Det åbnes og evalueres.',
            recorded,
          )
        : []),
    ],
  },
  'bids-closed': {
    decisive: true,
    audience: 'public',
    text: 'Tilbudsfristen er udløbet',
    evolve: (state) => ({ ...state, status: 'closed', deadlines: withoutDeadlines(state.deadlines, bidsUntilKey) }),
    effects: toOpeners,
  },
  'no-bids': {
    decisive: true,
    audience: 'public',
    text: 'Der er ikke modtaget tilbud inden fristen',
    evolve: (state) => ({ ...without(state, 'opening'), status: 'no-bids', deadlines: [] }),
    effects: (state) => [
      ...mailToAll(state, { template: 'tender-cancelled', data: aboutOf(state) }),
      mailToOffice(state, { template: 'tender-cancelled', data: aboutOf(state) }),
    ],
  },
}
