import { noteInfectionIn } from '../document/note-infection'
import type { Procedure } from '../process/procedure'
import { annulLapse } from './annul-lapse'
import { applyForRenewal } from './apply-for-renewal'
import { attachDocument } from './attach-document'
import { changeContacts } from './change-contacts'
import { closeCondition } from './close-condition'
import { describe } from './describe'
import { draftInterimExtension } from './draft-interim-extension'
import { effects } from './effects'
import { endGivenUp } from './end-given-up'
import type { ApprovalEvent } from './events'
import { evolve } from './evolve'
import { extendInterim } from './extend-interim'
import { finaliseLapse } from './finalise-lapse'
import { giveUp } from './give-up'
import { handOver } from './hand-over'
import { indexOf } from './index-of'
import { endIntensifiedSupervision, startIntensifiedSupervision } from './intensified-supervision'
import { lapse } from './lapse'
import { moveAddress } from './move-address'
import { open } from './open'
import { passCondition } from './pass-condition'
import { reachEnd } from './reach-end'
import { recordAvailability } from './record-availability'
import { refuseRenewal } from './refuse-renewal'
import { register } from './register'
import { registerGeneralApprovalEnded } from './register-general-approval-ended'
import { registerServedOn } from './register-served-on'
import { remind } from './remind'
import { remindCondition } from './remind-condition'
import { renew } from './renew'
import { renewalWithdrawn } from './renewal-withdrawn'
import { reportBounce } from './report-bounce'
import { reportChange } from './report-change'
import { reportConditionMet } from './report-condition-met'
import { registerUse, reportUse } from './report-use'
import { acceptChange, requireNewApplication } from './settle-change'
import type { ApprovalState } from './state'
import { approvalStatuses, closedStatuses, openStatuses } from './statuses'
import { takeEffect } from './take-effect'
import { tasks } from './tasks'
import { upcast } from './upcast'
import { view } from './view'
import { warnOfLapse } from './warn-of-lapse'

/** Godkendelse: valid from one day to another, with its conditions and reminders, renewed, expired, lapsed or given up (domain reference § 6.4c). */
export const approvalProcedure: Procedure<ApprovalState, ApprovalEvent> = {
  name: 'approval',
  danishName: 'Godkendelse',
  schema: 2,
  statuses: approvalStatuses,
  closed: closedStatuses,
  opening: open,
  commands: [
    takeEffect,
    remind,
    applyForRenewal,
    renew,
    refuseRenewal,
    renewalWithdrawn,
    reachEnd,
    draftInterimExtension,
    extendInterim,
    remindCondition,
    passCondition,
    reportConditionMet,
    closeCondition,
    reportUse,
    registerUse,
    warnOfLapse,
    registerGeneralApprovalEnded,
    lapse,
    recordAvailability,
    registerServedOn,
    finaliseLapse,
    annulLapse,
    giveUp,
    endGivenUp,
    reportChange,
    moveAddress,
    acceptChange,
    requireNewApplication,
    handOver,
    startIntensifiedSupervision,
    endIntensifiedSupervision,
    changeContacts,
    reportBounce,
    attachDocument,
    noteInfectionIn(openStatuses),
  ],
  evolve,
  upcast,
  deadlines: ({ deadlines }) => deadlines,
  effects,
  index: indexOf,
  describe,
  view,
  register,
  tasks,
  documents: ({ documents }) => documents,
}
