import { defineCommand } from '../../process/procedure'
import { refuse } from '../../refusal/refuse'
import { head, lawyer } from '../../rights/rights'
import type { AccessRequestState } from '../state'
import { answered } from './answered'
import type { AnswerEvent } from './events'

/**
 * The head or a lawyer signs what another has drafted (I5), with the files as they will be given.
 *
 * Refuses: WRONG_STATUS without a draft, FOUR_EYES, RELEASE_NOT_READY.
 */
export const signAnswer = defineCommand<AccessRequestState, AnswerEvent>()({
  name: 'signAnswer',
  label: 'Underskriv svaret på aktindsigt',
  law: 'forvaltningsloven §§ 16 og 22-25; offentlighedsloven § 36',
  from: ['drafted'],
  to: ['granted', 'partial', 'refused'],
  by: [head, lawyer],
  bar: ['drafters', 'conflicted'],
  readFirst: true,
  fields: {},
  decide(state, _data, circumstances) {
    const { draft } = state
    if (draft === undefined) return refuse('WRONG_STATUS')
    return [answered(state, draft, circumstances)]
  },
})
