import { procedures } from '../../../domain/procedures'

/* Which commands ask that the case has been read, held over the whole of every command table. */

const commands = Object.values(procedures).flatMap(({ name, commands }) =>
  commands.map((command) => ({ ...command, name: `${name}.${command.name}` })),
)

it('asks it of every command that signs, returns or writes over, and of no other', () => {
  expect(commands.filter(({ readFirst }) => readFirst === true).map(({ name }) => name)).toEqual([
    'application.saveDraft',
    'application.draftDecision',
    'application.returnDraft',
    'application.decide',
    'review.recordConsensus',
    'review.recordQualityConsensus',
    'review.draftReport',
    'review.sendFactHearing',
    'review.submitReport',
    'approval.draftInterimExtension',
    'approval.extendInterim',
    'approval.closeCondition',
    'approval.cancelGeneralApprovalEnd',
    'approval.annulLapse',
    'approval.acceptChange',
    'approval.requireNewApplication',
    'approval.endIntensifiedSupervision',
    'complaint.reassess',
    'complaint.signReassessment',
    'complaint.returnReassessment',
    'complaint.forward',
    'complaint.recordOutcome',
    'complaint.draftStay',
    'complaint.signStay',
    'complaint.recordStay',
    'supervision.closeSupervision',
    'supervision.draftReport',
    'supervision.sendFactHearing',
    'supervision.submitReport',
    'supervision.draftDecision',
    'supervision.openHearing',
    'supervision.returnDraft',
    'supervision.abandonDecision',
    'supervision.decide',
    'supervision.extendOrder',
    'supervision.refuseOrderExtension',
    'supervision.settleOrder',
    'supervision.liftIntensifiedSupervision',
    'tender.writeMemo',
    'tender.approveMemo',
    'tender.setModel',
    'tender.setTimetable',
    'tender.publish',
    'tender.checkBid',
    'tender.beginEvaluation',
    'tender.agree',
    'tender.submitReport',
    'tender.draftAward',
    'tender.notifyAward',
    'tender.recordRuling',
    'tender.withdrawAward',
    'tender.noteApprovalLost',
    'tender.draftContract',
    'tender.signContract',
    'tender.cancel',
    'revocation.dropRevocation',
    'revocation.establishLapse',
    'revocation.recordMilderMeans',
    'revocation.draftDecision',
    'revocation.returnDraft',
    'revocation.decide',
    'revocation.rejectProof',
    'revocation.avert',
    'access-request.assess',
    'access-request.answerInFull',
    'access-request.signAnswer',
    'access-request.returnAnswer',
    'obligation.registerTerms',
    'obligation.confirmTerms',
    'obligation.closeObligation',
    'obligation.approveReport',
    'obligation.returnReport',
    'obligation.settleDeviation',
    'obligation.proposeChange',
    'obligation.approveChange',
    'obligation.noticeBreach',
    'obligation.settleBreach',
    'obligation.draftTermination',
    'obligation.terminate',
    'obligation.withdrawTermination',
    'obligation.clarify',
  ])
})

it('asks it of whatever four eyes are needed for, and of whatever a later text takes the place of', () => {
  const signing = commands.filter(({ bar }) => bar?.includes('drafters') === true)
  const drafting = commands.filter(({ drafts }) => drafts === true)
  expect(signing).not.toEqual([])
  expect(drafting).not.toEqual([])
  for (const { name, readFirst } of [...signing, ...drafting]) expect([name, readFirst]).toEqual([name, true])
})

it('asks it of nobody but the authority: what a party sends is received whatever it has read', () => {
  for (const { name, readFirst, submission } of commands)
    if (submission === true) expect([name, readFirst]).toEqual([name, undefined])
})
