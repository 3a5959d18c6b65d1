import { choice, prose } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import { caseworker, lawyer } from '../../rights/rights'
import type { Finalised } from '../decision/events'
import type { ApplicationState } from '../state'
import { openStatuses } from '../statuses'
import { accessOutcomes, isAccessOpen } from './access-request'
import type { AccessEvent } from './events'

/**
 * The party's request for access is answered. Whatever is not given in full needs reasons. A decided case whose complaint
 * periods are over has waited for it, and is final.
 *
 * Refuses: WRONG_STATUS without an open request, REASONS_MISSING when something is withheld without saying why.
 */
export const answerAccess = defineCommand<ApplicationState, AccessEvent | Finalised>()({
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
  decide({ access, decision }, { outcome, text }) {
    if (access === undefined || access.answer !== undefined)
      refuse('WRONG_STATUS', {}, 'Der er ingen ubesvaret anmodning om aktindsigt.')
    if (outcome !== 'granted' && text.trim() === '')
      refuse('REASONS_MISSING', { fields: ['text'] }, 'Skriv, hvad der er undtaget, og med hvilken hjemmel.')
    const waitedFor = decision?.recipients.every(({ over }) => over === true) === true
    return [{ type: 'access-answered', outcome, text }, ...(waitedFor ? [{ type: 'finalised' as const }] : [])]
  },
})
