import type { Representative } from '../../application/party/representative'

/** Who represents the provider, as far as a review needs it. */
export type ReviewRepresentative = Pick<Representative, 'name' | 'email' | 'cvr' | 'subject' | 'address'>
