import { noteInfectionIn } from '../document/note-infection'
import type { Procedure } from '../process/procedure'
import { abandon } from './abandon'
import { allocate } from './allocate'
import { announceDelay } from './announce-delay'
import { answerAccess } from './answer-access'
import { answerHearing } from './answer-hearing'
import { attachDocument } from './attach-document'
import { chargeFee } from './charge-fee'
import { closeHearing } from './close-hearing'
import { closeInformationRequest } from './close-information-request'
import { decide } from './decide'
import { declareImpartiality } from './declare-impartiality'
import { decisionLetter } from './decision-letter'
import { describe } from './describe'
import { draftDecision } from './draft-decision'
import { effects } from './effects'
import { endRepresentation } from './end-representation'
import type { ApplicationEvent } from './events'
import { evolve } from './evolve'
import { extendHearing } from './extend-hearing'
import { extendProcessing } from './extend-processing'
import { finalise } from './finalise'
import { foreseeDelay } from './foresee-delay'
import { forward } from './forward'
import { indexOf } from './index-of'
import { mustBeFree } from './must-be-free'
import { noteAccessOverdue } from './note-access-overdue'
import { noteApproval } from './note-approval'
import { noteConflict } from './note-conflict'
import { noteUnanswered } from './note-unanswered'
import { openHearing } from './open-hearing'
import { pauseProcessing } from './pause-processing'
import { postponeAccess } from './postpone-access'
import { reallocate } from './reallocate'
import { receiveRecommendation } from './receive-recommendation'
import { recordAvailability } from './record-availability'
import { recordUndeliverable } from './record-undeliverable'
import { registerFeePayment } from './register-fee-payment'
import { registerPosted } from './register-posted'
import { registerRepresentative } from './register-representative'
import { registerServedOn } from './register-served-on'
import { remindMissingInformation } from './remind-missing-information'
import { remindOfHearing } from './remind-of-hearing'
import { requestAccess } from './request-access'
import { requestInformation } from './request-information'
import { requestMoreTime } from './request-more-time'
import { resumeProcessing } from './resume-processing'
import { returnDraft } from './return-draft'
import { saveDraft } from './save-draft'
import { snapshot } from './snapshot'
import { startReview } from './start-review'
import type { ApplicationState } from './state'
import { applicationStatuses, closedStatuses, openStatuses } from './statuses'
import { submit } from './submit'
import { supplement } from './supplement'
import { tasks } from './tasks'
import { upcast } from './upcast'
import { view } from './view'
import { withdraw } from './withdraw'

/** Ansøgning: from submission to a final decision (domain reference § 6.4a). */
export const applicationProcedure: Procedure<ApplicationState, ApplicationEvent> = {
  name: 'application',
  danishName: 'Ansøgning',
  schema: 2,
  statuses: applicationStatuses,
  closed: closedStatuses,
  opening: submit,
  commands: [
    supplement,
    requestInformation,
    remindMissingInformation,
    abandon,
    closeInformationRequest,
    noteUnanswered,
    allocate,
    reallocate,
    forward,
    chargeFee,
    registerFeePayment,
    startReview,
    foreseeDelay,
    announceDelay,
    pauseProcessing,
    resumeProcessing,
    extendProcessing,
    receiveRecommendation,
    openHearing,
    remindOfHearing,
    requestMoreTime,
    extendHearing,
    answerHearing,
    closeHearing,
    saveDraft,
    draftDecision,
    returnDraft,
    decide,
    recordAvailability,
    recordUndeliverable,
    registerPosted,
    registerServedOn,
    finalise,
    withdraw,
    declareImpartiality,
    noteConflict,
    noteApproval,
    registerRepresentative,
    endRepresentation,
    requestAccess,
    noteAccessOverdue,
    postponeAccess,
    answerAccess,
    attachDocument,
    noteInfectionIn(openStatuses),
  ],
  evolve,
  upcast,
  deadlines: ({ deadlines }) => deadlines,
  effects,
  index: indexOf,
  mustBeFree,
  describe,
  view,
  documents: ({ documents }) => documents,
  snapshot,
  tasks,
  letterDraft: (state) =>
    state.draft === undefined ? undefined : decisionLetter(state, state.draft, state.draftedAt ?? state.submittedAt),
}
