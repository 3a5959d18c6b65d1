import { withDeadlines, withoutDeadlines } from '../../process/case-deadline'
import type { EventTable } from '../../process/event-table'
import type { Deadline } from '../../process/procedure'
import { without } from '../../process/without'
import { deadlineKeys } from '../deadline-keys'
import { aboutOf, mailToOffice, mailToParty } from '../party-mail'
import { tellReviewOfAccess } from './tell-review-of-access'
import type { ApplicationState } from '../state'
import type { AccessOutcome } from './access-request'

/** What happens to a party's request for access to its case. */
export type AccessEvent =
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
  | { readonly type: 'reading-waived' }
  | { readonly type: 'reading-ended' }

/** Told to the party, but for the overdue deadline, which is the office's to explain. */
export const accessEvents: EventTable<ApplicationState, AccessEvent> = {
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
    effects: (state, { deadline }) => [
      mailToOffice(state, { template: 'access-requested', data: { ...aboutOf(state), due: deadline.date } }),
      ...tellReviewOfAccess(state),
    ],
  },
  'access-overdue': {
    audience: 'office',
    text: 'Fristen for at svare på aktindsigt er overskredet',
    evolve: (state) => ({
      ...state,
      ...(state.access === undefined ? {} : { access: { ...state.access, overdue: true } }),
      deadlines: withoutDeadlines(state.deadlines, deadlineKeys.access),
    }),
    effects: (state) => [mailToOffice(state, { template: 'access-overdue', data: aboutOf(state) })],
  },
  'access-postponed': {
    audience: 'party',
    text: 'Der er givet besked om senere svar på aktindsigt',
    evolve: (state, { reason, deadline }) => ({
      ...state,
      ...(state.access === undefined ? {} : { access: { ...state.access, due: deadline.date, postponed: reason } }),
      deadlines: withDeadlines(state.deadlines, deadline),
    }),
    effects: (state, { deadline }) =>
      mailToParty(state, { template: 'access-postponed', data: { ...aboutOf(state), due: deadline.date } }),
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
        withoutDeadlines(state.deadlines, deadlineKeys.access),
        ...(reading === undefined ? [] : [reading]),
      ),
    }),
    effects: (state) => [
      ...mailToParty(state, { template: 'access-answered', data: aboutOf(state) }),
      ...tellReviewOfAccess(state),
    ],
  },
  'access-withdrawn': {
    audience: 'party',
    text: 'Anmodningen om aktindsigt er trukket tilbage',
    evolve: (state) => ({
      ...without(state, 'access'),
      // The one that was answered before stays so.
      ...(state.access?.before === undefined ? {} : { access: state.access.before }),
      deadlines: withoutDeadlines(state.deadlines, deadlineKeys.access),
    }),
    effects: tellReviewOfAccess,
  },
  'reading-waived': {
    audience: 'party',
    text: 'Parten har ikke brug for mere tid til at bruge aktindsigten',
    evolve: withoutReading,
  },
  'reading-ended': {
    audience: 'party',
    text: 'Partens tid til at bruge aktindsigten er gået',
    evolve: withoutReading,
  },
}

function withoutReading(state: ApplicationState): ApplicationState {
  return {
    ...without(state, 'readingUntil'),
    deadlines: withoutDeadlines(state.deadlines, deadlineKeys.reading),
  }
}
