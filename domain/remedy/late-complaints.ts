import type { TellCaseEffect } from '../process/effect'
import type { Complained, ComplaintOver } from './complained-decision'

const isLateOver = ({ decision, timeliness, admitted, end }: ComplaintOver, seq: number): boolean =>
  decision === seq && timeliness === 'late' && admitted !== true && end === undefined

/** Whether a complaint over the decision of this event is handled as one that came too late. */
export const hasLateOver = ({ complaints = [] }: Complained, seq: number): boolean =>
  complaints.some((one) => isLateOver(one, seq))

/** The case when the time for a complaint over the decision of this event has never begun: what counted as late has come in time. */
export const inTimeAfterAll = <State extends Complained>(state: State, seq: number): State =>
  hasLateOver(state, seq)
    ? {
        ...state,
        complaints: (state.complaints ?? []).map((one) =>
          isLateOver(one, seq) ? { ...one, timeliness: 'timely' as const } : one,
        ),
      }
    : state

/** The complaints over the decision of this event that are handled hear that they are in time; those that were so already change nothing. */
export const tellInTime = ({ complaints = [] }: Complained, seq: number): readonly TellCaseEffect[] =>
  complaints
    .filter(({ decision, end }) => decision === seq && end === undefined)
    .map(({ complaintId }) => ({ kind: 'tell-case', caseId: complaintId, command: 'noteInTime', data: {} }))
