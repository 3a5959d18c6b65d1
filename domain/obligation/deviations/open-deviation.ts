import { reference } from '../../process/fields'
import { refuse } from '../../refusal/refuse'
import type { ObligationState } from '../state'
import type { Deviation } from './deviation'

export const deviationField = reference('Afvigelse', 'deviation', { max: 3, pattern: '^[1-9][0-9]{0,2}$' })

/**
 * The deviation that is meant.
 * @throws {Refusal} DEVIATION_UNKNOWN, also of one that is settled
 */
export const openDeviation = ({ deviations }: Pick<ObligationState, 'deviations'>, id: string): Deviation =>
  deviations.find((one) => one.id === id && one.settled === undefined) ??
  refuse('DEVIATION_UNKNOWN', { fields: ['deviation'] })
