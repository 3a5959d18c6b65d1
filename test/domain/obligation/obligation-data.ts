import type { AdviceState } from '../../../domain/advice-request/state'
import { addDays, addMonths } from '../../../domain/calendar/civil-date'
import { civilDateAt } from '../../../domain/calendar/copenhagen'
import type { Instant } from '../../../domain/calendar/instant'
import { documentFields } from '../../../domain/document/attached-document'
import { obligationProcedure } from '../../../domain/obligation/procedure'
import type { ObligationState } from '../../../domain/obligation/state'
import { sampleData } from '../sample-data'
import { clause, terms } from './obligation-case'

/** Reads as somebody's CPR number: no case may hold it. */
export const personalNumber = '010203-1234'
/** Stands in every question and answer: whoever has nothing to do with a request reads it nowhere. */
export const adviceMark = 'RAADGIVNINGSORD'

/** Data for a command of an obligation, varied by a number: mostly good, now and then not. */
export function obligationData(name: string, n: number, state: ObligationState, now: Instant): unknown {
  const today = civilDateAt(now)
  const some = <T>(list: readonly T[]): T | undefined => list[n % Math.max(list.length, 1)]
  const open = state.reports.filter(({ approved }) => approved === undefined)
  const report = n % 6 === 0 ? 'closing' : (some(open)?.key ?? '1')
  const id = (list: readonly { readonly id: string }[]): string => list.at(-1)?.id ?? '1'
  switch (name) {
    case 'registerTerms':
      return { ...terms, ...(n % 3 === 0 ? {} : { approvalId: 'approval-begin0006' }) }
    case 'askAdvice':
      return {
        topic: adviceMark,
        question: n % 7 === 0 ? `Borger ${personalNumber}` : `Hvordan? ${adviceMark}`,
        contactName: 'Kontakt',
        email: 'raad@kommune.example',
      }
    case 'recordActivity':
      return {
        kind: (['outreach', 'course', 'material'] as const)[n % 3],
        on: addDays(today, n % 9 === 0 ? 3 : 0),
        minutes: 60 + n * 5,
        participants: n % 40,
        text: 'Aktivitet',
      }
    case 'submitReport':
      return {
        report,
        text: n % 8 === 0 ? `Borger ${personalNumber}` : 'Årets arbejde',
        approvalInForce: n % 3 !== 0,
      }
    case 'approveReport':
      return { report, text: 'Set' }
    case 'returnReport':
      return { report, reason: 'Mangler' }
    case 'answerDeviation':
    case 'settleDeviation':
      return { deviation: id(state.deviations), text: 'Svar' }
    case 'proposeChange':
      return [
        { kind: 'review-clause', text: 'Ændring', clause },
        { kind: 'small', text: 'Ændring', value: n * 400 },
        { kind: 'small', text: 'Ændring', terms: { hoursPerYear: 100 + (n % 10) } },
        { kind: 'additional', text: 'Ændring', value: n * 4000 },
        { kind: 'unforeseen', text: 'Ændring', value: n * 4000 },
        { kind: 'extension', text: 'Ændring' },
        { kind: 'substantial', text: 'Ændring' },
      ][n % 7]
    case 'approveChange':
    case 'withdrawChange':
      return { change: state.changes.find(({ status }) => status === 'proposed')?.id ?? '1' }
    case 'noticeBreach':
      return { text: 'Misligholdelse', remedyBy: addDays(today, 10 + (n % 30)) }
    case 'reportRemedy':
      return { breach: id(state.breaches), text: 'Afhjulpet' }
    case 'settleBreach':
      return { breach: id(state.breaches), remedied: n % 2 === 0, reason: 'Set' }
    case 'draftTermination':
      return {
        ground: (['mutual', 'breach', 'approval-lost', 'ruling', 'notice'] as const)[n % 5],
        lastDay: addDays(today, n % 600),
        reason: 'Grund',
        ...(n % 2 === 0 ? { agreed: true } : {}),
      }
    case 'resign':
      return { lastDay: addDays(addMonths(today, 12), (n % 40) - 5), reason: 'Grund' }
    case 'withdrawTermination':
      return { agreed: n % 3 !== 0, reason: 'Grund' }
    case 'attachDocument':
      return {
        ...(sampleData(documentFields, n, today) as object),
        documentId: `kontrakt-${String(n).padStart(4, '0')}`,
        kind: 'other',
        audience: n % 2 === 0 ? 'party' : undefined,
        replaces: undefined,
      }
    case 'recordHandover':
      return { to: 'Næste', plan: 'Overdraget', doneOn: addDays(today, n % 5 === 0 ? 2 : -1) }
    default: {
      const fields = obligationProcedure.commands.find((command) => command.name === name)?.fields ?? {}
      return sampleData(fields, n, today)
    }
  }
}

/** Data for a command of a request for advice; `undefined` where a sample of its fields is as good. */
export function adviceData(name: string, n: number, _state: AdviceState, now: Instant): unknown {
  const today = civilDateAt(now)
  switch (name) {
    case 'recordWork':
      return { on: addDays(today, n % 9 === 0 ? 3 : 0), minutes: 30 + n * 3, what: 'Arbejde' }
    case 'answer':
      return { text: n % 6 === 0 ? `Borger ${personalNumber}` : `Råd ${adviceMark}` }
    default:
      return undefined
  }
}
