import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { temporal } from '@temporalio/proto'
import { addMillis, epochOf } from '../../domain/calendar/instant'
import type { House } from '../../local/house'
import { createEngineWorld } from '../../rehearsal/engine-world'
import { createPureWorld } from '../../rehearsal/pure-world'
import { readScenario } from '../../rehearsal/read-scenario'
import { runScenario } from '../../rehearsal/run-scenario'
import type { WorkerTrial } from '../../worker/start-worker'
import { appendUntold, requestInformation, storeApplication } from '../support/application-case'
import { now } from '../support/present'
import { eventTypes, inOwnHouse, pulseOf, until, untilDone } from '../support/test-house'

/* A rehearsal tells on a busy machine what it tells on a quiet one: nothing of it may depend on how long the engine takes. */

const types = temporal.api.enums.v1.EventType
const told: ReadonlyMap<temporal.api.enums.v1.EventType, string> = new Map([
  [types.EVENT_TYPE_WORKFLOW_EXECUTION_TIME_SKIPPING_TRANSITIONED, 'moved'],
  [types.EVENT_TYPE_TIMER_FIRED, 'fell'],
])

test.concurrent(
  'the clock is moved once to a deadline, and nothing is left that could move it further while the case is at work',
  inOwnHouse(async (house) => {
    const opened = now()
    const id = await storeApplication(house.store, opened)
    await appendUntold(house.store, id, requestInformation(opened))
    await house.startWorker()
    await house.gateway.start(id, { clockStartsAt: addMillis(opened, 1_000) })
    await untilDone(house, id)
    const { clockAheadMs, nextDeadlineAt = '' } = await pulseOf(house, id)
    // Beyond the deadline: the case has work before the target is reached.
    await house.time.forwardTo(id, epochOf(nextDeadlineAt) - clockAheadMs + 2_000)
    await until('the reminder has gone', async () => (await eventTypes(house, id)).at(-1) === 'information-reminded')

    const { events } = await house.client.workflow.getHandle(id).fetchHistory()
    expect((events ?? []).flatMap(({ eventType }) => (eventType == null ? [] : (told.get(eventType) ?? [])))).toEqual([
      'moved',
      'fell',
    ])
  }),
)

/** What somebody waits for until somebody else opens it. */
function gate(): { open(): void; readonly opened: Promise<void> } {
  let open: () => void = () => undefined
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { open, opened }
}

/**
 * A worker that lets the second deadline of an instant fall, and sends its e-mail, only when the rehearsal has looked at the
 * case after the first: whoever takes that look for the last word reads the e-mails too early.
 */
function slowBetween(): { readonly trial: WorkerTrial; watched(store: House['store']): House['store'] } {
  const [looked, fallen, read] = [gate(), gate(), gate()]
  let afterFirst: number | undefined
  let looksBetween = 0
  let over = false
  return {
    trial: {
      decorate: (activities) => ({
        ...activities,
        async append(request) {
          const types = request.events.map(({ event }) => event.type)
          if (types.includes('reading-ended')) afterFirst = request.expectedSeq + request.events.length
          if (!types.includes('abandoned')) return activities.append(request)
          await looked.opened
          const result = await activities.append(request)
          over = true
          fallen.open()
          return result
        },
        async carryOutAtHand(effect) {
          if (over) await read.opened
          return activities.carryOutAtHand(effect)
        },
      }),
    },
    watched: (store) => ({
      ...store,
      cases: {
        ...store.cases,
        async findCase(id) {
          const found = await store.cases.findCase(id)
          if (found !== undefined && found.seq === afterFirst && ++looksBetween > 1) looked.open()
          return found
        },
      },
      effects: {
        ...store.effects,
        async countOpenEffects() {
          const open = await store.effects.countOpenEffects()
          if (afterFirst !== undefined) {
            looked.open()
            if (over) read.open()
            await fallen.opened
          }
          return open
        },
      },
      messages: {
        ...store.messages,
        async listMessages(id) {
          const messages = await store.messages.listMessages(id)
          if (over) read.open()
          return messages
        },
      },
    }),
  }
}

test.concurrent(
  'of deadlines that fall at one instant the last is waited for too, and what follows from it',
  inOwnHouse(async (house) => {
    const { trial, watched } = slowBetween()
    await house.startWorker(trial)
    const scenario = readScenario(path.join(__dirname, '../scenarios/aktindsigt-foer-henlaeggelse.yaml'))
    const onEngine = await runScenario(
      scenario,
      createEngineWorld({
        ...house,
        store: watched(house.store),
        idPrefix: `rehearsal${randomBytes(4).toString('hex')}`,
        close: async () => undefined,
      }),
    )
    expect(onEngine).toEqual(await runScenario(scenario, createPureWorld()))
  }),
)
