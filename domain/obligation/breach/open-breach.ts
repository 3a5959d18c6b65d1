import { reference } from '../../process/fields'
import { refuse } from '../../refusal/refuse'
import type { ObligationState } from '../state'
import type { Breach } from './breach'

export const breachField = reference('Misligholdelse', 'breach', { max: 3, pattern: '^[1-9][0-9]{0,2}$' })

/**
 * The breach that is meant.
 * @throws {Refusal} BREACH_UNKNOWN, also of one that is settled
 */
export const openBreach = ({ breaches }: Pick<ObligationState, 'breaches'>, id: string): Breach =>
  breaches.find((one) => one.id === id && one.settled === undefined) ?? refuse('BREACH_UNKNOWN', { fields: ['breach'] })
