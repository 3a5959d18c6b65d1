import type { EventTable } from '../../process/event-table'
import type { Deadline } from '../../process/procedure'
import { without } from '../../process/without'
import { withDeadlines, withoutDeadlines } from '../../process/case-deadline'
import { notedRepresentation, type RepresentativeNoted } from '../../representation/noted-representation'
import type { ReceivedComplaint } from '../../remedy/complaint-received'
import type { ComplaintNews } from '../../remedy/note-complaint'
import type { Timeliness } from '../../remedy/timeliness'
import type { ComplaintOpening } from '../opening'
import { aboutOf, mailToOffice, mailToParty } from '../party-mail'
import { reassessmentKey } from '../reassessment/reassessment-deadline'
import { postOf } from '../upcast'
import { notedRules } from './noted-rules'
import type { ComplaintState } from '../state'
import type { ComplaintStatus } from '../statuses'

/** How a complaint comes in. It begins with `received`. */
export type IntakeEvent =
  | ({
      readonly type: 'received'
      readonly caseId: string
      readonly caseNumber: string
      readonly ruleSet: string
      /** The time for the reassessment, where there is one. */
      readonly deadline?: Deadline
      /** Absent of what was received before its letters were followed. */
      readonly lettersFollowed?: true
    } & ComplaintOpening)
  | ({ readonly type: 'joined' } & Omit<ReceivedComplaint, 'over'>)
  | { readonly type: 'timeliness-settled'; readonly timeliness: Exclude<Timeliness, 'unclear'>; readonly note: string }
  /** … and what counted as late is in time. `deadline`: of the reassessment, where there is to be one. */
  | { readonly type: 'found-in-time'; readonly deadline?: Deadline }
  | RepresentativeNoted
  | { readonly type: 'withdrawn'; readonly reason?: string }

const first: Readonly<Record<Timeliness, ComplaintStatus>> = {
  timely: 'reassessing',
  late: 'to-forward',
  unclear: 'unclear',
}

/** The complainant is told of each, and the decided case of what changes it. */
export const intakeEvents: EventTable<ComplaintState, IntakeEvent> = {
  received: {
    decisive: true,
    audience: 'party',
    text: ({ timeliness }) => (timeliness === 'late' ? 'Klage modtaget efter klagefristen' : 'Klage modtaget'),
    evolve: (_none, { deadline, ...event }, { at }) => ({
      ...without(event, 'type', 'byPost'),
      ...postOf(event),
      status: deadline === undefined ? 'to-forward' : first[event.timeliness],
      openedAt: at,
      joined: [],
      documents: [],
      deadlines: deadline === undefined ? [] : [deadline],
    }),
    effects: (state, { deadline }) => [
      ...mailToParty(state, { template: 'complaint-received', data: aboutOf(state) }),
      mailToOffice(state, {
        template: 'complaint-to-handle',
        data: { ...aboutOf(state), ...(deadline === undefined ? {} : { due: deadline.date }) },
      }),
    ],
  },
  joined: {
    decisive: true,
    audience: 'party',
    text: 'Endnu en klage modtaget',
    evolve: (state, { receivedOn, text, requestsStay }, { at }) => ({
      ...state,
      joined: [...state.joined, { receivedOn, at, ...(text === undefined ? {} : { text }) }],
      ...(requestsStay === true ? { requestsStay } : {}),
    }),
    effects: (state) => mailToParty(state, { template: 'complaint-received', data: aboutOf(state) }),
  },
  'timeliness-settled': {
    decisive: true,
    audience: 'party',
    text: ({ timeliness }) =>
      timeliness === 'timely' ? 'Klagen er rettidig' : 'Klagen kom efter klagefristen og sendes videre',
    evolve: (state, { timeliness, note }) => ({
      ...state,
      timeliness,
      timelinessNote: note,
      status: first[timeliness],
      deadlines: timeliness === 'late' ? withoutDeadlines(state.deadlines, reassessmentKey) : state.deadlines,
    }),
    effects: ({ caseId, decidedCaseId }, { timeliness }) => [
      {
        kind: 'tell-case',
        caseId: decidedCaseId,
        command: 'noteComplaint',
        data: { complaintId: caseId, timeliness } satisfies ComplaintNews,
      },
    ],
  },
  'found-in-time': {
    decisive: true,
    audience: 'party',
    text: 'Klagen er rettidig: afgørelsen var ikke kommet frem, da klagefristen blev regnet for udløbet',
    // A file that was being gathered is gathered anew when it is forwarded after all.
    evolve: (state, { deadline }) =>
      deadline === undefined
        ? { ...state, timeliness: 'timely', foundInTime: true }
        : {
            ...without(state, 'file', 'gathering', 'remarks'),
            timeliness: 'timely',
            foundInTime: true,
            status: first.timely,
            deadlines: withDeadlines(state.deadlines, deadline),
          },
    effects: (state, { deadline }) => [
      mailToOffice(state, {
        template: 'complaint-to-handle',
        data: { ...aboutOf(state), ...(deadline === undefined ? {} : { due: deadline.date }) },
      }),
      {
        kind: 'tell-case',
        caseId: state.decidedCaseId,
        command: 'noteComplaint',
        data: { complaintId: state.caseId, timeliness: 'timely', afterAll: true } satisfies ComplaintNews,
      },
    ],
  },
  ...notedRepresentation(notedRules),
  withdrawn: {
    audience: 'party',
    text: 'Klagen er trukket tilbage',
    evolve: (state) => ({ ...without(state, 'stayDraft'), status: 'withdrawn', deadlines: [] }),
    effects: (state) => [
      ...mailToParty(state, { template: 'complaint-withdrawn', data: aboutOf(state) }),
      mailToOffice(state, { template: 'complaint-withdrawn', data: aboutOf(state) }),
      {
        kind: 'tell-case',
        caseId: state.decidedCaseId,
        command: 'settleComplaint',
        data: { complaintId: state.caseId, end: 'withdrawn' },
      },
    ],
  },
}
