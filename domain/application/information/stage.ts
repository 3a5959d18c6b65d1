import type { Stage } from '../../process/stage'
import { officeTask } from '../office-task'
import type { ApplicationState } from '../state'
import { abandon } from './abandon'
import { closeInformationRequest } from './close-information-request'
import { informationEvents, type InformationEvent } from './events'
import { noteUnanswered } from './note-unanswered'
import { remindMissingInformation } from './remind-missing-information'
import { requestInformation } from './request-information'
import { supplement } from './supplement'

/** The case is informed: what is missing is asked for, reminded of and given, or done without (retssikkerhedsloven § 10). */
export const information: Stage<ApplicationState, InformationEvent> = {
  commands: [
    supplement,
    requestInformation,
    remindMissingInformation,
    abandon,
    closeInformationRequest,
    noteUnanswered,
  ],
  events: informationEvents,
  tasks(state) {
    const { status, missing, furtherRequest } = state
    return [
      ...(status === 'received' && missing.length > 0
        ? [officeTask(state, 'information', 'Vurdér, om ansøgningen er fuldt oplyst', 'requestInformation')]
        : []),
      ...(furtherRequest?.overdue === true
        ? [
            officeTask(
              state,
              'unanswered',
              'Luk anmodningen om oplysninger, eller bed om dem igen',
              'closeInformationRequest',
            ),
          ]
        : []),
    ]
  },
}
