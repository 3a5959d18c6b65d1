import { copenhagenMidnight } from '../../calendar/copenhagen'
import type { Stage } from '../../process/stage'
import { officeTask } from '../office-task'
import type { ObligationState } from '../state'
import { beforeEnd } from '../statuses'
import { confirmTerms } from './confirm-terms'
import { termsEvents, type TermsEvent } from './events'
import { registerTerms } from './register-terms'

/** Kontraktens vilkår: registered by one, confirmed by another. */
export const terms: Stage<ObligationState, TermsEvent> = {
  commands: [registerTerms, confirmTerms],
  events: termsEvents,
  tasks({ status, terms: known, start }) {
    if (!beforeEnd.includes(status) || known?.confirmed === true) return []
    const due = copenhagenMidnight(start)
    return known === undefined
      ? [officeTask('terms', 'Registrér kontraktens vilkår', 'registerTerms', { role: 'tender-officer', due })]
      : [officeTask('confirm-terms', 'Hold vilkårene op mod kontrakten, og bekræft dem', 'confirmTerms', { due })]
  },
}
