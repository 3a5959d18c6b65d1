import { civilDateAt } from '../../calendar/copenhagen'
import { ruleSetAt } from '../../calendar/deadline-rule'
import { offices } from '../../catalogue/offices'
import { specialer } from '../../catalogue/specialer'
import { choice, integer, text } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { refuse } from '../../refusal/refuse'
import type { PreparationEvent } from './events'

/**
 * A lot is to be tendered: one case for each, since each has its own bids, standstill and complaints. The lots of one tender have
 * one title, and numbers of their own. An obligation that nears its end opens the next tender of its lot, and names the office.
 *
 * Refuses: NOT_ALLOWED for somebody of no contracting authority.
 */
export const prepare = defineCommand<undefined, PreparationEvent>()({
  name: 'prepare',
  label: 'Forbered udbud',
  law: 'udbudsloven §§ 186-190',
  from: [],
  to: ['preparing'],
  by: [{ role: 'tender-officer', of: 'any' }, 'case'],
  fields: {
    title: text('Udbuddets titel'),
    lot: text('Delaftalens nummer', { max: 3, pattern: '^[1-9][0-9]{0,2}$' }),
    specialeId: choice('Speciale', specialer),
    suppliers: integer('Antal leverandører', 1, 20),
    volumeHours: integer('Rådgivningstimer om året', 1, 1_000_000),
    largestBid: integer('Største tilladte tilbud i MB', 1, 50),
  },
  decide(_none, { largestBid, ...subject }, { caseId, caseNumber, at, by }) {
    const office = by.kind === 'person' ? by.organisation : (subject as { readonly office?: string }).office
    if (office === undefined || !offices.some(({ code }) => code === office)) return refuse('NOT_ALLOWED')
    const ruleSet = ruleSetAt(civilDateAt(at)).id
    const largest = largestBid * 1024 * 1024
    return [
      {
        type: 'prepared',
        caseId,
        caseNumber,
        ruleSet,
        office,
        ...subject,
        largestBid: largest,
        lettersFollowed: true,
        opensObligation: true,
      },
    ]
  },
})
