import { consequentCaseId } from '../../process/case-id'
import type { Actor } from '../../rights/actor'

/** Whether the case that speaks is an application for renewal that this approval has opened, pending or decided. */
export const isOwnRenewal = (caseId: string, by: Actor): boolean =>
  by.kind === 'case' &&
  by.caseId.replace(/\.\d+$/, '.') === consequentCaseId('application', caseId, 0).replace(/\.0$/, '.')
