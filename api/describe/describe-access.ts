import { authorities } from '../../domain/catalogue/authorities'
import type { Instant } from '../../domain/calendar/instant'
import type { Role } from '../../domain/rights/actor'
import type { Standing } from '../../domain/rights/rights'
import type { Access } from '../../store/accesses/access'

/** That somebody read something of a case, or tried to, as a reader is told of it. */
export interface AccessDescription {
  readonly at: Instant
  /** Absent where the person is no business of the reader. */
  readonly name?: string
  readonly roles: readonly Role[]
  readonly organisation?: string
  /** Name of the authority that the person works at. */
  readonly officeName?: string
  readonly onBehalfOf?: string
  readonly outcome: 'read' | 'refused' | 'failed'
  readonly route?: string
  readonly purpose?: string
}

/** For the head of the office: all of it. */
export function describeAccess(access: Access): AccessDescription {
  const { name, onBehalfOf, route, purpose } = access
  return {
    ...outline(access),
    name,
    ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
    route,
    ...(purpose === undefined ? {} : { purpose }),
  }
}

/**
 * For the party: who of the authority and of its own has read, and when. Not what, since an address tells of drafts that are
 * the authority's own (forvaltningsloven § 12); and of others who tried only the organisation, since they are persons as well.
 */
export function describeAccessToParty(access: Access, { owner, office }: Standing): AccessDescription {
  const { name, organisation } = access
  const known = organisation !== undefined && (organisation === owner || organisation === office)
  return { ...outline(access), ...(known ? { name } : {}) }
}

function outline({ at, roles, organisation, status }: Access): AccessDescription {
  const officeName = authorities.find(({ code }) => code === organisation)?.name
  return {
    at,
    roles,
    ...(organisation === undefined ? {} : { organisation }),
    ...(officeName === undefined ? {} : { officeName }),
    outcome: status < 400 ? 'read' : status < 500 ? 'refused' : 'failed',
  }
}
