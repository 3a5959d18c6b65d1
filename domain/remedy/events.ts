import type { ComplaintOpening } from '../complaint/opening'
import type { Effect } from '../process/effect'
import type { EventTable } from '../process/event-table'
import type { DomainEvent } from '../process/procedure'
import { without } from '../process/without'
import type { Complained, ComplainedDecision, ComplaintOver } from './complained-decision'
import { complaintEnds, type ComplaintEnd } from './complaint-end'
import type { ReceivedComplaint } from './complaint-received'
import type { DecidedProcess } from './decided-case'
import type { FileEntry } from './file-entry'
import type { ComplaintNews } from './note-complaint'
import type { Timeliness } from './timeliness'

/** What happens in a decided case when its decision is complained of. */
export type RemedyEvent =
  | ({
      readonly type: 'complaint-received'
      readonly complaintId: string
      readonly timeliness: Timeliness
      readonly decision: Omit<ComplainedDecision, 'served'>
    } & ReceivedComplaint)
  | ({ readonly type: 'complaint-joined'; readonly complaintId: string } & ReceivedComplaint)
  | ({ readonly type: 'complaint-noted' } & ComplaintNews)
  | { readonly type: 'file-handed-over'; readonly complaintId: string; readonly documents: readonly FileEntry[] }
  /** `admitted`: its lateness was looked past with the end, and not before. */
  | {
      readonly type: 'complaint-settled'
      readonly complaintId: string
      readonly end: ComplaintEnd
      readonly admitted?: true
    }

/** The case with more known of one of its complaints. */
export const withComplaint = <State extends Complained>(
  state: State,
  complaintId: string,
  more: Partial<ComplaintOver>,
): State => ({
  ...state,
  complaints: (state.complaints ?? []).map((one) => (one.complaintId === complaintId ? { ...one, ...more } : one)),
})

/** The case in which one of its complaints keeps its decision from holding no longer. */
const withoutStay = <State extends Complained>(state: State, complaintId: string): State => ({
  ...state,
  complaints: (state.complaints ?? []).map((one) => (one.complaintId === complaintId ? without(one, 'stayedBy') : one)),
})

const received: Readonly<Record<Timeliness, string>> = {
  timely: 'Klage modtaget',
  late: 'Klage modtaget efter klagefristen',
  unclear: 'Klage modtaget; rettidigheden er ikke afklaret',
}

