import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Client } from '@temporalio/client'
import { epochOf, type Instant } from '../domain/calendar/instant'
import { caseId as caseIdOf } from '../domain/process/case-id'
import { approvalQuestion } from '../domain/process/approval-question'
import { procedureOfCase } from '../domain/procedure-of-case'
import { appendRequest, type CaseRow } from '../domain/process/journal'
import { judgeOpening } from '../domain/process/judge'
import type { DomainEvent, Recorded } from '../domain/process/procedure'
import { procedures } from '../domain/procedures'
import { Refusal } from '../domain/refusal/refusal'
import { refusalTexts } from '../domain/refusal/refusal-codes'
import type { CaseGateway } from '../gateway/case-gateway'
import type { Store } from '../store/create-store'
import { pulseQuery, type Pulse } from '../workflows/contract'
import type { CaseTime } from './case-time'
import type { RehearsedMail, World } from './world'

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

/** What has been read of a case up to one of its events. */
interface Read<What> {
  readonly seq: number
  readonly what: readonly What[]
}

/** Longest wait for the engine to become quiet before the rehearsal is given up, in ms. */
const patienceMs = 240_000

/**
 * The world of a scenario on the real engine, database and mail server. Each case's clock is moved to its own next
 * deadline, the earliest of all cases first, so that everything happens in the legal order of the pure core.
 */
export function createEngineWorld({ store, gateway, client, time, idPrefix, close }: EngineWorldParts): World {
  // Each step asks for everything. Nothing happens but by what is done here, and of a case nothing but at its end: what has
  // been read already is not read again, or a rehearsal would mostly read.
  let current: readonly CaseRow[] | undefined
  const journals = new Map<string, Read<Recorded<DomainEvent>>>()
  const mailboxes = new Map<string, Read<RehearsedMail>>()

  const pulse = (id: string): Promise<Pulse> => client.workflow.getHandle(id).query<Pulse>(pulseQuery)

  const until = async (what: string, holds: () => Promise<boolean>): Promise<void> => {
    const end = Date.now() + patienceMs
    while (!(await holds())) {
      if (Date.now() > end) throw new Error(`The rehearsal waited ${patienceMs / 1000} s in vain: ${what}`)
      await pause(10)
    }
  }

  const rows = async (): Promise<readonly CaseRow[]> => (current ??= await store.cases.allCases())

  /** Does something, and waits until every effect of it is done or given up, in every case that they reach. */
  const settled = async <Result>(happen: () => Promise<Result>): Promise<Result> => {
    current = undefined
    const result = await happen()
    await until('effects are still open', async () => (await store.effects.countOpenEffects()) === 0)
    return result
  }

  /** What has come to a case since it was read last, added to that. */
  const readOn = async <What>(
    { caseId, seq }: CaseRow,
    before: Map<string, Read<What>>,
    read: (seen: Read<What>) => Promise<readonly What[]>,
  ): Promise<readonly What[]> => {
    const seen = before.get(caseId) ?? { seq: 0, what: [] }
    if (seen.seq === seq) return seen.what
    const what = await read(seen)
    before.set(caseId, { seq, what })
    return what
  }

  const forward = async ({ caseId, seq, nextDeadlineAt }: CaseRow): Promise<void> => {
    if (nextDeadlineAt === undefined) return
    // Asked each time: a closed case that is taken up again has a run, and so a clock, of its own.
    const { clockAheadMs: ahead } = await pulse(caseId)
    await settled(async () => {
      await time.forwardTo(caseId, epochOf(nextDeadlineAt) - ahead)
      // Several of one instant fall one after another: to look for effects between them would be to look too early.
      await until(`${caseId} does not let its deadline ${nextDeadlineAt} fall`, async () => {
        const row = await store.cases.findCase(caseId)
        return row?.seq !== seq && (row?.nextDeadlineAt === undefined || row.nextDeadlineAt > nextDeadlineAt)
      })
    })
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
      await settled(() => gateway.start(id, { clockStartsAt: at }))
      return id
    },
    async act(id, { name, data, by, at, ...read }) {
      const { state } = await store.cases.loadCase(id)
      const question = approvalQuestion(procedureOfCase(id), state, { name, data, at })
      const asked = question === undefined ? {} : { approval: await store.register.approvalHolds(question) }
      await settled(() =>
        gateway.act({ commandId: randomUUID(), name, data, by, at, ...read, ...asked }, id, undefined, {
          clockStartsAt: at,
        }),
      )
    },
    advanceTo,
    async cases() {
      return Promise.all(
        (await rows()).map(async (row) => ({
          row,
          journal: await readOn(row, journals, async ({ seq, what }) => [
            ...what,
            ...(await store.journal.readJournal(row.caseId, seq)).events,
          ]),
        })),
      )
    },
    async mails() {
      const sent = await Promise.all(
        (await rows()).map((row) =>
          readOn(row, mailboxes, async () =>
            (await store.messages.listMessages(row.caseId)).map(({ key, to, subject }) => ({
              key,
              to: to.email,
              subject,
            })),
          ),
        ),
      )
      return sent.flat()
    },
    async failedEffects() {
      return (await store.effects.failedEffects()).map(({ key, reason }) => ({ key, reason }))
    },
    close,
  }
}
