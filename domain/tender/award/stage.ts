import type { Stage } from '../../process/stage'
import { officeTask } from '../office-task'
import type { EndingEvent } from '../ending/events'
import type { TenderState } from '../state'
import { draftAward } from './draft-award'
import { endStandstill } from './end-standstill'
import { awardEvents, type AwardEvent } from './events'
import { noteApprovalLost } from './note-approval-lost'
import { notifyAward } from './notify-award'
import { recordRuling } from './record-ruling'
import { registerComplaint } from './register-complaint'
import { withdrawAward } from './withdraw-award'

/** Tildelingen og standstill: decided by one, notified by another, and open to complaint before anything is signed. */
export const award: Stage<TenderState, AwardEvent, EndingEvent> = {
  commands: [draftAward, notifyAward, endStandstill, registerComplaint, recordRuling, withdrawAward, noteApprovalLost],
  events: awardEvents,
  tasks: ({ status, award: drafted }) =>
    status === 'suspended'
      ? [officeTask('ruling', 'Registrér Klagenævnets kendelse, når den foreligger', 'recordRuling')]
      : status !== 'evaluated'
        ? []
        : drafted === undefined
          ? [officeTask('award', 'Skriv udkast til tildeling, eller annullér udbuddet', 'draftAward')]
          : [
              officeTask('notify', 'Underret tilbudsgiverne om tildelingen', 'notifyAward', {
                role: 'contract-manager',
              }),
            ],
}
