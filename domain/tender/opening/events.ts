import { civilDateAt, localTimeAt } from '../../calendar/copenhagen'
import { danishClock } from '../../calendar/danish'
import { addMillis } from '../../calendar/instant'
import { withDeadlines, withoutDeadlines } from '../../process/case-deadline'
import type { EventTable } from '../../process/event-table'
import { without } from '../../process/without'
import { changedBid } from '../bid'
import { activeMembers } from '../panel-member'
import type { TenderState } from '../state'
import { aboutOf, mailTo, mailToOffice } from '../tender-mail'
import type { OpenedEnvelope } from './opening-record'

/** How bids are opened: by two, of whom each is named. */
export type OpeningEvent =
  | { readonly type: 'early-opening-refused' }
  | { readonly type: 'opening-begun'; readonly envelopes: readonly OpenedEnvelope[] }
  | { readonly type: 'opening-lapsed' }
  | { readonly type: 'bids-opened'; readonly envelopes: readonly OpenedEnvelope[] }

const windowKey = 'opening-window'
const windowMs = 30 * 60_000

export const openingEvents: EventTable<TenderState, OpeningEvent> = {
  'early-opening-refused': {
    audience: 'office',
    text: 'Et forsøg på at åbne tilbud før fristen er afvist',
    evolve: (state) => state,
    effects: (state) => [mailToOffice(state, { template: 'early-opening', data: aboutOf(state) })],
  },
  'opening-begun': {
    decisive: true,
    audience: 'office',
    text: 'Åbningen er begyndt af den første åbner',
    evolve(state, { envelopes }, { at, by }) {
      if (by.kind !== 'person') throw new Error('Only a person opens')
      const until = addMillis(at, windowMs)
      return {
        ...state,
        opening: { by: { subject: by.subject, name: by.name }, at, envelopes },
        deadlines: withDeadlines(state.deadlines, {
          key: windowKey,
          rule: windowKey,
          at: until,
          date: civilDateAt(until),
          explanation: `Åbningen bekræftes af en anden åbner senest ${danishClock(localTimeAt(until).slice(0, 5))}; ellers begynder den forfra.`,
          command: 'letOpeningLapse',
          data: {},
          endsRight: false,
        }),
      }
    },
  },
  'opening-lapsed': {
    audience: 'office',
    text: 'Åbningen blev ikke bekræftet i tide og begynder forfra',
    evolve: (state) => ({ ...without(state, 'opening'), deadlines: withoutDeadlines(state.deadlines, windowKey) }),
  },
  'bids-opened': {
    decisive: true,
    audience: 'handlers',
    text: 'Tilbuddene er åbnet af to',
    evolve: (state, { envelopes }) => ({
      ...without(state, 'opening'),
      status: 'opened',
      deadlines: withoutDeadlines(state.deadlines, windowKey),
      bids: envelopes.reduce(
        (bids, { bid, contentSha256 }) =>
          changedBid(bids, bid, (one) => ({
            ...one,
            opened: contentSha256 === undefined ? { unopenable: true } : { contentSha256 },
          })),
        state.bids,
      ),
      // The bidders are known now: each declares in face of their names.
      panel: state.panel.map((member) =>
        member.impartiality === 'impartial' ? { ...member, impartiality: 'undeclared' as const } : member,
      ),
    }),
    effects: (state) =>
      activeMembers(state.panel).map((member) =>
        mailTo(member, { template: 'panel-declares-again', data: aboutOf(state) }),
      ),
  },
}
