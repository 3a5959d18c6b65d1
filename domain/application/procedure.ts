import type { Procedure } from '../procedure'
import { abandon } from './abandon'
import { announceDelay } from './announce-delay'
import { answerHearing } from './answer-hearing'
import { attachDocument } from './attach-document'
import { closeHearing } from './close-hearing'
import { decide } from './decide'
import { declareConflict } from './declare-conflict'
import { describe } from './describe'
import { draftDecision } from './draft-decision'
import { effects } from './effects'
import type { ApplicationEvent } from './events'
import { finalise } from './finalise'
import { indexOf } from './index-of'
import { noteConflict } from './note-conflict'
import { openHearing } from './open-hearing'
import { receiveRecommendation } from './receive-recommendation'
import { remindMissingInformation } from './remind-missing-information'
import { requestInformation } from './request-information'
import { returnDraft } from './return-draft'
import { snapshot } from './snapshot'
import { startReview } from './start-review'
import { evolve, type ApplicationState } from './state'
import { applicationStatuses, closedStatuses } from './statuses'
import { submit } from './submit'
import { supplement } from './supplement'
import { view } from './view'
import { withdraw } from './withdraw'

/** Ansøgning: from submission to a final decision (domain reference § 6.4a). */
export const applicationProcedure: Procedure<ApplicationState, ApplicationEvent> = {
  name: 'application',
  danishName: 'Ansøgning',
  schema: 1,
  statuses: applicationStatuses,
  closed: closedStatuses,
  opening: submit,
  commands: [
    supplement, requestInformation, remindMissingInformation, abandon,
    startReview, announceDelay, receiveRecommendation,
    openHearing, answerHearing, closeHearing,
    draftDecision, returnDraft, decide, finalise,
    withdraw, declareConflict, noteConflict,
    attachDocument,
  ],
  evolve,
  upcast: (_schema, state) => state as ApplicationState,
  deadlines: ({ deadlines }) => deadlines,
  effects,
  index: indexOf,
  describe,
  view,
  documents: ({ documents }) => documents,
  snapshot,
}
