import { civilDateAt } from '../../calendar/copenhagen'
import { danishLength } from '../../calendar/deadline-length'
import { ruleSetById } from '../../calendar/deadline-rule'
import type { Instant } from '../../calendar/instant'
import { specialfunktionName } from '../../catalogue/specialer'
import type { AccessAnswerContent, AccessRemedy } from '../../letter/letter-content'
import { senderOf } from '../../letter/standard-parts'
import { letterId, type LetterEffect } from '../../process/effect'
import { remedyOf } from '../../remedy/decision-kinds'
import { kindOf } from '../appeal/kind-of'
import type { AccessRequestState } from '../state'
import { answerList } from './answer-list'

const laws = {
  party: ['forvaltningsloven §§ 9-16'],
  other: ['offentlighedsloven §§ 7 og 36'],
  press: ['offentlighedsloven §§ 7 og 36'],
} as const

/**
 * The answer as a letter to whoever asked, where they have an address in Digital Post: the party, or an organisation. Anybody
 * else is written to by the office, which has the same text on the case.
 */
export function answerLetter(state: AccessRequestState, at: Instant, seq: number): readonly LetterEffect[] {
  const { caseId, caseNumber, accessedCaseNumber, office, party, requester, specialfunktionId, answer, draft } = state
  const cvr = requester.kind === 'party' ? party.cvr : requester.cvr
  if (cvr === undefined || answer === undefined) return []
  const { outcome, signer } = answer
  const name = requester.kind === 'party' ? party.offerName : (requester.name ?? `CVR-nummer ${cvr}`)
  const { byPost } = party
  const remedy = remedyAgainst(state)
  const letter: AccessAnswerContent = {
    kind: 'access-answer',
    sender: senderOf(office),
    recipient: {
      name,
      cvr,
      ...(requester.kind === 'party' ? { attention: party.contact.name } : {}),
      ...(requester.kind !== 'party' || byPost === undefined
        ? {}
        : { byPost: true as const, ...(byPost.address === undefined ? {} : { postalAddress: byPost.address }) }),
    },
    caseNumber,
    date: civilDateAt(at),
    attachments: [],
    about: {
      specialfunktionName: specialfunktionName(specialfunktionId),
      offerName: party.offerName,
      pNumber: party.pNumber,
    },
    signer: { name: signer.name, title: 'Aktindsigt', impartial: true },
    outcome,
    accessedCaseNumber,
    receivedOn: state.receivedOn,
    what: state.what,
    ...answerList(state, answer.files),
    ...(draft?.text === undefined ? {} : { text: draft.text }),
    legalBasis: laws[requester.kind],
    ...(remedy === undefined ? {} : { remedy }),
  }
  return [{ kind: 'letter', letterId: letterId(caseId, seq, 1), to: { cvr, name }, letter }]
}

/** What can be done against what is withheld: of the party's own access at any time and straight to the appeals body (FOB 06.410). */
function remedyAgainst({ answer, requester, office, ruleSet }: AccessRequestState): AccessRemedy | undefined {
  if (answer === undefined || answer.outcome === 'granted') return undefined
  const { route, deadline } = remedyOf(kindOf(requester))
  if (route === 'appeals-body' || deadline === undefined) return { body: 'Ankestyrelsen' }
  return {
    body: 'Ankestyrelsen',
    via: senderOf(office),
    length: danishLength(ruleSetById(ruleSet).rules[deadline].length),
    ...(answer.complaintDue === undefined ? {} : { due: answer.complaintDue }),
  }
}
