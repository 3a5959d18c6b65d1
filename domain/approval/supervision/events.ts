import type { CivilDate } from '../../calendar/civil-date'
import { civilDateAt } from '../../calendar/copenhagen'
import { addMillis } from '../../calendar/instant'
import { withDeadlines, withoutDeadlines } from '../../process/case-deadline'
import type { Deadline } from '../../process/procedure'
import { without } from '../../process/without'
import type { EarlierReport, EarlierSurvey, Occasion } from '../../supervision/opening'
import { aboutOf } from '../about-of'
import { withNotices } from '../contact/with-notices'
import { evenIfOver } from '../lapse/held'
import type { NotedOrder } from './note-order'
import { supervisionOf } from './supervised'
import { supervisionKey } from './supervision-end'

/** The supervisions of an approval, and what they tell it. */
export type SupervisionEvent =
  /** `next`: when the yearly one after it is due; absent of one for cause. */
  | {
      readonly type: 'supervision-due'
      readonly supervisionId: string
      readonly occasion: Occasion
      readonly note?: string
      readonly next?: Deadline
    }
  | { readonly type: 'supervision-reported'; readonly report: EarlierReport }
  | { readonly type: 'survey-noted'; readonly survey: EarlierSurvey }
  | { readonly type: 'supervision-over' | 'supervision-reopened'; readonly supervisionId: string }
  | { readonly type: 'order-noted'; readonly order: NotedOrder }
  /** Skærpet tilsyn. `supervisionId`: absent of one that was decided before there were supervisions. */
  | {
      readonly type: 'supervision-started'
      readonly from: CivilDate
      readonly to: CivilDate
      readonly reason: string
      readonly supervisionId?: string
      readonly deadline: Deadline
    }
  | { readonly type: 'supervision-ended'; readonly reason?: string }

/** That a supervision has begun is the authority's own (I8). Of reports, orders and skærpet tilsyn everybody may know: the register shows them. */
export const supervisionEvents = withNotices<SupervisionEvent>({
  'supervision-due': {
    audience: 'office',
    text: 'Tilsynssag åbnet',
    evolve: (state, { supervisionId, occasion, next }, { at }) => ({
      ...state,
      supervisions: [...(state.supervisions ?? []), { supervisionId, occasion, openedOn: civilDateAt(at) }],
      deadlines: next === undefined ? state.deadlines : withDeadlines(state.deadlines, next),
    }),
    effects: (state, { supervisionId, occasion }) => [supervisionOf(state, supervisionId, occasion)],
  },
  'supervision-reported': {
    decisive: true,
    audience: 'public',
    text: 'Tilsynsrapport offentliggjort',
    evolve: (state, { report }) => ({ ...state, reports: [...(state.reports ?? []), report] }),
  },
  // What a supervision rests on is the authority's own, here as there (I8).
  'survey-noted': {
    audience: 'office',
    text: 'Undersøgelse noteret i et tilsyn',
    evolve: (state, { survey }) => ({ ...state, surveys: [...(state.surveys ?? []), survey] }),
  },
  'supervision-over': {
    audience: 'office',
    text: 'Tilsynssag afsluttet',
    evolve: (state, { supervisionId }) => ({
      ...state,
      supervisions:
        state.supervisions?.map((one) =>
          one.supervisionId === supervisionId ? { ...one, over: true as const } : one,
        ) ?? [],
    }),
  },
  'supervision-reopened': {
    audience: 'office',
    text: 'Tilsynssag genoptaget',
    evolve: (state, { supervisionId }) => ({
      ...state,
      supervisions:
        state.supervisions?.map((one) => (one.supervisionId === supervisionId ? without(one, 'over') : one)) ?? [],
    }),
  },
  'order-noted': {
    decisive: true,
    audience: 'public',
    text: ({ order: { inForce } }) => (inForce ? 'Påbud gælder' : 'Påbud gælder ikke længere'),
    evolve: (state, { order }) => {
      const others =
        state.orders?.filter(
          ({ orderId, supervisionId }) => orderId !== order.orderId || supervisionId !== order.supervisionId,
        ) ?? []
      return { ...state, orders: order.inForce ? [...others, order] : others }
    },
  },
  'supervision-started': {
    decisive: true,
    audience: 'public',
    text: 'Skærpet tilsyn iværksat',
    evolve: (state, { from, to, reason, supervisionId, deadline }, { at }) =>
      evenIfOver(state, at, (stood) => ({
        ...stood,
        supervision: { from, to, reason, ...(supervisionId === undefined ? {} : { supervisionId }) },
        deadlines: withDeadlines(stood.deadlines, deadline),
      })),
    notice: (state, { from, to }) => ({ template: 'supervision-started', data: { ...aboutOf(state), from, to } }),
  },
  'supervision-ended': {
    decisive: true,
    audience: 'public',
    text: 'Skærpet tilsyn ophørt',
    evolve: (state, _event, { at }) =>
      evenIfOver(state, at, (stood) => ({
        ...without(stood, 'supervision'),
        deadlines: withoutDeadlines(stood.deadlines, supervisionKey),
      })),
    notice: (state, _event, { at }) => ({
      template: 'supervision-ended',
      data: { ...aboutOf(state), on: civilDateAt(addMillis(at, -1)) },
    }),
  },
})
