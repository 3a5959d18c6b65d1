import { list, text } from '../fields'
import { defineCommand } from '../procedure'
import { caseworker } from '../rights'
import { informationDeadline } from './deadlines'
import type { ApplicationEvent } from './events'
import type { ApplicationState } from './state'

/** The office asks for what is missing, with a deadline; the applicant must give what is asked (socialtilsynsloven § 12). */
export const requestInformation = defineCommand<ApplicationState, ApplicationEvent>()({
  name: 'requestInformation',
  label: 'Bed om oplysninger',
  law: 'socialtilsynsloven § 12 og retssikkerhedsloven § 10',
  from: ['received'],
  to: ['awaiting-information'],
  by: [caseworker],
  bar: ['conflicted'],
  fields: { missing: list('Det mangler vi', text('Oplysning', { max: 500 }), { min: 1, max: 60 }) },
  decide: (state, { missing }, { at }) => [{ type: 'information-requested', missing, deadline: informationDeadline(state.ruleSet, at, 1) }],
})
