import { civilDateAt } from '../../calendar/copenhagen'
import { danishLongDate } from '../../calendar/danish'
import { computeDeadline } from '../../calendar/deadline'
import { ruleSetById } from '../../calendar/deadline-rule'
import { date, optional, prose } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { refuse } from '../../refusal/refuse'
import { head } from '../../rights/rights'
import { staying } from '../../process/transitions'
import type { SupervisionEvent } from './events'
import type { ApprovalState } from '../state'
import { livingStatuses } from '../statuses'
import { supervisionEnd } from './supervision-end'

const common = {
  law: 'socialtilsynsloven § 8, stk. 1',
  from: livingStatuses,
  to: livingStatuses,
  moves: staying(...livingStatuses),
  bar: ['conflicted'],
  readFirst: true,
} as const

/**
 * Skærpet tilsyn, for at most six months at a time; a new decision takes the place of the one before. The register shows
 * it as long as it is in force.
 *
 * Refuses: DATE_INVALID for a last day that is past or beyond the longest period.
 */
export const startIntensifiedSupervision = defineCommand<ApprovalState, SupervisionEvent>()({
  ...common,
  name: 'startIntensifiedSupervision',
  label: 'Iværksæt skærpet tilsyn',
  by: [head],
  fields: { to: optional(date('Til og med; ellers seks måneder')), reason: prose('Begrundelse', { max: 4000 }) },
  decide({ ruleSet }, { to, reason }, { at }) {
    const from = civilDateAt(at)
    const longest = computeDeadline(ruleSetById(ruleSet).rules['intensified-supervision'], from)
    const last = to ?? longest.date
    if (last < from || last > longest.date)
      refuse(
        'DATE_INVALID',
        { fields: ['to'], latest: longest.date },
        `Skærpet tilsyn kan højst vare seks måneder ad gangen, altså til og med ${danishLongDate(longest.date)}. Vælg en tidligere dato.`,
      )
    return [
      {
        type: 'supervision-started',
        from,
        to: last,
        reason,
        deadline: supervisionEnd(last, longest),
      },
    ]
  },
})

/** It ends before its last day, or with it. Refuses: WRONG_STATUS when there is none. */
export const endIntensifiedSupervision = defineCommand<ApprovalState, SupervisionEvent>()({
  ...common,
  name: 'endIntensifiedSupervision',
  label: 'Ophæv skærpet tilsyn',
  by: [head, 'deadline'],
  fields: { reason: prose('Begrundelse', { max: 4000 }) },
  offered: ({ supervision }) => supervision !== undefined,
  decide({ supervision }, { reason }: { readonly reason?: string }) {
    if (supervision === undefined) refuse('WRONG_STATUS', {}, 'Der er intet skærpet tilsyn at ophæve.')
    return [{ type: 'supervision-ended', ...(reason === undefined ? {} : { reason }) }]
  },
})
