import { civilDateAt } from '../../calendar/copenhagen'
import { danishLength } from '../../calendar/deadline-length'
import { ruleSetById } from '../../calendar/deadline-rule'
import type { Instant } from '../../calendar/instant'
import { appealsBodyOf } from '../../catalogue/offices'
import { lettersTo } from '../../delivery/letters-to'
import type { AccessAnswerContent, AccessRemedy } from '../../letter/letter-content'
import { senderOf } from '../../letter/standard-parts'
import type { LetterEffect } from '../../process/effect'
import { remedyOf } from '../../remedy/decision-kinds'
import { frameOf, lettersGoTo } from '../delivery/letters'
import { kindOf } from '../appeal/kind-of'
import type { AccessRequestState } from '../state'
import { answerList } from './answer-list'

const laws = {
  party: ['forvaltningsloven §§ 9-16'],
  other: ['offentlighedsloven §§ 7 og 36'],
  press: ['offentlighedsloven §§ 7 og 36'],
} as const

/** The answer as letters to whoever asked (`lettersGoTo`): each is followed until it has come. */
export function answerLetters(state: AccessRequestState, at: Instant, seq: number): readonly LetterEffect[] {
  const { accessedCaseNumber, requester, answer, draft } = state
  if (answer === undefined) return []
  const { outcome, signer } = answer
  const remedy = remedyAgainst(state)
  return lettersTo(lettersGoTo(state), state, seq, (recipient): AccessAnswerContent => ({
    ...frameOf(state, recipient),
    kind: 'access-answer',
    date: civilDateAt(at),
    signer: { name: signer.name, title: 'Aktindsigt', impartial: true },
    outcome,
    accessedCaseNumber,
    receivedOn: state.receivedOn,
    what: state.what,
    ...answerList(state, answer.files),
    ...(draft?.text === undefined ? {} : { text: draft.text }),
    legalBasis: laws[requester.kind],
    ...(remedy === undefined ? {} : { remedy }),
  }))
}

/** What can be done against what is withheld: of the party's own access at any time and straight to the appeals body (FOB 06.410). */
function remedyAgainst({ answer, requester, office, ruleSet }: AccessRequestState): AccessRemedy | undefined {
  if (answer === undefined || answer.outcome === 'granted') return undefined
  const { route, deadline } = remedyOf(kindOf(requester))
  if (route === 'appeals-body' || deadline === undefined) return { body: appealsBodyOf(office) }
  return {
    body: appealsBodyOf(office),
    via: senderOf(office),
    length: danishLength(ruleSetById(ruleSet).rules[deadline].length),
    ...(answer.complaintDue === undefined ? {} : { due: answer.complaintDue }),
  }
}
