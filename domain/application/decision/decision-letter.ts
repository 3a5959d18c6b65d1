import { civilDateAt } from '../../calendar/copenhagen'
import { computeDeadline } from '../../calendar/deadline'
import { ruleSetById } from '../../calendar/deadline-rule'
import type { Instant } from '../../calendar/instant'
import { criteriaOf } from '../../catalogue/description-at'
import { hearingSummary } from '../../hearing/hearing-summary'
import type { AssessedCriterion, DecisionContent } from '../../letter/letter-content'
import { standardComplaint, standardDutyToReport, standardPublication } from '../../letter/standard-parts'
import { frameOf } from '../delivery/letters'
import type { Recipient } from '../../delivery/recipient'
import { recipientsOf } from '../delivery/recipients'
import type { ApplicationState } from '../state'
import type { Draft, Signature } from './draft'
import { givesApproval, isFullyFavourable } from './outcomes'
import { validityOf } from './validity'

/**
 * The decision letter of a draft, to one recipient. Unsigned it is a draft. `at` is the instant of the decision, or for a
 * draft that of writing: the period follows from it unless the draft names its days.
 */
export function decisionLetter(
  state: ApplicationState,
  draft: Draft,
  at: Instant,
  recipient?: Recipient,
  signature?: Signature,
): DecisionContent {
  const { office, ruleSet, descriptionVersion } = state
  const { outcome, reasons, conditions, scope, granted, attachments } = draft
  const [party] = recipientsOf(state)
  const to = recipient ?? party
  if (to === undefined) throw new Error('an application has a party')
  const validity = givesApproval(outcome) ? validityOf(state, draft, at) : undefined
  const hearing = hearingSummary(state.hearings, draft)
  return {
    ...frameOf(state, to),
    ...(signature ?? {}),
    attachments: attachments ?? [],
    kind: 'decision',
    outcome,
    renewal: state.kind === 'renewal',
    appliedOn: civilDateAt(state.submittedAt),
    ...(scope === undefined ? {} : { scope }),
    ...(granted === undefined ? {} : { granted: { ...granted, ...appliedPlaces(state) } }),
    legalBasis: reasons?.legalBasis ?? [],
    ...(reasons === undefined ? {} : { facts: reasons.facts, mainConsiderations: reasons.mainConsiderations }),
    criteria: assessedCriteria(state, draft),
    ...(hearing === undefined ? {} : { hearing }),
    conditions,
    ...(validity === undefined
      ? {}
      : {
          validity: { from: validity.validFrom, to: validity.validTo },
          renewBy: computeDeadline(ruleSetById(ruleSet).rules['renewal-cutoff'], validity.validTo).date,
          dutyToReport: standardDutyToReport,
          publication: standardPublication,
        }),
    descriptionVersion,
    ...(isFullyFavourable(outcome)
      ? {}
      : {
          complaint: standardComplaint({
            office,
            ruleSet,
            date: signature?.date ?? civilDateAt(at),
            suspensiveEffect: 'none',
          }),
        }),
  }
}

/** Each criterion as the drafter judges it; where the draft is silent, as the review did. */
function assessedCriteria(
  { descriptionVersion, identity, assessments }: ApplicationState,
  draft: Draft,
): readonly AssessedCriterion[] {
  return criteriaOf(descriptionVersion, identity.specialfunktionId).map(({ id, title }) => {
    const judged = [...(draft.criteria ?? []), ...assessments].find(({ criterionId }) => criterionId === id)
    return {
      criterionId: id,
      title,
      ...(judged === undefined ? {} : { fulfilled: judged.fulfilled, text: judged.text }),
    }
  })
}

const appliedPlaces = ({ content: { places } }: ApplicationState): { readonly appliedPlaces?: number } =>
  places === undefined ? {} : { appliedPlaces: places }
