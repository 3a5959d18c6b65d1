import { optional } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import { party } from '../../rights/rights'
import { checkApplicant } from '../form/check-applicant'
import { contentFields, contentOf } from '../form/content-fields'
import { contactField } from '../form/identity-fields'
import { missingInformation } from '../form/missing-information'
import type { ApplicationState } from '../state'
import type { InformationEvent } from './events'

/**
 * The applicant gives more: what it was asked for, or what it found was missing. What is given replaces what was there.
 *
 * While the review is on it may give more as well: until a decision has been drafted the party can speak (forvaltningsloven § 21).
 *
 * Refuses: INVALID_FIELDS when nothing is given, LEGAL_FORM_EXCLUDED.
 */
export const supplement = defineCommand<ApplicationState, InformationEvent>()({
  name: 'supplement',
  label: 'Indsend oplysninger',
  law: 'socialtilsynsloven § 12',
  from: ['received', 'awaiting-information', 'under-review', 'recommended', 'hearing'],
  to: ['received', 'under-review', 'recommended', 'hearing'],
  moves: [
    ['received', 'received'],
    ['awaiting-information', 'received'],
    ...staying('under-review', 'recommended', 'hearing'),
  ],
  by: party,
  submission: true,
  fields: { ...contentFields, contact: optional(contactField) },
  decide(state, data) {
    const content = contentOf(data)
    if (Object.keys(content).length === 0 && data.contact === undefined)
      refuse('INVALID_FIELDS', {}, 'Der er ingen oplysninger i indsendelsen. Udfyld mindst ét felt.')
    checkApplicant(content)
    return [
      {
        type: 'information-supplemented',
        content,
        ...(data.contact === undefined ? {} : { contact: data.contact }),
        missing: missingInformation({
          content: { ...state.content, ...content },
          descriptionVersion: state.descriptionVersion,
          specialfunktionId: state.identity.specialfunktionId,
        }),
      },
    ]
  },
})
