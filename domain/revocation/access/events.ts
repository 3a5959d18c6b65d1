import type { AccessOutcome } from '../../application/access/access-request'
import { deadlineKeys } from '../../application/deadline-keys'
import { withDeadlines, withoutDeadlines } from '../../process/case-deadline'
import type { EventTable } from '../../process/event-table'
import type { Deadline } from '../../process/procedure'
import { without } from '../../process/without'
import { aboutOf, mailToOffice, mailToParty } from '../party-mail'
import type { RevocationState } from '../state'

/** What happens to a party's request for access to the case. */
export type AccessEvent =
  | { readonly type: 'access-requested'; readonly what: string; readonly deadline: Deadline }
  | { readonly type: 'access-overdue' }
  /** `reading`: the party's time to use the answer. Absent once the decision is made. */
  | {
      readonly type: 'access-answered'
      readonly outcome: AccessOutcome
      readonly text: string
      readonly reading?: Deadline
    }
  | { readonly type: 'reading-ended' }

/** Told to the party, but for the overdue deadline, which is the office's to explain. */
export const accessEvents: EventTable<RevocationState, AccessEvent> = {
  'access-requested': {
    audience: 'party',
    text: 'Der er bedt om aktindsigt',
    evolve: (state, { what, deadline }, { at }) => ({
      ...state,
      access: { what, requestedAt: at, due: deadline.date },
      deadlines: withDeadlines(state.deadlines, deadline),
    }),
    effects: (state, { deadline }) => [
      mailToOffice(state, { template: 'access-requested', data: { ...aboutOf(state), due: deadline.date } }),
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
  'access-answered': {
    audience: 'party',
    text: 'Der er svaret på aktindsigt',
    evolve: (state, { outcome, text, reading }, { at, seq, by }) => ({
      ...state,
      ...(state.access === undefined
        ? {}
        : {
            access: {
              ...state.access,
              answer: { outcome, text, at, seq, ...(by.kind === 'person' ? { by: by.subject } : {}) },
            },
          }),
      ...(reading === undefined ? {} : { readingUntil: reading.date }),
      deadlines: withDeadlines(
        withoutDeadlines(state.deadlines, deadlineKeys.access),
        ...(reading === undefined ? [] : [reading]),
      ),
    }),
    effects: (state) => mailToParty(state, { template: 'access-answered', data: aboutOf(state) }),
  },
  'reading-ended': {
    audience: 'party',
    text: 'Partens tid til at bruge aktindsigten er gået',
    evolve: (state) => ({
      ...without(state, 'readingUntil'),
      deadlines: withoutDeadlines(state.deadlines, deadlineKeys.reading),
    }),
  },
}
