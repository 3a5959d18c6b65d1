import { consequentCaseId } from '../../process/case-id'
import { list, optional, prose } from '../../process/fields'
import { evenIfAway } from '../../process/officer-field'
import { defineCommand } from '../../process/procedure'
import { refuse } from '../../refusal/refuse'
import { caseworker } from '../../rights/rights'
import type { ApplicationState } from '../state'
import type { ProcessingEvent } from './events'
import { clockStart, openClock } from './processing-clock'
import { reviewerField } from './reviewer'

/**
 * The application is complete and is handed to reviewers. The processing time has run since it was complete and its fee
 * paid; that of one in which something is missing begins here.
 *
 * Refuses: FEE_UNPAID, INFORMATION_MISSING when something is missing and no explanation is given, INVALID_FIELDS for a
 * reviewer named twice, REVIEWERS_TOO_FEW for one alone without a reason.
 */
export const startReview = defineCommand<ApplicationState, ProcessingEvent>()({
  name: 'startReview',
  label: 'Begynd behandlingen',
  law: 'retssikkerhedsloven § 3, stk. 2, og § 10',
  from: ['received'],
  to: ['under-review'],
  by: [caseworker],
  bar: ['conflicted'],
  fields: {
    reviewers: list('Tilsynskonsulenter', reviewerField, { min: 1, max: 5 }),
    soleReviewerBecause: optional(prose('Hvorfor er én tilsynskonsulent nok?', { max: 2000 })),
    simplifiedBecause: optional(
      prose('Hvorfor kan vurderingen bygge på ansøgningen alene?', {
        max: 2000,
        help: 'Forenklet vurdering: uden kvalitetsmodel, og uden rapport og faktahøring, så længe der ikke kommer andet ind end ansøgerens egne oplysninger.',
      }),
    ),
    explanation: optional(prose('Hvorfor kan behandlingen begynde, selv om der mangler oplysninger?', { max: 2000 })),
    evenIfAway,
  },
  offered: ({ fee }) => fee === undefined || fee.paidOn !== undefined,
  decide(state, { reviewers, soleReviewerBecause, simplifiedBecause, explanation }, { at, caseId, nextSeq }) {
    if (state.fee !== undefined && state.fee.paidOn === undefined) refuse('FEE_UNPAID')
    const explained = explanation !== undefined && explanation.trim() !== ''
    if (state.missing.length > 0 && !explained) refuse('INFORMATION_MISSING', { missing: state.missing })
    const subjects = reviewers.map(({ subject }) => subject)
    if (subjects.length === 0 || new Set(subjects).size < subjects.length) {
      refuse('INVALID_FIELDS', { fields: ['reviewers'] }, 'Angiv mindst én tilsynskonsulent, og nævn hver kun én gang.')
    }
    const told = (reason: string | undefined) => reason !== undefined && reason.trim() !== ''
    if (subjects.length < 2 && !told(soleReviewerBecause) && !told(simplifiedBecause)) refuse('REVIEWERS_TOO_FEW')
    return [
      {
        type: 'review-started',
        reviewId: consequentCaseId('review', caseId, nextSeq),
        reviewers,
        ...(told(soleReviewerBecause) ? { soleReviewerBecause } : {}),
        ...(told(simplifiedBecause) ? { simplifiedBecause } : {}),
        ...(explained ? { explanation } : {}),
        ...(state.clock === undefined ? { clock: openClock(state.ruleSet, clockStart(state, at)) } : {}),
      },
    ]
  },
})
