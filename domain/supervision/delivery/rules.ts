import type { DeliveryRules } from '../../delivery/delivery-rules'
import { without } from '../../process/without'
import { hasLateOver, inTimeAfterAll } from '../../remedy/late-complaints'
import { aboutOf } from '../about-of'
import { standingMeasures } from '../appeal/measure'
import { takenUpAgain, tellTakenUp } from '../course/taken-up-again'
import { isComplainable } from '../decision/decision'
import type { SupervisionState } from '../state'
import { closedStatuses, openStatuses } from '../statuses'
import { mailToOffice, mailToParty } from '../supervision-mail'
import { decisionMatter } from './decision-matter'
import { withRecipient, type DecisionAvailable } from './events'
import { factHearingMatter } from './fact-hearing-matter'
import { hearingMatter } from './hearing-matter'
import { frameOf, lettersGoTo } from './letters'

/** What the letters of a supervision are about, and what runs from when they came. */
export const deliveryRules: DeliveryRules<SupervisionState, DecisionAvailable> = {
  openStatuses,
  closedStatuses,
  recipientsOf: lettersGoTo,
  matters: { hearing: hearingMatter, 'fact-hearing': factHearingMatter, decision: decisionMatter },
  finality: {
    moves: [
      ['closed', 'under-way'],
      ['closed', 'reported'],
    ],
    isFinal: (state, sentBy) =>
      state.decisions.some((one) => one.seq === sentBy && !isComplainable(one) && standingMeasures(one).length > 0) ||
      hasLateOver(state, sentBy),
    lost(state, sentBy, role) {
      const open = inTimeAfterAll(state, sentBy)
      return withRecipient(takenUpAgain(open), sentBy, role, (one) => without(one, 'over'))
    },
    tell: (state, was) => (was === 'closed' ? [tellTakenUp(state)] : []),
  },
  frame: frameOf,
  task: (_state, key, title, command) => ({ key, title, command, holder: { role: 'caseworker' } }),
  tellBoth(state, template) {
    const message = { template, data: aboutOf(state) } as const
    return [...mailToParty(state, message), mailToOffice(state, message)]
  },
}
