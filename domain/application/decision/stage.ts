import type { Stage } from '../../process/stage'
import { officeTask } from '../office-task'
import type { ApplicationState } from '../state'
import { decide } from './decide'
import { draftDecision } from './draft-decision'
import { decisionEvents, type DecisionEvent } from './events'
import { finalise } from './finalise'
import { returnDraft } from './return-draft'
import { saveDraft } from './save-draft'

/** The decision is drafted by one, signed by another, and final when nobody can complain any longer. */
export const decision: Stage<ApplicationState, DecisionEvent> = {
  commands: [saveDraft, draftDecision, returnDraft, decide, finalise],
  events: decisionEvents,
  tasks: (state) => [
    ...(state.status === 'recommended'
      ? [
          state.annulled === undefined
            ? officeTask(state, 'draft', 'Skriv udkast til afgørelse, eller send i partshøring', 'draftDecision')
            : officeTask(
                state,
                'draft',
                'Behandl sagen på ny efter klagen: hør parten om nødvendigt, og skriv udkast til ny afgørelse',
                'draftDecision',
              ),
        ]
      : []),
    ...(state.status === 'drafted'
      ? [
          {
            ...officeTask(state, 'sign', 'Gennemgå og underskriv afgørelsen', 'decide'),
            holder: { role: 'head' },
          } as const,
        ]
      : []),
  ],
}
