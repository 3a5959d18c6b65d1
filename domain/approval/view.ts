import { askedSeen } from '../access/asked-seen'
import { authorityOf } from '../catalogue/authorities'
import { specialfunktionName } from '../catalogue/specialer'
import type { Reader } from '../process/procedure'
import { relationOf } from '../rights/reader-relation'
import { without } from '../process/without'
import { renewalCutoff } from './period/deadlines'
import { indexOf } from './index-of'
import { register } from './register'
import type { ApprovalState } from './state'

/** What a reader sees of an approval: the party and the office all of it, whoever is partial no more than the party, anybody else what the register shows. */
export function view(state: ApprovalState, reader: Reader): Readonly<Record<string, unknown>> {
  const { title, standing } = indexOf(state)
  const relation = relationOf(reader, standing)
  const heading = { caseNumber: state.caseNumber, status: state.status, title }
  if (!relation.owner && !relation.office) return { ...heading, ...register(state), status: state.status }
  const knowsAll = relation.office && !relation.conflicted
  // That one is looked into is the office's own until the party has been heard, or has asked for it.
  const known = (state.revocations ?? []).filter(
    ({ stage, ground }) => knowsAll || stage !== undefined || ground === 'own-notice',
  )
  return {
    ...without(
      state,
      'deadlines',
      'documents',
      'lettersFollowed',
      'unreachable',
      'byPost',
      'notices',
      'bounces',
      'decidedBy',
      'conflicted',
      'interim',
      'refusedRenewal',
      'shelvedRenewal',
      'obligationsTold',
      'tellsOfConditions',
      'lapse',
      'appealed',
      'supervisions',
      'surveys',
      'interimDecision',
      'sentBack',
      'appeals',
      'revocations',
      'revoked',
      'accessRequests',
    ),
    ...(state.lapse === undefined ? {} : { lapse: without(state.lapse, 'held', 'decidedBy') }),
    ...askedSeen(state, { office: relation.office && !relation.conflicted }),
    title,
    ...(known.length === 0 ? {} : { revocations: known }),
    ...(knowsAll
      ? {
          ...(state.byPost === undefined ? {} : { byPost: state.byPost }),
          bounces: state.bounces,
          supervisions: state.supervisions ?? [],
          ...(state.surveys === undefined ? {} : { surveys: state.surveys }),
          ...(state.sentBack === undefined ? {} : { sentBack: state.sentBack }),
          ...(state.interim === undefined ? {} : { interim: state.interim }),
        }
      : {}),
    officeName: authorityOf(state.office).name,
    specialfunktionName: specialfunktionName(state.identity.specialfunktionId),
    renewBy: renewalCutoff(state.ruleSet, state.validTo).date,
  }
}
