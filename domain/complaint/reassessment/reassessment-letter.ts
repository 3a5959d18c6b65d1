import { civilDateAt } from '../../calendar/copenhagen'
import type { Instant } from '../../calendar/instant'
import { specialfunktionName } from '../../catalogue/specialer'
import type { ReassessmentContent } from '../../letter/letter-content'
import { senderOf } from '../../letter/standard-parts'
import { letterId, type LetterEffect } from '../../process/effect'
import { decisionKinds } from '../../remedy/decision-kinds'
import { keptKey } from './reassessment-deadline'
import type { ComplaintState } from '../state'

/** What the authority came to when it looked again, with its reasons, to the complainant; a representative sees it on the case. */
export function reassessmentLetter(state: ComplaintState, signer: string, at: Instant, seq: number): LetterEffect {
  const { caseId, caseNumber, office, offerName, cvr, pNumber, contact, specialfunktionId, kind, byPost } = state
  const { reassessment, receivedOn, decidedAt, decidedCaseNumber, deadlines } = state
  const keepBy = deadlines.find(({ key }) => key === keptKey)?.date
  const letter: ReassessmentContent = {
    kind: 'reassessment',
    sender: senderOf(office),
    recipient: {
      name: offerName,
      cvr,
      attention: contact.name,
      ...(byPost === undefined
        ? {}
        : { byPost: true as const, ...(byPost.address === undefined ? {} : { postalAddress: byPost.address }) }),
    },
    caseNumber,
    date: civilDateAt(at),
    attachments: [],
    about: { specialfunktionName: specialfunktionName(specialfunktionId), offerName, pNumber },
    signer: { name: signer, title: 'Genvurdering', impartial: true },
    result: reassessment?.result ?? 'maintained',
    decision: {
      name: decisionKinds[kind].danishName,
      caseNumber: decidedCaseNumber,
      date: civilDateAt(decidedAt),
    },
    receivedOn,
    reasons: reassessment?.reasons ?? '',
    ...(reassessment?.change === undefined ? {} : { change: reassessment.change.text }),
    ...(keepBy === undefined ? {} : { keepBy }),
    legalBasis: ['retssikkerhedsloven § 66'],
  }
  return { kind: 'letter', letterId: letterId(caseId, seq, 1), to: { cvr, name: contact.name }, letter }
}
