import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import type { ApplicationState } from '../state'
import { pendingStatuses } from '../statuses'
import type { IntakeEvent } from './events'

/**
 * Two providers name the same place: the house has seen it, and both cases of the office are told. It stops neither of them,
 * since a stranger who knows a P-number could otherwise keep the real owner from applying.
 */
export const noteClash = defineCommand<ApplicationState, IntakeEvent>()({
  name: 'noteClash',
  label: 'Bemærk sammenfald med en anden sag',
  law: 'retssikkerhedsloven § 10',
  from: pendingStatuses,
  to: pendingStatuses,
  moves: staying(...pendingStatuses),
  by: ['case'],
  fields: {},
  decide: ({ clashes = [] }, { with: other }: { readonly with: string }) =>
    clashes.some((known) => known.with === other) ? [] : [{ type: 'clash-noted', with: other }],
})
