import { createHash, randomUUID } from 'node:crypto'
import { Client, Connection } from '@temporalio/client'
import { pino } from 'pino'
import type { IncomingCommand } from '../../api/receive/incoming-command'
import { createReception, type ReceptionAnswer } from '../../api/receive/reception'
import { payloadKeys } from '../../config/setting-kinds'
import { createDataConverter } from '../../converter/data-converter'
import { applicationProcedure } from '../../domain/application/procedure'
import { procedures } from '../../domain/procedures'
import { createCaseGateway } from '../../gateway/case-gateway'
import { waitUntil } from '../../local/wait-until'
import { createStore } from '../../store/create-store'
import { createPool } from '../../store/pool'
import { anApplication, aSupplement, applicant } from './an-application'
import type { BenchSystem } from './bench-system'

/** The product, from behind the API's HTTP on: the very functions that its routes call. */
export interface OurSide {
  /** Hands in an application: receipt and case durable, workflow started. Answers the case's id. */
  open(): Promise<string>
  /** Gives a case a command the API's way: receipt durable, then judged, journaled and answered. */
  act(caseId: string): Promise<void>
  /** Gives a case a command without a receipt, as another case does. */
  actDirectly(caseId: string): Promise<void>
  /** When nothing is left to do behind the answers: no effect open, every receipt settled. */
  quiet(): Promise<void>
  close(): Promise<void>
}

const procedure = procedures[applicationProcedure.name]

export async function openOurSide(system: BenchSystem): Promise<OurSide> {
  const pool = createPool(system.databaseUrl)
  const store = createStore(pool)
  const connection = await Connection.connect({ address: system.temporalAddress })
  const client = new Client({
    connection,
    namespace: system.namespace,
    dataConverter: createDataConverter({ keys: payloadKeys(system.payloadKeys), unnamed: 'refuse' }),
  })
  const gateway = createCaseGateway({
    client,
    cases: store.cases,
    answerWithinMs: 8_000,
    taskQueue: system.ours.taskQueue,
  })
  const reception = createReception({ store, cases: gateway, log: pino({ level: 'warn' }), clock: Date.now })
  let places = 0

  return {
    async open() {
      return done(await reception.open(procedure, incoming(anApplication(++places)))).caseId
    },
    async act(caseId) {
      done(await reception.act(procedure, caseId, 'supplement', incoming(aSupplement())))
    },
    async actDirectly(caseId) {
      await gateway.act(
        {
          commandId: randomUUID(),
          name: 'supplement',
          data: aSupplement(),
          by: applicant,
          at: new Date().toISOString(),
        },
        caseId,
      )
    },
    async quiet() {
      await reception.idle()
      await waitUntil(async () => (await store.effects.countOpenEffects()) === 0, {
        seconds: 120,
        gaveUp: () => new Error('The effects of the applications are still open after two minutes'),
      })
    },
    async close() {
      await reception.idle()
      await Promise.all([pool.end(), connection.close()])
    },
  }
}

/** As the API's edge makes it of a request. */
function incoming(data: unknown): IncomingCommand {
  const sha256 = createHash('sha256').update(JSON.stringify(data)).digest('hex')
  return {
    person: applicant,
    body: { data, sha256, receivedAt: new Date().toISOString() },
    idempotencyKey: randomUUID(),
    requestHash: sha256,
  }
}

/** An answer other than "it is done" would make the figure worthless. */
function done(answer: ReceptionAnswer): ReceptionAnswer['receipt'] {
  if (answer.kind === 'done') return answer.receipt
  throw new Error(
    `A command of the bench was ${answer.kind}${answer.kind === 'refused' ? `: ${answer.refusal.message}` : ''}`,
  )
}
