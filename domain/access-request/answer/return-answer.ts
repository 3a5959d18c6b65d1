import { prose } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { head, lawyer } from '../../rights/rights'
import type { AccessRequestState } from '../state'
import type { AnswerEvent } from './events'

/** Whoever is to sign does not, and says why: the documents are gone through again. The time for the answer runs on. */
export const returnAnswer = defineCommand<AccessRequestState, AnswerEvent>()({
  name: 'returnAnswer',
  label: 'Send udkastet til svar tilbage',
  law: 'intern kvalitetssikring; forvaltningsloven § 16',
  from: ['drafted'],
  to: ['received'],
  by: [head, lawyer],
  bar: ['conflicted'],
  readFirst: true,
  fields: { reason: prose('Begrundelse', { max: 2000 }) },
  decide: (_state, { reason }) => [{ type: 'answer-returned', reason }],
})
