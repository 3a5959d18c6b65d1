import type { DeliveryRules } from '../../delivery/delivery-rules'
import { aboutOf } from '../about-of'
import type { SupervisionState } from '../state'
import { closedStatuses, openStatuses } from '../statuses'
import { mailToOffice, mailToParty } from '../supervision-mail'
import { decisionMatter } from './decision-matter'
import type { DecisionAvailable } from './events'
import { factHearingMatter } from './fact-hearing-matter'
import { hearingMatter } from './hearing-matter'
import { frameOf, lettersGoTo } from './letters'

/** What the letters of a supervision are about, and what runs from when they came. */
export const deliveryRules: DeliveryRules<SupervisionState, DecisionAvailable> = {
  openStatuses,
  closedStatuses,
  recipientsOf: lettersGoTo,
  matters: { hearing: hearingMatter, 'fact-hearing': factHearingMatter, decision: decisionMatter },
  frame: frameOf,
  task: (_state, key, title, command) => ({ key, title, command, holder: { role: 'caseworker' } }),
  tellFallen(state) {
    const message = { template: 'arrival-corrected', data: aboutOf(state) } as const
    return [...mailToParty(state, message), mailToOffice(state, message)]
  },
}
