import { actorName } from '../../application/actor'
import { flag } from '../../process/fields'
import { requireCompleteLetter } from '../../letter/checklist'
import { defineCommand } from '../../process/procedure'
import { refuse } from '../../refusal/refuse'
import { head } from '../../rights/rights'
import { staying } from '../../process/transitions'
import { checkLastDay } from './check-last-day'
import { interimEnd } from './interim-end'
import type { InterimEvent } from './events'
import { interimContent } from './interim-letter'
import type { ApprovalState } from '../state'

/**
 * The head signs the interim extension that somebody else has drafted (I5), and declares to be impartial in it (I4). A renewal
 * that is granted in it follows on without a gap; if none is, the approval ends with its last day.
 *
 * Refuses: WRONG_STATUS without a draft, FOUR_EYES, CONFLICTED for whoever is not impartial, DATE_INVALID as of the draft,
 * LETTER_INCOMPLETE.
 */
export const extendInterim = defineCommand<ApprovalState, InterimEvent>()({
  name: 'extendInterim',
  label: 'Underskriv midlertidig forlængelse',
  law: 'socialtilsynsloven § 5; forvaltningsloven §§ 3 og 6',
  from: ['renewal-pending'],
  to: ['renewal-pending'],
  moves: staying('renewal-pending'),
  by: [head],
  bar: ['drafters', 'conflicted'],
  readFirst: true,
  fields: { impartial: flag('Jeg erklærer, at jeg er habil i sagen') },
  offered: ({ interim }) => interim !== undefined,
  decide(state, { impartial }, { by, at }) {
    const { interim } = state
    if (interim === undefined)
      return refuse(
        'WRONG_STATUS',
        {},
        'Der er intet udkast til midlertidig forlængelse. Lad en sagsbehandler skrive det først.',
      )
    if (!impartial) refuse('CONFLICTED')
    checkLastDay(state, interim.until, at)
    const signer = { name: actorName(by), title: 'Tilsynschef', impartial }
    requireCompleteLetter(interimContent(state, at, signer, interim.until, interim.reason))
    return [{ type: 'interim-extended', ...interim, end: interimEnd(interim.until), signer }]
  },
})
