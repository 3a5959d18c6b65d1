import { specialfunktionName } from '../catalogue/specialer'
import type { CaseIndex } from '../procedure'
import type { ApplicationState } from './state'
import { pendingStatuses, type ApplicationStatus } from './statuses'

/** The offer's name; before it is known, its number. */
export const offerNameOf = ({ content, identity }: Pick<ApplicationState, 'content' | 'identity'>): string =>
  content.offerName?.trim() || `P-nummer ${identity.pNumber}`

/**
 * How an application is found. One pending application per place and function; a renewal has a key of its own, since its
 * approval sees to it that there is one at a time and must not be stopped by somebody's new application.
 */
export function indexOf(state: ApplicationState): CaseIndex {
  const { identity, renewalOf, office, allocatedTo, drafters, conflicted, impartial, mustDeclare, status } = state
  const pending: readonly ApplicationStatus[] = pendingStatuses
  return {
    title: `${offerNameOf(state)} – ${specialfunktionName(identity.specialfunktionId)}`,
    standing: { owner: identity.cvr, office, assigned: allocatedTo === undefined ? [] : [allocatedTo.subject], drafters, conflicted, ...(mustDeclare ? { impartial } : {}) },
    ...(pending.includes(status) ? { activeKey: renewalOf === undefined ? `application/${identity.pNumber}/${identity.specialfunktionId}` : `renewal/${renewalOf.approvalId}` } : {}),
  }
}
