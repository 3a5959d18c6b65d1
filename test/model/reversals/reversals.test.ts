import fc from 'fast-check'
import type { Person } from '../../../domain/rights/actor'
import { civilDateAt } from '../../../domain/calendar/copenhagen'
import { addMillis, type Instant } from '../../../domain/calendar/instant'
import { barrier } from '../../../domain/process/judge'
import type { CaseState, Deadline, DomainEvent, Recorded } from '../../../domain/process/procedure'
import { procedures } from '../../../domain/procedures'
import { people } from '../../domain/random-commands'
import type { ModelWorld, Procedures } from '../model-world'
import { paths, walk, type Path } from '../walk'
import type { Reversal, Step } from './reversal'
import { undoing } from './undoing'

/*
 * What is undone leaves no trace in the future. Each event is undone by a named command, undoes another, or stands for a
 * reason in words. Where it can be undone, two worlds that have gone the same random way are compared: one in which it
 * happened and was undone, and one in which it never was. Their cases are the same but for what a row says is remembered,
 * and time does the same with both for years to come.
 */

const hour = 3_600_000
// `SEED=… npx jest test/model/reversals` goes other ways.
const seed = Number(process.env['SEED'] ?? 2027)
/** How often each pair is tried, and how many paths at most are gone for it. */
const times = 6
const mostPaths = 900

/** Of every state: the journal's own traces. */
const always: Readonly<Record<string, string>> = {
  notices: 'which e-mails were sent last',
  decisiveSeq: 'the place in the journal of what decisions rest on',
}

type Row = { readonly procedure: string; readonly event: string; readonly reversal: Reversal<CaseState> }

const rows = Object.entries(undoing).flatMap(([procedure, table]) =>
  Object.entries(table).flatMap(([event, row]): readonly Row[] =>
    'undoneBy' in row ? [{ procedure, event, reversal: row.undoneBy }] : [],
  ),
)

/** What undoes something that no row tries by itself, with where it is tried. */
const elsewhere: Readonly<Record<string, string>> = {
  'information-resumed': 'access that is asked for and withdrawn, while information is missing',
  'hearing-resumed': 'access that is asked for and withdrawn, in a hearing',
  'fact-hearing-resumed': 'access that is asked for and withdrawn, in a factual hearing',
  'access-settled': 'where access is asked for: in the application of a review',
  'access-reopened': 'test/scenarios/aktindsigt-afslag-paaklaget-efter-seks-maaneder.yaml',
  'expiry-undone': 'test/scenarios/afslag-endeligt-kom-ikke-frem.yaml',
  'supervision-stands-again': 'test/domain/supervision/stands-again.test.ts',
  'revocation-goes-on': 'test/domain/revocation/goes-on.test.ts',
  reinstated: 'test/scenarios/tilbagekaldelse-for-sen-klage-antaget.yaml',
  'supervision-ended': 'what it ends was begun before 0.3.0 alone',
}

describe('every event', () => {
  it.each(Object.values(procedures).map((procedure) => [procedure.name, procedure] as const))(
    'of %s is undone, undoes, or stands for a reason',
    (name, { events }) => {
      expect(Object.keys(undoing[name]).sort()).toEqual([...events].sort())
      for (const row of Object.values(undoing[name])) {
        if ('stands' in row) expect(row.stands.length).toBeGreaterThan(8)
        for (const undone of 'undoes' in row ? row.undoes : []) expect(events).toContain(undone)
      }
      // Of what is undone at least one is tried, unless nobody undoes it with a command of the case.
      const untried = Object.entries(undoing[name]).filter(
        ([event, row]) =>
          'undoes' in row &&
          !(event in elsewhere) &&
          !row.undoes.some((undone) => 'undoneBy' in (undoing[name][undone] ?? {})),
      )
      expect(untried).toEqual([])
    },
  )
})

const stateOf = (world: ModelWorld, caseId: string): CaseState => {
  const found = world.observed.cases.get(caseId)
  if (found === undefined) throw new Error(`no case ${caseId}`)
  return found.state
}

/** Somebody who may give this command now. */
function giver(world: ModelWorld, caseId: string, name: string): Person | undefined {
  const procedure = world.procedureFor(caseId)
  const command = procedure.commands.find((one) => one.name === name)
  if (command === undefined) throw new Error(`${procedure.name} has no ${name}`)
  return people.find((by) => barrier(procedure, command, stateOf(world, caseId), by) === undefined)
}

