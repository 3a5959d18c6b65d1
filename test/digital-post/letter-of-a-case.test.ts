import { informationDeadline } from '../../domain/application/information/information-deadline'
import { ruleSetAt } from '../../domain/calendar/deadline-rule'
import { civilDateAt, copenhagenMidnight } from '../../domain/calendar/copenhagen'
import type { House } from '../../local/house'
import { createEngineView } from '../../operations/engine-view'
import { lookForStuck } from '../../operations/radar'
import { radarLimits } from '../../operations/radar-limits'
import { messageUuid } from '../../digital-post/message-uuid'
import { command, officer, requestInformation, storeApplication } from '../support/application-case'
import { now } from '../support/present'
import { startKombitStandIn, type KombitStandIn } from '../support/kombit/kombit-stand-in'
import { midt } from '../support/kombit/sf1601-post'
import { eventTypes, openTestHouse, until, untilDone } from '../support/test-house'

/* The whole way: a case on a real engine sends a letter by SF1601, and hears from the broker when it was available. */

const dayMs = 86_400_000
let standIn: KombitStandIn
let house: House
beforeAll(async () => {
  standIn = await startKombitStandIn()
  standIn.authorities.add(midt.cvr)
  standIn.registered.add('12345678')
  const { client, ca } = standIn.certificates
  house = await openTestHouse({
    digitalPost: {
      sf1601: {
        senders: [{ office: 'MIDT', cvr: midt.cvr, queue: standIn.queue }],
        certificate: client.cert,
        key: client.key,
        ca,
        tokenUrl: `${standIn.url}/runtime/api/rest/wstrust/v1/issue`,
        serviceUrl: standIn.url,
        brokerUrl: standIn.brokerUrl,
      },
    },
  })
  await house.startWorker()
})
afterAll(async () => {
  await house.close()
  await standIn.stop()
})

/** An application of twelve days ago, of which information was asked for eleven days ago. */
async function asked(): Promise<{ readonly id: string; readonly letterId: string }> {
  const id = await storeApplication(house.store, now(-12 * dayMs))
  await house.gateway.start(id)
  await house.gateway.act(requestInformation(now(-11 * dayMs)), id)
  await until('the letter is made', async () => (await house.store.letters.listLetters(id)).length > 0)
  return { id, letterId: (await house.store.letters.listLetters(id))[0]?.letterId ?? '' }
}

it('a letter that lies in the mailbox nine days after it was signed gives its recipient all its time from then', async () => {
  const { id, letterId } = await asked()
  const uuid = messageUuid(letterId, 'digital')
  await until('the post component has the letter', () => standIn.taken.some((taken) => taken.uuid === uuid))
  expect((await house.store.letters.findLetter(letterId))?.delivery).toBeUndefined()

  const availableAt = now(-2 * dayMs)
  standIn.tell({ uuid, status: 'Afleveret Digital Post', at: availableAt, brokerId: 'broker-1' })
  await untilDone(house, id)
  expect((await house.store.letters.findLetter(letterId))?.delivery?.receipt).toBe(`SF1601 ${uuid} (broker-1)`)
  expect(await eventTypes(house, id)).toContain('letter-came-later')
  const { date } = informationDeadline(ruleSetAt(civilDateAt(now())).id, availableAt, 1)
  expect((await house.store.cases.findCase(id))?.deadlines).toContainEqual(
    expect.objectContaining({ rule: 'missing-information', date }),
  )
  expect(standIn.taken.filter((taken) => taken.uuid === uuid)).toHaveLength(1)
})

it('a letter on its way is no trouble, until its receipt is missed', async () => {
  const { id, letterId } = await asked()
  const engine = createEngineView({ client: house.client, taskQueue: house.settings.temporal.taskQueue })
  await until('the engine knows that it is on its way', async () =>
    ((await engine.conditionOf(id))?.activities ?? []).some(({ underway }) => underway === true),
  )
  const found = async (underwayAttempts: number): Promise<readonly string[]> => {
    const limits = { ...radarLimits, effectMs: 0, sweepMs: 0, activityAttempts: 1, underwayAttempts }
    expect(await lookForStuck({ store: house.store, engine, limits, clock: Date.now })).toEqual({})
    const findings = await house.store.operations.listFindings({ kind: 'retrying', limit: 100 })
    return findings.filter(({ caseId }) => caseId === id).map(({ detail }) => detail)
  }
  expect(await found(radarLimits.underwayAttempts)).toEqual([])
  expect(await found(1)).toEqual([expect.stringMatching(new RegExp(`^Forsøg \\d+: ${letterId} is on its way$`))])
})

it('a letter to somebody without Digital Post becomes the office’s to send', async () => {
  standIn.registered.clear()
  const { id, letterId } = await asked()
  await untilDone(house, id)
  expect(await eventTypes(house, id)).toContain('letter-undeliverable')
  expect((await house.store.letters.findLetter(letterId))?.delivery).toBeUndefined()
  expect(standIn.taken.some(({ xml }) => xml.includes(letterId))).toBe(false)

  // Its deadline waits, and a sheet with the address and the true deadline goes on top.
  const deadlines = async () => (await house.store.cases.findCase(id))?.deadlines.map(({ rule }) => rule)
  expect(await deadlines()).not.toContain('missing-information')
  // The letter itself is printed anew, since it said that it came by Digital Post.
  await until('the sheet is made', async () => (await house.store.letters.listLetters(id)).length === 3)
  const [issued, ...posted] = await house.store.letters.listLetters(id)
  expect(posted).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ kind: 'cover', byPost: true }),
      expect.objectContaining({ kind: issued?.kind, byPost: true }),
    ]),
  )
  await house.gateway.act(command(officer, 'registerPosted', { letterId }), id)
  const servedOn = civilDateAt(now(-dayMs))
  await house.gateway.act(
    command(officer, 'registerServedOn', { recipient: 'party', servedOn, note: 'Modtagelsesbevis.' }),
    id,
  )
  const { date } = informationDeadline(ruleSetAt(servedOn).id, copenhagenMidnight(servedOn), 1)
  expect((await house.store.cases.findCase(id))?.deadlines).toContainEqual(
    expect.objectContaining({ rule: 'missing-information', date }),
  )
})
