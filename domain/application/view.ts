import { askedSeen } from '../access/asked-seen'
import { explainLedger } from '../calendar/explain-ledger'
import { standingOf } from '../calendar/ledger'
import { authorityOf } from '../catalogue/authorities'
import { criteriaOf } from '../catalogue/description-at'
import { specialfunktionName } from '../catalogue/specialer'
import type { Reader } from '../process/procedure'
import { without } from '../process/without'
import { relationOf } from '../rights/reader-relation'
import { indexOf } from './index-of'
import type { Decision } from './decision/decision'
import type { ApplicationState } from './state'

/**
 * What a reader sees of an application. The party sees its own papers, the hearing and the decision; recommendations and
 * drafts are the office's working papers (forvaltningsloven § 12), and stay hidden from whoever is partial or has not
 * declared to be impartial (I4).
 */
export function view(state: ApplicationState, reader: Reader): Readonly<Record<string, unknown>> {
  const { title, standing } = indexOf(state)
  const relation = relationOf(reader, standing)
  const heading = { caseNumber: state.caseNumber, status: state.status, title }
  if (!relation.owner && !relation.office) return heading
  const {
    allocatedTo,
    recommendations,
    drafters,
    draft,
    draftedAt,
    returned,
    byPost,
    conflicted,
    impartial,
    mustDeclare,
    review,
    clock,
    assessments,
    decision,
    annulled,
    clashes,
    ...known
  } = without(
    state,
    'deadlines',
    'documents',
    'unreachable',
    'clocksByFact',
    'lettersFollowed',
    'accessRequests',
    'shelved',
  )
  const common = {
    ...known,
    ...askedSeen(state, { office: relation.office && !relation.conflicted }),
    ...heading,
    ...(known.renewalOf === undefined ? {} : { renewalOf: without(known.renewalOf, 'decidedBy') }),
    officeName: authorityOf(state.office).name,
    specialfunktionName: specialfunktionName(state.identity.specialfunktionId),
    ...(decision === undefined ? {} : { decision: asPartyReads(decision) }),
    ...(annulled === undefined
      ? {}
      : { annulled: annulled.map((one) => ({ ...one, decision: asPartyReads(one.decision) })) }),
    ...(clock === undefined ? {} : { processing: { paused: standingOf(clock).paused, story: explainLedger(clock) } }),
    criteria: criteriaOf(state.descriptionVersion, state.identity.specialfunktionId),
  }
  if (!relation.office || relation.conflicted) return common
  const handling = {
    ...common,
    ...(allocatedTo === undefined ? {} : { allocatedTo }),
    drafters,
    conflicted,
    impartial,
    mustDeclare,
    ...(byPost === undefined ? {} : { byPost }),
    ...(clashes === undefined ? {} : { clashes }),
  }
  if (!relation.declared) return handling
  return {
    ...handling,
    recommendations,
    assessments,
    ...(decision === undefined ? {} : { decision }),
    ...(draft === undefined ? {} : { draft, draftedAt }),
    ...(returned === undefined ? {} : { returned }),
    ...(review === undefined ? {} : { review }),
  }
}

/** The decision as its recipients have it: who drafted it and what it was judged by stay the office's. */
const asPartyReads = (decision: Decision) => without(decision, 'seq', 'criteria', 'decidedBy')
