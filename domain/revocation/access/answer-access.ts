import { readingDeadline } from '../../application/access/access-deadline'
import { accessOutcomes, isAccessOpen } from '../../application/access/access-request'
import type { HearingEvent } from '../../hearing/events'
import { resumedHearing } from '../../hearing/resumed-hearing'
import { choice, prose } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import { caseworker, lawyer } from '../../rights/rights'
import type { RevocationState } from '../state'
import { isPending, openStatuses } from '../statuses'
import type { AccessEvent } from './events'

/**
 * The party's request for access is answered. Until the decision is made the party has time to use the answer, and a hearing that
 * has waited for it runs on until then at least (forvaltningsloven § 9 b).
 *
 * Refuses: WRONG_STATUS without an open request, REASONS_MISSING when something is withheld without saying why.
 */
export const answerAccess = defineCommand<RevocationState, AccessEvent | HearingEvent>()({
  name: 'answerAccess',
  label: 'Svar på aktindsigt',
  law: 'forvaltningsloven §§ 9-16 og 22',
  from: openStatuses,
  to: openStatuses,
  moves: staying(...openStatuses),
  by: [caseworker, lawyer],
  bar: ['conflicted'],
  fields: {
    outcome: choice('Svar', accessOutcomes),
    text: prose('Hvad er udleveret, og hvad er undtaget hvorfor?', { max: 4000 }),
  },
  offered: isAccessOpen,
  decide(state, { outcome, text }, { at }) {
    if (!isAccessOpen(state)) refuse('WRONG_STATUS', {}, 'Der er ingen ubesvaret anmodning om aktindsigt.')
    if (outcome !== 'granted' && text.trim() === '')
      refuse('REASONS_MISSING', { fields: ['text'] }, 'Skriv, hvad der er undtaget, og med hvilken hjemmel.')
    if (!isPending(state)) return [{ type: 'access-answered', outcome, text }]
    const reading = readingDeadline(state.ruleSet, at)
    const hearing = resumedHearing(state, reading.date, at)
    return [{ type: 'access-answered', outcome, text, reading }, ...(hearing === undefined ? [] : [hearing])]
  },
})
