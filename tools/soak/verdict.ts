import { applyEvents } from '../../domain/process/judge'
import type { DomainEvent, Recorded } from '../../domain/process/procedure'
import { procedures } from '../../domain/procedures'
import type { House } from '../../local/house'
import { canonicalJson } from '../../store/journal/canonical-json'
import { verifyJournal } from '../../store/journal/verify'
import { pulseQuery, type Pulse } from '../../workflows/contract'
import type { Told } from './answer-book'

/** What the comparison of everything with everything found. */
export interface Verdict {
  readonly events: number
  readonly effects: number
  readonly messages: number
  /** E-mails that the mail server got more than once, under one Message-ID: only a death between its answer and the outbox row does that. */
  readonly sentTwice: number
  /** Empty when answers, journal, rows, workflows, effects and e-mails agree. */
  readonly faults: readonly string[]
}

/** Compares what people were told, the journal, the case rows, the workflows, the effects and the mail server's e-mails. */
export async function verdict(house: House, cases: readonly string[], told: readonly Told[]): Promise<Verdict> {
  const { store, pool, mail } = house
  const faults: string[] = []
  let events = 0

  const { faults: chains } = await verifyJournal(pool)
  faults.push(...chains.map(({ caseId, seq, reason }) => `${caseId}: journal row ${seq}: ${reason}`))

  for (const id of cases) {
    const { events: journal } = await store.journal.readJournal(id, 0)
    events += journal.length
    faults.push(...told.filter(({ caseId }) => caseId === id).flatMap((answer) => answerFaults(answer, journal)))
    faults.push(...(await caseFaults(house, id, journal)))
  }

  const {
    rows: [counted],
  } = await pool.query<{ effects: number; open: number; failed: number }>(
    'SELECT count(*)::int AS effects, count(*) FILTER (WHERE done_at IS NULL)::int AS open, count(*) FILTER (WHERE failed_at IS NOT NULL)::int AS failed FROM effects',
  )
  if (counted === undefined || counted.open > 0 || counted.failed > 0)
    faults.push(`${counted?.open ?? '?'} effects are not done, ${counted?.failed ?? '?'} of them given up`)

  const received = mail.mails().map(({ messageId }) => messageId)
  const sent = (await Promise.all(cases.map((id) => store.messages.listMessages(id)))).flat()
  for (const { key, state, messageId } of sent) {
    if (state !== 'sent') faults.push(`The e-mail ${key} is ${state}`)
    if (messageId === undefined || !received.includes(messageId)) faults.push(`The e-mail ${key} never came`)
  }
  return {
    events,
    effects: counted?.effects ?? 0,
    messages: sent.length,
    sentTwice: received.length - new Set(received).size,
    faults,
  }
}

/** An acknowledged command stands in the journal once and was answered as the case stood then; a refused one does not stand there. */
function answerFaults(answer: Told, journal: readonly Recorded<DomainEvent>[]): readonly string[] {
  const { caseId, commandId } = answer
  const places = journal.filter((recorded) => recorded.commandId === commandId)
  if (answer.kind === 'refused')
    return places.length === 0 ? [] : [`${caseId}: ${commandId} was refused (${answer.code}) and stands in the journal`]
  // Taking back what has been taken back is accepted and changes nothing.
  if (places.length === 0 && answer.status === 'withdrawn') return []
  if (places.length !== 1)
    return [`${caseId}: ${commandId} was accepted and stands ${places.length} times in the journal`]
  const [at] = places
  const then = applyEvents(procedures.application, undefined, journal.slice(0, answer.seq))
  return at !== undefined && at.seq <= answer.seq && then?.state.status === answer.status
    ? []
    : [`${caseId}: ${commandId} was answered ${JSON.stringify(answer)}, which the journal does not bear out`]
}

async function caseFaults(
  { store, client }: House,
  id: string,
  journal: readonly Recorded<DomainEvent>[],
): Promise<readonly string[]> {
  const row = await store.cases.findCase(id)
  const folded = applyEvents(procedures.application, undefined, journal)
  if (row === undefined || folded === undefined) return [`${id}: no row, or no journal`]
  const faults: string[] = []
  if (row.seq !== journal.length || canonicalJson(row.state) !== canonicalJson(folded.state))
    faults.push(`${id}: the row is not what its journal makes of it`)
  const doubled = journal.length - new Set(journal.map(({ commandId }) => commandId)).size
  if (doubled > 0) faults.push(`${id}: ${doubled} commands stand twice in the journal`)
  const handle = client.workflow.getHandle(id)
  const { status } = await handle.describe()
  if (row.closed) {
    if (status.name !== 'COMPLETED') faults.push(`${id}: the case is closed and its workflow ${status.name}`)
    return faults
  }
  const pulse = await handle.query<Pulse>(pulseQuery)
  if (
    pulse.seq !== row.seq ||
    pulse.status !== row.status ||
    pulse.openEffects.length > 0 ||
    pulse.nextDeadlineAt !== row.nextDeadlineAt
  ) {
    faults.push(`${id}: the workflow stands at ${JSON.stringify(pulse)}, the row at ${row.seq} ${row.status}`)
  }
  return faults
}
