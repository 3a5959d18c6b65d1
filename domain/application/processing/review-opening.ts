import { isAccessOpen } from '../../access/accessed'
import { civilDateAt } from '../../calendar/copenhagen'
import type { Instant } from '../../calendar/instant'
import { criteriaOf } from '../../catalogue/description-at'
import { qualityModelAt } from '../../catalogue/quality-models/quality-model-at'
import { knownDelivery } from '../../delivery/delivery-state'
import { notedRepresentative } from '../../representation/noted-representative'
import type { ReviewOpening } from '../../review/opening'
import { deadlineKeys } from '../deadline-keys'
import { offerNameOf } from '../index-of'
import type { ApplicationState } from '../state'
import type { AppointedReviewer } from './reviewer'

/** What the review of an application begins with: the law and the models of the day on which the application was handed in (I13). */
export function reviewOpening(
  state: ApplicationState,
  {
    reviewers,
    simplifiedBecause,
    soleReviewerBecause,
  }: {
    readonly reviewers: readonly AppointedReviewer[]
    readonly simplifiedBecause?: string
    readonly soleReviewerBecause?: string
  },
): ReviewOpening {
  const { identity, descriptionVersion } = state
  return {
    type: 'application',
    applicationId: state.caseId,
    ruleSet: state.ruleSet,
    office: state.office,
    specialfunktionId: identity.specialfunktionId,
    descriptionVersion,
    criteria: criteriaOf(descriptionVersion, identity.specialfunktionId),
    ...(simplifiedBecause === undefined
      ? { qualityModel: qualityModelAt(civilDateAt(state.submittedAt)) }
      : { simplifiedBecause }),
    ...(soleReviewerBecause === undefined ? {} : { soleReviewerBecause }),
    applicant: {
      cvr: identity.cvr,
      pNumber: identity.pNumber,
      municipality: identity.municipality,
      offerName: offerNameOf(state),
    },
    contact: { name: identity.contact.name, email: identity.contact.email },
    content: state.content,
    reviewers,
    earlierDecisionMakers: [...new Set([...state.drafters, ...(state.renewalOf?.decidedBy ?? [])])],
    ...(state.conflicted.length === 0 ? {} : { conflicted: state.conflicted }),
    ...(isAccessOpen(state) ? { accessOpen: true as const } : {}),
    ...processingEnd(state),
    ...notedRepresentative(state),
    ...knownDelivery(state),
  }
}

/** When the processing time ends as it now stands; nothing while it is suspended. */
export function processingEnd({ deadlines }: Pick<ApplicationState, 'deadlines'>): {
  readonly processingEndsAt?: Instant
} {
  const end = deadlines.find(({ key }) => key === deadlineKeys.processing)
  return end === undefined ? {} : { processingEndsAt: end.at }
}
