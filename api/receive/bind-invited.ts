import { createHash, randomUUID } from 'node:crypto'
import { refuse } from '../../domain/refusal/refuse'
import { Refusal } from '../../domain/refusal/refusal'
import { bindRepresentativeName, type Binding } from '../../domain/representation/bind-representative'
import type { Instant } from '../../domain/calendar/instant'
import type { Person } from '../../domain/rights/actor'
import type { CaseGateway } from '../../gateway/case-gateway'
import { EngineUnavailable } from '../../gateway/engine-unavailable'
import type { Store } from '../../store/create-store'
import { Problem } from '../answer/problem'

export interface BindInvitedParts {
  readonly store: Pick<Store, 'representations'>
  readonly cases: Pick<CaseGateway, 'act'>
}

/**
 * Binds a representative who shows the code of their invitation. Whatever is wrong with a code, the answer is the same.
 * @returns the id of the case
 * @throws {Refusal} REPRESENTATION_UNKNOWN, NOT_ALLOWED, CONFLICTED; {Problem} ENGINE_UNAVAILABLE: the code is as good as before
 */
export async function bindInvited(
  { store, cases }: BindInvitedParts,
  code: string,
  person: Person,
  at: Instant,
): Promise<string> {
  const tokenHash = createHash('sha256').update(code.trim()).digest()
  const invitation = await store.representations.findInvitation(tokenHash, at)
  if (invitation === undefined) return refuse('REPRESENTATION_UNKNOWN')
  const { caseId, registration } = invitation
  await bind(cases, caseId, { registration, person }, at)
  await store.representations.confirmInvited(tokenHash, at)
  return caseId
}

async function bind(cases: Pick<CaseGateway, 'act'>, caseId: string, data: Binding, at: Instant): Promise<void> {
  try {
    await cases.act(
      {
        // Another each time: a power that has ended meanwhile is no longer bound, also to whom it was before.
        commandId: `representation/${randomUUID()}`,
        name: bindRepresentativeName,
        data,
        by: { kind: 'case', caseId, seq: data.registration },
        at,
      },
      caseId,
    )
  } catch (error) {
    if (error instanceof EngineUnavailable)
      throw new Problem('ENGINE_UNAVAILABLE', { headers: { 'Retry-After': '5' }, cause: error })
    // A case that is over, and has nobody to represent, is told no other way than a code that is wrong.
    if (error instanceof Refusal && ['CASE_CLOSED', 'WRONG_STATUS'].includes(error.code))
      refuse('REPRESENTATION_UNKNOWN')
    throw error
  }
}