/** Gives a step; answers the types of the events that came of it in its case, none when nobody could give it. */
function give(
  world: ModelWorld,
  caseId: string,
  step: Step<CaseState>,
  now: Instant,
  before: CaseState,
): readonly string[] {
  world.pass(now, now)
  const state = stateOf(world, caseId)
  const target = step.of === undefined ? caseId : step.of(state)
  if (target === undefined) return []
  const teller = step.toldBy?.(state)
  const by =
    teller === undefined ? giver(world, target, step.command) : ({ kind: 'case', caseId: teller, seq: 9 } as const)
  if (by === undefined) return []
  const seq = world.observed.journals.get(target)?.length ?? 0
  const data = step.data?.(state, civilDateAt(now), before) ?? {}
  world.act(target, {
    name: step.command,
    data,
    by,
    receivedAt: now,
    takenAt: now,
    workerDies: false,
    twice: false,
  })
  return (world.observed.journals.get(target) ?? []).slice(seq).map(({ event }) => event.type)
}

/** A state as it is compared: without what is remembered, and its deadlines by key. */
function comparable(state: CaseState, remembered: Readonly<Record<string, string>>): unknown {
  const dropped = Object.keys(remembered).filter((name) => name.startsWith('deadlines/'))
  const { deadlines = [] } = state as { readonly deadlines?: readonly Deadline[] }
  const members = Object.entries(state).filter(
    // A list that is empty again and one that never was are the same.
    ([name, value]) =>
      name !== 'deadlines' && !(name in always) && !(name in remembered) && JSON.stringify(value) !== '[]',
  )
  return {
    ...Object.fromEntries(members),
    deadlines: Object.fromEntries(
      deadlines
        .filter(({ key }) => !dropped.some((prefix) => key.startsWith(prefix.slice('deadlines/'.length))))
        .map((deadline) => [
          deadline.key,
          'explanations' in remembered ? { ...deadline, explanation: undefined } : deadline,
        ]),
    ),
  }
}

/** Without places in the journal, which stand in ids of letters too. */
const placeless = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (key, member: unknown) => (key === 'seq' || key === 'letterId' ? undefined : member)),
  )

/** A case as it is compared, with what it asks of people. */
function asked(world: ModelWorld, caseId: string, remembered: Readonly<Record<string, string>>): unknown {
  const state = stateOf(world, caseId)
  const tasks = world.procedureFor(caseId).tasks?.(state) ?? []
  return placeless({
    state: comparable(state, remembered),
    tasks: tasks.map(({ key, title }) => `${key.replace(/-brev-\d+-/, '-brev-')}: ${title}`).sort(),
  })
}

/** What time alone does from now on: events with their instants, and e-mails with their addresses. */
function future(world: ModelWorld, caseIds: readonly string[], now: Instant): readonly string[] {
  const { journals, mails } = world.observed
  const known = new Map(caseIds.map((caseId) => [caseId, journals.get(caseId)?.length ?? 0]))
  const sent = mails.length
  const until = addMillis(now, 6 * 365 * 24 * hour)
  world.pass(until, until)
  return [
    ...caseIds.flatMap((caseId) =>
      (journals.get(caseId) ?? []).slice(known.get(caseId)).map(({ at, event }) => `${caseId} ${at} ${event.type}`),
    ),
    ...mails
      .slice(sent)
      .map(({ effect }) => `${effect.message.template} ${effect.to.email}`)
      .sort(),
  ]
}

/** Tries a pair in a case at the end of a path; answers what undid it, nothing where it cannot be given there, or not be undone any longer. */
function tried(
  { event, procedure, reversal }: Row,
  { path, caseId, gapHours }: Place,
  own: Procedures = procedures,
  walked: () => void = () => undefined,
): { readonly given: readonly string[]; readonly undoer: string } | undefined {
  const { first = [], given, undone, instead = [], where, remembered = {}, counts, atOnce } = reversal
  const [withPair, without] = [walk(path, own), walk(path, own)]
  walked()
  const [now, later] = [withPair.now, addMillis(withPair.now, (atOnce === undefined ? gapHours : 0) * hour)]
  for (const { world } of [withPair, without]) {
    world.pass(now, now)
    for (const step of first) give(world, caseId, step, now, stateOf(world, caseId))
  }
  const before = stateOf(withPair.world, caseId)
  if (where?.(before, civilDateAt(now)) === false) return undefined
  const known = [...withPair.world.observed.cases.keys()]
  const came = give(withPair.world, caseId, given, now, before)
  if (!came.includes(event)) return undefined
  const [undoer] = give(withPair.world, caseId, undone, later, before)
  if (undoer === undefined) return undefined
  without.world.pass(later, later)
  for (const step of instead) give(without.world, caseId, step, later, before)
  // What fell due meanwhile falls now, on its own day.
  withPair.world.pass(later, later)
  const row = Object.entries(undoing).find(([name]) => name === procedure)?.[1][undoer]
  if (row !== undefined && 'undoes' in row) expect(row.undoes).toContain(event)
  for (const other of known)
    expect({ [other]: asked(withPair.world, other, remembered) }).toEqual({
      [other]: asked(without.world, other, remembered),
    })
  expect(counts?.(stateOf(withPair.world, caseId))).toEqual(counts?.(stateOf(without.world, caseId)))
  // A case that came of it is over.
  for (const [other, { state }] of withPair.world.observed.cases)
    if (!known.includes(other)) expect(withPair.world.procedureFor(other).closed).toContain(state.status)
  if (!Object.keys(remembered).some((name) => name.startsWith('deadlines/')))
    expect(future(withPair.world, known, later)).toEqual(future(without.world, known, later))
  expect(withPair.world.observed.failed).toEqual(without.world.observed.failed)
  return { given: came, undoer }
}

