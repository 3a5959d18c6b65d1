import { causeOf, dataOfOpening } from '../../domain/process/effect'
import { appendRequest, type KeyedEffect } from '../../domain/process/journal'
import { judge, judgeOpening, type CommandEnvelope } from '../../domain/process/judge'
import { procedureOfCase } from '../../domain/procedure-of-case'
import { procedures } from '../../domain/procedures'
import type { Store } from '../../store/create-store'

/**
 * Gives a command to a case in the store without any engine, and does to other cases what follows: they are opened and told
 * at the same instant. Letters and e-mails stay where they are, still to be sent.
 * @returns the ids of the cases that were opened
 */
export async function actUntold(store: Store, caseId: string, envelope: CommandEnvelope): Promise<readonly string[]> {
  const { state, seq } = await store.cases.loadCase(caseId)
  const snapshot = { state, seq }
  const procedure = procedureOfCase(caseId)
  return written(store, appendRequest(procedure, snapshot, judge(procedure, snapshot, envelope)).request, 'append')
}

async function written(
  store: Store,
  request: Parameters<Store['journal']['append']>[0],
  how: 'append' | 'openCase',
): Promise<readonly string[]> {
  const { kind } = how === 'append' ? await store.journal.append(request) : await store.journal.openCase({ request })
  if (kind !== 'appended') throw new Error(`The events are not written: ${kind}`)
  const opened: string[] = []
  for (const effect of request.effects) opened.push(...(await follow(store, effect)))
  return opened
}

async function follow(store: Store, { key, at, effect }: KeyedEffect): Promise<readonly string[]> {
  const by = causeOf(key)
  if (effect.kind === 'tell-case')
    return actUntold(store, effect.caseId, { commandId: key, name: effect.command, data: effect.data, by, at })
  if (effect.kind !== 'open-case') return []
  const { caseId, withLettersOf } = effect
  const letters = withLettersOf === undefined ? [] : await store.letters.sentLetters(withLettersOf, by.seq)
  const data = dataOfOpening(effect, letters)
  const procedure = procedures[effect.procedure]
  const caseNumber = await store.journal.nextCaseNumber(at)
  const events = judgeOpening(
    procedure,
    { caseId, caseNumber },
    { commandId: key, name: procedure.opening.name, data, by, at },
  )
  return [caseId, ...(await written(store, appendRequest(procedure, undefined, events).request, 'openCase'))]
}
