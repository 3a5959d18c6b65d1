import { randomUUID } from 'node:crypto'
import os from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import { Client, Connection } from '@temporalio/client'
import type { Pool } from 'pg'
import { payloadKeys } from '../../../config/setting-kinds'
import { createDataConverter } from '../../../converter/data-converter'
import { instantOf } from '../../../domain/calendar/instant'
import { createCaseGateway } from '../../../gateway/case-gateway'
import { createStore } from '../../../store/create-store'
import { createPool } from '../../../store/pool'
import { applicant, aSupplement } from '../an-application'
import type { BenchOptions, BenchReport } from '../bench-options'
import type { BenchSystem } from '../bench-system'
import { closedLoop } from '../closed-loop'
import { onBenchSystem } from '../on-bench-system'
import { openOurSide } from '../our-side'
import { percentile } from '../statistics'
import { storeApproval } from './an-approval'
import type { CommandTimes, ReminderFigures } from './reminder-figures'
import { tellReminders } from './tell-reminders'

/** Approvals set going at a time. */
const startsAtOnce = 16
/** Approvals whose reminders are a day off: they warm the system up, and tell how long setting the others going will take. */
const warmUp = 200

/** Part `reminders`: approvals whose reminders fall at the same instant, on the real engine, store and mail server. */
export async function benchReminders({ cases }: BenchOptions, report: (line: string) => void): Promise<BenchReport> {
  const figures = await onBenchSystem({ cases: 500, report }, (system) => measure(system, cases, report))
  return { figures, table: tellReminders(figures) }
}

async function measure(system: BenchSystem, cases: number, report: (line: string) => void): Promise<ReminderFigures> {
  const pool = createPool(system.databaseUrl, { connectWithinMs: 60_000, statementTimeoutMs: 0 })
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
    answerWithinMs: 120_000,
    taskQueue: system.ours.taskQueue,
  })
  const ours = await openOurSide(system)
  try {
    let number = 0
    const setGoing = (orders: number, dueAt: number) =>
      closedLoop(startsAtOnce, { orders }, async () => {
        await gateway.start(await storeApproval(store, ++number, instantOf(dueAt)))
      })
    report('warming up …')
    const { rate } = await setGoing(warmUp, Date.now() + 24 * 3_600_000)
    const person = await ours.open()
    await ours.quiet()
    const begun = Date.now()
    const dueAt = begun + 30_000 + (cases / rate) * 2_000
    report(`setting ${cases} approvals going, all of them due in ${Math.round((dueAt - begun) / 1000)} s …`)
    await setGoing(cases, dueAt)
    const setUpSeconds = (Date.now() - begun) / 1000
    if (Date.now() > dueAt)
      report(
        `The last were set going ${Math.round((Date.now() - dueAt) / 1000)} s after they were due, which the figures hold against the product.`,
      )

    const commands = async (until: () => Promise<boolean>): Promise<CommandTimes> => {
      const latencies: number[] = []
      while (!(await until())) {
        const from = performance.now()
        // Waits as long as it takes: an answer that comes late is a figure, not a fault.
        await gateway.act(
          {
            commandId: randomUUID(),
            name: 'supplement',
            data: aSupplement(),
            by: applicant,
            at: new Date().toISOString(),
          },
          person,
        )
        latencies.push(performance.now() - from)
        await pause(250)
      }
      return {
        count: latencies.length,
        p50: percentile(latencies, 0.5),
        p95: percentile(latencies, 0.95),
        longest: Math.max(0, ...latencies),
      }
    }
    const calm = await commands(async () => Date.now() > dueAt - 1_000)
    report('all are due …')
    const meanwhile = await commands(async () => (await reminders(pool)).length >= cases)
    const sent = (await reminders(pool)).map((at) => (at - dueAt) / 1000).sort((a, b) => a - b)
    const lastSentSeconds = sent.at(-1) ?? 0
    return {
      approvals: cases,
      lastSentSeconds,
      sentSeconds: { p50: percentile(sent, 0.5), p95: percentile(sent, 0.95) },
      rate: sent.length / lastSentSeconds,
      arrived: await arrived(system),
      commands: { calm, meanwhile },
      setUpSeconds,
      machine: { cores: os.availableParallelism(), model: os.cpus()[0]?.model ?? '' },
    }
  } finally {
    await ours.close()
    await Promise.all([pool.end(), connection.close()])
  }
}

/** When each reminder was taken by the mail server, in epoch ms. */
async function reminders(pool: Pool): Promise<readonly number[]> {
  const { rows } = await pool.query<{ sent_at: Date }>(
    `SELECT sent_at FROM messages WHERE state = 'sent' AND case_id LIKE 'approval-%'`,
  )
  return rows.map(({ sent_at: at }) => at.getTime())
}

/** What the mailbox itself has received for the approvals. */
async function arrived({ mailboxUrl }: BenchSystem): Promise<ReminderFigures['arrived']> {
  const mails = (await (await fetch(`${mailboxUrl}/api/mails?to=@tilbud.example`)).json()) as readonly {
    readonly messageId: string
  }[]
  return { mails: mails.length, twice: mails.length - new Set(mails.map(({ messageId }) => messageId)).size }
}
