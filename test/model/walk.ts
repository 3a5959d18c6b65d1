import fc from 'fast-check'
import type { Person } from '../../domain/rights/actor'
import { addMillis, type Instant } from '../../domain/calendar/instant'
import { allowedCommands, barrier } from '../../domain/process/judge'
import type { CaseState } from '../../domain/process/procedure'
import { anne, dataFor, people, weights } from '../domain/random-commands'
import { obligationPeople } from '../domain/obligation/obligation-case'
import { tenderPeople } from '../domain/tender/tender-case'
import { at } from '../support/case-driver'
import { completeApplication } from '../support/complete-application'
import { begin, starts, type Start } from './begin'
import { createModelWorld, type ModelWorld, type Procedures, type ShellFaults } from './model-world'

const hour = 3_600_000
const often = (n: number) => fc.integer({ min: 0, max: n - 1 }).map((drawn) => drawn === 0)

/** A path: where it begins, and what is tried from there. Everything is drawn by fast-check, so that a path can be shortened and repeated. */
export const paths = (...from: readonly Start[]) =>
  fc.record({
    start: fc.constantFrom<Start>(...(from.length === 0 ? starts : from)),
    steps: fc.array(
      fc.record({
        which: fc.nat(99_999),
        data: fc.nat(999),
        /** Any command by anybody, whether it is offered or not. */
        wild: often(15),
        waitHours: fc.oneof(
          { weight: 12, arbitrary: fc.integer({ min: 0, max: 60 }) },
          { weight: 1, arbitrary: fc.integer({ min: 24 * 10, max: 24 * 300 }) },
        ),
        /** How long after its receipt a worker takes the command up. */
        lateHours: fc.oneof(
          { weight: 3, arbitrary: fc.constant(0) },
          { weight: 1, arbitrary: fc.integer({ min: 1, max: 24 * 20 }) },
        ),
        workerDies: often(5),
        twice: often(5),
        anotherApplication: often(30),
        /** Ankestyrelsen decides one of the complaints that it has. */
        boardDecides: often(12),
      }),
      { minLength: 15, maxLength: 60 },
    ),
  })

export type Path = ReturnType<typeof paths> extends fc.Arbitrary<infer T> ? T : never

/** How often each is tried beside others. */
const frequencies: Readonly<Record<string, number>> = {
  ...weights,
  declareImpartiality: 40,
  saveDraft: 40,
  returnDraft: 40,
  attachDocument: 4,
  recordConsensus: 40,
  draftReport: 40,
  sendFactHearing: 40,
  submitReport: 40,
  planVisit: 20,
  recordVisit: 10,
  complain: 60,
  registerComplaint: 2,
  assignReassessor: 40,
  reassess: 60,
  signReassessment: 60,
  returnReassessment: 2,
  forward: 40,
  keepComplaint: 20,
  settleTimeliness: 40,
  draftStay: 10,
  signStay: 20,
  reportNobodyLeft: 2,
  answerInFull: 60,
  signAnswer: 60,
  returnAnswer: 4,
  postpone: 4,
}

/** Rarer in an office than here: what a conflict of interest bars is seen only after one. */
function frequency(procedure: string, name: string): number {
  // A tender has its own table, of which one row is given as readily as another.
  if (procedure === 'obligation' || procedure === 'advice-request') return 4
  if (procedure === 'tender') return name.endsWith('Access') || name === 'registerAccessRequest' ? 1 : 4
  return procedure === 'application' && name === 'declareImpartiality' ? 8 : (frequencies[name] ?? 4)
}

/** What Ankestyrelsen decides by itself, and an office enters when it hears of it: not the office's to choose. */
const ofTheBoard: readonly string[] = ['recordOutcome', 'recordAdmission', 'recordStay']

/** The name at a place in the row in which each stands as often as it is tried. */
function drawn(procedure: string, names: readonly string[], place: number): string | undefined {
  const all = names.reduce((sum, name) => sum + frequency(procedure, name), 0)
  let left = place % Math.max(all, 1)
  return names.find((name) => (left -= frequency(procedure, name)) < 0)
}

