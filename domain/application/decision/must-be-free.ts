import { approvalKey } from '../../approval/index-of'
import type { DomainEvent } from '../../process/procedure'
import type { ApplicationState } from '../state'
import type { Consequence } from './decision'

/** A decision that opens an approval needs its place and function free: there are never two approvals at once. */
export function mustBeFree(
  { identity }: ApplicationState,
  { consequence }: DomainEvent & { readonly consequence?: Consequence },
): string | undefined {
  return consequence?.kind === 'open-approval' ? approvalKey(identity) : undefined
}
