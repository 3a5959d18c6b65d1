import type { AdviceOpening } from '../../domain/advice-request/opening'
import { adviceRequestProcedure, type AdviceRequestEvent } from '../../domain/advice-request/procedure'
import type { AdviceState } from '../../domain/advice-request/state'
import { civilDateAt } from '../../domain/calendar/copenhagen'
import { obligationProcedure, type ObligationEvent } from '../../domain/obligation/procedure'
import type { ObligationState } from '../../domain/obligation/state'
import type { House } from '../../local/house'
import { radarLimits } from '../../operations/radar-limits'
import { unseenWork } from '../../operations/unseen-work'
import { anne, contract, kaj, obligationOpening, terms, ulla } from '../domain/obligation/obligation-case'
import { openCase, type DrivenCase } from '../support/case-driver'
import { keptCase } from '../support/kept-case'
import { now } from '../support/present'
import { openTestHouse } from '../support/test-house'

/* The radar sees obligations and requests for advice as it sees every case: work that nobody can do, and cases that nothing drives. */

let house: House
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())

const obligationId = 'obligation-radar0001'
const adviceId = 'advice-request-radar0001.4'

/** A contract, driven by hand and kept as far as it has come. */
function kept() {
  const driven = openCase<ObligationState, ObligationEvent>(
    obligationProcedure,
    obligationOpening(),
    contract,
    '2027-06-10 12:00',
    obligationId,
  )
  return { driven, keep: keptCase(house.store, obligationProcedure, driven) }
}

/** A municipality's request under it, taken up by the supplier. */
function asked(): { readonly driven: DrivenCase<AdviceState>; readonly keep: () => Promise<void> } {
  const { office, supplier } = obligationOpening()
  const opening: AdviceOpening = {
    obligationId,
    office,
    supplier,
    specialeId: 'autisme',
    municipality: { code: 'K751', name: 'Aarhus' },
    contact: { name: 'Morten', email: 'morten@k751.example' },
    topic: 'Overgange',
    question: 'Hvordan?',
  }
  const by = { kind: 'case', caseId: obligationId, seq: 4 } as const
  const driven = openCase<AdviceState, AdviceRequestEvent>(
    adviceRequestProcedure,
    opening,
    by,
    '2027-11-01 10:00',
    adviceId,
  )
  return { driven, keep: keptCase(house.store, adviceRequestProcedure, driven) }
}

const unseen = async (): Promise<readonly string[]> =>
  (await unseenWork(house.store, radarLimits, now()))
    .filter(({ caseId }) => caseId === obligationId)
    .map(({ detail }) => detail)
const idle = async (): Promise<readonly string[]> =>
  (await house.store.operations.idleCases(100)).map(({ caseId }) => caseId)

test('work on a contract that nobody of the authority can do is told, and no longer when somebody can', async () => {
  const { driven, keep } = kept()
  await keep()
  expect(await unseen()).toEqual([
    '»Registrér kontraktens vilkår«: ingen i SBST, der er på arbejde og habil, har rollen',
  ])
  await house.store.absences.noteOfficer(ulla, civilDateAt(now()))
  expect(await unseen()).toEqual([])
  driven.act('registerTerms', terms, ulla, '2027-06-10 13:00')
  await keep()
  expect(await unseen()).toEqual([
    '»Hold vilkårene op mod kontrakten, og bekræft dem«: ingen i SBST, der er på arbejde og habil, har rollen',
  ])
  await house.store.absences.noteOfficer(kaj, civilDateAt(now()))
  driven.act('confirmTerms', {}, kaj, '2027-06-10 14:00')
  await keep()
  expect(await unseen()).toEqual([])

  // A request that was not answered in time has no deadline any longer: the contract drives it, as long as that runs.
  const request = asked()
  request.driven.act('accept', { adviser: 'Anne' }, anne, '2027-11-02 10:00')
  request.driven.pass('2027-12-01 00:00')
  await request.keep()
  expect(request.driven.state).toMatchObject({ status: 'accepted', late: true, deadlines: [] })
  expect(await idle()).toEqual([])

  driven.pass('2035-10-01 00:00')
  driven.act('submitReport', { report: 'closing', text: 'Otte år', approvalInForce: true }, anne, '2035-10-10 10:00')
  driven.act('approveReport', { report: 'closing', text: 'Set' }, kaj, '2035-10-11 10:00')
  driven.act('recordHandover', { to: 'Næste', plan: 'Alt', doneOn: '2035-10-10' }, kaj, '2035-10-12 10:00')
  for (const { id, settled } of driven.state.deviations)
    if (settled === undefined) driven.act('settleDeviation', { deviation: id, text: 'Set' }, kaj, '2035-10-12 11:00')
  driven.act('closeObligation', {}, kaj, '2035-10-13 10:00')
  await keep()
  await house.pool.query('UPDATE effects SET done_at = clock_timestamp() WHERE done_at IS NULL')
  expect(await idle()).toEqual([adviceId])
})
