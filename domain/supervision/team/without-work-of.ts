import { withoutPreparation } from '../decision/decision'
import { withoutHearing } from '../../process/hearing-reminder'
import { without } from '../../process/without'
import { factHearingKey } from '../../review/report/fact-hearing'
import type { SupervisionState } from '../state'

/**
 * The case when somebody is found to be partial: what they have drafted falls, with the hearing over it, and is written anew
 * by somebody else. What has been signed or made final stands, and can be complained of.
 */
export function withoutWorkOf(state: SupervisionState, subject: string): SupervisionState {
  const { reportDraft, preparation, status } = state
  const wroteReport = status !== 'reported' && reportDraft?.by === subject
  const out: SupervisionState = {
    ...(wroteReport ? without(state, 'reportDraft') : state),
    ...(wroteReport && status === 'fact-hearing' ? { status: 'under-way' } : {}),
    factHearings: wroteReport
      ? state.factHearings.map((hearing) => ({ ...hearing, void: true as const }))
      : state.factHearings,
    deadlines: wroteReport ? withoutHearing(state.deadlines, factHearingKey) : state.deadlines,
    impartial: state.impartial.filter((one) => one !== subject),
    conflicted: [...state.conflicted, subject],
  }
  return preparation?.drafters.includes(subject) === true ? withoutPreparation(out) : out
}
