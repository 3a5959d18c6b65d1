import { withLettersByPost } from '../../delivery/by-post'
import type { Instant } from '../../calendar/instant'
import type { EventTable } from '../../process/event-table'
import { lettersGoTo, noticeLaw, noticesTo } from '../letters/letters'
import { unopenedEnvelopes } from '../bid'
import type { TenderState } from '../state'
import { aboutOf, mailToAll, mailToOffice } from '../tender-mail'
import { cancellationReasons } from './cancellation-reasons'

/** How a procedure ends without a contract, and what becomes of bids that nobody opened. */
export type EndingEvent =
  | { readonly type: 'cancelled'; readonly reason: keyof typeof cancellationReasons; readonly text: string }
  | { readonly type: 'unopened-destroyed'; readonly sha256: readonly string[]; readonly witnessed: string }
  | {
      readonly type: 'envelopes-deleted'
      readonly envelopes: readonly { readonly sha256: string; readonly deletedAt: Instant }[]
    }

export const endingEvents: EventTable<TenderState, EndingEvent> = {
  cancelled: {
    decisive: true,
    audience: 'public',
    text: 'Udbuddet er annulleret',
    evolve: (state, { reason, text }, recorded) =>
      withLettersByPost(
        { ...state, status: 'cancelled', cancelled: { reason, text }, deadlines: [] },
        lettersGoTo(state),
        'notice',
        recorded,
      ),
    effects: (state, { reason, text }, recorded) => [
      ...mailToAll(state, { template: 'tender-cancelled', data: aboutOf(state) }),
      mailToOffice(state, { template: 'tender-cancelled', data: aboutOf(state) }),
      ...noticesTo(state, lettersGoTo(state), recorded, () => ({
        notice: 'cancelled',
        reasons: `${cancellationReasons[reason]}.\n${text}`,
        legalBasis: [...noticeLaw, 'Udbudsloven § 169'],
      })),
    ],
  },
  'unopened-destroyed': {
    audience: 'office',
    text: 'Nøglen til de uåbnede tilbud er tilintetgjort',
    evolve: (state, _event, { at }) => ({ ...state, destroyedAt: at }),
    effects: ({ bids }) => [
      {
        kind: 'destroy-files',
        files: unopenedEnvelopes(bids).map(({ documentId, sha256 }) => ({ documentId, sha256 })),
        report: 'noteEnvelopesDeleted',
      },
    ],
  },
  'envelopes-deleted': {
    audience: 'office',
    text: 'De uåbnede kuverter er slettet',
    evolve: (state) => ({ ...state, envelopesDeleted: true }),
  },
}
