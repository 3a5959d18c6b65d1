import type { Person } from '../rights/actor'
import { civilDateAt } from '../calendar/copenhagen'
import type { Instant } from '../calendar/instant'
import { barrier } from '../process/judge'
import type {
  AssumedCourse,
  AssumedStep,
  CaseState,
  CommandDefinition,
  DomainEvent,
  Procedure,
} from '../process/procedure'
import { relationOf } from '../rights/reader-relation'
import { refuse } from '../refusal/refuse'
import { isGranted, type Grant, type Standing } from '../rights/rights'
import { holdersOf } from '../process/task'
import { movesOf } from '../process/transitions'

/** What if: a command that somebody gives at an instant that lies ahead. */
export interface Assumption {
  /** The case in which it is given; the one that is looked at when absent. It may be one that an earlier assumption opens. */
  readonly caseId?: string
  /** Name of a command, or one of the procedure's short names. */
  readonly name: string
  readonly at: Instant
  /** Data of the command; likely ones when absent. */
  readonly data?: unknown
}

type Command = CommandDefinition<CaseState, DomainEvent>

/** The commands that can be assumed: those that persons give. Time gives the others by itself, and files come with their bytes. */
const assumable = ({ commands }: Procedure): readonly Command[] =>
  commands.filter(({ by, file }) => file === undefined && by.some((grantee) => typeof grantee !== 'string'))

/** Every name that an assumption can have, for a procedure. */
export const assumableNames = (procedure: Procedure): readonly string[] => [
  ...assumable(procedure).map(({ name }) => name),
  ...Object.keys(procedure.assumptions),
]

/**
 * The command of a name.
 * @throws {Refusal} UNKNOWN_COMMAND with the list of those that there are
 */
export function assumedCommand(procedure: Procedure, name: string): Command {
  const names = assumableNames(procedure)
  return (
    assumable(procedure).find((command) => command.name === name) ??
    refuse(
      'UNKNOWN_COMMAND',
      { commands: names },
      `Der kan ikke antages noget om »${name}« i denne sagstype. Vælg en af: ${names.join(', ')}.`,
    )
  )
}

/**
 * The steps that an assumption means, as the case stands when it is made.
 * @throws {Refusal} UNKNOWN_COMMAND with the list of those that there are
 */
export function assumedSteps(
  procedure: Procedure,
  state: CaseState,
  { name, at, data }: Pick<Assumption, 'name' | 'at' | 'data'>,
): readonly (Omit<AssumedStep, 'data'> & { readonly data?: unknown })[] {
  const meant = Object.hasOwn(procedure.assumptions, name) ? (procedure.assumptions[name] ?? []) : [name]
  const fits = (one: string | AssumedCourse): boolean =>
    typeof one === 'string'
      ? movesOf(assumedCommand(procedure, one)).some(([from]) => from === state.status)
      : one.from.includes(state.status)
  const chosen = meant.find(fits) ?? meant[0] ?? name
  const steps = typeof chosen === 'string' ? [{ command: chosen }] : chosen.steps(state, civilDateAt(at))
  return data === undefined ? steps : [...steps.slice(0, -1), { command: steps.at(-1)?.command ?? name, data }]
}

/**
 * Whether a reader may look into the future of this command. Whoever may read the authority's drafts may, whoever would
 * give it. Anybody else only where they could give it themselves: what comes of the authority's own steps would show its
 * drafts before they are signed.
 */
export function mayAssume(person: Person, { by, bar = [] }: Pick<Command, 'by' | 'bar'>, standing: Standing): boolean {
  const { office, conflicted, declared } = relationOf({ person }, standing)
  if (office && declared && !conflicted) return true
  const barred = (conflicted && bar.includes('conflicted')) || (!declared && bar.includes('undeclared'))
  return !barred && isGranted(person, by, standing)
}

/**
 * Who would give the command, by its row of the command table: whoever has it as a task, or somebody who is named on the
 * case or has declared impartiality in it, or else a colleague of theirs who has not acted in the case before. So four eyes
 * hold as they would in the office, where another signs; where impartiality has to be declared first, that is assumed too.
 * @param place tells the assumed persons of one timeline apart
 */
export function assumedActor(procedure: Procedure, state: CaseState, command: Command, place: string): Person {
  const { standing } = procedure.index(state)
  const grants = command.by.filter(
    (grantee): grantee is Grant => typeof grantee !== 'string' && grantee.of !== 'representative',
  )
  const somebody = (subject: string, { role, of }: Grant): Person => {
    const organisation = of === 'owner' ? standing.owner : of === 'asker' ? standing.asker : standing.office
    return {
      kind: 'person',
      subject,
      name: 'Antaget person',
      roles: [role],
      ...(organisation === undefined ? {} : { organisation }),
    }
  }
  const named = [
    ...holdersOf(procedure.tasks?.(state) ?? [], command.name),
    ...standing.assigned,
    ...(standing.impartial ?? []),
  ]
  const candidates = grants.flatMap((grant) =>
    [...(grant.of === 'owner' ? [] : named), `antaget-${place}`].map((subject) => somebody(subject, grant)),
  )
  return (
    candidates.find((person) => barrier(procedure, command, state, person) === undefined) ??
    candidates.at(-1) ??
    refuse('NOT_ALLOWED')
  )
}
