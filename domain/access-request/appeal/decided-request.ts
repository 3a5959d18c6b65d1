import { civilDateAt } from '../../calendar/copenhagen'
import { officeOf } from '../../catalogue/offices'
import { takesAway } from '../../remedy/complaint-end'
import { unnamedParty, type DecidedParty, type DecidedProcess } from '../../remedy/decided-case'
import { answerDeadline } from '../intake/answer-deadline'
import type { AccessRequestState } from '../state'
import { accessRequestStatuses } from '../statuses'
import type { AppealEvent } from './events'
import { kindOf } from './kind-of'

/**
 * A request for access as complaints see it: what was withheld can be complained of. A complaint that is granted, in whole or in
 * part, opens the answer again with a new time for it.
 */
export const decidedRequest: DecidedProcess<AccessRequestState, AppealEvent> = {
  statuses: Object.keys(accessRequestStatuses),
  moves: [
    ['partial', 'received'],
    ['refused', 'received'],
  ],
  targets: { decision: 'Svaret på aktindsigt' },
  decisionsOf({ answer, requester, drafters }) {
    if (answer === undefined || answer.outcome === 'granted') return []
    const { seq, at, signer, complaintDue } = answer
    return [
      {
        target: 'decision',
        kind: kindOf(requester),
        seq,
        decidedAt: at,
        served: [complaintDue === undefined ? {} : { complaintDue }],
        tookPart: [...new Set([...drafters, signer.subject])],
      },
    ]
  },
  partyOf,
  // What is withheld is what the complaint is about: whoever decides it reads it, and the complainant is not told its name.
  documentsOf: ({ file, accessedCaseId }) =>
    file.map(({ kind, ...one }) => ({
      ...one,
      audience: 'office',
      caseId: accessedCaseId,
      ...(kind === 'letter' ? { source: 'letter' as const } : {}),
    })),
  standing: (state) => state,
  follow({ answer, complaints, ruleSet }, { complaintId, end, change }, { at }) {
    const complaint = complaints?.find((one) => one.complaintId === complaintId)
    if (answer === undefined || complaint?.decision !== answer.seq) return []
    if (change === undefined && (end === undefined || !takesAway(end))) return []
    return [
      {
        type: 'answer-annulled',
        end: end ?? 'partly',
        ...(change === undefined ? {} : { instruction: change.text }),
        deadline: answerDeadline(ruleSet, civilDateAt(at)),
      },
    ]
  },
}

/** Who complains is who asked. Somebody of whom no address is known is written to through the office. */
function partyOf({
  party,
  requester,
  office,
  caseNumber,
  specialfunktionId,
  conflicted,
  impartial,
  postalAddresses,
}: AccessRequestState): DecidedParty {
  const known = { office, caseNumber, specialfunktionId, conflicted, impartial }
  if (requester.kind === 'party') return { ...known, ...party }
  const name = requester.name ?? unnamedParty
  const address = postalAddresses?.party
  return {
    ...known,
    offerName: name,
    cvr: requester.cvr ?? '',
    pNumber: party.pNumber,
    contact: { name, email: requester.email ?? officeOf(office).contact.email },
    ...(requester.cvr === undefined ? { byPost: address === undefined ? {} : { address } } : {}),
  }
}
