import type { DecidedParty } from '../remedy/decided-case'
import { notedRepresentative } from '../representation/noted-representative'
import { offerNameOf } from './index-of'
import type { ApplicationState } from './state'

/** The party of an application, as complaints over its decisions and requests for access to it take it over. */
export function decidedParty(state: ApplicationState): DecidedParty {
  const { office, caseNumber, identity, content, conflicted, impartial, unreachable } = state
  const exempt = content.digitalPostExempt === true || unreachable?.includes(identity.cvr) === true
  return {
    office,
    caseNumber,
    specialfunktionId: identity.specialfunktionId,
    offerName: offerNameOf(state),
    cvr: identity.cvr,
    pNumber: identity.pNumber,
    contact: { name: identity.contact.name, email: identity.contact.email },
    ...notedRepresentative(state),
    ...(exempt ? { byPost: content.address === undefined ? {} : { address: content.address } } : {}),
    conflicted,
    impartial,
  }
}
