import type { House } from '../../local/house'
import { verifyJournal } from '../../store/journal/verify'
import {
  appendUntold,
  openApplication,
  requestInformation,
  reviewers,
  command,
  officer,
  supplement,
  withdraw,
} from '../support/application-case'
import { eventTypes, openTestHouse, until } from '../support/test-house'

/* docs/architecture.md § 3.7: the journal is the statutory record, append-only, each row chained to the one before. */

let house: House
beforeAll(async () => {
  house = await openTestHouse()
  await house.startWorker()
})
afterAll(() => house.close())

/** A case that has met everything: refusals, repetitions, a conflict, other cases, effects. */
async function eventfulCase(): Promise<string> {
  const id = await openApplication(house)
  const asked = requestInformation()
  await Promise.all([house.gateway.act(asked, id), house.gateway.act(asked, id)])
  await expect(house.gateway.act(requestInformation(), id)).rejects.toMatchObject({ code: 'WRONG_STATUS' })
  await appendUntold(house.store, id, supplement())
  await house.gateway.act(
    command(officer, 'startReview', {
      reviewers,
      explanation: 'Sagen er tilstrækkeligt oplyst.',
      soleReviewerBecause: 'Tilbuddet er lille.',
    }),
    id,
    3,
  )
  await house.gateway.act(withdraw(), id)
  await until('every effect is done', async () => (await house.store.effects.countOpenEffects()) === 0)
  return id
}

test('what the engine has written is one unbroken chain, in every case that it touched', async () => {
  const id = await eventfulCase()
  expect(await eventTypes(house, id)).toEqual([
    'submitted',
    'information-requested',
    'information-supplemented',
    'review-started',
    'withdrawn',
  ])
  // The review was opened by the one effect and called off by another.
  expect(await verifyJournal(house.pool)).toEqual({ cases: 2, rows: 7, faults: [] })
})

test('nobody changes, removes or adds a row afterwards without its being found', async () => {
  const caseId = await openApplication(house)
  await house.gateway.act(requestInformation(), caseId)
  const journal = async (statement: string): Promise<unknown> => house.pool.query(statement, [caseId])
  await expect(journal("UPDATE journal SET type = 'final' WHERE case_id = $1")).rejects.toThrow()
  await expect(journal('DELETE FROM journal WHERE case_id = $1')).rejects.toThrow()
  await expect(house.pool.query('TRUNCATE journal')).rejects.toThrow()

  // Whoever may switch the guard off is betrayed by the chain.
  await house.pool.query('ALTER TABLE journal DISABLE TRIGGER USER')
  await journal("UPDATE journal SET body = replace(body, 'Budgettet', 'Intet') WHERE case_id = $1 AND seq = 2")
  expect((await verifyJournal(house.pool, { caseId })).faults).toMatchObject([{ caseId, seq: 2 }])
})
