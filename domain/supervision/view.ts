import { askedSeen } from '../access/asked-seen'
import { authorityOf } from '../catalogue/authorities'
import { specialfunktionName } from '../catalogue/specialer'
import type { Reader } from '../process/procedure'
import { without } from '../process/without'
import { relationOf } from '../rights/reader-relation'
import { isFinal, type Decision } from './decision/decision'
import { intentionOf } from './decision/hearing-letter'
import { indexOf } from './index-of'
import { blocks, type Order } from './orders/order'
import type { SupervisionState } from './state'
import { isShownToParty } from './visits/visit'

/**
 * What a reader sees of a supervision. The party what is addressed to it; whoever of team and office has not declared to be
 * impartial only what is needed to declare it; then what is at hand of the approval, and all that has been found and drafted.
 */
export function view(state: SupervisionState, reader: Reader): Readonly<Record<string, unknown>> {
  const { title, standing } = indexOf(state)
  const relation = relationOf(reader, standing)
  const { caseNumber, status, office, identity, offerName } = state
  const heading = { caseNumber, status, title }
  if (relation.conflicted) return heading
  const particulars = {
    ...heading,
    office,
    officeName: authorityOf(office).name,
    offerName,
    specialfunktionName: specialfunktionName(identity.specialfunktionId),
    municipality: identity.municipality,
    pNumber: identity.pNumber,
  }
  if (!relation.office && !relation.assigned)
    return relation.owner ? { ...particulars, ...addressedToParty(state) } : heading
  const team = state.team.map((member) => ({
    ...without(member, 'interests'),
    impartial: state.impartial.includes(member.subject),
  }))
  if (!relation.declared) return { ...particulars, team }
  const { approvalId, occasion, known, visits, sources, reportDraft, factHearings, report, intensified } = state
  return {
    ...particulars,
    team,
    approvalId,
    occasion,
    known,
    visits,
    sources,
    factHearings,
    decisions: state.decisions.map((decision) => ({ ...decision, ...finality(state, decision) })),
    complaints: state.complaints ?? [],
    orders: state.orders.map((order) => ({ ...order, blocks: blocks(order) })),
    ...(reportDraft === undefined ? {} : { reportDraft }),
    ...(report === undefined ? {} : { report }),
    ...(state.preparation === undefined ? {} : { preparation: state.preparation }),
    ...(intensified === undefined ? {} : { intensified }),
    ...(state.representative === undefined ? {} : { representative: state.representative }),
    ...askedSeen(state, { office: relation.office }),
  }
}

/** Picked out field by field: what is added to a visit, an order or a decision later is not the party's until it is named here. */
function addressedToParty(state: SupervisionState) {
  const { visits, factHearings, report, preparation, decisions, orders, intensified, representative } = state
  const { hearing } = preparation ?? {}
  return {
    visits: visits.filter(isShownToParty).map(({ date, announced, held, calledOff }) => ({
      date: held?.date ?? date,
      announced,
      held: held !== undefined,
      calledOff: calledOff !== undefined,
    })),
    factHearings: factHearings.map((one) => without(one, 'void', 'seq')),
    ...(report === undefined ? {} : { report: without(report, 'by') }),
    ...(preparation === undefined || hearing === undefined
      ? {}
      : {
          hearing: {
            ...without(hearing, 'seq'),
            intended: intentionOf(preparation.draft),
            facts: preparation.draft.reasons.facts,
          },
        }),
    decisions: decisions.map((decision) => decisionForParty(state, decision)),
    complaints: state.complaints ?? [],
    orders: orders.map(orderForParty),
    ...(intensified === undefined ? {} : { intensified }),
    ...(representative === undefined ? {} : { representative }),
  }
}

function decisionForParty(state: SupervisionState, decision: Decision) {
  const { seq, decidedAt, reasons, orderId, period, conditions, recipients, complaintGuidance, annulled, changed } =
    decision
  return {
    seq,
    decidedAt,
    reasons,
    ...(orderId === undefined ? {} : { orderId }),
    ...(period === undefined ? {} : { period }),
    ...(conditions === undefined ? {} : { conditions }),
    recipients,
    complaintGuidance,
    ...(annulled === undefined ? {} : { annulled }),
    ...(changed === undefined ? {} : { changed }),
    ...finality(state, decision),
  }
}

const finality = (state: SupervisionState, decision: Decision): { readonly final?: true } =>
  isFinal(state, decision) ? { final: true } : {}

const orderForParty = (order: Order) => ({ ...without(order, 'inspections'), blocks: blocks(order) })
