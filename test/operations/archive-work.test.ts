import { archiveWork } from '../../operations/archive-work'
import { radarLimits } from '../../operations/radar-limits'
import type { House } from '../../local/house'
import { leader, storeApplication } from '../support/application-case'
import { attachFile } from '../support/case-with-file'
import { png } from '../support/documents-to-copy'
import { openTestHouse } from '../support/test-house'

let house: House
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())

const told = async (caseId: string): Promise<readonly string[]> =>
  (await archiveWork(house.store, radarLimits))
    .filter((one) => one.caseId === caseId)
    .map(({ kind, subject, detail }) => `${kind} ${subject} ${detail.replace(/ \S+ den .*?,/, ' …,')}`)
const change = (sql: string, id: string) => house.pool.query(sql, [id])

describe('the radar finds', () => {
  test('a bundle that is long in coming, how far it is, and one that failed, until it is asked for again', async () => {
    const caseId = await storeApplication(house.store)
    const asked = { caseNumber: 'x', title: 'x', office: 'x', on: '2027-01-04', items: [] }
    const ask = (bundleId: string, holder: 'appeals-body' | 'person/anne' = 'appeals-body') =>
      house.store.bundles.askBundle({ bundleId, caseId, holder, asked })
    const id = `${caseId}-akter-3`
    await ask(id)
    expect(await told(caseId)).toEqual([])
    await change(`UPDATE bundles SET asked_at = asked_at - interval '21 minutes' WHERE bundle_id = $1`, id)
    expect(await told(caseId)).toEqual([`bundle ${id} Bedt om …, forsøg 0: ikke begyndt`])
    await house.store.bundles.leaseBundle(60_000)
    await house.store.bundles.noteBundleProgress(id, { step: 'copies', done: 7, of: 300 }, 60_000)
    expect(await told(caseId)).toEqual([`bundle ${id} Bedt om …, forsøg 1: henter arkivkopier, 7 af 300`])

    await house.store.bundles.failBundle(id, 'No space left on device')
    const old = `UPDATE bundles SET settled_at = settled_at - interval '15 days' WHERE bundle_id = $1`
    await change(old, id)
    expect(await told(caseId)).toEqual([`bundle ${id} Bedt om …, forsøg 1: No space left on device`])
    await ask(`${caseId}-akter-9`)
    expect(await told(caseId)).toEqual([])

    // What one person asked for, and has left, is no operator's matter for ever.
    await ask(`${caseId}-akter-anne`, 'person/anne')
    await house.store.bundles.failBundle(`${caseId}-akter-anne`, 'qpdf')
    expect(await told(caseId)).toHaveLength(1)
    await change(old, `${caseId}-akter-anne`)
    expect(await told(caseId)).toEqual([])
  })

  test('a document that waits for its copy, and one on whose copy workers died; not one that only cannot be copied', async () => {
    const caseId = await storeApplication(house.store)
    const file = { by: leader, name: 'Foto.png', content: png({ width: 3, height: 3 }), mediaType: 'image/png' }
    const [waiting, poison, locked, unsafe] = [
      await attachFile(house, caseId, file),
      await attachFile(house, caseId, file),
      await attachFile(house, caseId, file),
      await attachFile(house, caseId, file),
    ] as const
    const settle = async (documentId: string, reason: 'failed' | 'protected') =>
      house.store.copies.settleCopy({ documentId, sha256: 'a'.repeat(64) }, { state: 'none', reason })
    await settle(poison, 'failed')
    await settle(locked, 'protected')
    await change(`UPDATE documents SET scan = 'awaiting' WHERE document_id = $1`, unsafe)
    expect(await told(caseId)).toEqual([])
    await change(`UPDATE documents SET copy_attempts = 5 WHERE case_id = $1`, caseId)
    await change(`UPDATE documents SET claimed_at = claimed_at - interval '7 hours' WHERE case_id = $1`, caseId)
    expect(await told(caseId)).toEqual([
      `archive-copy ${waiting} Dokumentet kom …, forsøg 5: ingen kopi endnu`,
      `archive-copy ${poison} Dokumentet kom …, forsøg 5: opgivet`,
    ])
    await settle(waiting, 'protected')
    await change(
      `UPDATE archive_copies SET settled_at = settled_at - interval '15 days' WHERE document_id = $1`,
      poison,
    )
    expect(await told(caseId)).toEqual([])
  })
})
