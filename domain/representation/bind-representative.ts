import { defineCommand, type CommandDefinition, type DomainEvent } from '../process/procedure'
import { staying } from '../process/transitions'
import { refuse } from '../refusal/refuse'
import type { Person } from '../rights/actor'
import { isAmong, isNamedByCases } from '../rights/rights'
import type { RepresentationEvent } from './events'
import type { RepresentationRules, RepresentedState } from './represented-case'

/** Whoever has followed an invitation. */
export interface Binding {
  /** `seq` of the registration that invited them. */
  readonly registration: number
  readonly person: Person
}

/** The command's name, by which the API gives it. */
export const bindRepresentativeName = 'bindRepresentative'

/**
 * A representative without CVR number and user id has logged in and shown the code of the invitation: from now on that person
 * is the representative. The case gives it to itself, when the API has found the code to be that of the registration
 * (`POST /api/representations`); nobody can give it without one. The same person once more changes nothing.
 *
 * Refuses: REPRESENTATION_UNKNOWN when another login is bound, or the registration is not the one that stands; NOT_ALLOWED for
 * the party's own people and authorities', CONFLICTED for whoever is partial.
 */
export const bindRepresentativeIn = <
  State extends RepresentedState,
  Delivered extends DomainEvent,
  Beyond extends DomainEvent,
>({
  heldIn,
  standing,
}: RepresentationRules<State, Delivered, Beyond>): CommandDefinition<State, RepresentationEvent> =>
  defineCommand<State, RepresentationEvent>()({
    name: bindRepresentativeName,
    label: 'Knyt partsrepræsentantens login til sagen',
    law: 'forvaltningsloven § 8',
    from: heldIn,
    to: heldIn,
    moves: staying(...heldIn),
    by: ['case'],
    fields: {},
    decide(state, { registration, person }: Binding, { by }) {
      if (by.kind !== 'case' || by.caseId !== state.caseId) refuse('NOT_ALLOWED')
      const { representative } = state
      if (representative === undefined || representative.registration !== registration) refuse('REPRESENTATION_UNKNOWN')
      if (representative.subject === person.subject) return []
      if (representative.cvr !== undefined || representative.subject !== undefined) refuse('REPRESENTATION_UNKNOWN')
      const { owner, office, assigned, conflicted } = standing(state)
      if (isAmong(person, conflicted)) refuse('CONFLICTED')
      const { organisation } = person
      if (
        !isNamedByCases(person) ||
        (organisation !== undefined && [owner, office].includes(organisation)) ||
        isAmong(person, assigned)
      )
        refuse(
          'NOT_ALLOWED',
          {},
          'Du kan ikke repræsentere parten i sagen, når du selv er ansat hos parten eller hos en myndighed. Log ind som den, fuldmagten er givet til.',
        )
      return [{ type: 'representative-bound', subject: person.subject, name: person.name }]
    },
  })
