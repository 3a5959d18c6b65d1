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
import { clockBegunBy, toldLate } from '../processing/open-clock'
import type { ProcessingEvent } from '../processing/events'
import type { InformationEvent } from './events'
import { stillAsked } from './still-asked'

/**
 * The applicant gives more: what it was asked for, or what it found was missing. What is given replaces what was there.
 *
 * A request for information ends when nothing of it is left to give; what comes in part, or concerns something else, moves no
 * deadline. The processing time begins with what makes the application complete.
 *
 * While the review is on it may give more as well: until a decision has been drafted the party can speak (forvaltningsloven § 21).
 *
 * Refuses: INVALID_FIELDS when nothing is given, LEGAL_FORM_EXCLUDED.
 */
export const supplement = defineCommand<ApplicationState, InformationEvent | ProcessingEvent>()({
  name: 'supplement',
  label: 'Indsend oplysninger',
  law: 'socialtilsynsloven § 12',
  from: ['received', 'awaiting-information', 'under-review', 'recommended', 'hearing'],
  to: ['received', 'awaiting-information', 'under-review', 'recommended', 'hearing'],
  moves: [
    ['received', 'received'],
    ['awaiting-information', 'received'],
    ...staying('awaiting-information', 'under-review', 'recommended', 'hearing'),
  ],
  by: party,
  submission: true,
  fields: { ...contentFields, contact: optional(contactField) },
  decide(state, data, { at }) {
    const content = contentOf(data)
    if (Object.keys(content).length === 0 && data.contact === undefined)
      refuse('INVALID_FIELDS', {}, 'Der er ingen oplysninger i indsendelsen. Udfyld mindst ét felt.')
    checkApplicant(content)
    const missing = missingInformation({
      content: { ...state.content, ...content },
      descriptionVersion: state.descriptionVersion,
      specialfunktionId: state.identity.specialfunktionId,
    })
    const left = state.clocksByFact === true ? stillAsked(state, { content, missing }) : []
    const begun = missing.length > 0 ? {} : clockBegunBy({ ...state, completeAt: state.completeAt ?? at }, at)
    return [
      {
        type: 'information-supplemented',
        content,
        ...(data.contact === undefined ? {} : { contact: data.contact }),
        missing,
        ...(left.length === 0 ? {} : { stillAsked: left }),
        ...begun,
      },
      ...toldLate(begun, at),
    ]
  },
})
