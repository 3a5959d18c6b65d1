import type { AdviceState } from '../../../domain/advice-request/state'
import { addDays, addYears } from '../../../domain/calendar/civil-date'
import { copenhagenMidnight } from '../../../domain/calendar/copenhagen'
import { minutesUsed } from '../../../domain/obligation/advice/year-figures'
import { lastDayOf, type ObligationState } from '../../../domain/obligation/state'
import type { CaseState } from '../../../domain/process/procedure'
import type { ProcedureName } from '../../../domain/process/procedure-name'
import { kaj, morten, stranger, vera } from '../../domain/obligation/obligation-case'
import { adviceMark, personalNumber } from '../../domain/obligation/obligation-data'
import type { Moment, Observed } from '../model-world'

const of = <State extends CaseState>(
  name: ProcedureName,
  { moments }: Observed,
): readonly (Moment & { readonly state: State })[] =>
  moments.filter((moment): moment is Moment & { readonly state: State } => moment.procedure.name === name)

const running: readonly string[] = ['active', 'clarifying', 'noticed']

/** Nobody has an obligation longer than eight years, and none ends before that unless somebody has signed it. */
export function obligationsEndInTime(world: Observed): string | undefined {
  for (const { caseId, seq, state } of of<ObligationState>('obligation', world)) {
    const last = addDays(addYears(state.start, 8), -1)
    if (state.end !== last || lastDayOf(state) > last)
      return `${caseId}/${seq} ends on ${lastDayOf(state)}, not ${last}`
  }
  for (const { caseId, recorded } of world.log) {
    if (!caseId.startsWith('obligation-') || recorded.event.type !== 'ended') continue
    const before = (world.journals.get(caseId) ?? []).filter(({ seq }) => seq < recorded.seq)
    const state = of<ObligationState>('obligation', world).find(
      (moment) => moment.caseId === caseId && moment.seq >= recorded.seq,
    )?.state
    if (state === undefined) continue
    if (recorded.at !== copenhagenMidnight(addDays(lastDayOf(state), 1)))
      return `${caseId} ended at ${recorded.at}, and its last day was ${lastDayOf(state)}`
    const signed = before.some(
      ({ event, by }) => (event.type === 'terminated' || event.type === 'resigned') && by.kind === 'person',
    )
    if (lastDayOf(state) < state.end && !signed) return `${caseId} ended before its time, and nobody has signed it`
  }
  return undefined
}

/** A running contract whose approval is over is clarified by people: it is asked of somebody until it is. */
export function lostApprovalsAreClarified(world: Observed): string | undefined {
  for (const { caseId, seq, state } of of<ObligationState>('obligation', world)) {
    const open = state.approvalLost !== undefined && state.clarified === undefined
    if (open && state.status === 'active') return `${caseId}/${seq} goes on as if its approval stood`
  }
  for (const { caseId, recorded } of world.log)
    if (caseId.startsWith('obligation-') && recorded.event.type === 'terminated' && recorded.by.kind !== 'person')
      return `${caseId}/${recorded.seq}: a contract was terminated by no person`
  return undefined
}

/** What the requests have used and what has been done besides is what the contract counts, to the minute. */
export function hoursAreCounted({ cases, journals }: Observed): string | undefined {
  for (const [caseId, { state }] of cases) {
    if (!caseId.startsWith('obligation-')) continue
    const { years } = state as ObligationState
    const requests = [...cases.values()].filter((one) => (one.state as Partial<AdviceState>).obligationId === caseId)
    const used = requests
      .flatMap((one) => (one.state as AdviceState).entries)
      .reduce((sum, one) => sum + one.minutes, 0)
    const done = (journals.get(caseId) ?? []).reduce(
      (sum, { event }) =>
        sum + (event.type === 'activity-recorded' ? (event as unknown as { readonly minutes: number }).minutes : 0),
      0,
    )
    const counted = years.reduce((sum, figures) => sum + minutesUsed(figures), 0)
    if (counted !== used + done) return `${caseId} counts ${counted} minutes, and ${used + done} were used`
    const asked = years.flatMap(({ requests: by }) => Object.values(by)).reduce((sum, one) => sum + one, 0)
    if (asked !== requests.length) return `${caseId} counts ${asked} requests of ${requests.length}`
  }
  return undefined
}

/** A request is read by whoever asked, the supplier and the authority, and by nobody else; and no case holds a CPR number. */
export function adviceIsTheirs(world: Observed): string | undefined {
  for (const { caseId, seq, procedure, state } of of<AdviceState>('advice-request', world)) {
    const others = [stranger, ...[morten, vera].filter(({ organisation }) => organisation !== state.municipality.code)]
    for (const person of [...others, undefined])
      if (JSON.stringify(procedure.view(state, person === undefined ? {} : { person })).includes(adviceMark))
        return `${caseId}/${seq} is read by ${person?.subject ?? 'everybody'}`
    if (!JSON.stringify(procedure.view(state, { person: kaj })).includes(adviceMark))
      return `${caseId}/${seq} is not read by the authority`
  }
  for (const { caseId, recorded } of world.log)
    if (/^(obligation|advice-request)-/.test(caseId) && JSON.stringify(recorded.event).includes(personalNumber))
      return `${caseId}/${recorded.seq} holds a CPR number`
  return undefined
}

/** Hours are told when they are reached, once each in a year, and not before. */
export function hoursAreTold(world: Observed): string | undefined {
  for (const { caseId, seq, state } of of<ObligationState>('obligation', world)) {
    const { terms, years, status } = state
    if (terms?.confirmed === undefined || !running.includes(status)) continue
    for (const figures of years) {
      if (new Set(figures.told).size !== figures.told.length)
        return `${caseId}/${seq}: told twice in year ${figures.year}`
      // Changed terms make another hundred per cent of the same hours.
      if (state.changes.some((change) => change.status === 'approved' && change.terms !== undefined)) continue
      const percent = (minutesUsed(figures) * 100) / (terms.hoursPerYear * 60)
      if (figures.told.some((one) => percent < one)) return `${caseId}/${seq}: told too early in year ${figures.year}`
    }
  }
  return undefined
}
