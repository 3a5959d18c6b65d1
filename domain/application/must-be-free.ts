import { approvalKey } from '../approval/index-of'
import type { ApplicationEvent } from './events'
import type { ApplicationState } from './state'

/** A decision that opens an approval needs its place and function free: there are never two approvals at once. */
export function mustBeFree({ identity }: ApplicationState, event: ApplicationEvent): string | undefined {
  return event.type === 'decided' && event.consequence.kind === 'open-approval' ? approvalKey(identity) : undefined
}
