import type { DomainEvent, Recorded } from '../../domain/process/procedure'

/** A journal, the events of each command together. */
export function byCommand(journal: readonly Recorded<DomainEvent>[]): readonly (readonly Recorded<DomainEvent>[])[] {
  const groups: Recorded<DomainEvent>[][] = []
  for (const recorded of journal) {
    const last = groups.at(-1)
    if (last?.[0]?.commandId === recorded.commandId) last.push(recorded)
    else groups.push([recorded])
  }
  return groups
}
