import { begunWithout } from '../delivery/by-post'
import { address, email, name, optional, prose, text } from '../process/fields'
import { defineCommand, type CommandDefinition, type DomainEvent } from '../process/procedure'
import { staying } from '../process/transitions'
import { refuse } from '../refusal/refuse'
import { caseworker, provider } from '../rights/rights'
import type { RepresentationEvent } from './events'
import { isInvited } from './representative'
import type { RepresentationRules, RepresentedState } from './represented-case'

/**
 * Somebody acts for the party by power of attorney and from now on gets a copy of everything that it gets, and a
 * complaint deadline of their own, opens the case as the party does, and acts on its behalf. A second registration takes the
 * first one's place, and no letter to that one is waited for; the end of the power closes the case to them.
 *
 * Refuses: INVALID_FIELDS without a power of attorney, when the party would represent itself, or when somebody would be invited to a
 * case that the party does not know of (I8).
 */
export const registerRepresentativeIn = <
  State extends RepresentedState,
  Delivered extends DomainEvent,
  Beyond extends DomainEvent,
>({
  statuses,
  partyCvr,
  delivery,
  followed = [],
  released = (state) => state,
  follow,
  standing,
}: RepresentationRules<State, Delivered, Beyond>): CommandDefinition<State, RepresentationEvent | Beyond> =>
  defineCommand<State, RepresentationEvent | Beyond>()({
    name: 'registerRepresentative',
    label: 'Registrér partsrepræsentant',
    law: 'forvaltningsloven § 8',
    from: statuses,
    to: [...new Set([...statuses, ...followed.map(([, to]) => to)])],
    moves: [...staying(...statuses), ...followed],
    by: [provider, caseworker],
    bar: ['conflicted'],
    fields: {
      name: name('Navn'),
      email: email('E-mail'),
      cvr: optional(
        text('CVR-nummer', {
          max: 8,
          pattern: '^[0-9]{8}$',
          help: 'Uden CVR-nummer sendes breve med almindelig post.',
        }),
      ),
      subject: optional(
        text('Bruger-id', {
          max: 100,
          pattern: '^[0-9A-Za-z._@:+-]+$',
          help: 'Så kan en repræsentant uden CVR-nummer åbne sagen.',
        }),
      ),
      address: optional(address('Postadresse')),
      powerOfAttorney: prose('Fuldmagt: dokument og dato', { max: 1000 }),
    },
    decide(state, representative, { at }) {
      if (representative.powerOfAttorney.trim() === '')
        refuse(
          'INVALID_FIELDS',
          { fields: ['powerOfAttorney'] },
          'Angiv fuldmagten: hvilket dokument og fra hvilken dag.',
        )
      if (representative.cvr === partyCvr(state))
        refuse(
          'INVALID_FIELDS',
          { fields: ['cvr'] },
          'En part kan ikke være sin egen repræsentant. Angiv repræsentantens CVR-nummer, eller udelad det.',
        )
      if (isInvited(representative) && standing(state).owner === undefined)
        refuse(
          'INVALID_FIELDS',
          { fields: ['cvr', 'subject'] },
          'Parten kender ikke sagen endnu, og en indbydelse ville røbe den. Angiv repræsentantens CVR-nummer eller bruger-id.',
        )
      return [
        { type: 'representative-registered', representative, ...begunWithout(delivery, state, 'representative', at) },
        // What waited for the former representative's letter alone is not waited for any longer.
        ...(state.representative === undefined ? [] : (follow?.(released(state), at) ?? [])),
      ]
    },
  })
