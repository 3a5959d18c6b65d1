import type { ApprovalState } from '../../../domain/approval/state'
import { letterId } from '../../../domain/process/effect'
import type { CaseActor } from '../../../domain/rights/actor'
import { at, type DrivenCase } from '../../support/case-driver'
import { anne, endGeneralApproval, helle, mette, revocationOf } from './approval-cases'

type Approval = DrivenCase<ApprovalState>

/** When it stands again. */
export const again = '2029-05-20 09:00'

const openRevocationNow = (approval: Approval): CaseActor => {
  if (approval.state.revocations?.some(({ over }) => over !== true) !== true)
    approval.act('openRevocation', { ground: 'criteria', note: 'Fund' }, mette, '2029-04-30 09:00')
  return revocationOf(approval)
}

/** By its own revocation, and beside one that is open by that one. */
function endGeneralApprovalOf(approval: Approval, lastDay: string, when: string): void {
  const open = approval.state.revocations?.some(({ over }) => over !== true) === true
  if (open) approval.act('noteGeneralApprovalEnd', { lastDay }, revocationOf(approval), when)
  else endGeneralApproval(approval, { lastDay }, when)
}

/** In which ways an approval can be over and stand again, with what it then is. */
export const ways = {
  lapsed: {
    status: 'lapsed',
    over(approval: Approval) {
      endGeneralApprovalOf(approval, '2029-05-01', '2029-05-02 09:00')
    },
    back(approval: Approval) {
      approval.act('annulLapse', { reason: 'Den generelle godkendelse består.' }, helle, again)
    },
  },
  'lapsed for good': {
    status: 'lapse-final',
    over(approval: Approval) {
      endGeneralApprovalOf(approval, '2029-03-31', '2029-04-01 09:00')
      const { caseId, lapse, identity } = approval.state
      const came = {
        letterId: letterId(caseId, lapse?.seq ?? 0, 1),
        sha256: 'rehearsed',
        availableAt: at('2029-04-01 10:00'),
        recipient: identity.cvr,
      }
      approval.act('recordAvailability', came, { kind: 'case', caseId, seq: 1 }, '2029-04-01 10:00')
      approval.pass('2029-05-05 09:00')
    },
    back(approval: Approval) {
      approval.act('complain', { over: 'lapse', text: 'For sent' }, anne, '2029-05-19 09:00')
      const complaintId = approval.state.complaints?.at(-1)?.complaintId ?? ''
      const by: CaseActor = { kind: 'case', caseId: complaintId, seq: 9 }
      approval.act('settleComplaint', { complaintId, end: 'annulled', admitted: true }, by, again)
    },
  },
  revoked: {
    status: 'revoked',
    over(approval: Approval) {
      approval.act('revoke', {}, openRevocationNow(approval), '2029-05-02 09:00')
    },
    back(approval: Approval) {
      approval.act('endRevocation', {}, revocationOf(approval), again)
    },
  },
  'revoked in part': {
    status: undefined,
    over(approval: Approval) {
      approval.act('revoke', { part: { places: 4 } }, openRevocationNow(approval), '2029-05-02 09:00')
    },
    back(approval: Approval) {
      approval.act('endRevocation', {}, revocationOf(approval), again)
    },
  },
} as const
export type Way = keyof typeof ways
