import type { DomainEvent } from '../../process/procedure'
import { approvalKey } from '../index-of'
import type { ApprovalState } from '../state'

/**
 * A new P-number is accepted only while no other approval has its place and function, also when its day is to come. What takes
 * them between the two is met on the day (`carryOutChange`).
 */
export function mustBeFree(
  { changes, identity }: ApprovalState,
  { type, id }: DomainEvent & { readonly id?: string },
): string | undefined {
  const pNumber = type === 'change-accepted' ? changes.find((change) => change.id === id)?.pNumber : undefined
  return pNumber === undefined ? undefined : approvalKey({ ...identity, pNumber })
}
