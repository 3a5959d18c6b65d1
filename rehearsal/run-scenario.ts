import type { FieldTable } from '../domain/process/fields'
import { namedOfficers } from '../domain/process/named-officers'
import { unableOfficer } from '../domain/process/unable-officer'
import { procedures } from '../domain/procedures'
import { Refusal } from '../domain/refusal/refusal'
import { createCaseBook, type CaseBook, type FollowedCase } from './case-book'
import { checkExpectation, type SinceAsked } from './check-expectation'
import { findUndeliverable } from './find-undeliverable'
import type { ActStep, ExpectStep, Scenario, Step, UndeliverableStep } from './scenario'
import type { Transcript, TranscriptEntry } from './transcript'
import type { World } from './world'

/**
 * Plays a scenario in a world and tells what happened. It uses nothing of the world but its interface, so the same
 * scenario gives the same transcript on the pure core and on the engine. It ends early at a step that does not go as
 * written; an expectation that is not met is told, and the play goes on.
 */
export async function runScenario(scenario: Scenario, world: World): Promise<Transcript> {
  const book = createCaseBook(world)
  const entries: TranscriptEntry[] = []
  const since = createSince(entries)

  await world.advanceTo(scenario.start)
  for (const step of scenario.steps) {
    await world.advanceTo(step.at)
    if (!(await tell(step, book, entries))) break
    if (step.kind === 'expect') entries.push(...checkAll(step, scenario, book, since))
    else if (step.kind === 'undeliverable') {
      if (!(await returnLetter(step, world, book, entries))) break
    } else if (!(await play(step, scenario, world, book, entries))) break
  }
  const asExpected = entries.every(
    (entry) => entry.kind !== 'surprise' && !(entry.kind === 'checked' && entry.differences.length > 0),
  )
  return {
    file: scenario.file,
    title: scenario.title,
    ...(scenario.law === undefined ? {} : { law: scenario.law }),
    entries,
    asExpected,
  }
}

/** Tells what time has done up to the step. Answers whether the cases are there that the step has names for. */
async function tell(step: Step, book: CaseBook, entries: TranscriptEntry[]): Promise<boolean> {
  try {
    entries.push(...(await book.update(step.kind === 'expect' ? { opens: step.opens } : {})))
    return true
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    entries.push({ kind: 'surprise', step: step.number, at: step.at, fault: error.message })
    return false
  }
}

/** Plays one step. Answers whether it went as written. */
async function play(
  step: ActStep,
  { people }: Scenario,
  world: World,
  book: CaseBook,
  entries: TranscriptEntry[],
): Promise<boolean> {
  const surprise = (fault: string): false => {
    entries.push({ kind: 'surprise', step: step.number, at: step.at, fault })
    return false
  }
  const person = people[step.as]?.person
  if (person === undefined) return surprise(`personen «${step.as}» findes ikke`)
  const followed = book.find(step.case)
  const procedure = step.opening ?? followed?.procedure
  if (procedure === undefined) return surprise(`sagen «${step.case}» findes ikke`)
  const definition =
    step.opening === undefined
      ? procedures[procedure].commands.find(({ name }) => name === step.command)
      : procedures[procedure].opening
  const label = definition?.label ?? step.command
  const command = { name: step.command, data: book.withIds(step.data), by: person, at: step.receivedAt ?? step.at }

  try {
    const openedId = step.opening === undefined ? undefined : await world.open(step.opening, command)
    if (openedId === undefined && followed !== undefined) {
      mustBeAble(definition?.fields ?? {}, step.data, followed, people)
      await world.act(followed.caseId, { ...command, readSeq: readSeqOf(step, followed) })
    }
    entries.push(
      ...(await book.update({
        command: label,
        opens: step.opens,
        ...(openedId === undefined ? {} : { opened: { caseId: openedId, name: step.case } }),
      })),
    )
  } catch (error) {
    if (error instanceof RangeError) return surprise(error.message)
    if (!(error instanceof Refusal)) throw error
    entries.push({
      kind: 'refused',
      step: step.number,
      at: step.at,
      case: step.case,
      by: person.name,
      command: label,
      code: error.code,
      message: book.byName(error.message),
    })
    entries.push(...(await book.update()))
    if (step.refused === undefined) return surprise(`«${label}» blev afvist med ${error.code}, men skulle lykkes`)
    return (
      step.refused === error.code ||
      surprise(`«${label}» blev afvist med ${error.code}, men skulle afvises med ${step.refused}`)
    )
  }
  return step.refused === undefined || surprise(`«${label}» lykkedes, men skulle afvises med ${step.refused}`)
}

