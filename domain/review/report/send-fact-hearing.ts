import { goesByPost } from '../../delivery/recipient'
import { hearingReminder } from '../../process/hearing-reminder'
import { defineCommand } from '../../process/procedure'
import { refuse } from '../../refusal/refuse'
import { assignedReviewer, caseworker } from '../../rights/rights'
import { lettersGoTo } from '../delivery/letters'
import type { ReviewState } from '../state'
import type { ReportEvent } from './events'
import { factHearingDeadline, standingHearing } from './fact-hearing'

/**
 * The provider is heard over the facts of the draft, with 14 days to answer. From here on it reads that draft, and
 * nothing else of the review. Where the letter goes by post the time runs from when that has come.
 *
 * Refuses: IMPARTIALITY_UNDECLARED, CONFLICTED, REPORT_MISSING, WRONG_STATUS when these very words have been heard.
 */
export const sendFactHearing = defineCommand<ReviewState, ReportEvent>()({
  name: 'sendFactHearing',
  label: 'Send i faktahøring',
  law: 'socialtilsynets praksis for høring over tilsynsrapporter; forvaltningsloven § 19',
  from: ['concluding'],
  to: ['fact-hearing'],
  by: [caseworker, assignedReviewer],
  bar: ['conflicted', 'undeclared'],
  readFirst: true,
  fields: {},
  offered: (state) => state.draft !== undefined,
  decide(state, _data, { at }) {
    if (state.draft === undefined) return refuse('REPORT_MISSING')
    if (standingHearing(state.factHearings)?.report === state.draft)
      refuse(
        'WRONG_STATUS',
        {},
        'Dette udkast har været i faktahøring. Gør rapporten endelig, eller skriv et nyt udkast.',
      )
    const sent = { type: 'fact-hearing-sent', report: state.draft } as const
    if (state.lettersFollowed === true && goesByPost(lettersGoTo(state))) return [sent]
    const deadline = factHearingDeadline(state.ruleSet, at)
    return [{ ...sent, deadline, ...hearingReminder(state.ruleSet, deadline, at) }]
  },
})
