import { choice, prose } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import { caseworker, lawyer } from '../../rights/rights'
import type { Finalised } from '../decision/events'
import { isUncomplainable } from '../decision/is-uncomplainable'
import type { HearingEvent } from '../../hearing/events'
import type { InformationEvent } from '../information/events'
import type { ApplicationState } from '../state'
import { isPending, openStatuses } from '../statuses'
import { readingDeadline } from './access-deadline'
import { accessOutcomes, isAccessOpen } from './access-request'
import type { AccessEvent } from './events'
import { resumeWaiting } from './resume-waiting'

/**
 * The party's request for access is answered. Whatever is not given in full needs reasons. Until the decision is made the
 * party has time to use the answer: what has waited for it, and what would end sooner, waits until then (forvaltningsloven
 * § 9 b). A decided case whose complaint periods are over has waited for it, and is final.
 *
 * Refuses: WRONG_STATUS without an open request, REASONS_MISSING when something is withheld without saying why.
 */
export const answerAccess = defineCommand<
  ApplicationState,
  AccessEvent | HearingEvent | InformationEvent | Finalised
>()({
  name: 'answerAccess',
  label: 'Svar på aktindsigt',
  law: 'forvaltningsloven §§ 9-16 og 22',
  from: openStatuses,
  to: [...openStatuses, 'final'],
  moves: [...staying(...openStatuses), ['decided', 'final']],
  by: [caseworker, lawyer],
  bar: ['conflicted'],
  fields: {
    outcome: choice('Svar', accessOutcomes),
    text: prose('Hvad er udleveret, og hvad er undtaget hvorfor?', { max: 4000 }),
  },
  offered: (state) => isAccessOpen(state),
  decide(state, { outcome, text }, { at }) {
    const { access, ruleSet } = state
    if (access === undefined || access.answer !== undefined)
      refuse('WRONG_STATUS', {}, 'Der er ingen ubesvaret anmodning om aktindsigt.')
    if (outcome !== 'granted' && text.trim() === '')
      refuse('REASONS_MISSING', { fields: ['text'] }, 'Skriv, hvad der er undtaget, og med hvilken hjemmel.')
    const waitedFor = state.status === 'decided' && isUncomplainable(state)
    if (!isPending(state))
      return [{ type: 'access-answered', outcome, text }, ...(waitedFor ? [{ type: 'finalised' as const }] : [])]
    const reading = readingDeadline(ruleSet, at)
    return [{ type: 'access-answered', outcome, text, reading }, ...resumeWaiting(state, reading.date, at)]
  },
})
