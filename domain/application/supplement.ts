import { optional } from '../fields'
import { defineCommand } from '../procedure'
import { refuse } from '../refuse'
import { provider } from '../rights'
import { contentFields, contentOf } from './content-fields'
import type { ApplicationEvent } from './events'
import { contactField } from './identity-fields'
import { missingInformation } from './missing-information'
import type { ApplicationState } from './state'

/**
 * The applicant gives more: what it was asked for, or what it found was missing. What is given replaces what was there.
 *
 * Refuses: INVALID_FIELDS when nothing is given.
 */
export const supplement = defineCommand<ApplicationState, ApplicationEvent>()({
  name: 'supplement',
  label: 'Indsend oplysninger',
  law: 'socialtilsynsloven § 12',
  from: ['received', 'awaiting-information'],
  to: ['received'],
  by: [provider],
  submission: true,
  fields: { ...contentFields, contact: optional(contactField) },
  decide(state, data) {
    const content = contentOf(data)
    if (Object.keys(content).length === 0 && data.contact === undefined) refuse('INVALID_FIELDS', {}, 'Der er ingen oplysninger i indsendelsen. Udfyld mindst ét felt.')
    return [{
      type: 'information-supplemented', content, ...(data.contact === undefined ? {} : { contact: data.contact }),
      missing: missingInformation({
        content: { ...state.content, ...content }, descriptionVersion: state.descriptionVersion, specialfunktionId: state.identity.specialfunktionId,
      }),
    }]
  },
})
