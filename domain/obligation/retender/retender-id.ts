import { consequentCaseId } from '../../process/case-id'
import type { ObligationState } from '../state'

/**
 * The id of the tender for the time after: the same from each contract of a lot, so that the lot is tendered once, and another when the
 * one before has come to nothing. No event of a case has number 0, so that it meets no case that the tender has opened itself.
 */
export const retenderId = ({ tendered, retenders }: Pick<ObligationState, 'tendered' | 'retenders'>): string =>
  consequentCaseId('tender', consequentCaseId('tender', tendered.tenderId, 0), retenders + 1)
