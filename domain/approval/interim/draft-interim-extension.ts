import { subjectsOf } from '../../rights/actor'
import { date, prose } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { refuse } from '../../refusal/refuse'
import { caseworker } from '../../rights/rights'
import { staying } from '../../process/transitions'
import { checkLastDay } from './check-last-day'
import type { InterimEvent } from './events'
import type { ApprovalState } from '../state'

/**
 * The office drafts an interim extension: without it an approval whose renewal was filed too late ends on its last day.
 *
 * Refuses: WRONG_STATUS when the renewal was filed in time and nothing needs to be extended, DATE_INVALID for a last day
 * that is not later than the present one, INVALID_FIELDS without a reason.
 */
export const draftInterimExtension = defineCommand<ApprovalState, InterimEvent>()({
  name: 'draftInterimExtension',
  label: 'Skriv udkast til midlertidig forlængelse',
  law: 'socialtilsynsloven § 5; fornyelsesbestemmelsen i godkendelsen',
  from: ['renewal-pending'],
  to: ['renewal-pending'],
  moves: staying('renewal-pending'),
  by: [caseworker],
  bar: ['conflicted'],
  readFirst: true,
  drafts: true,
  fields: { until: date('Forlænges til og med'), reason: prose('Begrundelse', { max: 4000 }) },
  offered: ({ renewal }) => renewal?.timely !== true,
  decide(state, { until, reason }, { at, by }) {
    const { renewal, interim } = state
    if (renewal?.timely === true)
      refuse(
        'WRONG_STATUS',
        {},
        'Fornyelsen er søgt i tide, så godkendelsen gælder, til der er truffet afgørelse. Ingen forlængelse er nødvendig.',
      )
    checkLastDay(state, until, at)
    if (reason.trim() === '') refuse('INVALID_FIELDS', { fields: ['reason'] }, 'Skriv en begrundelse.')
    const drafters = by.kind === 'person' ? subjectsOf(by) : []
    return [
      { type: 'interim-drafted', until, reason, drafters: [...new Set([...(interim?.drafters ?? []), ...drafters])] },
    ]
  },
})
