import { civilDateAt, localTimeAt } from '../domain/calendar/copenhagen'
import type { Instant } from '../domain/calendar/instant'
import { allowedCommands, nextDeadline } from '../domain/process/judge'
import type { Deadline } from '../domain/process/procedure'
import { procedures } from '../domain/procedures'
import type { FollowedCase } from './case-book'
import type { Expectation, ExpectedDeadline, ExpectedMail, Persona } from './scenario'
import type { Happening } from './transcript'

/** What has happened in the case since it was last asked for it. */
export interface SinceAsked {
  readonly mails: Happening['mails']
  readonly journal: readonly string[]
}

/** Where a case differs from what is expected of it: Danish sentences, none when it is as expected. */
export function checkExpectation(
  expected: Expectation,
  followed: FollowedCase,
  since: SinceAsked,
  people: Readonly<Record<string, Persona>>,
): readonly string[] {
  const { row } = followed.current
  const procedure = procedures[followed.procedure]
  const differences: string[] = []
  const differ = (what: string, wanted: string, found: string) => {
    differences.push(`${what}: ventede ${wanted}, men fandt ${found}`)
  }

  if (expected.status !== undefined && expected.status !== row.status) differ('status', expected.status, row.status)
  if (expected.next !== undefined) {
    const next = nextDeadline(procedure, row.state)
    if (expected.next === 'none' ? next !== undefined : next === undefined || !isDeadline(next, expected.next)) {
      differ(
        'næste frist',
        expected.next === 'none' ? 'ingen' : showExpectedDeadline(expected.next),
        next === undefined ? 'ingen' : showDeadline(next),
      )
    }
  }
  if (expected.deadlines !== undefined && !isSequence(row.deadlines, expected.deadlines, isDeadline)) {
    differ('frister', showAll(expected.deadlines.map(showExpectedDeadline)), showAll(row.deadlines.map(showDeadline)))
  }
  if (
    expected.mails !== undefined &&
    !isSequence(since.mails, expected.mails, (mail, wanted) => isMail(mail, wanted, people))
  ) {
    differ(
      'e-mails',
      showAll(
        expected.mails.map((mail) =>
          [mail.template, mail.to, mail.subject].filter((part) => part !== undefined).join(' '),
        ),
      ),
      showAll(since.mails.map(({ template, to }) => `${template} ${to}`)),
    )
  }
  if (
    expected.journal !== undefined &&
    !isSequence(since.journal, expected.journal, (type, wanted) => type === wanted)
  ) {
    differ('journal', showAll(expected.journal), showAll(since.journal))
  }
  if (expected.register !== undefined) {
    const { register } = row
    const fits =
      expected.register === 'none'
        ? register === undefined
        : register !== undefined && holds(register, expected.register)
    if (!fits) differ('register', show(expected.register), register === undefined ? 'ingen post' : show(register))
  }
  for (const [key, commands] of Object.entries(expected.allowed ?? {})) {
    const persona = people[key]
    const found = persona === undefined ? [] : allowedCommands(procedure, row.state, persona.person)
    if ([...commands].sort().join() !== [...found].sort().join())
      differ(`tilladt for ${key}`, showAll(commands), showAll(found))
  }
  return differences
}

/** Whether all that is wanted is there: members of an object, every one of a list in its order, or the value itself. */
function holds(found: unknown, wanted: unknown): boolean {
  if (typeof wanted !== 'object' || wanted === null) return found === wanted
  if (typeof found !== 'object' || found === null) return false
  if (Array.isArray(wanted) && (!Array.isArray(found) || found.length !== wanted.length)) return false
  const there = new Map<string, unknown>(Object.entries(found))
  return Object.entries(wanted).every(([name, value]) => holds(there.get(name), value))
}

function isDeadline(found: Deadline, wanted: ExpectedDeadline): boolean {
  return (
    (wanted.rule ?? found.rule) === found.rule &&
    (wanted.date ?? found.date) === found.date &&
    (wanted.at ?? found.at) === found.at &&
    (wanted.command ?? found.command) === found.command
  )
}

function isMail(
  found: Happening['mails'][number],
  wanted: ExpectedMail,
  people: Readonly<Record<string, Persona>>,
): boolean {
  const to = wanted.to === undefined ? found.to : (people[wanted.to]?.email ?? wanted.to)
  return (
    (wanted.template ?? found.template) === found.template &&
    to === found.to &&
    found.subject.includes(wanted.subject ?? '')
  )
}

function isSequence<Found, Wanted>(
  found: readonly Found[],
  wanted: readonly Wanted[],
  fits: (found: Found, wanted: Wanted) => boolean,
): boolean {
  return (
    found.length === wanted.length &&
    wanted.every((one, n) => {
      const other = found[n]
      return other !== undefined && fits(other, one)
    })
  )
}

const local = (instant: Instant): string => `${civilDateAt(instant)}T${localTimeAt(instant)}`
const showDeadline = ({ rule, date, at }: Deadline): string => `${rule} ${date} (${local(at)})`
const showExpectedDeadline = ({ rule, date, at, command }: ExpectedDeadline): string =>
  [rule, date, at === undefined ? undefined : `(${local(at)})`, command].filter((part) => part !== undefined).join(' ')
const showAll = (parts: readonly string[]): string => (parts.length === 0 ? 'ingen' : parts.join('; '))
const show = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))
