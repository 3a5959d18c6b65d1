import { danishMoment } from '../domain/calendar/danish'
import { instantOf, type Instant } from '../domain/calendar/instant'
import type { Effect } from '../domain/process/effect'
import type { Store } from '../store/create-store'
import { archiveWork } from './archive-work'
import { checkProjection } from './check-projection'
import type { EngineView, RunCondition } from './engine-view'
import { inParallel } from './in-parallel'
import type { RadarLimits } from './radar-limits'
import { unseenWork } from './unseen-work'
import { stuckKindNames, type StuckFinding, type StuckKind } from './stuck-kinds'

export interface RadarParts {
  readonly store: Store
  readonly engine: EngineView
  readonly limits: RadarLimits
  /** Milliseconds since 1970. */
  readonly clock: () => number
}

/** What one look gave. */
export interface Look {
  /** Why the engine could not be asked; what only it can tell stands as it was then. */
  readonly engineFault?: Error
}

/** Kinds that only the engine can tell. */
const engineKinds: readonly StuckKind[] = ['retrying', 'task-failing', 'no-workflow', 'orphan-workflow']
/** Names of the rows in which the checks that rotate keep their place, and of the sweep through all cases. */
const [rowsJob, foldsJob, sweepJob] = ['radar/rows', 'radar/folds', 'radar/sweep']
/** A sweep rests for so many times as long as it took: with 100,000 cases it is no more than a twentieth of the engine's work. */
const sweepShare = 20
/** Ids read from the store at a time. */
const sliceSize = 10_000

/**
 * Looks for all that stands still and notes it in the store. What the store can tell comes first and needs no engine; of
 * the engine only those cases are asked that the store has reason to ask about, and the whole of it by its index, so that
 * a look at 100,000 cases costs seconds. What the index says, which is behind, is put to the engine itself before it counts.
 */
export async function lookForStuck(parts: RadarParts): Promise<Look> {
  const { store, limits, clock } = parts
  const instant = (ageMs: number): Instant => instantOf(clock() - ageMs)
  const most = limits.mostOfAKind

  const [idle, overdue, receipts, aged, givenUp, messages, unread, unseen, archive, outside] = await Promise.all([
    store.operations.idleCases(most),
    store.operations.overdueCases(instant(limits.overdueMs), most),
    store.operations.unansweredReceipts(limits.undeliveredMs, most),
    store.operations.casesWithAgedEffects(instant(limits.effectMs), most),
    store.effects.givenUpEffects(most),
    store.operations.strugglingMessages(limits.activityAttempts, most),
    store.messages.unreadReports(most),
    unseenWork(store, limits, instant(0)),
    archiveWork(store, limits),
    store.outsideRequests.waitingOutsideRequests(instant(limits.outsideRequestMs), most),
  ])
  const found: StuckFinding[] = [
    ...idle.map(({ caseId, status, changedAt }) => ({
      kind: 'idle' as const,
      subject: caseId,
      caseId,
      detail: `Status »${status}« siden ${danishMoment(changedAt)}`,
    })),
    ...overdue.map(({ caseId, dueAt }) => ({
      kind: 'overdue' as const,
      subject: caseId,
      caseId,
      detail: `Fristen var ${danishMoment(dueAt)}`,
    })),
    ...receipts.map(({ receiptId, number, caseId, storedAt, attempts }) => ({
      kind: 'undelivered' as const,
      subject: receiptId,
      caseId,
      detail: `Kvittering ${number}, modtaget ${danishMoment(storedAt)}, forsøgt afleveret igen ${attempts} gange`,
    })),
    ...givenUp.map(({ key, caseId, effect, reason }) => ({
      kind: 'given-up' as const,
      subject: key,
      caseId,
      detail: `${whatOf(effect)}: ${reason}`,
    })),
    ...unread.map(({ reportId, caseId = '', messageKey, receivedAt, subject }) => ({
      kind: 'unread-report' as const,
      subject: reportId,
      caseId,
      detail: `Modtaget ${danishMoment(receivedAt)} for »${subject}« (${messageKey})`,
    })),
    ...unseen,
    ...archive,
    ...outside.map(({ requestId, office, receivedAt }) => ({
      kind: 'outside-request' as const,
      subject: requestId,
      caseId: '',
      detail: `Kom ${danishMoment(receivedAt)} til ${office}`,
    })),
    ...(await projectionFindings(parts)),
  ]
  const storms = messages.map(({ key, caseId = '', attempts, lastError = 'ingen mailserver har svaret' }) => ({
    kind: 'retrying' as const,
    subject: key,
    caseId,
    detail: `E-mail, forsøg ${attempts}: ${lastError}`,
  }))

  const suspects = [...new Set([...overdue, ...receipts].map(({ caseId }) => caseId).concat(aged))].slice(0, most)
  const seen = await engineFindings(parts, suspects).then(
    (ofEngine) => ({ ofEngine }),
    (fault: unknown) => ({ engineFault: fault instanceof Error ? fault : new Error(String(fault)) }),
  )
  if ('engineFault' in seen) {
    await store.operations.keepFindings(
      stuckKindNames.filter((kind) => !engineKinds.includes(kind)),
      found,
    )
    return seen
  }
  await store.operations.keepFindings(stuckKindNames, [...found, ...storms, ...seen.ofEngine])
  return {}
}

