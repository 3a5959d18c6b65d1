import { defineCommand } from '../procedure'
import { refuse } from '../refuse'
import { head } from '../rights'
import { staying } from '../transitions'
import { interimEnd } from './deadlines'
import type { ApprovalEvent } from './events'
import type { ApprovalState } from './state'

/**
 * The head signs the interim extension that somebody else has drafted (I5). A renewal that is granted in it follows on
 * without a gap; if none is, the approval ends with its last day.
 *
 * Refuses: WRONG_STATUS without a draft, FOUR_EYES.
 */
export const extendInterim = defineCommand<ApprovalState, ApprovalEvent>()({
  name: 'extendInterim',
  label: 'Underskriv midlertidig forlængelse',
  law: 'socialtilsynsloven § 5; fornyelsesbestemmelsen i godkendelsen',
  from: ['renewal-pending'],
  to: ['renewal-pending'],
  moves: staying('renewal-pending'),
  by: [head],
  bar: ['drafters'],
  fields: {},
  offered: ({ interim }) => interim !== undefined,
  decide({ interim }) {
    if (interim === undefined) return refuse('WRONG_STATUS', {}, 'Der er intet udkast til midlertidig forlængelse. Lad en sagsbehandler skrive det først.')
    return [{ type: 'interim-extended', ...interim, end: interimEnd(interim.until) }]
  },
})
