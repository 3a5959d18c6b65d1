import { civilDateAt } from '../../calendar/copenhagen'
import { danishLongDate } from '../../calendar/danish'
import { choice, date, flag, optional, prose, text } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { refuse } from '../../refusal/refuse'
import { lastDayToAnnounce } from '../../review/visits/last-day-to-announce'
import { fieldwork } from '../fieldwork'
import type { SupervisionState } from '../state'
import type { VisitEvent } from './events'
import { visitPurposes } from './visit'

/**
 * A visit is planned: announced to the provider at most four weeks ahead, or unannounced and then known to the team and the
 * office alone until it has been held.
 *
 * Refuses: DATE_INVALID for a day that is past, VISIT_NOTICE for one too far ahead to be announced.
 */
export const planVisit = defineCommand<SupervisionState, VisitEvent>()({
  ...fieldwork,
  name: 'planVisit',
  label: 'Planlæg besøg',
  fields: {
    date: date('Besøgets dato'),
    announced: flag('Besøget anmeldes til tilbuddet'),
    purpose: choice('Formål', visitPurposes),
    persons: text('Deltagere'),
    note: optional(prose('Notat til holdet', { max: 4000 })),
  },
  decide({ ruleSet }, { date: day, announced, ...plan }, { at, nextSeq }) {
    if (day < civilDateAt(at))
      refuse(
        'DATE_INVALID',
        { fields: ['date'] },
        'Et besøg kan ikke planlægges til en dag, der er gået. Vælg en senere dato.',
      )
    const last = lastDayToAnnounce(ruleSet, at)
    if (announced && day > last)
      refuse(
        'VISIT_NOTICE',
        { fields: ['date'], latest: last },
        `Et besøg kan højst anmeldes fire uger forud, her til og med ${danishLongDate(last)}. Vælg en tidligere dato, eller anmeld besøget senere.`,
      )
    return [
      {
        type: announced ? 'visit-announced' : 'unannounced-visit-planned',
        visitId: `besoeg-${nextSeq}`,
        date: day,
        ...plan,
      },
    ]
  },
})