/** An effect in few words, and whom it is for. */
function whatOf(effect: Effect): string {
  switch (effect.kind) {
    case 'tell-case':
      return `Besked »${effect.command}« til ${effect.caseId}`
    case 'open-case':
      return `Ny sag ${effect.caseId}`
    case 'letter':
      return `Brev ${effect.letterId}`
    case 'bundle':
      return `Samlede akter ${effect.bundleId}`
    case 'release':
      return `Udlevering ${effect.releaseId}`
    case 'destroy-files':
      return `Sletning af ${effect.files.length} filer`
    case 'mail':
      return 'E-mail'
  }
}

/** What the engine has of the suspected cases, and whether it has all cases that it should have and no others. */
async function engineFindings(
  { store, engine, limits, clock }: RadarParts,
  suspects: readonly string[],
): Promise<readonly StuckFinding[]> {
  const failing = await engine.failing(limits.mostOfAKind)
  const found: StuckFinding[] = []
  const missing = new Set<string>()
  await inParallel([...new Set([...suspects, ...failing])], async (caseId) => {
    const condition = await engine.conditionOf(caseId)
    if (condition === undefined) missing.add(caseId)
    else found.push(...(await conditionFindings(engine, limits, caseId, condition)))
  })

  const strays = await straysOf({ store, engine, limits })
  const youngest = instantOf(clock() - limits.startingMs)
  await inParallel([...new Set([...missing, ...strays.missing])], async (caseId) => {
    const row = await store.cases.findCase(caseId)
    if (
      row === undefined ||
      row.openedAt > youngest ||
      !(await store.operations.amongCasesAtWork([caseId])).has(caseId)
    )
      return
    if ((await engine.conditionOf(caseId)) === undefined)
      found.push({
        kind: 'no-workflow',
        subject: caseId,
        caseId,
        detail: `Sagen står ved hændelse ${row.seq}, status »${row.status}«`,
      })
  })
  await inParallel(strays.orphans, async (caseId) => {
    if (
      (await engine.conditionOf(caseId)) === undefined ||
      (await store.operations.amongCasesAtWork([caseId])).has(caseId)
    )
      return
    const row = await store.cases.findCase(caseId)
    found.push({
      kind: 'orphan-workflow',
      subject: caseId,
      caseId,
      detail: row === undefined ? 'Sagen findes ikke i journalen' : `Sagen er afsluttet, status »${row.status}«`,
    })
  })
  return found
}

/**
 * Cases without a workflow and workflows without a case, by the engine's index, which is behind: each is then asked for by
 * itself. Counting both would be cheaper, but one too few and one too many look like none. Between two sweeps those that
 * were found before are looked at again.
 */