/** Plays a path in a world of these procedures. Answers the world, how many commands were accepted and refused, and when it ended. */
export function walk({ start, steps }: Path, procedures: Procedures, faults: ShellFaults = {}) {
  const world = createModelWorld(procedures, faults)
  let now: Instant = at('2027-01-04 09:00')
  let accepted = 0
  const refused: string[] = []
  const act = (
    caseId: string,
    name: string,
    data: unknown,
    by: Person,
    rest = { takenAt: now, workerDies: false, twice: false },
  ) => {
    const code = world.act(caseId, { name, data, by, receivedAt: now, ...rest })
    if (code === undefined) accepted += 1
    else refused.push(code)
  }
  const wait = (days: number): void => {
    now = addMillis(now, days * 24 * hour)
    world.pass(now, now)
  }
  const until = (instant: Instant): void => {
    now = instant
    world.pass(now, now)
  }
  begin(world, start, steps.length % 2 === 0, now, act, wait, until)
  for (const {
    which,
    data,
    wild,
    waitHours,
    lateHours,
    workerDies,
    twice,
    anotherApplication,
    boardDecides,
  } of steps) {
    now = addMillis(now, waitHours * hour)
    const takenAt = addMillis(now, lateHours * hour)
    world.pass(now, takenAt)
    if (anotherApplication)
      world.open(`application-again${String(which).padStart(5, '0')}`, completeApplication(), anne, now)
    const chosen = (boardDecides ? decidedByBoard(world, which) : undefined) ?? choose(world, which, wild)
    if (chosen === undefined) continue
    const { caseId, name, by } = chosen
    const found = world.observed.cases.get(caseId)
    const fields = world.procedureFor(caseId).commands.find((one) => one.name === name)?.fields ?? {}
    if (found !== undefined)
      act(caseId, name, dataFor(name, data, found.state, by, now, fields), by, { takenAt, workerDies, twice })
  }
  return { world, accepted, refused, now }
}

/** Whether a case is of the office that tenders. */
const ofTheTender = (state: CaseState): boolean => 'office' in state && state.office === 'SBST'

/** Those who have to do with a case: the people of a contract and its advice, of a tender and what hangs on it, or of a socialtilsyn. */
const peopleOf = (state: CaseState): readonly Person[] =>
  'supplier' in state ? obligationPeople : ofTheTender(state) ? tenderPeople : people

/** A command for a case by somebody: of those who have anything to do in it, unless it is wild. */
function choose({ observed, procedureFor }: ModelWorld, which: number, wild: boolean) {
  // A remedy outlives its case: now and then a case that is over is met as well.
  const open = [...observed.cases].filter(
    ([caseId, { state }]) => which % 5 === 0 || !procedureFor(caseId).closed.includes(state.status),
  )
  for (let n = 0; n < 3 * people.length && open.length > 0; n += 1) {
    const [caseId, { state }] = open[(which + n) % open.length] ?? open[0] ?? ['', { state: undefined }]
    const procedure = state === undefined ? undefined : procedureFor(caseId)
    // What hangs on a tender is of its office, and of those who bid.
    const those = state === undefined ? people : peopleOf(state)
    const by = those[((which >> 3) + n) % those.length]
    if (by === undefined || state === undefined || procedure === undefined) continue
    // A file is handed in without a button for it.
    const files = procedure.commands.filter(
      (command) => command.file !== undefined && barrier(procedure, command, state, by) === undefined,
    )
    const names = wild
      ? procedure.commands.map(({ name }) => name)
      : [
          ...allowedCommands(procedure, state, by).filter((one) => !ofTheBoard.includes(one)),
          ...files.map(({ name }) => name),
        ]
    const name = drawn(procedure.name, names, which >> 6)
    if (name !== undefined) return { caseId, name, by }
  }
  return undefined
}

/** A decision of Ankestyrelsen's on a complaint, as somebody of the office enters it; a stay may come before it has the file. */
function decidedByBoard({ observed, procedureFor }: ModelWorld, which: number) {
  const theirs = [...observed.cases].filter(
    ([caseId, { state }]) => caseId.startsWith('complaint-') && !procedureFor(caseId).closed.includes(state.status),
  )
  const [caseId, snapshot] = theirs[which % Math.max(theirs.length, 1)] ?? []
  if (caseId === undefined || snapshot === undefined) return undefined
  const procedure = procedureFor(caseId)
  const entered = peopleOf(snapshot.state).flatMap((by) =>
    allowedCommands(procedure, snapshot.state, by)
      .filter((name) => ofTheBoard.includes(name))
      .map((name) => ({ caseId, name, by })),
  )
  return entered[(which >> 6) % Math.max(entered.length, 1)]
}
