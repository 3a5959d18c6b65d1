import { reference } from '../../process/fields'
import { refuse } from '../../refusal/refuse'
import type { ObligationState } from '../state'
import type { ContractChange } from './change'

export const changeField = reference('Ændring', 'contract-change', { max: 3, pattern: '^[1-9][0-9]{0,2}$' })

/**
 * The proposed change that is meant.
 * @throws {Refusal} CHANGE_UNKNOWN, also of one that is settled
 */
export const openChange = ({ changes }: Pick<ObligationState, 'changes'>, id: string): ContractChange =>
  changes.find((one) => one.id === id && one.status === 'proposed') ?? refuse('CHANGE_UNKNOWN', { fields: ['change'] })