async function straysOf({ store, engine, limits }: Pick<RadarParts, 'store' | 'engine' | 'limits'>): Promise<{
  readonly missing: readonly string[]
  readonly orphans: readonly string[]
}> {
  const most = limits.mostOfAKind
  if (!(await store.operations.takeJob(sweepJob, { leaseMs: 0, everyMs: limits.sweepMs }))) {
    const known = async (kind: StuckKind): Promise<readonly string[]> =>
      (await store.operations.listFindings({ kind, limit: most })).map(({ caseId }) => caseId)
    return { missing: await known('no-workflow'), orphans: await known('orphan-workflow') }
  }
  const begun = Date.now()
  const running = new Set<string>()
  for await (const page of engine.allRunning()) for (const caseId of page) running.add(caseId)
  const missing: string[] = []
  for (let after: string | undefined = ''; after !== undefined;) {
    const slice: readonly string[] = await store.operations.casesAtWork(after, sliceSize)
    after = slice.length < sliceSize ? undefined : slice.at(-1)
    for (const caseId of slice) if (!running.delete(caseId)) missing.push(caseId)
  }
  await store.operations.leaveJob(sweepJob, true, limits.sweepMs === 0 ? 0 : sweepShare * (Date.now() - begun))
  return { missing: missing.slice(0, most), orphans: [...running].slice(0, most) }
}

async function conditionFindings(
  engine: EngineView,
  limits: RadarLimits,
  caseId: string,
  { taskAttempts, activities }: RunCondition,
): Promise<readonly StuckFinding[]> {
  const storms = activities.filter(
    ({ attempts, underway }) => attempts >= (underway === true ? limits.underwayAttempts : limits.activityAttempts),
  )
  return [
    ...(taskAttempts < limits.taskAttempts
      ? []
      : [
          {
            kind: 'task-failing' as const,
            subject: caseId,
            caseId,
            detail: `Forsøg ${taskAttempts}: ${(await engine.lastTaskFailure(caseId)) ?? 'ingen arbejder har svaret'}`,
          },
        ]),
    ...storms.map(({ attempts, failure = 'ingen arbejder har svaret', subject = '' }) => ({
      kind: 'retrying' as const,
      subject: `${caseId}/${subject}`,
      caseId,
      detail: `Forsøg ${attempts}: ${failure}`,
    })),
  ]
}

/** Two checks, each going on where the last look left it: cheap ends of many journals, and whole folds of some. Known findings are checked again at every look. */
async function projectionFindings({ store, limits }: RadarParts): Promise<readonly StuckFinding[]> {
  const { apart, last } = await store.operations.journalEnds(await store.operations.placeOf(rowsJob), limits.rowsALook)
  await store.operations.movePlace(rowsJob, last ?? '')
  const folds = await store.operations.caseIdsAfter(await store.operations.placeOf(foldsJob), limits.foldsALook)
  await store.operations.movePlace(foldsJob, folds.length < limits.foldsALook ? '' : (folds.at(-1) ?? ''))
  const known = await store.operations.listFindings({ kind: 'projection', limit: limits.mostOfAKind })

  const found: StuckFinding[] = []
  await inParallel([...new Set([...known.map(({ caseId }) => caseId), ...apart, ...folds])], async (caseId) => {
    const kept = await store.operations.derivedData(caseId)
    const faults = kept === undefined ? [] : checkOne(kept)
    if (faults.length > 0 && found.length < limits.mostOfAKind)
      found.push({ kind: 'projection', subject: caseId, caseId, detail: `Afviger: ${faults.join('; ')}` })
  })
  return found
}

/** Data that the procedure cannot even read differ from what it would have written. */
function checkOne(kept: Parameters<typeof checkProjection>[0]): readonly string[] {
  try {
    return checkProjection(kept)
  } catch (error) {
    return [`kan ikke læses: ${error instanceof Error ? error.message : String(error)}`]
  }
}
