import type { AccessOutcome } from '../../access/access-end'
import { withDeadlines, withoutDeadlines } from '../../process/case-deadline'
import type { EventTable } from '../../process/event-table'
import type { Deadline } from '../../process/procedure'
import { without } from '../../process/without'
import type { ApplicationState } from '../state'
import { earlierKey, earlierRequest } from './earlier-access'

/**
 * What happened to a party's request for access in applications before schema 6: no command leads to it any longer, and journals
 * hold it. `access-moved` is the last of it.
 */
export type EarlierAccessEvent =
  | { readonly type: 'access-requested'; readonly what: string; readonly deadline: Deadline }
  | { readonly type: 'access-overdue' }
  | { readonly type: 'access-postponed'; readonly reason: string; readonly deadline: Deadline }
  /** `reading`: the party's time to use the answer. Absent once the decision is made, and from before there was any. */
  | {
      readonly type: 'access-answered'
      readonly outcome: AccessOutcome
      readonly text: string
      readonly reading?: Deadline
    }
  | { readonly type: 'access-withdrawn' }
  | { readonly type: 'access-moved' }

const requestKey = 'access-request'

export const earlierAccessEvents: EventTable<ApplicationState, EarlierAccessEvent> = {
  'access-requested': {
    audience: 'party',
    text: 'Der er bedt om aktindsigt',
    evolve: (state, { what, deadline }, { at }) => ({
      ...state,
      access: {
        what,
        requestedAt: at,
        due: deadline.date,
        ...(state.access === undefined ? {} : { before: without(state.access, 'before') }),
      },
      deadlines: withDeadlines(state.deadlines, deadline),
    }),
  },
  'access-overdue': {
    audience: 'office',
    text: 'Fristen for at svare på aktindsigt er overskredet',
    evolve: (state) => ({
      ...state,
      ...(state.access === undefined ? {} : { access: { ...state.access, overdue: true } }),
      deadlines: withoutDeadlines(state.deadlines, requestKey),
    }),
  },
  'access-postponed': {
    audience: 'party',
    text: 'Der er givet besked om senere svar på aktindsigt',
    evolve: (state, { reason, deadline }) => ({
      ...state,
      ...(state.access === undefined ? {} : { access: { ...state.access, due: deadline.date, postponed: reason } }),
      deadlines: withDeadlines(state.deadlines, deadline),
    }),
  },
  'access-answered': {
    audience: 'party',
    text: 'Der er svaret på aktindsigt',
    evolve: (state, { outcome, text, reading }, { at, seq, by }) => ({
      ...state,
      ...(state.access === undefined
        ? {}
        : {
            access: {
              ...without(state.access, 'before'),
              answer: { outcome, text, at, seq, ...(by.kind === 'person' ? { by: by.subject } : {}) },
            },
          }),
      ...(reading === undefined ? {} : { readingUntil: reading.date }),
      deadlines: withDeadlines(
        withoutDeadlines(state.deadlines, requestKey),
        ...(reading === undefined ? [] : [reading]),
      ),
    }),
  },
  'access-withdrawn': {
    audience: 'party',
    text: 'Anmodningen om aktindsigt er trukket tilbage',
    evolve: (state) => ({
      ...without(state, 'access'),
      // The one that was answered before stays so.
      ...(state.access?.before === undefined ? {} : { access: state.access.before }),
      deadlines: withoutDeadlines(state.deadlines, requestKey),
    }),
  },
  'access-moved': {
    audience: 'party',
    text: 'Anmodningen om aktindsigt har fået sin egen sag',
    evolve: (state) => ({
      ...without(state, 'access'),
      ...(state.access?.before === undefined ? {} : { access: state.access.before }),
      accessRequests: (state.accessRequests ?? []).filter(({ requestId }) => requestId !== earlierRequest),
      deadlines: withoutDeadlines(state.deadlines, earlierKey, requestKey),
    }),
  },
}
