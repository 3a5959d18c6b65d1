import { consequentCaseId } from '../../process/case-id'
import { prose } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import { party } from '../../rights/rights'
import type { ApprovalState } from '../state'
import { livingStatuses } from '../statuses'
import type { RevocationEvent } from './events'
import { openRevocation } from './known-revocation'

/**
 * The provider tells that it does not fulfil the approval any longer, or asks to have a part of it taken back. To give the whole up
 * from a day on needs nobody's decision (`giveUp`).
 *
 * Refuses: REVOCATION_OPEN while there is a case already.
 */
export const requestRevocation = defineCommand<ApprovalState, RevocationEvent>()({
  name: 'requestRevocation',
  label: 'Bed om, at godkendelsen helt eller delvist tilbagekaldes',
  law: 'socialtilsynsloven §§ 5 og 12',
  from: livingStatuses,
  to: livingStatuses,
  moves: staying(...livingStatuses),
  by: party,
  submission: true,
  fields: { request: prose('Hvad ønsker I tilbagekaldt, og hvorfor?', { max: 4000 }) },
  offered: (state) => openRevocation(state) === undefined,
  decide(state, { request }, { caseId, nextSeq }) {
    if (openRevocation(state) !== undefined)
      refuse(
        'REVOCATION_OPEN',
        {},
        'Der er allerede en sag om tilbagekaldelse. Kontakt socialtilsynet, hvis I har noget at tilføje.',
      )
    return [
      {
        type: 'revocation-opened',
        revocationId: consequentCaseId('revocation', caseId, nextSeq),
        ground: 'own-notice',
        request,
      },
    ]
  },
})
