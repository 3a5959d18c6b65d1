import type { Representative } from '../../representation/representative'

/** Who represents the provider, as far as a review needs it. */
export type ReviewRepresentative = Pick<Representative, 'name' | 'email' | 'cvr' | 'subject' | 'address'>
