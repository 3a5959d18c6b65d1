import { civilDateAt } from '../calendar/copenhagen'
import { choice, date, email, name as nameField, optional, prose, text } from '../process/fields'
import { withoutPersonalNumbers } from '../process/personal-number'
import { defineCommand, type DomainEvent } from '../process/procedure'
import { staying } from '../process/transitions'
import { refuse } from '../refusal/refuse'
import type { Accessed } from './accessed'
import type { AccessedProcess } from './accessed-process'
import { accessReceived } from './access-received'
import type { AccessedEvent } from './events'
import { accessRegistrars } from './outside-request'
import { requesterKinds } from './requester'

/**
 * The office types in a request that came as a letter, an e-mail or by telephone, with the day on which it arrived: the party's,
 * anybody's, or the press's. Whoever is no party need not say who they are (offentlighedsloven § 7).
 *
 * Refuses: ACCESS_OPEN while another request of the party is open, WRONG_STATUS for the party's in a case that is a part of
 * the party's, DATE_INVALID for a day to come, INVALID_FIELDS for a party that is somebody else, or for somebody else that is a party.
 */
export const registerAccessRequestIn = <State extends Accessed, Followed extends DomainEvent>({
  statuses,
  askedIn,
  several,
  withoutCitizens,
}: AccessedProcess<State, Followed>) =>
  defineCommand<State, AccessedEvent>()({
    name: 'registerAccessRequest',
    label: 'Registrér anmodning om aktindsigt',
    law: 'forvaltningsloven § 9 og offentlighedsloven §§ 7 og 36',
    from: statuses,
    to: statuses,
    moves: staying(...statuses),
    by: several?.registrars ?? accessRegistrars,
    bar: ['conflicted'],
    reopens: true,
    fields: {
      requester: choice('Hvem beder om aktindsigt?', requesterKinds),
      name: optional(nameField('Navn, hvis det er oplyst')),
      email: optional(email('E-mail')),
      cvr: optional(text('CVR-nummer', { max: 8, pattern: '^[0-9]{8}$' })),
      what: prose('Hvad bedes der om at se?', { max: 2000 }),
      receivedOn: date('Anmodningen kom frem den'),
      note: prose('Hvordan kom den?', { max: 2000 }),
    },
    decide(state, { requester: kind, name, email: address, cvr, what, receivedOn, note }, circumstances) {
      if (withoutCitizens === true) withoutPersonalNumbers({ what, note })
      if (kind === 'party' && askedIn !== undefined)
        refuse('WRONG_STATUS', {}, `Registrér partens anmodning i ${askedIn}: svaret omfatter denne sag.`)
      const asParty = several === undefined ? kind === 'party' : cvr !== undefined && several.isParty(state, cvr)
      if (asParty !== (kind === 'party'))
        refuse(
          'INVALID_FIELDS',
          { fields: ['requester', 'cvr'] },
          asParty
            ? 'Virksomheden er part i sagen. Vælg parten.'
            : 'Ingen med det CVR-nummer er part i sagen nu. Ret nummeret, eller vælg en anden end parten.',
        )
      if (kind === 'party' && (name ?? address ?? (several === undefined ? cvr : undefined)) !== undefined)
        refuse(
          'INVALID_FIELDS',
          { fields: ['name', 'email', 'cvr'] },
          'Partens navn og adresse står i sagen. Fjern dem, eller vælg en anden end parten.',
        )
      if (receivedOn > civilDateAt(circumstances.at))
        refuse(
          'DATE_INVALID',
          { fields: ['receivedOn'] },
          'Dagen kan ikke ligge efter i dag. Ret den dag, den kom frem.',
        )
      const requester = {
        kind,
        ...(name === undefined ? {} : { name }),
        ...(address === undefined ? {} : { email: address }),
        ...(cvr === undefined ? {} : { cvr }),
      }
      return [accessReceived(state, { requester, what, receivedOn, typedFrom: note }, circumstances, several)]
    },
  })
