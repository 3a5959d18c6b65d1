import type { Actor } from '../rights/actor'
import type { Sender } from './attach'
import type { DocumentAudience } from './attached-document'

/**
 * On which side of the case somebody stands who hands in a file: the party's own people and whoever acts for it on the party's,
 * everybody else on the authority's.
 * @param owner CVR number of the party
 * @param reach the audiences that the authority may choose; the first unless it says otherwise
 */
export const senderOf = (
  by: Actor,
  owner: string,
  reach: readonly [DocumentAudience, ...DocumentAudience[]] = ['office', 'party'],
): Sender =>
  by.kind === 'person' &&
  (by.onBehalfOf?.subject === owner || (by.roles.includes('provider') && by.organisation === owner))
    ? { from: 'party', reach: ['party'] }
    : { from: 'authority', reach }
