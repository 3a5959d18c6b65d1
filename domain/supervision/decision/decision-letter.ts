import type { Signature } from '../../application/decision/draft'
import { civilDateAt } from '../../calendar/copenhagen'
import type { Instant } from '../../calendar/instant'
import type { HearingSummary, SupervisionDecisionContent } from '../../letter/letter-content'
import { standardComplaint, standardPublicationOfMeasures } from '../../letter/standard-parts'
import { remedyOf } from '../../remedy/decision-kinds'
import { periodFrom } from '../intensified/intensified-period'
import { frameOf, lettersGoTo } from '../delivery/letters'
import type { Recipient } from '../../delivery/recipient'
import { orderEnd } from '../orders/order-deadlines'
import type { SupervisionState } from '../state'
import type { DecisionDraft, Hearing, Preparation } from './decision'

/** What is written of a decision. `prolongs`: it takes the place of skærpet tilsyn that has not ended. */
interface Written {
  readonly draft: DecisionDraft
  readonly hearing?: Hearing | undefined
  readonly prolongs: boolean
}

/**
 * The letter of a decision, to one recipient; to the party unless told. Unsigned it is a draft. `at` is the instant of the decision, or for a draft that of writing: six
 * months are counted from it.
 */
export function decisionLetter(
  state: SupervisionState,
  { draft, hearing, prolongs }: Written,
  at: Instant,
  {
    signature,
    recipient = lettersGoTo(state)[0],
  }: { readonly signature?: Signature; readonly recipient?: Recipient } = {},
): SupervisionDecisionContent {
  const { office, ruleSet } = state
  const { order, intensified, conditions, reasons } = draft
  const today = signature?.date ?? civilDateAt(at)
  const summary = hearingSummary(draft, hearing)
  return {
    ...frameOf(state, recipient),
    ...(signature ?? {}),
    kind: 'supervision-decision',
    ...(order === undefined
      ? {}
      : {
          order: {
            text: order.text,
            fulfilledBy: order.fulfilledBy,
            due: orderEnd(ruleSet, today, order.due).date,
            ...(order.department === undefined ? {} : { department: order.department }),
            ...(order.noNewResidents === true ? { noNewResidents: true as const } : {}),
          },
        }),
    ...(intensified === undefined
      ? {}
      : {
          intensified: {
            from: today,
            to: periodFrom(ruleSet, today, intensified.to).to,
            ...(prolongs ? { prolongs: true as const } : {}),
            ...(order !== undefined || intensified.withoutOrderBecause === undefined
              ? {}
              : { withoutOrderBecause: intensified.withoutOrderBecause }),
          },
        }),
    ...(conditions === undefined || conditions.length === 0 ? {} : { conditions }),
    legalBasis: reasons.legalBasis,
    facts: reasons.facts,
    mainConsiderations: reasons.mainConsiderations,
    ...(summary === undefined ? {} : { hearing: summary }),
    publication: standardPublicationOfMeasures,
    complaint: standardComplaint({
      office,
      ruleSet,
      date: today,
      suspensiveEffect: remedyOf(
        order !== undefined ? 'order' : intensified !== undefined ? 'intensified-supervision' : 'condition',
      ).suspensive,
    }),
  }
}

/** The letter that is being written, for the authority alone. `undefined` when none is. */
export function draftLetter(state: SupervisionState): SupervisionDecisionContent | undefined {
  const { preparation, intensified } = state
  return preparation === undefined
    ? undefined
    : decisionLetter(state, { ...preparation, prolongs: intensified !== undefined }, preparation.draftedAt)
}

function hearingSummary(
  { hearingWaiver, hearingWeighed }: DecisionDraft,
  hearing: Preparation['hearing'],
): HearingSummary | undefined {
  if (hearing === undefined) return hearingWaiver === undefined ? undefined : { kind: 'waived', ...hearingWaiver }
  const remarks = [hearing.answer, ...(hearing.late ?? []).map(({ answer }) => answer)].filter(
    (answer) => answer !== undefined,
  )
  return {
    kind: 'held',
    sentOn: civilDateAt(hearing.openedAt),
    ...(hearing.due === undefined ? {} : { due: hearing.due }),
    ...(remarks.length === 0 ? {} : { remarks: remarks.join('\n\n') }),
    ...(hearingWeighed === undefined ? {} : { weighed: hearingWeighed }),
  }
}
