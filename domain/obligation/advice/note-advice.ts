import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import type { ObligationState } from '../state'
import { allStatuses } from '../statuses'
import type { AdviceEvent } from './events'
import { hoursPassed } from './hours-passed'

/** What a request tells the obligation that it was made to. `days`: working days from the request to the answer. */
export type AdviceNews =
  | { readonly what: 'worked'; readonly minutes: number }
  | { readonly what: 'answered'; readonly days: number; readonly late: boolean }
  | { readonly what: 'referred' }
  | { readonly what: 'withdrawn' }
  | { readonly what: 'rated'; readonly score: number }

/** A request of this obligation tells what is counted. What comes after the end counts in the last year. Refuses: NOT_ALLOWED for any other case. */
export const noteAdvice = defineCommand<ObligationState, AdviceEvent>()({
  name: 'noteAdvice',
  label: 'Tæl rådgivning med',
  law: 'docs/law.md § 9.11',
  from: allStatuses,
  to: allStatuses,
  moves: staying(...allStatuses),
  by: ['case'],
  fields: {},
  decide(state, news: AdviceNews, { by }) {
    const own = `advice-request-${state.caseId.slice('obligation-'.length)}.`
    if (by.kind !== 'case' || !by.caseId.startsWith(own)) return refuse('NOT_ALLOWED')
    const hours = news.what === 'worked' ? hoursPassed(state, news.minutes) : []
    return [{ type: 'advice-counted', requestId: by.caseId, news, hours }]
  },
})
