import type { AccessNews } from '../../access/settle-access'
import { withDeadlines, withoutDeadlines } from '../../process/case-deadline'
import type { EventTable } from '../../process/event-table'
import type { Deadline } from '../../process/procedure'
import { without } from '../../process/without'
import { notedRepresentation, type RepresentativeNoted } from '../../representation/noted-representation'
import { releaseEffect, type WantedRelease } from '../answer/release-effect'
import type { AccessOpening } from '../opening'
import { aboutOf, mailToOffice, mailToRequester } from '../party-mail'
import type { AccessRequestState } from '../state'
import { answerKey } from './answer-deadline'
import { notedRules } from './noted-rules'

/** How a request for access comes in, and waits for its answer. It begins with `access-received`. */
export type IntakeEvent =
  | ({
      readonly type: 'access-received'
      readonly caseId: string
      readonly caseNumber: string
      readonly ruleSet: string
      readonly deadline: Deadline
    } & AccessOpening)
  | { readonly type: 'access-overdue' }
  | { readonly type: 'access-postponed'; readonly reason: string; readonly deadline: Deadline }
  | ({ readonly type: 'access-withdrawn'; readonly reason?: string } & Pick<WantedRelease, 'replaces'>)
  | RepresentativeNoted

/** Told to whoever asks, but for the overdue deadline, which is the office's to explain. */
export const intakeEvents: EventTable<AccessRequestState, IntakeEvent> = {
  'access-received': {
    decisive: true,
    audience: 'party',
    text: 'Anmodning om aktindsigt modtaget',
    evolve: (_none, { deadline, ...event }, { at }) => ({
      ...without(event, 'type'),
      status: 'received',
      openedAt: at,
      due: deadline.date,
      drafters: [],
      deadlines: [deadline],
    }),
    effects: (state, { deadline }) => [
      ...mailToRequester(state, { template: 'access-received', data: { ...aboutOf(state), due: deadline.date } }),
      mailToOffice(state, { template: 'access-requested', data: { ...aboutOf(state), due: deadline.date } }),
    ],
  },
  'access-overdue': {
    audience: 'office',
    text: 'Fristen for at svare på aktindsigt er overskredet',
    evolve: (state) => ({ ...state, overdue: true, deadlines: withoutDeadlines(state.deadlines, answerKey) }),
    effects: (state) => [mailToOffice(state, { template: 'access-overdue', data: aboutOf(state) })],
  },
  'access-postponed': {
    audience: 'party',
    text: 'Der er givet besked om senere svar på aktindsigt',
    evolve: (state, { reason, deadline }) => ({
      ...without(state, 'overdue'),
      due: deadline.date,
      postponed: reason,
      deadlines: withDeadlines(state.deadlines, deadline),
    }),
    effects: (state, { deadline }) =>
      mailToRequester(state, { template: 'access-postponed', data: { ...aboutOf(state), due: deadline.date } }),
  },
  'access-withdrawn': {
    audience: 'party',
    text: 'Anmodningen om aktindsigt er trukket tilbage',
    evolve: (state) => ({ ...without(state, 'draft', 'release'), status: 'withdrawn', deadlines: [] }),
    effects(state, wanted, { seq }) {
      const news: AccessNews = { requestId: state.caseId, end: 'withdrawn' }
      return [
        ...releaseEffect(state, wanted, seq),
        { kind: 'tell-case', caseId: state.accessedCaseId, command: 'settleAccess', data: news },
      ]
    },
  },
  ...notedRepresentation(notedRules),
}
