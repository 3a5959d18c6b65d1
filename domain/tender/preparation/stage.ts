import type { Stage } from '../../process/stage'
import { officeTask } from '../office-task'
import type { TenderState } from '../state'
import { appointPanel } from './appoint-panel'
import { approveMemo } from './approve-memo'
import { declareImpartiality } from './declare-impartiality'
import { preparationEvents, type PreparationEvent } from './events'
import { excuseMember } from './excuse-member'
import { recordDialogue } from './record-dialogue'
import { setModel } from './set-model'
import { setTimetable } from './set-timetable'
import { writeMemo } from './write-memo'

/** Forberedelse: need, dialogue, panel, model and timetable, and who of the panel is impartial. */
export const preparation: Stage<TenderState, PreparationEvent> = {
  commands: [
    writeMemo,
    approveMemo,
    recordDialogue,
    appointPanel,
    declareImpartiality,
    excuseMember,
    setModel,
    setTimetable,
  ],
  events: preparationEvents,
  tasks: ({ status, memo, panel }) => [
    ...(status === 'preparing' ? [officeTask('prepare', 'Gør udbuddet klar, og offentliggør det', 'publish')] : []),
    ...(status === 'preparing' && memo !== undefined && memo.approved !== true
      ? [officeTask('memo', 'Godkend notatet om behov og værdi', 'approveMemo', { role: 'contract-manager' })]
      : []),
    ...panel
      .filter(({ impartiality }) => impartiality === 'undeclared')
      .map(({ subject, name }) => ({
        key: `declare/${subject}`,
        title: 'Erklær habilitet i udbuddet',
        command: 'declareImpartiality',
        holder: { subject, name },
      })),
  ],
}
