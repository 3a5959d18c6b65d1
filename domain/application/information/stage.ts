import type { Stage } from '../../process/stage'
import { deadlineKeys } from '../deadline-keys'
import { officeTask } from '../office-task'
import type { ProcessingEvent } from '../processing/events'
import type { ApplicationState } from '../state'
import { abandon } from './abandon'
import { closeInformationRequest } from './close-information-request'
import { informationEvents, type InformationEvent } from './events'
import { noteUnanswered } from './note-unanswered'
import { remindMissingInformation } from './remind-missing-information'
import { requestInformation } from './request-information'
import { supplement } from './supplement'

/** The case is informed: what is missing is asked for, reminded of and given, or done without (retssikkerhedsloven § 10). */
export const information: Stage<ApplicationState, InformationEvent, ProcessingEvent> = {
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
    const { status, missing, informationRequest, furtherRequest } = state
    return [
      ...(status === 'received' && missing.length > 0
        ? [officeTask(state, 'information', 'Vurdér, om ansøgningen er fuldt oplyst', 'requestInformation')]
        : []),
      ...(status === 'awaiting-information' && informationRequest?.partly === true
        ? [
            officeTask(
              state,
              'information-partly',
              'Vurdér de oplysninger, der er kommet, og om der skal bedes om resten igen',
              'requestInformation',
              deadlineKeys.information,
            ),
          ]
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
