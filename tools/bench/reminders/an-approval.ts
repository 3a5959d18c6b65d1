import { randomUUID } from 'node:crypto'
import type { ApprovalOpening } from '../../../domain/approval/opening'
import { approvalProcedure } from '../../../domain/approval/procedure'
import { caseId } from '../../../domain/process/case-id'
import { appendRequest } from '../../../domain/process/journal'
import { judgeOpening } from '../../../domain/process/judge'
import { procedures } from '../../../domain/procedures'
import { civilDateAt } from '../../../domain/calendar/copenhagen'
import { addMillis, epochOf, type Instant } from '../../../domain/calendar/instant'
import type { Deadline } from '../../../domain/process/procedure'
import type { Store } from '../../../store/create-store'

/** When every approval of the bench is given. */
const givenAt: Instant = '2026-02-02T08:00:00.000Z'

const opening = (n: number): ApprovalOpening => ({
  applicationId: `application-bench${n}`,
  office: 'MIDT',
  offerName: `Fyrtårnet ${n}`,
  specialeId: 'autisme',
  descriptionVersion: 'autisme-1',
  identity: {
    cvr: String(10_000_000 + n),
    pNumber: String(1_000_000_000 + n),
    specialfunktionId: 'autisme-boern-skolevaegring',
    municipality: 'Aarhus',
    contact: { name: `Leder ${n}`, email: `leder-${n}@tilbud.example` },
  },
  validFrom: '2026-02-02',
  validTo: '2030-02-01',
  conditions: [],
})

/**
 * Puts the nth approval into the store as it stands years after it was given, its first letter long sent. Nothing is started.
 * @param remindedAt its first reminder's instant; the law's unless told
 * @returns its id
 */
export async function storeApproval(store: Store, n: number, remindedAt?: Instant): Promise<string> {
  const procedure = procedures[approvalProcedure.name]
  const id = caseId('approval', randomUUID().replaceAll('-', ''))
  const { applicationId, ...given } = opening(n)
  const events = judgeOpening(
    procedure,
    { caseId: id, caseNumber: `27.06.00-G01-${n}-27` },
    {
      commandId: randomUUID(),
      name: procedure.opening.name,
      data: { applicationId, ...given },
      by: { kind: 'case', caseId: applicationId, seq: 1 },
      at: givenAt,
    },
  )
  const { request } = appendRequest(
    procedure,
    undefined,
    remindedAt === undefined
      ? events
      : events.map((recorded) => ({ ...recorded, event: moved(recorded.event, remindedAt) })),
  )
  const { kind } = await store.journal.openCase({ request })
  if (kind !== 'appended') throw new Error(`Approval ${n} of the bench is not opened: ${kind}`)
  for (const { key } of request.effects) await store.effects.markEffectDone(key)
  const { cvr, contact } = given.identity
  await store.addresses.confirmLogin({ organisation: cvr, email: contact.email }, givenAt)
  return id
}

/** The approval's opening with all that time will do moved, so that the first of it comes at an instant. */
function moved<E extends object>(event: E, first: Instant): E {
  const { deadlines } = event as { readonly deadlines?: readonly Deadline[] }
  if (deadlines?.[0] === undefined) return event
  const ahead = epochOf(first) - epochOf(deadlines[0].at)
  const move = (deadline: Deadline): Deadline => {
    const at = addMillis(deadline.at, ahead)
    return { ...deadline, at, date: civilDateAt(at) }
  }
  return { ...event, deadlines: deadlines.map(move) }
}
