import { appendRequest } from '../../domain/process/journal'
import type { CaseSnapshot } from '../../domain/process/judge'
import type { DomainEvent, Recorded } from '../../domain/process/procedure'
import { procedureOfCase } from '../../domain/procedure-of-case'
import type { Store } from '../../store/create-store'

/**
 * Puts cases into the store with the journals that a played world has given them, command by command; nothing is started.
 * Each draws its case number from the store, as any other does.
 * @param place a P-number instead of the world's own, so that two worlds have each their place
 */
export async function storeCases(
  store: Pick<Store, 'journal'>,
  journals: ReadonlyMap<string, readonly Recorded<DomainEvent>[]>,
  place?: string,
): Promise<void> {
  let text = JSON.stringify([...journals])
  for (const [caseId, [first]] of journals)
    if (first !== undefined) {
      const { caseNumber } = procedureOfCase(caseId).evolve(undefined, first)
      text = text.replaceAll(`"${caseNumber}"`, `"${await store.journal.nextCaseNumber(first.at)}-new"`)
    }
  const numbered = text.replaceAll('-new"', '"').replaceAll('"1234567890"', `"${place ?? '1234567890'}"`)
  for (const [caseId, journal] of JSON.parse(numbered) as [string, Recorded<DomainEvent>[]][]) {
    const procedure = procedureOfCase(caseId)
    let before: CaseSnapshot | undefined
    for (const [first, ...rest] of byCommand(journal)) {
      const { request, after } = appendRequest(procedure, before, [first, ...rest])
      const { kind } = await (before === undefined
        ? store.journal.openCase({ request })
        : store.journal.append(request))
      if (kind !== 'appended') throw new Error(`${caseId}, event ${first.seq}: ${kind}`)
      before = after
    }
  }
}

type Command = [Recorded<DomainEvent>, ...Recorded<DomainEvent>[]]

function byCommand(journal: readonly Recorded<DomainEvent>[]): readonly Command[] {
  const commands: Command[] = []
  for (const recorded of journal) {
    const last = commands.at(-1)
    if (last?.[0].commandId === recorded.commandId) last.push(recorded)
    else commands.push([recorded])
  }
  return commands
}
