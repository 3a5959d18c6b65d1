import { defineCommand } from '../../process/procedure'
import { refuse } from '../../refusal/refuse'
import { head, lawyer } from '../../rights/rights'
import { actorName, actorSubject } from '../../application/actor'
import type { AccessRequestState } from '../state'
import { signedAnswer } from './answered'
import type { AnswerEvent } from './events'

/**
 * The head or a lawyer signs what another has drafted (I5): the answer is given as soon as the copies for it are there.
 *
 * Refuses: WRONG_STATUS without a draft, FOUR_EYES.
 */
export const signAnswer = defineCommand<AccessRequestState, AnswerEvent>()({
  name: 'signAnswer',
  label: 'Underskriv svaret på aktindsigt',
  law: 'forvaltningsloven §§ 16 og 22-25; offentlighedsloven § 36',
  from: ['drafted'],
  to: ['releasing', 'granted', 'partial', 'refused'],
  by: [head, lawyer],
  bar: ['drafters', 'conflicted'],
  readFirst: true,
  fields: {},
  decide(state, _data, { at, by, nextSeq }) {
    const { draft } = state
    if (draft === undefined) return refuse('WRONG_STATUS')
    return [signedAnswer(state, draft, { subject: actorSubject(by), name: actorName(by) }, { at, nextSeq })]
  },
})
