import { refuse } from '../../refusal/refuse'
import { remedyOf } from '../../remedy/decision-kinds'
import { suspends } from '../../remedy/suspension'
import type { ComplaintState } from '../state'

/** Whether the complaint suspends the decision by law: then nobody decides on it. */
export const suspendsByLaw = ({ kind, timeliness, admitted }: ComplaintState): boolean =>
  suspends(kind, { timeliness, ...(admitted === undefined ? {} : { admitted }) })

/**
 * Whether the decision holds meanwhile is decided only where the law leaves that open, and it is given of nothing but what can be
 * stayed: the party would be told that it need not follow what binds it all the same.
 *
 * Refuses: WRONG_STATUS where the complaint suspends it by law, STAY_NOT_POSSIBLE.
 */
export function mustBeStayable(state: ComplaintState, granted: boolean): void {
  if (suspendsByLaw(state))
    refuse(
      'WRONG_STATUS',
      {},
      'Klagen har opsættende virkning efter loven: afgørelsen gælder ikke, mens klagen behandles. Der er intet at tage stilling til.',
    )
  if (granted && remedyOf(state.kind).suspensive !== 'stay-possible') refuse('STAY_NOT_POSSIBLE')
}
