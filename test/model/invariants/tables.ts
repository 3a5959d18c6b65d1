import type { ApplicationState } from '../../../domain/application/state'
import type { ApprovalState } from '../../../domain/approval/state'
import type { ReviewState } from '../../../domain/review/state'
import { procedureOf } from '../../../domain/process/case-id'
import type { CaseState } from '../../../domain/process/procedure'
import { movesOf } from '../../../domain/process/transitions'
import type { Observed } from '../model-world'

/** Each command moves a case as its row says, every event has its Danish words, and a state is plain JSON. */
export function keepsToTable({ procedures, journals, log, moments }: Observed): string | undefined {
  const named = new Map(log.map(({ caseId, recorded: { commandId }, command }) => [`${caseId} ${commandId}`, command]))
  for (const [caseId, journal] of journals) {
    const procedure = procedures[procedureOf(caseId) ?? 'application']
    let state: CaseState | undefined
    let from = ''
    for (const [n, recorded] of journal.entries()) {
      const { commandId, event } = recorded
      if (procedure.describe(event).text === '') return `${caseId}: ${event.type} is not described`
      if (journal[n - 1]?.commandId !== commandId) from = state?.status ?? ''
      state = procedure.evolve(state, recorded)
      if (journal[n + 1]?.commandId === commandId || from === '') continue
      const name = named.get(`${caseId} ${commandId}`)
      const command = procedure.commands.find((one) => one.name === name)
      if (
        command === undefined ||
        !movesOf(command).some(([before, after]) => before === from && after === state?.status)
      )
        return `${caseId}: ${name} moved ${from} to ${state.status}`
    }
  }
  const crooked = moments.find(
    ({ state }) => JSON.stringify(JSON.parse(JSON.stringify(state))) !== JSON.stringify(state),
  )
  return crooked === undefined ? undefined : `${crooked.caseId}: the state is not plain JSON`
}

/** A review that is on goes by the time that the party has been told of: its work is due when the application's processing time ends, however that has moved. */
export function reviewKnowsItsTime({ cases }: Observed): string | undefined {
  for (const [caseId, { state }] of cases) {
    const { applicationId, processingEndsAt, status } = state as ReviewState
    const application = cases.get(applicationId)?.state as ApplicationState | undefined
    if (!caseId.startsWith('review-') || application?.status !== 'under-review' || status === 'submitted') continue
    // One that was called off with its renewal goes by nothing any longer: the renewal that goes on has another.
    if (application.review?.caseId !== caseId) continue
    const ends = application.deadlines.find(({ command }) => command === 'announceDelay')?.at
    if (processingEndsAt !== ends) return `${caseId} goes by ${processingEndsAt}, its application by ${ends}`
  }
  return undefined
}

/** No approval waits for a renewal which nobody will ever decide: an extended one would live for ever. A refusal ends one when everybody has it, which by post somebody must register. */
export function noneStranded({ cases }: Observed): string | undefined {
  const onItsWay = (state: CaseState): boolean =>
    (state as Partial<ApplicationState>).decision?.recipients.some(({ availableOn }) => availableOn === undefined) ===
    true
  for (const [caseId, { state }] of cases) {
    const { status, renewal, deadlines = [] } = state as Partial<ApprovalState>
    if (status !== 'renewal-pending' && status !== 'extended') continue
    const application = renewal === undefined ? undefined : cases.get(renewal.applicationId)?.state
    const over =
      application !== undefined &&
      ['decided', 'final', 'withdrawn', 'abandoned'].includes(application.status) &&
      !onItsWay(application)
    if (renewal === undefined ? deadlines.length === 0 : over) return `${caseId} waits for a renewal that is over`
  }
  return undefined
}
