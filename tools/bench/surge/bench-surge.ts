import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Pool } from 'pg'
import { urls } from '../../../api/urls'
import { civilDateAt, localTimeAt } from '../../../domain/calendar/copenhagen'
import { epochOf, instantOf } from '../../../domain/calendar/instant'
import type { Person } from '../../../domain/rights/actor'
import { envelopeMediaType } from '../../../domain/tender/documents/case-documents'
import { waitUntil } from '../../../local/wait-until'
import { createWorkThread } from '../../../rendering/work-thread'
import { createStore, type Store } from '../../../store/create-store'
import { createPool } from '../../../store/pool'
import { newTenderId, newTenderKey, storeApprovedProvider, storeTender } from '../../../test/support/store-tender'
import { startBenchApi, type BenchApi } from '../bench-api'
import type { BenchOptions, BenchReport } from '../bench-options'
import type { BenchSystem } from '../bench-system'
import { onBenchSystem } from '../on-bench-system'
import { percentile } from '../statistics'
import { sealBids, type SealedBid } from './seal-bids'
import type { BidToSend, SentBid } from './send-bids-thread'
import type { SurgeRun } from './surge-figures'
import { tellSurge } from './tell-surge'

const bytesEach = 2 * 1024 * 1024
const minute = 60_000
/** Between the last bid's beginning and the deadline, in ms. */
const lastMs = 1_000
const lookEveryMs = 1_000
/** Before the deadline: the worker dies, the API dies and is started again, a worker is started again. */
const killing = { workerMs: 48_000, apiMs: 42_000, againMs: 30_000 }

interface Surge {
  readonly system: BenchSystem
  readonly api: BenchApi
  readonly pool: Pool
  readonly store: Store
  readonly bidders: readonly Person[]
  readonly report: (line: string) => void
}

/** Part `surge`: sealed bids in the last minute before a deadline, and the same while everything of ours dies. */
export async function benchSurge({ cases: bids }: BenchOptions, report: (line: string) => void): Promise<BenchReport> {
  const figures = await onBenchSystem({ cases: 10, report }, async (system) => {
    report('starting the API …')
    const api = await startBenchApi(system)
    const pool = createPool(system.databaseUrl, { statementTimeoutMs: 0 })
    try {
      const store = createStore(pool)
      report(`${bids} approved bidders …`)
      const bidders: Person[] = []
      for (let n = 0; n < bids; n += 1) bidders.push(await storeApprovedProvider(store, `Leder ${n}`))
      const surge = { system, api, pool, store, bidders, report }
      const calm = await surgeOf(surge, 'bids', () => Promise.resolve())
      const killed = await surgeOf(surge, 'bids while worker and API are killed', async (closes) => {
        await pauseUntil(closes - killing.workerMs)
        process.kill(system.ours.pid, 'SIGKILL')
        await pauseUntil(closes - killing.apiMs)
        await Promise.all([api.killAndRestart(), pauseUntil(closes - killing.againMs).then(() => system.startWorker())])
      })
      return {
        bids,
        bytesEach,
        calm,
        killed,
        machine: { cores: os.availableParallelism(), model: os.cpus()[0]?.model ?? '' },
      }
    } finally {
      await pool.end()
      await api.stop()
    }
  })
  return { figures, table: tellSurge(figures) }
}

const pauseUntil = (at: number): Promise<void> => pause(Math.max(0, at - Date.now()))

