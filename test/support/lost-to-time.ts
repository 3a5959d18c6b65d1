import { allowedCommands } from '../../domain/process/judge'
import type { CaseState, Deadline, DomainEvent, Procedure, Recorded } from '../../domain/process/procedure'
import type { Person } from '../../domain/rights/actor'
import { byCommand } from './by-command'

const timeIsOver = 'the time that it would have ended is over'

/** Why somebody loses nothing that they could still have sent: `process rule submission`, each with its reason. */
const nothingLost: Readonly<Record<string, string>> = Object.fromEntries(
  ['application', 'supervision', 'revocation', 'complaint', 'review'].map((process) => [
    `${process} access-reading waiveReading`,
    timeIsOver,
  ]),
)

/** Those whose case it is, or who have asked for what it is about. */
function parties(procedure: Procedure, state: CaseState): readonly Person[] {
  const { owner, asker } = procedure.index(state).standing
  const somebody = (organisation: string | undefined, role: 'provider' | 'municipality'): readonly Person[] =>
    organisation === undefined
      ? []
      : [{ kind: 'person', subject: `${role}-${organisation}`, name: role, roles: [role], organisation }]
  return [...somebody(owner, 'provider'), ...somebody(asker, 'municipality')]
}

const offered = (procedure: Procedure, state: CaseState): readonly string[] => {
  const submissions = procedure.commands.filter(({ submission }) => submission === true).map(({ name }) => name)
  return parties(procedure, state)
    .flatMap((person) => allowedCommands(procedure, state, person))
    .filter((name) => submissions.includes(name))
}

/**
 * What a deadline takes from a party that it does not say it ends a right of: what the party sent in time, and what is delivered only
 * after it, comes too late then (docs/architecture.md § 3.3). One line each, none when all is well.
 */
export function lostToTime(procedure: Procedure, journal: readonly Recorded<DomainEvent>[]): readonly string[] {
  let state: CaseState | undefined
  return byCommand(journal).flatMap((events) => {
    const before = state
    state = events.reduce<CaseState | undefined>((known, recorded) => procedure.evolve(known, recorded), state)
    const deadline = fallen(before, events[0]?.commandId)
    if (before === undefined || state === undefined || deadline === undefined || deadline.endsRight) return []
    const left = offered(procedure, state)
    return [...new Set(offered(procedure, before))]
      .filter((name) => !left.includes(name))
      .map((name) => `${procedure.name} ${deadline.rule} ${name}`)
      .filter((line) => nothingLost[line] === undefined)
  })
}

/** The deadline of a case that gave a command; none where a person or another case did. */
function fallen(state: CaseState | undefined, commandId = ''): Deadline | undefined {
  const { deadlines = [] } = (state ?? {}) as { readonly deadlines?: readonly Deadline[] }
  return deadlines.find(({ key, at }) => commandId === `deadline/${key}/${at}`)
}
