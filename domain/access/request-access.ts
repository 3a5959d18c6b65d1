import { civilDateAt } from '../calendar/copenhagen'
import { prose } from '../process/fields'
import { withoutPersonalNumbers } from '../process/personal-number'
import { defineCommand, type DomainEvent } from '../process/procedure'
import { staying } from '../process/transitions'
import { refuse } from '../refusal/refuse'
import { party } from '../rights/rights'
import { isAccessOpen, isAccessOpenOf, type Accessed } from './accessed'
import type { AccessedProcess } from './accessed-process'
import { accessReceived } from './access-received'
import { askerOf, organisationOf } from './asker-of'
import type { AccessedEvent } from './events'

/**
 * The party asks to see its case, whatever its status. What is still to be decided waits until it has been answered, so that
 * the answer can be used (forvaltningsloven §§ 9 and 9 b). Where there are several parties, anybody who may ask does so for their own
 * organisation, and is a party or not.
 *
 * Refuses: ACCESS_OPEN while another request of the party is open, WRONG_STATUS in a case that is a part of the party's,
 * PERSONAL_NUMBER in one that holds nothing of citizens.
 */
export const requestAccessIn = <State extends Accessed, Followed extends DomainEvent>({
  statuses,
  askedIn,
  several,
  withoutCitizens,
}: AccessedProcess<State, Followed>) =>
  defineCommand<State, AccessedEvent>()({
    name: 'requestAccess',
    label: 'Bed om aktindsigt',
    law:
      several === undefined ? 'forvaltningsloven §§ 9 og 9 b' : 'forvaltningsloven §§ 9 og 9 b; offentlighedsloven § 7',
    from: statuses,
    to: statuses,
    moves: staying(...statuses),
    by: several?.askers ?? party,
    submission: true,
    reopens: true,
    fields: { what: prose('Hvad ønsker I at se?', { max: 2000 }) },
    offered(state, by) {
      if (several === undefined) return askedIn === undefined && !isAccessOpen(state)
      const cvr = organisationOf(by)
      return cvr !== undefined && !isAccessOpenOf(state, cvr)
    },
    decide(state, { what }, circumstances) {
      if (askedIn !== undefined)
        refuse('WRONG_STATUS', {}, `Bed om aktindsigt i ${askedIn}: svaret omfatter denne sag.`)
      if (withoutCitizens === true) withoutPersonalNumbers({ what })
      const receivedOn = civilDateAt(circumstances.at)
      const requester = several === undefined ? ({ kind: 'party' } as const) : askerOf(several, state, circumstances.by)
      return [accessReceived(state, { requester, what, receivedOn }, circumstances, several)]
    },
  })
