import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Client } from '@temporalio/client'
import { epochOf, type Instant } from '../domain/calendar/instant'
import { caseId as caseIdOf } from '../domain/process/case-id'
import { appendRequest, type CaseRow } from '../domain/process/journal'
import { judgeOpening } from '../domain/process/judge'
import { procedures } from '../domain/procedures'
import { Refusal } from '../domain/refusal/refusal'
import { refusalTexts } from '../domain/refusal/refusal-codes'
import type { CaseGateway } from '../gateway/case-gateway'
import type { Store } from '../store/create-store'
import { pulseQuery, type Pulse } from '../workflows/contract'
import type { CaseTime } from './case-time'
import type { World } from './world'

/** The running parts of an engine's world: a database of its own, and a worker whose mail goes to the rehearsal's mailbox. */
export interface EngineWorldParts {
  readonly store: Store
  readonly gateway: CaseGateway
  readonly client: Client
  readonly time: CaseTime
  /** Sets this rehearsal's case ids apart from those of others in the same namespace. */
  readonly idPrefix: string
  close(): Promise<void>
}

/** Longest wait for the engine to become quiet before the rehearsal is given up, in ms. */
const patienceMs = 240_000

/**
 * The world of a scenario on the real engine, database and mail server. Each case's clock is moved to its own next
 * deadline, the earliest of all cases first, so that everything happens in the legal order of the pure core.
 */
export function createEngineWorld({ store, gateway, client, time, idPrefix, close }: EngineWorldParts): World {
  const known = new Map<string, number>()

  const pulse = (id: string): Promise<Pulse> => client.workflow.getHandle(id).query<Pulse>(pulseQuery)

  const until = async (what: string, holds: () => Promise<boolean>): Promise<void> => {
    const end = Date.now() + patienceMs
    while (!(await holds())) {
      if (Date.now() > end) throw new Error(`The rehearsal waited ${patienceMs / 1000} s in vain: ${what}`)
      await pause(5)
    }
  }

  const rows = (): Promise<readonly CaseRow[]> => store.cases.allCases()

  /** Every effect done or given up, in every case that they reach. */
  const quiet = (): Promise<void> =>
    until('effects are still open', async () => (await store.effects.countOpenEffects()) === 0)

  const forward = async ({ caseId, seq, nextDeadlineAt }: CaseRow): Promise<void> => {
    if (nextDeadlineAt === undefined) return
    const ahead = known.get(caseId) ?? (await pulse(caseId)).clockAheadMs
    known.set(caseId, ahead)
    await time.forwardTo(caseId, epochOf(nextDeadlineAt) - ahead)
    await until(
      `${caseId} does not let its deadline ${nextDeadlineAt} fall`,
      async () => (await store.cases.findCase(caseId))?.seq !== seq,
    )
    await quiet()
  }

  const advanceTo = async (instant: Instant): Promise<void> => {
    for (;;) {
      const due = (await rows()).filter(
        ({ nextDeadlineAt }) => nextDeadlineAt !== undefined && nextDeadlineAt <= instant,
      )
      const [first] = due.sort((a, b) => ((a.nextDeadlineAt ?? '') < (b.nextDeadlineAt ?? '') ? -1 : 1))
      if (first === undefined) return
      await forward(first)
    }
  }

  return {
    async open(name, { data, by, at, name: command }) {
      const id = caseIdOf(name, `${idPrefix}${(await rows()).length + 1}`)
      const procedure = procedures[name]
      const caseNumber = await store.journal.nextCaseNumber(at)
      const { request } = appendRequest(
        procedure,
        undefined,
        judgeOpening(procedure, { caseId: id, caseNumber }, { commandId: randomUUID(), name: command, data, by, at }),
      )
      const result = await store.journal.openCase({ request })
      if (result.kind === 'taken') throw new Refusal('ALREADY_ACTIVE', refusalTexts.ALREADY_ACTIVE)
      await gateway.start(id, { clockStartsAt: at })
      await quiet()
      return id
    },
    async act(id, { name, data, by, at, ...read }) {
      await gateway.act({ commandId: randomUUID(), name, data, by, at, ...read }, id, undefined, { clockStartsAt: at })
      await quiet()
    },
    advanceTo,
    async cases() {
      return Promise.all(
        (await rows()).map(async (row) => ({ row, journal: (await store.journal.readJournal(row.caseId, 0)).events })),
      )
    },
    async mails() {
      const sent = await Promise.all((await rows()).map(({ caseId }) => store.messages.listMessages(caseId)))
      return sent.flat().map(({ key, to, subject }) => ({ key, to: to.email, subject }))
    },
    async failedEffects() {
      return (await store.effects.failedEffects()).map(({ key, reason }) => ({ key, reason }))
    },
    close,
  }
}
