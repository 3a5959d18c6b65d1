import { randomUUID } from 'node:crypto'
import type { ApprovalOpening } from '../../../domain/approval/opening'
import { approvalProcedure } from '../../../domain/approval/procedure'
import { caseId } from '../../../domain/case-id'
import { appendRequest } from '../../../domain/journal'
import { judgeOpening } from '../../../domain/judge'
import { procedures } from '../../../domain/procedures'
import type { Instant } from '../../../domain/calendar/instant'
import type { Store } from '../../../store/create-store'

/** When every approval of the bench is given; all have the same period, and so the same days of reminder. */
const givenAt: Instant = '2027-03-15T08:00:00.000Z'

const opening = (n: number): ApprovalOpening => ({
  applicationId: `application-bench${n}`, office: 'MIDT', offerName: `Fyrtårnet ${n}`, specialeId: 'autisme', descriptionVersion: 'autisme-1',
  identity: {
    cvr: String(10_000_000 + n), pNumber: String(1_000_000_000 + n), specialfunktionId: 'autisme-boern-skolevaegring', municipality: 'Aarhus',
    contact: { name: `Leder ${n}`, email: `leder-${n}@tilbud.example` },
  },
  validFrom: '2027-03-15', validTo: '2031-03-14', conditions: [],
})

/** An approval in the store, its first letter long sent. */
export interface WaitingApproval {
  readonly caseId: string
  /** Legal instant of its first reminder. */
  readonly remindedAt: Instant
}

/** Puts the nth approval into the store as it stands years after it was given: waiting for its first reminder. Nothing is started. */
export async function storeApproval(store: Store, n: number): Promise<WaitingApproval> {
  const procedure = procedures[approvalProcedure.name]
  const id = caseId('approval', randomUUID().replaceAll('-', ''))
  const { applicationId, ...given } = opening(n)
  const events = judgeOpening(procedure, { caseId: id, caseNumber: `27.06.00-G01-${n}-27` }, {
    commandId: randomUUID(), name: procedure.opening.name, data: { applicationId, ...given }, by: { kind: 'case', caseId: applicationId, seq: 1 }, at: givenAt,
  })
  const { request } = appendRequest(procedure, undefined, events)
  const { kind } = await store.journal.openCase({ request })
  if (kind !== 'appended' || request.row.nextDeadlineAt === undefined) throw new Error(`Approval ${n} of the bench is not opened: ${kind}`)
  for (const { key } of request.effects) await store.effects.markEffectDone(key)
  return { caseId: id, remindedAt: request.row.nextDeadlineAt }
}