/** Digital Post tells of a letter that it is not delivered. Answers whether there is such a letter. */
async function returnLetter(
  step: UndeliverableStep,
  world: World,
  book: CaseBook,
  entries: TranscriptEntry[],
): Promise<boolean> {
  const followed = book.find(step.case)
  const failure = followed === undefined ? undefined : findUndeliverable(followed, step)
  if (followed === undefined || failure === undefined) {
    const fault = `fra sagen «${step.case}» er der ikke sendt noget brev med Digital Post til denne modtager`
    entries.push({ kind: 'surprise', step: step.number, at: step.at, fault })
    return false
  }
  const { caseId, current } = followed
  await world.act(caseId, {
    name: 'recordUndeliverable',
    data: failure,
    by: { kind: 'case', caseId, seq: current.row.seq },
    at: step.at,
  })
  entries.push(...(await book.update()))
  return true
}

/** The people of the scenario are those who are known, with the roles that it gives them; whoever else is named can do their work. */
function mustBeAble(
  fields: FieldTable,
  data: unknown,
  { current: { row } }: FollowedCase,
  people: Scenario['people'],
): void {
  const { office } = row.index.standing
  const personas = Object.values(people).map(({ person }) => person)
  const extras = namedOfficers(fields, data)
    .filter(({ subject }) => personas.every((person) => person.subject !== subject))
    .map(({ subject, role }) => ({
      subject,
      name: subject,
      roles: [role],
      ...(office === undefined ? {} : { organisation: office }),
    }))
  const unable = unableOfficer(fields, data, office, [...personas, ...extras])
  if (unable !== undefined) throw unable
}

/** What the person last could read: the case as it stands, unless the step says that they read it earlier. */
const readSeqOf = ({ readAt }: ActStep, { current: { row, journal } }: FollowedCase): number =>
  readAt === undefined ? row.seq : (journal.filter(({ at }) => at <= readAt).at(-1)?.seq ?? 0)

function checkAll(
  step: ExpectStep,
  { people }: Scenario,
  book: CaseBook,
  since: (name: string, asked: { mails: boolean; journal: boolean }) => SinceAsked,
): readonly TranscriptEntry[] {
  return step.expectations.map((expected): TranscriptEntry => {
    const followed = book.find(expected.case)
    if (followed === undefined)
      return { kind: 'surprise', step: step.number, at: step.at, fault: `sagen «${expected.case}» findes ikke` }
    const told = since(expected.case, { mails: expected.mails !== undefined, journal: expected.journal !== undefined })
    return {
      kind: 'checked',
      step: step.number,
      at: step.at,
      case: expected.case,
      differences: checkExpectation(expected, followed, told, people),
    }
  })
}

/** Remembers, by case, up to where its e-mails and its journal have been asked for. */
function createSince(entries: readonly TranscriptEntry[]) {
  const asked = new Map<string, { mails: number; journal: number }>()
  return (name: string, ask: { mails: boolean; journal: boolean }): SinceAsked => {
    const from = asked.get(name) ?? { mails: 0, journal: 0 }
    const own = (after: number) =>
      entries.slice(after).flatMap((entry) => (entry.kind === 'happening' && entry.case === name ? [entry] : []))
    asked.set(name, {
      mails: ask.mails ? entries.length : from.mails,
      journal: ask.journal ? entries.length : from.journal,
    })
    return {
      mails: own(from.mails).flatMap(({ mails }) => mails),
      journal: own(from.journal).flatMap(({ events }) => events.map(({ type }) => type)),
    }
  }
}
