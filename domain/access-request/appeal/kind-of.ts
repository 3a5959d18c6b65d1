import type { Requester } from '../../access/requester'
import type { DecisionKind } from '../../remedy/decision-kinds'

/** Which law a refusal goes by: the party's own, or the public's. */
export const kindOf = ({ kind }: Pick<Requester, 'kind'>): DecisionKind =>
  kind === 'party' ? 'party-access-refusal' : 'public-access-refusal'
