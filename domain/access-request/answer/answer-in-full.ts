import { defineCommand } from '../../process/procedure'
import { refuse } from '../../refusal/refuse'
import { caseworker, head, lawyer } from '../../rights/rights'
import type { AccessRequestState } from '../state'
import { answered } from './answered'
import type { AnswerEvent } from './events'
import { takesOneSignature } from './outcome-of'

/**
 * Everything that was asked for is given: one signature is enough, the drafter's own as well, since nothing is decided against
 * anybody. What another party has handed in is given by two.
 *
 * Refuses: WRONG_STATUS where something is withheld, or is another party's, which another has to sign; RELEASE_NOT_READY.
 */
export const answerInFull = defineCommand<AccessRequestState, AnswerEvent>()({
  name: 'answerInFull',
  label: 'Giv aktindsigt i det hele',
  law: 'forvaltningsloven § 16 og offentlighedsloven § 36',
  from: ['drafted'],
  to: ['granted'],
  by: [caseworker, lawyer, head],
  bar: ['conflicted'],
  readFirst: true,
  fields: {},
  offered: (state) => state.draft !== undefined && takesOneSignature(state, state.draft),
  decide(state, _data, circumstances) {
    const { draft } = state
    if (draft === undefined) return refuse('WRONG_STATUS')
    if (!takesOneSignature(state, draft))
      refuse(
        'WRONG_STATUS',
        {},
        'Noget undtages efter udkastet, eller en anden parts dokumenter udleveres. Lad en anden end den, der har skrevet det, underskrive.',
      )
    return [answered(state, draft, circumstances)]
  },
})