/** The events of every process of whose decisions complaints can be made. The complaint is a case of its own; this one keeps what it must know. */
export const remedyEvents = <State extends Complained, Followed extends DomainEvent>({
  partyOf,
  standing,
  heldUp,
  concerned,
  stayed,
}: DecidedProcess<State, Followed>): EventTable<State, RemedyEvent> => ({
  'complaint-received': {
    decisive: true,
    audience: 'party',
    text: ({ timeliness }) => received[timeliness],
    evolve: (state, { complaintId, decision: { kind, seq }, receivedOn, timeliness }) =>
      standing({
        ...state,
        complaints: [...(state.complaints ?? []), { complaintId, kind, decision: seq, receivedOn, timeliness }],
      }),
    effects(state, { complaintId, decision: { kind, seq, decidedAt, tookPart }, ...event }) {
      const { receivedOn, timeliness, text, requestsStay, typedFrom } = event
      const { caseNumber: decidedCaseNumber, ...party } = partyOf(state)
      const data: ComplaintOpening = {
        ...party,
        decidedCaseNumber,
        decidedCaseId: state.caseId,
        kind,
        decision: seq,
        decidedAt,
        tookPart,
        receivedOn,
        timeliness,
        ...(text === undefined ? {} : { text }),
        ...(requestsStay === undefined ? {} : { requestsStay }),
        ...(typedFrom === undefined ? {} : { typedFrom }),
      }
      return [
        { kind: 'open-case', procedure: 'complaint', caseId: complaintId, data },
        ...(timeliness === 'late' ? [] : (heldUp?.(state) ?? [])),
        ...(timeliness === 'late' ? [] : tellsApproval(concerned?.(state, kind), complaintId)),
      ]
    },
  },
  'complaint-joined': {
    decisive: true,
    audience: 'party',
    text: 'Endnu en klage modtaget; den behandles sammen med den første',
    evolve: (state) => state,
    effects: (_state, { complaintId, receivedOn, text, requestsStay, typedFrom }) => [
      {
        kind: 'tell-case',
        caseId: complaintId,
        command: 'join',
        data: {
          receivedOn,
          ...(text === undefined ? {} : { text }),
          ...(requestsStay === undefined ? {} : { requestsStay }),
          ...(typedFrom === undefined ? {} : { typedFrom }),
        },
      },
    ],
  },
  'complaint-noted': {
    decisive: true,
    audience: 'party',
    text: ({ admitted, stayedBy, stayLifted }) =>
      admitted === true
        ? 'Ankestyrelsen behandler klagen, selv om den kom for sent: afgørelsen er ikke længere endelig'
        : stayedBy !== undefined
          ? 'Det er besluttet, at afgørelsen ikke gælder, mens klagen behandles'
          : stayLifted === true
            ? 'Det er besluttet, at afgørelsen gælder igen, mens klagen behandles'
            : 'Klagens rettidighed er afklaret',
    evolve: (state, { complaintId, timeliness, admitted, stayedBy, stayLifted }) =>
      standing(
        withComplaint(stayLifted === true ? withoutStay(state, complaintId) : state, complaintId, {
          ...(timeliness === undefined ? {} : { timeliness }),
          ...(admitted === undefined ? {} : { admitted }),
          ...(stayedBy === undefined ? {} : { stayedBy }),
        }),
      ),
    effects(state, { complaintId, admitted, timeliness, afterAll, stayedBy, stayLifted }) {
      const complaint = state.complaints?.find((one) => one.complaintId === complaintId)
      const approvalId = complaint === undefined ? undefined : concerned?.(state, complaint.kind)
      return [
        ...(admitted === true ? (heldUp?.(state) ?? []) : []),
        ...(admitted === true || afterAll === true
          ? tellsApproval(approvalId, complaintId)
          : timeliness === 'late'
            ? tellsApproval(approvalId, complaintId, 'late')
            : []),
        ...((stayedBy === undefined && stayLifted !== true) || complaint === undefined
          ? []
          : (stayed?.(state, complaint) ?? [])),
      ]
    },
  },
  'file-handed-over': {
    audience: 'party',
    text: 'Sagens akter er udleveret til klagesagen',
    evolve: (state) => state,
    effects: (_state, { complaintId, documents }) => [
      { kind: 'tell-case', caseId: complaintId, command: 'receiveFile', data: { documents } },
    ],
  },
  'complaint-settled': {
    decisive: true,
    audience: 'party',
    text: ({ end }) => `Klagen er afsluttet: ${complaintEnds[end].toLowerCase()}`,
    evolve: (state, { complaintId, end, admitted }) =>
      standing(withComplaint(state, complaintId, { end, ...(admitted === undefined ? {} : { admitted }) })),
    effects(state, { complaintId }) {
      const settled = state.complaints?.find((one) => one.complaintId === complaintId)
      return settled === undefined || (settled.timeliness === 'late' && settled.admitted !== true)
        ? []
        : tellsApproval(concerned?.(state, settled.kind), complaintId, 'ended')
    },
  },
})

/** The approval that a decision is about hears that a complaint holds the decision up, or does so no longer. */
const tellsApproval = (
  approvalId: string | undefined,
  complaintId: string,
  over?: 'ended' | 'late',
): readonly Effect[] =>
  approvalId === undefined
    ? []
    : [
        {
          kind: 'tell-case',
          caseId: approvalId,
          command: 'noteAppeal',
          data: { complaintId, ...(over === undefined ? {} : { over }) },
        },
      ]
