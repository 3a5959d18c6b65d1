import type { Stage } from '../../process/stage'
import { officeTask } from '../office-task'
import type { RevocationState } from '../state'
import { decide } from './decide'
import { draftDecision } from './draft-decision'
import { decisionEvents, type DecisionEvent } from './events'
import { finalise } from './finalise'
import { returnDraft } from './return-draft'
import { takeEffect } from './take-effect'

/** The withdrawal is drafted by one, signed by another, and takes effect when nobody can complain any longer. */
export const decision: Stage<RevocationState, DecisionEvent> = {
  commands: [draftDecision, returnDraft, decide, finalise, takeEffect],
  events: decisionEvents,
  tasks({ status, annulled, hearings }) {
    if (status === 'assessing')
      return [
        annulled === undefined
          ? officeTask(
              'draft',
              hearings.length === 0
                ? 'Hør parten over den påtænkte tilbagekaldelse, eller luk sagen'
                : 'Skriv udkast til tilbagekaldelse, eller luk sagen',
              hearings.length === 0 ? 'openHearing' : 'draftDecision',
            )
          : officeTask(
              'draft',
              'Behandl sagen på ny efter klagen: hør parten om nødvendigt, og skriv udkast til ny afgørelse',
              'draftDecision',
            ),
      ]
    return status === 'drafted'
      ? [officeTask('sign', 'Gennemgå og underskriv tilbagekaldelsen', 'decide', { role: 'head' })]
      : []
  },
}
