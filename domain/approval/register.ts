import { specialfunktionName } from '../catalogue/specialer'
import type { RegisterEntry } from '../procedure'
import type { ApprovalState } from './state'

/**
 * What the public register shows (I14): nothing before the first day; then the whole time without a gap, from the first
 * period's first day to the present one's last; and, while it lives past that, why.
 */
export function register(state: ApprovalState): RegisterEntry | undefined {
  if (!state.inForce) return undefined
  const { identity } = state
  return {
    providerName: state.offerName,
    cvr: identity.cvr,
    pNumber: identity.pNumber,
    municipality: identity.municipality,
    specialeId: state.specialeId,
    specialfunktionId: identity.specialfunktionId,
    specialfunktionName: specialfunktionName(identity.specialfunktionId),
    status: state.status === 'expired' ? 'ended' : 'in-force',
    validFrom: state.since,
    validTo: state.endedOn ?? state.validTo,
    ...(state.status === 'extended' ? { note: state.renewal === undefined ? 'Gælder fortsat i en overgangsperiode.' : 'Gælder fortsat, mens en rettidig ansøgning om fornyelse behandles.' } : {}),
  }
}
