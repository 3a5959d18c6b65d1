import { list, text } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import { caseworker } from '../../rights/rights'
import { goesByPost } from '../../delivery/recipient'
import { recipientsOf } from '../delivery/recipients'
import type { ApplicationState } from '../state'
import type { InformationEvent } from './events'
import { furtherInformationDeadline, informationDeadline } from './information-deadline'

/**
 * The office asks for what is missing, with a deadline; the applicant must give what is asked (socialtilsynsloven § 12).
 * Before the review the application waits for it; later the review goes on, and the request must be answered or closed
 * with an explanation before anything is decided. Before the review it can be asked for again, with a new deadline, as when
 * only a part of it has come.
 *
 * Refuses: INFORMATION_OPEN while an earlier request is open; before the review WRONG_STATUS while nothing has come of it.
 */
export const requestInformation = defineCommand<ApplicationState, InformationEvent>()({
  name: 'requestInformation',
  label: 'Bed om oplysninger',
  law: 'socialtilsynsloven § 12 og retssikkerhedsloven § 10',
  from: ['received', 'awaiting-information', 'under-review', 'recommended'],
  to: ['awaiting-information', 'under-review', 'recommended'],
  moves: [['received', 'awaiting-information'], ...staying('awaiting-information', 'under-review', 'recommended')],
  by: [caseworker],
  bar: ['conflicted'],
  fields: { missing: list('Det mangler vi', text('Oplysning', { max: 500 }), { min: 1, max: 60 }) },
  offered: (state) => state.furtherRequest === undefined && !isWaiting(state),
  decide(state, { missing }, { at }) {
    if (isWaiting(state))
      refuse(
        'WRONG_STATUS',
        {},
        'Der er allerede bedt om oplysninger, og der er ikke kommet noget. Afvent svaret, eller luk anmodningen med en begrundelse.',
      )
    const byPost = goesByPost(recipientsOf(state))
    if (state.status === 'received' || state.status === 'awaiting-information') {
      return [
        {
          type: 'information-requested',
          missing,
          ...(byPost ? {} : { deadline: informationDeadline(state.ruleSet, at, 1) }),
        },
      ]
    }
    if (state.furtherRequest !== undefined) refuse('INFORMATION_OPEN')
    const waits = byPost && state.lettersFollowed === true
    return [
      {
        type: 'further-information-requested',
        missing,
        ...(waits ? {} : { deadline: furtherInformationDeadline(state.ruleSet, at) }),
      },
    ]
  },
})

/** Asked for before the review, and nothing has come of it yet. */
const isWaiting = ({ status, informationRequest }: ApplicationState): boolean =>
  status === 'awaiting-information' && informationRequest?.partly !== true
