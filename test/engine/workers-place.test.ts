import { randomBytes, randomUUID } from 'node:crypto'
import type { Payload } from '@temporalio/common'
import { EngineUnavailable } from '../../gateway/engine-unavailable'
import { requestInformation, storeApplication } from '../support/application-case'
import {
  answerByHand,
  giveActivity,
  plainOutcomes,
  sealed,
  sealedUnnamed,
  type HandMadeAnswer,
} from '../support/stranger'
import { eventTypes, openTestHouse } from '../support/test-house'
import { actUntold } from '../support/untold-cases'

/*
 * Whoever reaches the engine can take the place of a worker, or of a case, and play what has been sealed for that very case into
 * another place of it. Nobody is told anything by it that the case has not said, and nothing is done that it has not asked for.
 */

const key = { id: 'ours', key: randomBytes(32) }
const sealedFor = (caseId: string, value: unknown): Promise<Payload> => sealed([key], caseId, value)

/** Of one who has got hold of what the case answered to an earlier command, and of one who has not. */
const answers: readonly (readonly [string, (caseId: string) => HandMadeAnswer | Promise<HandMadeAnswer>])[] = [
  ['accepted, in clear', () => plainOutcomes.accepted],
  ['rejected, in clear', () => 'rejected'],
  ['failed, in clear', () => plainOutcomes.failed],
  ['accepted, by the answer to another command', (caseId) => accepting(caseId, { commandId: randomUUID() })],
  ['accepted, by an answer of before answers named their command', (caseId) => accepting(caseId)],
  [
    'accepted, by something else of the case',
    async (caseId) => ({ success: { payloads: [await sealedFor(caseId, 7)] } }),
  ],
  ['refused, by the refusal of another command', (caseId) => refusing(caseId, [{}, randomUUID()])],
  ['refused, by a refusal of before refusals named their command', (caseId) => refusing(caseId, [{}])],
]
const accepting = async (caseId: string, named: object = {}): Promise<HandMadeAnswer> => ({
  success: { payloads: [await sealedFor(caseId, { seq: 1, status: 'received', ...named })] },
})
const refusing = async (caseId: string, details: readonly unknown[]): Promise<HandMadeAnswer> => ({
  failure: {
    message: 'Encoded failure',
    encodedAttributes: await sealedFor(caseId, { message: 'Nej', stack_trace: '' }),
    applicationFailureInfo: {
      type: 'PERIOD_PASSED',
      nonRetryable: true,
      details: { payloads: await Promise.all(details.map((detail) => sealedFor(caseId, detail))) },
    },
  },
})

test.each(answers)(
  'whoever answers in the place of a case that a command is %s, is not believed',
  async (_what, answerFor) => {
    const own = await openTestHouse({ answerWithinMs: 20_000, keys: [key] })
    try {
      const id = await storeApplication(own.store)
      await own.gateway.start(id)
      const told = own.gateway.act(requestInformation(), id).catch((error: unknown) => error)
      await answerByHand(own, await answerFor(id))
      expect(await told).toBeInstanceOf(EngineUnavailable)
      expect(await eventTypes(own, id)).toEqual(['submitted'])
    } finally {
      await own.close()
    }
  },
)

test('what a case has asked for is done for that case, in its place, and for nothing else', async () => {
  const own = await openTestHouse({ keys: [key] })
  try {
    const [id, other] = [await storeApplication(own.store), await storeApplication(own.store)]
    await actUntold(own.store, id, requestInformation())
    const letter = (await own.store.cases.loadCase(id)).openEffects.find(({ effect }) => effect.kind === 'letter')
    const [asked, real] = [await sealedFor(id, letter), await sealedFor(id, false)]
    await own.startWorker()
    const given = async (...args: Parameters<typeof giveActivity> extends [unknown, ...infer R] ? R : never) =>
      (await giveActivity(own, ...args)).activityTaskFailedEventAttributes?.failure?.applicationFailureInfo?.type

    // As a rehearsal, in which nothing is sent and everything has arrived.
    expect(await given(id, 'carryOut', [asked, asked])).toBe('NOT_SEALED')
    // What a run does close at hand, and nobody sends.
    for (const local of ['append', 'loadCase', 'carryOutAtHand', 'giveUpEffect', 'receiptsBefore', 'refuseReceipt'])
      expect([local, await given(id, local, [asked, asked, asked, asked])]).toEqual([local, 'NOT_SEALED'])
    // One of before seals named their case, in another case.
    expect(await given(other, 'carryOut', [sealedUnnamed(key, letter), sealedUnnamed(key, false)])).toBe('NOT_SEALED')
    expect((await own.store.cases.loadCase(id)).openEffects).toContainEqual(letter)
    expect(await own.store.letters.listLetters(id)).toEqual([])

    // Its own words in their own places are what the case has asked for anyway; the case itself is not there to hear of it.
    expect(await given(id, 'carryOut', [asked, real])).toBe('ENGINE_AWAY')
    expect(await own.store.letters.listLetters(id)).toHaveLength(1)
  } finally {
    await own.close()
  }
})
