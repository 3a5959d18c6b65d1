import { civilDateAt } from '../../calendar/copenhagen'
import { danishLongDate } from '../../calendar/danish'
import { date, flag, optional, prose, text } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import { assignedReviewer, caseworker } from '../../rights/rights'
import type { ReviewState } from '../state'
import type { VisitEvent } from './events'
import { lastDayToAnnounce } from './last-day-to-announce'

/**
 * A visit is planned: announced to the provider at most four weeks ahead, or unannounced and then known to the team and
 * the office alone.
 *
 * Refuses: IMPARTIALITY_UNDECLARED, CONFLICTED, DATE_INVALID for a day that is past, VISIT_NOTICE for one too far ahead.
 */
export const planVisit = defineCommand<ReviewState, VisitEvent>()({
  name: 'planVisit',
  label: 'Planlæg besøg',
  law: 'socialtilsynsloven § 7',
  from: ['assigned', 'assessing'],
  to: ['assigned', 'assessing'],
  moves: staying('assigned', 'assessing'),
  by: [caseworker, assignedReviewer],
  bar: ['conflicted', 'undeclared'],
  fields: {
    date: date('Besøgets dato'),
    announced: flag('Besøget anmeldes til tilbuddet'),
    persons: text('Deltagere'),
    note: optional(prose('Notat til holdet', { max: 4000 })),
  },
  decide(state, { date: day, announced, persons, note }, { at, nextSeq }) {
    if (day < civilDateAt(at))
      refuse(
        'DATE_INVALID',
        { fields: ['date'] },
        'Et besøg kan ikke planlægges til en dag, der er gået. Vælg en senere dato.',
      )
    const last = lastDayToAnnounce(state.ruleSet, at)
    if (announced && day > last) {
      refuse(
        'VISIT_NOTICE',
        { fields: ['date'], latest: last },
        `Et besøg kan højst anmeldes fire uger forud, her til og med ${danishLongDate(last)}. Vælg en tidligere dato, eller anmeld besøget senere.`,
      )
    }
    return [
      {
        type: announced ? 'visit-announced' : 'unannounced-visit-planned',
        visitId: `besoeg-${nextSeq}`,
        date: day,
        persons,
        ...(note === undefined ? {} : { note }),
      },
    ]
  },
})
