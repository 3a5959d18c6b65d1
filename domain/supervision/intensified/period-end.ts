import type { NotedPeriod } from '../../approval/supervision/note-intensified-supervision'
import { supervisionEnd } from '../../approval/supervision/supervision-end'
import type { TellCaseEffect } from '../../process/effect'
import type { Deadline } from '../../process/procedure'
import type { SupervisionState } from '../state'
import { longestFrom, type IntensifiedPeriod } from './intensified-period'

/** The end of skærpet tilsyn, which comes by itself. */
export const periodEnd = (ruleSet: string, { from, to }: IntensifiedPeriod): Deadline =>
  supervisionEnd(to, longestFrom(ruleSet, from))

/** The approval shows it from now on, and lets it end by itself. */
export const tellPeriod = (state: SupervisionState, period: IntensifiedPeriod, reason: string): TellCaseEffect => ({
  kind: 'tell-case',
  caseId: state.approvalId,
  command: 'noteIntensifiedSupervision',
  data: { ...period, reason, supervisionId: state.caseId } satisfies NotedPeriod,
})
