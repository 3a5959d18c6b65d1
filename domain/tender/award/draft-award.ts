import { list, prose, reference } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import { admissibleBids } from '../bid'
import type { TenderState } from '../state'
import { tenderOfficer } from '../tender-rights'
import type { AwardEvent } from './events'

/**
 * Who is to get the contracts: as many as were published, those with the highest totals and no others. Among equals the reason says why.
 *
 * Refuses: BID_UNKNOWN, AWARD_NOT_BY_MODEL with the totals.
 */
export const draftAward = defineCommand<TenderState, AwardEvent>()({
  name: 'draftAward',
  label: 'Udkast til tildeling',
  law: 'udbudsloven §§ 160 og 171',
  from: ['evaluated'],
  to: ['evaluated'],
  moves: staying('evaluated'),
  by: [tenderOfficer],
  bar: ['conflicted'],
  readFirst: true,
  fields: {
    winners: list('Vindende tilbud', reference('Tilbud', 'bid', { max: 10 }), { min: 1, max: 20 }),
    reason: prose('Begrundelse'),
    advantages: prose('De vindende tilbuds karakteristika og relative fordele'),
  },
  decide({ bids, report, suppliers }, { winners, reason, advantages }, { by }) {
    if (by.kind !== 'person') return refuse('NOT_ALLOWED')
    const totals = report?.totals ?? {}
    const admissible = admissibleBids(bids).map(({ id }) => id)
    const unknown = winners.filter((id) => !admissible.includes(id))
    if (unknown.length > 0 || new Set(winners).size < winners.length) refuse('BID_UNKNOWN', { bids: unknown })
    const least = Math.min(...winners.map((id) => totals[id] ?? 0))
    const passedOver = admissible.filter((id) => !winners.includes(id) && (totals[id] ?? 0) > least)
    if (passedOver.length > 0 || winners.length !== Math.min(suppliers, admissible.length))
      refuse('AWARD_NOT_BY_MODEL', { totals, suppliers })
    return [{ type: 'award-drafted', winners, reason, advantages, by: { subject: by.subject, name: by.name } }]
  },
})
