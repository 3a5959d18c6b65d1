import type { GrantedScope } from '../../approval/opening'
import type { ApplicationState } from '../state'
import type { Draft } from './draft'

/** What a decision grants: the part that it names, and otherwise what was applied for. */
export const grantedOf = (
  { content: { targetGroup, places } }: Pick<ApplicationState, 'content'>,
  { outcome, granted }: Pick<Draft, 'outcome' | 'granted'>,
): GrantedScope =>
  outcome === 'partial' && granted !== undefined
    ? granted
    : { ...(targetGroup === undefined ? {} : { targetGroup }), ...(places === undefined ? {} : { places }) }
