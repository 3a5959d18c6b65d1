import { consequentCaseId } from '../case-id'
import { email, group, list, optional, prose, text } from '../fields'
import { defineCommand } from '../procedure'
import { refuse } from '../refuse'
import { caseworker } from '../rights'
import { processingDeadline } from './deadlines'
import type { ApplicationEvent } from './events'
import type { ApplicationState } from './state'

/** The person who is to review, as named by the office. */
export const reviewerField = group('Tilsynskonsulent', { subject: text('Bruger-id'), name: text('Navn'), email: email('E-mail') })

/**
 * The application is complete and is handed to reviewers. The processing time counts from the day on which it was
 * complete, not from the day on which somebody had time for it.
 *
 * Refuses: INFORMATION_MISSING when something is missing and no explanation is given, CONFLICTED for a reviewer known to
 * have a conflict of interest, INVALID_FIELDS for a reviewer named twice.
 */
export const startReview = defineCommand<ApplicationState, ApplicationEvent>()({
  name: 'startReview',
  label: 'Begynd behandlingen',
  law: 'retssikkerhedsloven § 3, stk. 2, og § 10',
  from: ['received'],
  to: ['under-review'],
  by: [caseworker],
  bar: ['conflicted'],
  fields: {
    reviewers: list('Tilsynskonsulenter', reviewerField, { min: 1, max: 5 }),
    explanation: optional(prose('Hvorfor kan behandlingen begynde, selv om der mangler oplysninger?', { max: 2000 })),
  },
  decide(state, { reviewers, explanation }, { at, caseId, nextSeq }) {
    const explained = explanation !== undefined && explanation.trim() !== ''
    if (state.missing.length > 0 && !explained) refuse('INFORMATION_MISSING', { missing: state.missing })
    const subjects = reviewers.map(({ subject }) => subject)
    if (subjects.length === 0 || new Set(subjects).size < subjects.length) {
      refuse('INVALID_FIELDS', { fields: ['reviewers'] }, 'Angiv mindst én tilsynskonsulent, og nævn hver kun én gang.')
    }
    const conflicted = subjects.filter((subject) => state.conflicted.includes(subject))
    if (conflicted.length > 0) refuse('CONFLICTED', { subjects: conflicted }, 'En af tilsynskonsulenterne er inhabil i sagen. Vælg en anden.')
    return [{
      type: 'review-started', reviewId: consequentCaseId('review', caseId, nextSeq), reviewers,
      ...(explained ? { explanation } : {}), processing: processingDeadline(state.ruleSet, state.completeAt ?? at),
    }]
  },
})
