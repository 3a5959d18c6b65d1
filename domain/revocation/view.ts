import { askedSeen } from '../access/asked-seen'
import { authorityOf } from '../catalogue/authorities'
import { criteriaOf } from '../catalogue/description-at'
import { specialfunktionName } from '../catalogue/specialer'
import type { Reader } from '../process/procedure'
import { without } from '../process/without'
import { relationOf } from '../rights/reader-relation'
import type { RevocationDecision } from './decision/decision'
import { revocationGrounds } from './grounds'
import { indexOf } from './index-of'
import { milderMeans, unconsidered } from './milder-means/milder-means'
import type { RevocationState } from './state'

/**
 * What a reader sees of a revocation. The party what it has sent, been heard over and been told of; what is weighed and drafted is
 * the office's own (forvaltningsloven § 12), and stays hidden from whoever is partial or has not declared to be impartial (I4).
 */
export function view(state: RevocationState, reader: Reader): Readonly<Record<string, unknown>> {
  const { title, standing } = indexOf(state)
  const relation = relationOf(reader, standing)
  const heading = { caseNumber: state.caseNumber, status: state.status, title }
  if (!relation.owner && !relation.office) return heading
  const { office, ground, identity, descriptionVersion, decision, annulled, considered } = state
  const { draft, draftedAt, returned, drafters, conflicted, impartial, note, byPost, quarantine, closing, ...known } =
    without(
      state,
      'deadlines',
      'documents',
      'unreachable',
      'lettersFollowed',
      'considered',
      'decision',
      'annulled',
      'decisiveSeq',
      'ended',
      'accessRequests',
    )
  const common = {
    ...known,
    ...askedSeen(state, { office: relation.office && !relation.conflicted }),
    ...heading,
    groundName: revocationGrounds[ground],
    officeName: authorityOf(office).name,
    specialfunktionName: specialfunktionName(identity.specialfunktionId),
    criteria: criteriaOf(descriptionVersion, identity.specialfunktionId),
    ...(closing === undefined ? {} : { closing }),
    ...(quarantine === undefined ? {} : { quarantine }),
    ...(decision === undefined ? {} : { decision: asPartyReads(decision) }),
    ...(annulled === undefined
      ? {}
      : { annulled: annulled.map((one) => ({ ...one, decision: asPartyReads(one.decision) })) }),
  }
  if (!relation.office || relation.conflicted) return common
  const handling = { ...common, drafters, conflicted, impartial, ...(byPost === undefined ? {} : { byPost }) }
  if (!relation.declared) return handling
  return {
    ...handling,
    considered: considered.map((one) => ({ ...one, name: milderMeans[one.means] })),
    unconsidered: unconsidered(state, draft?.part !== undefined),
    ...(note === undefined ? {} : { note }),
    ...(decision === undefined ? {} : { decision }),
    ...(draft === undefined ? {} : { draft, draftedAt }),
    ...(returned === undefined ? {} : { returned }),
  }
}

/** The decision as its recipients have it: who drafted it stays the office's. */
const asPartyReads = (decision: RevocationDecision) => without(decision, 'seq', 'decidedBy')