interface Place {
  readonly path: Path
  readonly caseId: string
  readonly gapHours: number
}

/** Paths from everywhere, approvals that hold among them. */
const pool = fc.sample(
  fc.oneof(
    { weight: 2, arbitrary: paths('approved') },
    { weight: 1, arbitrary: paths('renewal recommended', 'late renewal recommended') },
    { weight: 3, arbitrary: paths('submitted', 'incomplete', 'in review', 'judged', 'recommended') },
    { weight: 1, arbitrary: paths('supervised', 'order given', 'revocation heard', 'revocation decided') },
  ),
  { seed, numRuns: mostPaths },
)
interface End {
  readonly path: Path
  readonly now: Instant
  readonly cases: readonly (readonly [caseId: string, state: CaseState])[]
}
const ends: End[] = []
const endOf = (n: number): End | undefined => {
  const path = pool[n]
  if (path === undefined) return undefined
  const { world, now } = walk(path, procedures)
  ends[n] ??= { path, now, cases: [...world.observed.cases].map(([caseId, { state }]) => [caseId, state] as const) }
  return ends[n]
}

/** Where a pair may be tried, so that no path is gone in vain. */
function* placesFor({ procedure, reversal: { first = [], given, where } }: Row): Generator<Place> {
  const own = Object.values(procedures).find(({ name }) => name === procedure)
  const command = own?.commands.find(({ name }) => name === (first[0] ?? given).command)
  if (own === undefined || command === undefined) throw new Error(`${procedure} has no ${given.command}`)
  for (let n = 0; n < mostPaths; n += 1) {
    const end = ends[n] ?? endOf(n)
    if (end === undefined) return
    const { path, now, cases } = end
    for (const [caseId, state] of cases)
      if (
        caseId.startsWith(`${procedure}-`) &&
        (first.length > 0 || where?.(state, civilDateAt(now)) !== false) &&
        people.some((by) => barrier(own, command, state, by) === undefined)
      )
        yield { path, caseId, gapHours: [0, 30, 480][n % 3] ?? 0 }
  }
}

describe(`what is undone (seed ${seed})`, () => {
  it.each(rows.map((row) => [row.procedure, row.event, row] as const))(
    'leaves no trace: %s %s',
    (_own, _event, row) => {
      let done = 0
      for (const place of placesFor(row)) {
        try {
          done += tried(row, place) === undefined ? 0 : 1
        } catch (fault) {
          process.stdout.write(`seed ${seed}, path ${pool.indexOf(place.path)}, ${place.caseId}\n`)
          throw fault
        }
        if (done >= times) break
      }
      expect(done).toBeGreaterThan(0)
    },
  )

  it.each(rows.map((row) => [row.procedure, row.event, row] as const))(
    'and what undoes it and changes nothing is noticed: %s %s',
    (_own, _event, row) => {
      for (const place of placesFor(row)) {
        const found = tried(row, place)
        if (found === undefined) continue
        const { given, undoer } = found
        // Undone by more of the same it cannot be forgotten by itself.
        if (given.includes(undoer)) return
        let forgets = false
        const forgetful = Object.fromEntries(
          Object.entries(procedures).map(([name, own]) => [
            name,
            {
              ...own,
              evolve: (state: CaseState | undefined, recorded: Recorded<DomainEvent>) =>
                forgets && state !== undefined && recorded.event.type === undoer ? state : own.evolve(state, recorded),
            },
          ]),
        ) as unknown as Procedures
        expect(() =>
          tried(row, place, forgetful, () => {
            forgets = true
          }),
        ).toThrow()
        return
      }
      throw new Error('no path leads there')
    },
  )
})
