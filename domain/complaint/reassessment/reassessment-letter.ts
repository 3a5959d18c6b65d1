import { civilDateAt } from '../../calendar/copenhagen'
import type { Instant } from '../../calendar/instant'
import { officeOf } from '../../catalogue/offices'
import { letterDue } from '../../delivery/letter-due'
import type { LetterEffect } from '../../process/effect'
import { decisionKinds } from '../../remedy/decision-kinds'
import { lettersOf } from '../delivery/letters'
import type { ComplaintState } from '../state'
import { keptKey } from './reassessment-deadline'

/** What the authority came to when it looked again, with its reasons: to the complainant and who represents it. */
export function reassessmentLetters(
  state: ComplaintState,
  signer: string,
  recorded: { readonly at: Instant; readonly seq: number },
): readonly LetterEffect[] {
  const { kind, reassessment, receivedOn, decidedAt, decidedCaseNumber, deadlines, ruleSet, office } = state
  const { appealsBody } = officeOf(office)
  const result = reassessment?.result ?? 'maintained'
  const due = letterDue(
    ruleSet,
    'complaint-kept',
    deadlines.find(({ key }) => key === keptKey),
  )
  return lettersOf(state, recorded, { name: signer, title: 'Genvurdering', impartial: true }, (frame) => ({
    ...frame,
    kind: 'reassessment',
    result,
    decision: {
      name: decisionKinds[kind].danishName,
      caseNumber: decidedCaseNumber,
      date: civilDateAt(decidedAt),
    },
    receivedOn,
    reasons: reassessment?.reasons ?? '',
    ...(reassessment?.change === undefined ? {} : { change: reassessment.change.text }),
    ...(result !== 'partly' ? {} : 'due' in due ? { keepBy: due.due } : { keepAfterArrival: due.dueAfterArrival }),
    ...(appealsBody === undefined ? {} : { appealsBody }),
    legalBasis: ['retssikkerhedsloven § 66'],
  }))
}
