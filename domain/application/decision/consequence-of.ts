import { civilDateAt } from '../../calendar/copenhagen'
import { consequentCaseId } from '../../process/case-id'
import type { Circumstances } from '../../process/procedure'
import { refuse } from '../../refusal/refuse'
import { approvalLives } from '../intake/renewal'
import type { ApplicationState } from '../state'
import type { AnnulledDecision, Consequence, Decision } from './decision'
import type { Draft } from './draft'
import { givesApproval } from './outcomes'
import { validityOf } from './validity'

/** The terms of the approval that a decision gave, when it gave one. */
export const approvalGivenBy = ({
  consequence,
}: Pick<Decision, 'consequence'>): Exclude<Consequence, { readonly kind: 'none' | 'refuse-renewal' }> | undefined =>
  consequence.kind === 'none' || consequence.kind === 'refuse-renewal' ? undefined : consequence

/**
 * What a decision does to an approval at `at`: opens one, renews one, refuses to, or goes on with the one that an earlier
 * decision of this case gave before a complaint took that decision away.
 *
 * Refuses: DATE_INVALID for a period that cannot begin any longer, INVALID_FIELDS for an outcome that would take an approval
 * from the party that has complained: that is a case of revocation.
 */
export function consequenceOf(
  state: Pick<ApplicationState, 'renewalOf' | 'ruleSet'> & { readonly annulled?: readonly AnnulledDecision[] },
  draft: Draft,
  { at, caseId, nextSeq }: Pick<Circumstances, 'at' | 'caseId' | 'nextSeq'>,
): Consequence {
  const { renewalOf, annulled = [] } = state
  const lives = renewalOf !== undefined && approvalLives(renewalOf, at)
  const given = annulled.map(({ decision }) => approvalGivenBy(decision)).findLast((one) => one !== undefined)
  if (!givesApproval(draft.outcome)) {
    if (given !== undefined)
      refuse(
        'INVALID_FIELDS',
        { fields: ['outcome'] },
        'Der gælder en godkendelse efter den afgørelse, der blev klaget over. Den kan ikke tages fra parten ved en ny afgørelse i sagen; vælg et udfald, der godkender.',
      )
    return lives ? { kind: 'refuse-renewal', approvalId: renewalOf.approvalId } : { kind: 'none' }
  }
  if (given !== undefined)
    return {
      kind: 'amend-approval',
      approvalId: given.approvalId,
      validFrom: given.validFrom,
      validTo: draft.validTo ?? given.validTo,
    }
  const validity = validityOf(state, draft, at)
  const today = civilDateAt(at)
  if (validity.validTo < validity.validFrom || validity.validTo < today || (!lives && validity.validFrom < today)) {
    refuse(
      'DATE_INVALID',
      { ...validity },
      'Perioden i udkastet kan ikke længere begynde som skrevet. Send udkastet tilbage, og få datoerne rettet.',
    )
  }
  return lives
    ? { kind: 'renew-approval', approvalId: renewalOf.approvalId, ...validity }
    : { kind: 'open-approval', approvalId: consequentCaseId('approval', caseId, nextSeq), ...validity }
}
