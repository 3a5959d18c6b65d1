import { defineCommand } from '../../process/procedure'
import { caseworker } from '../../rights/rights'
import { actorSubject } from '../actor'
import type { ApplicationState } from '../state'
import { draftFields } from './draft-fields'
import type { DecisionEvent } from './events'

/**
 * The draft as far as it has come, kept so that what has changed since can be shown. It may lack anything; nothing can be
 * signed before `draftDecision`. Whoever has written on it may not sign (I5).
 */
export const saveDraft = defineCommand<ApplicationState, DecisionEvent>()({
  name: 'saveDraft',
  label: 'Gem udkast',
  law: 'offentlighedsloven § 13 og forvaltningsloven § 12',
  from: ['recommended'],
  to: ['recommended'],
  by: [caseworker],
  bar: ['conflicted', 'undeclared'],
  readFirst: true,
  drafts: true,
  fields: draftFields,
  decide: (_state, data, { by }) => [
    { type: 'draft-saved', draft: { ...data, conditions: data.conditions ?? [] }, drafter: actorSubject(by) },
  ],
})
