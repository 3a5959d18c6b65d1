import { begunWithout } from '../delivery/by-post'
import { effectsOfBeginning, withoutLettersTo } from '../delivery/begin'
import type { Beginning, DeliveryRules } from '../delivery/delivery-rules'
import type { DeliveryState } from '../delivery/delivery-state'
import type { EventTable } from '../process/event-table'
import { defineCommand, type Audience, type CommandDefinition, type DomainEvent } from '../process/procedure'
import { staying } from '../process/transitions'
import { without } from '../process/without'
import { refuse } from '../refusal/refuse'
import type { KnownRepresentative, NotedRepresentative, RepresentationNews } from './noted-representative'
import { tellRepresentation, type WithParts } from './tell-representation'

/** With what waited for a letter to the former representative alone. */
export type RepresentativeNoted = { readonly type: 'representative-noted' } & NotedRepresentative & Partial<Beginning>

/** A case that is a part of another, in which the power of attorney is registered: it hears from there who acts for the party. */
export interface NotedRules<State extends DeliveryState & WithParts, Delivered extends DomainEvent> {
  /** Every status, those of a case that is over among them: who represents the party reads that too. */
  readonly statuses: readonly string[]
  /** The case in which the power of attorney is registered. */
  heardFrom(state: State): string
  /** CVR number of the party. */
  partyCvr(state: State): string
  representativeOf(state: State): KnownRepresentative | undefined
  withRepresentative(state: State, representative: KnownRepresentative | undefined): State
  /** Absent: it sends the representative no letters. */
  readonly delivery?: DeliveryRules<State, Delivered>
  readonly audience: Audience
}

/**
 * Somebody acts for the party from now on, or no longer (forvaltningsloven § 8): they read what it reads, also of a case that is
 * over, and no letter to whoever did before is waited for. Who acts for another party, as for a new owner, changes nothing.
 *
 * Refuses: NOT_ALLOWED for any case but the one that this is a part of.
 */
export const noteRepresentativeIn = <State extends DeliveryState & WithParts, Delivered extends DomainEvent>({
  statuses,
  heardFrom,
  partyCvr,
  representativeOf,
  delivery,
}: NotedRules<State, Delivered>): CommandDefinition<State, RepresentativeNoted> =>
  defineCommand<State, RepresentativeNoted>()({
    name: 'noteRepresentative',
    label: 'Notér partsrepræsentant',
    law: 'forvaltningsloven § 8',
    from: statuses,
    to: statuses,
    moves: staying(...statuses),
    by: ['case'],
    fields: {},
    decide(state, { representative, of }: RepresentationNews, { at, by }) {
      if (by.kind !== 'case' || by.caseId !== heardFrom(state)) refuse('NOT_ALLOWED')
      if (of !== undefined && of !== partyCvr(state)) return []
      if (representative === undefined && representativeOf(state) === undefined) return []
      return [
        {
          type: 'representative-noted',
          ...(representative === undefined ? {} : { representative }),
          ...(delivery === undefined ? {} : begunWithout(delivery, state, 'representative', at)),
        },
      ]
    },
  })

/** The party has heard of it in its own case. The cases that are a part of this one are told in turn. */
export const notedRepresentation = <State extends DeliveryState & WithParts, Delivered extends DomainEvent>({
  withRepresentative,
  partyCvr,
  delivery,
  audience,
}: NotedRules<State, Delivered>): EventTable<State, RepresentativeNoted> => ({
  'representative-noted': {
    audience,
    text: 'Partens repræsentation er ændret',
    evolve(state, event) {
      const left = delivery === undefined ? state : withoutLettersTo(delivery, state, 'representative', event)
      const party = left.postalAddresses?.party
      return withRepresentative(
        {
          ...without(left, 'postalAddresses'),
          ...(party === undefined ? {} : { postalAddresses: { party } }),
        } as State,
        event.representative,
      )
    },
    effects: (state, { representative, deadline }) => [
      ...tellRepresentation(state, {
        of: partyCvr(state),
        ...(representative === undefined ? {} : { representative }),
      }),
      ...(delivery === undefined ? [] : effectsOfBeginning(delivery, state, deadline)),
    ],
  },
})

/** The state with its `representative`, or without one. */
export const represented = <State extends { readonly representative?: KnownRepresentative }>(
  state: State,
  representative: KnownRepresentative | undefined,
): State =>
  ({ ...without(state, 'representative'), ...(representative === undefined ? {} : { representative }) }) as State
