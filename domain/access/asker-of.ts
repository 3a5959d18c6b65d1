import { refuse } from '../refusal/refuse'
import type { Actor } from '../rights/actor'
import type { SeveralParties } from './accessed-process'
import type { Requester } from './requester'

/** The CVR number that somebody acts for; nothing for an authority's people, who have a code. */
export const organisationOf = (by: Actor): string | undefined =>
  by.kind === 'person' && /^[0-9]{8}$/.test(by.organisation ?? '') ? by.organisation : undefined

/**
 * Who asks, in a case with several parties: the organisation that somebody is logged in for, as a party or as anybody else. One that is
 * none yet is anybody else, whatever it has sent: that it has is nobody's to know (I9).
 * @throws {Refusal} NOT_ALLOWED for somebody of no organisation
 */
export function askerOf<State>(
  { isParty }: Pick<SeveralParties<State>, 'isParty'>,
  state: State,
  by: Actor,
): Requester {
  const cvr = organisationOf(by)
  if (cvr === undefined || by.kind !== 'person') return refuse('NOT_ALLOWED')
  return isParty(state, cvr) ? { kind: 'party', cvr } : { kind: 'other', name: by.name, cvr }
}
