import { municipalityOfOrganisation } from '../../catalogue/municipality-of-organisation'
import { consequentCaseId } from '../../process/case-id'
import { email, name, prose, text } from '../../process/fields'
import { withoutPersonalNumbers } from '../../process/personal-number'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import { anyMunicipality } from '../obligation-rights'
import type { ObligationState } from '../state'
import { runningStatuses } from '../statuses'
import type { AdviceEvent } from './events'

/**
 * A municipality asks the supplier for advice. It is a case of its own (docs/adr/0028), with the contract's time to answer, and holds
 * nothing about who the citizen is.
 *
 * Refuses: NOT_ALLOWED for somebody of no municipality, NOT_BEGUN before the contract's first day, also when it has been
 * terminated by then, ADVICE_PAUSED while the supplier's approval is lost, PERSONAL_NUMBER.
 */
export const askAdvice = defineCommand<ObligationState, AdviceEvent>()({
  name: 'askAdvice',
  label: 'Bed om rådgivning',
  law: 'docs/law.md § 9.11',
  from: runningStatuses,
  to: runningStatuses,
  moves: staying(...runningStatuses),
  by: [anyMunicipality],
  submission: true,
  fields: {
    topic: text('Emne', { help: 'Uden oplysninger, der peger på en borger.' }),
    question: prose('Hvad ønskes der rådgivning om?', {
      help: 'Beskriv problemstillingen uden navn, CPR-nummer, adresse eller andet, der peger på en borger.',
    }),
    contactName: name('Kontaktperson'),
    email: email('E-mail'),
  },
  offered: ({ begun, approvalLost, clarified }) =>
    begun === true && (approvalLost === undefined || clarified !== undefined),
  decide(state, { topic, question, contactName, email: address }, { by, nextSeq }) {
    const code = by.kind === 'person' ? (by.organisation ?? '') : ''
    const municipality = municipalityOfOrganisation(code) ?? refuse('NOT_ALLOWED')
    if (state.begun !== true) refuse('NOT_BEGUN')
    if (state.approvalLost !== undefined && state.clarified === undefined) refuse('ADVICE_PAUSED')
    withoutPersonalNumbers({ topic, question, contactName })
    const { caseId, office, supplier, tendered, terms } = state
    return [
      {
        type: 'advice-asked',
        requestId: consequentCaseId('advice-request', caseId, nextSeq),
        opening: {
          obligationId: caseId,
          office,
          supplier,
          specialeId: tendered.specialeId,
          municipality: { code, name: municipality },
          contact: { name: contactName, email: address },
          topic,
          question,
          ...(terms?.confirmed === undefined ? {} : { answerDays: terms.answerDays }),
        },
      },
    ]
  },
})
