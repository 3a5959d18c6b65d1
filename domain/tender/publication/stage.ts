import type { Stage } from '../../process/stage'
import { officeTask } from '../office-task'
import type { TenderState } from '../state'
import { answer } from './answer'
import { ask } from './ask'
import { correct } from './correct'
import { publicationEvents, type PublicationEvent } from './events'
import { follow } from './follow'
import { pause } from './pause'
import { publish } from './publish'
import { resume } from './resume'

/** Offentliggørelsen og tiden til at byde: all that is told is told to all. */
export const publication: Stage<TenderState, PublicationEvent> = {
  commands: [publish, follow, ask, answer, correct, pause, resume],
  events: publicationEvents,
  tasks: ({ status, questions }) =>
    status === 'open'
      ? questions
          .filter((question) => question.answer === undefined)
          .map(({ id }) => officeTask(`answer/${id}`, 'Besvar et spørgsmål i udbuddet til alle', 'answer'))
      : status === 'paused'
        ? [officeTask('resume', 'Genoptag udbuddet med en ny tilbudsfrist, eller annullér det', 'resume')]
        : [],
}