async function surgeOf(surge: Surge, what: string, meanwhile: (closes: number) => Promise<void>): Promise<SurgeRun> {
  const { api, store, bidders, report } = surge
  const folder = mkdtempSync(path.resolve('.cache', 'bench-bids-'))
  try {
    report('sealing …')
    const [caseId, key] = [newTenderId(), await newTenderKey()]
    const sealed = await sealBids(bidders, { caseId, publicKey: key.publicKey }, { folder, bytesEach })
    // The next full minute but one: a deadline is said to the minute.
    const stroke = Math.ceil((Date.now() + minute + 5_000) / minute) * minute
    const bidsUntil = { date: civilDateAt(instantOf(stroke)), time: localTimeAt(instantOf(stroke)).slice(0, 5) }
    const tender = await storeTender(store, { bidsUntil, largestBid: 3, caseId, key })
    const closes = epochOf(tender.closesAt)
    const toSend = await bidsToSend(api, caseId, sealed, closes)
    const before = await api.residentBytes()
    report(`${sealed.length} ${what}, until ${instantOf(closes)} …`)
    const sending = sendBids(toSend)
    const [sent, seen] = await Promise.all([sending, watched(api, sending), meanwhile(closes)])
    await untilClosed(surge, caseId)
    const settledAfterSeconds = (Date.now() - closes) / 1_000
    const times = sent.map(({ ms }) => ms)
    return {
      answered: countsOf(sent.map(({ status }) => String(status))),
      triedAgain: sent.reduce((sum, { triedAgain }) => sum + triedAgain, 0),
      receipt: {
        p50: percentile(times, 0.5),
        p95: percentile(times, 0.95),
        p99: percentile(times, 0.99),
        longest: Math.max(...times),
      },
      ...(await lostAndLate(surge, caseId, { sealed, sent, closes })),
      settledAfterSeconds,
      memory: { before, most: seen.memory },
      longestLagMs: seen.lagMs,
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function bidsToSend(
  api: BenchApi,
  caseId: string,
  sealed: readonly SealedBid[],
  closes: number,
): Promise<readonly BidToSend[]> {
  const said = new URLSearchParams({ name: 'Fyrtårnet', contactName: 'Anne Leder', email: 'bud@fyrtaarnet.example' })
  const each = (minute - lastMs) / sealed.length
  return Promise.all(
    sealed.map(async ({ bidder, file }, n) => ({
      address: `${api.url}${urls.bids('tender', caseId)}?${said.toString()}`,
      token: await api.tokenOf(bidder),
      file,
      mediaType: envelopeMediaType,
      at: closes - minute + n * each,
    })),
  )
}

async function sendBids(bids: readonly BidToSend[]): Promise<readonly SentBid[]> {
  const thread = createWorkThread<readonly BidToSend[], readonly SentBid[]>({
    program: '../tools/bench/surge/send-bids-thread',
  })
  try {
    return await thread.ask(bids)
  } finally {
    await thread.stop()
  }
}

const watchedFigures = ['process_resident_memory_bytes', 'nodejs_eventloop_lag_max_seconds'] as const

/** The most that was seen of the API's memory and of its event loop's delay. While it is down there is nothing to see. */
async function watched(
  api: BenchApi,
  until: Promise<unknown>,
): Promise<{ readonly memory: number; readonly lagMs: number }> {
  const over = new AbortController()
  void until
    .catch(() => undefined)
    .then(() => {
      over.abort()
    })
  let [memory, lagMs] = [0, 0]
  while (!over.signal.aborted) {
    const seen = await api.figures(...watchedFigures).catch(() => undefined)
    memory = Math.max(memory, seen?.process_resident_memory_bytes ?? 0)
    lagMs = Math.max(lagMs, 1_000 * (seen?.nodejs_eventloop_lag_max_seconds ?? 0))
    await pause(lookEveryMs)
  }
  return { memory, lagMs }
}

/** When the deadline has fallen, and nothing that came in time waits any more. */
const untilClosed = ({ store, pool }: Surge, caseId: string): Promise<unknown> =>
  waitUntil(
    async () => {
      const row = await store.cases.findCase(caseId)
      const { rowCount } = await pool.query(
        'SELECT FROM receipts WHERE case_id = $1 AND journaled_seq IS NULL AND outcome IS NULL LIMIT 1',
        [caseId],
      )
      return row?.status !== 'open' && rowCount === 0
    },
    {
      seconds: 900,
      gaveUp: () => new Error(`${caseId} had not taken in every bid a quarter of an hour after its deadline`),
    },
  )

/** Held against the journal, and against the bytes that the storage gives. */
async function lostAndLate(
  { store, pool }: Surge,
  caseId: string,
  {
    sealed,
    sent,
    closes,
  }: { readonly sealed: readonly SealedBid[]; readonly sent: readonly SentBid[]; readonly closes: number },
): Promise<Pick<SurgeRun, 'lost' | 'late'>> {
  const { events } = await store.journal.readJournal(caseId, 0)
  const hashesOf = (type: string): ReadonlySet<string> =>
    new Set(
      events.flatMap(({ event }) =>
        event.type === type
          ? [(event as unknown as { readonly envelope: { readonly sha256: string } }).envelope.sha256]
          : [],
      ),
    )
  const [received, late] = [hashesOf('bid-received'), hashesOf('bid-late')]
  const { rows } = await pool.query<{ sha256: string }>(
    `SELECT encode(sha256(string_agg(c.bytes, ''::bytea ORDER BY c.n)), 'hex') AS sha256
     FROM documents d JOIN document_chunks c USING (document_id) WHERE d.case_id = $1 GROUP BY d.document_id`,
    [caseId],
  )
  const stored = new Set(rows.map(({ sha256 }) => sha256))
  return {
    lost: sealed.filter(({ sha256 }) => !stored.has(sha256) || !(received.has(sha256) || late.has(sha256))).length,
    late: sealed.filter(({ sha256 }, n) => {
      const { sentAt = 0, receivedAt = '' } = sent[n] ?? {}
      return sentAt < closes && (late.has(sha256) || Date.parse(receivedAt) >= closes)
    }).length,
  }
}

const countsOf = (names: readonly string[]): Readonly<Record<string, number>> =>
  Object.fromEntries([...new Set(names)].sort().map((name) => [name, names.filter((one) => one === name).length]))
