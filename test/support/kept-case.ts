import { appendRequest } from '../../domain/process/journal'
import type { CaseSnapshot } from '../../domain/process/judge'
import type { CaseState, DomainEvent, Procedure, Recorded } from '../../domain/process/procedure'
import type { Store } from '../../store/create-store'
import type { DrivenCase } from './case-driver'

/**
 * Keeps a case that is driven by hand in a store, as far as it has come: what is given it returns appends what is new, command by
 * command. No engine hears of it.
 */
export function keptCase<State extends CaseState>(
  { journal: { append, openCase, nextCaseNumber } }: Pick<Store, 'journal'>,
  procedure: Procedure,
  driven: DrivenCase<State>,
): () => Promise<void> {
  let before: CaseSnapshot | undefined
  let caseNumber: string | undefined
  return async () => {
    const [first] = driven.journal
    if (first === undefined) return
    caseNumber ??= await nextCaseNumber(first.at)
    const numbered = JSON.parse(
      JSON.stringify(driven.journal.slice(before?.seq ?? 0)).replaceAll(driven.state.caseNumber, caseNumber),
    ) as Recorded<DomainEvent>[]
    while (numbered[0] !== undefined) {
      const { commandId } = numbered[0]
      const rest = numbered.findIndex((one) => one.commandId !== commandId)
      const { request, after } = appendRequest(procedure, before, numbered.splice(0, rest < 0 ? numbered.length : rest))
      const { kind } = await (before === undefined ? openCase({ request }) : append(request))
      if (kind !== 'appended') throw new Error(`${driven.state.caseId}, event ${after.seq}: ${kind}`)
      before = after
    }
  }
}
