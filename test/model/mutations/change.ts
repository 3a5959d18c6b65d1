import type { CaseState, CommandDefinition, DomainEvent, Procedure } from '../../../domain/process/procedure'
import type { ProcedureName } from '../../../domain/process/procedure-name'
import type { Procedures } from '../model-world'

type Command = CommandDefinition<CaseState, DomainEvent>

/** The procedures with one of them changed. */
export const procedure =
  (name: ProcedureName, change: (own: Procedure) => Partial<Procedure>) =>
  (all: Procedures): Procedures => ({ ...all, [name]: { ...all[name], ...change(all[name]) } })

/** … with some of its commands changed. One that is not there would make the mutation an empty one. */
export const commands = (of: ProcedureName, names: readonly string[], change: (own: Command) => Partial<Command>) =>
  procedure(of, ({ commands: table }) => {
    const strange = names.filter((name) => !table.some((own) => own.name === name))
    if (strange.length > 0) throw new Error(`${of} has no ${strange.join(', ')}`)
    return { commands: table.map((own) => (names.includes(own.name) ? { ...own, ...change(own) } : own)) }
  })

/** … whose guards see another state than there is. */
export const deceived = (of: ProcedureName, names: readonly string[], lie: (state: CaseState) => CaseState) =>
  commands(of, names, (own) => ({
    decide: (state, data, circumstances) => own.decide(lie(state), data, circumstances),
  }))

/** … that tell something else than they decided. */
export const telling = (
  of: ProcedureName,
  names: readonly string[],
  change: (event: DomainEvent, state: CaseState) => DomainEvent,
) =>
  commands(of, names, (own) => ({
    decide: (state, data, circumstances) => own.decide(state, data, circumstances).map((event) => change(event, state)),
  }))

/** All of these changes, one after the other. */
export const allOf =
  (...changes: readonly ((all: Procedures) => Procedures)[]) =>
  (all: Procedures): Procedures =>
    changes.reduce((changed, change) => change(changed), all)
