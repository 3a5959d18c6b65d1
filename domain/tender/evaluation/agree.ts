import { integer, optional, prose, reference } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import { admissibleBids } from '../bid'
import { noteworthyDeviation } from '../model'
import { activeMembers, allLocked, memberOf, scoreKey } from '../panel-member'
import type { TenderState } from '../state'
import { panelMember } from '../tender-rights'
import type { EvaluationEvent } from './events'

/**
 * What the panel agrees on for a bid and a criterion, with its reason; and why, where it leaves somebody's score by two points or more.
 *
 * Refuses: SCORES_OPEN until all have locked, BID_UNKNOWN, UNKNOWN_CRITERION, INVALID_FIELDS above the scale, DEVIATION_UNEXPLAINED.
 */
export const agree = defineCommand<TenderState, EvaluationEvent>()({
  name: 'agree',
  label: 'Fastlæg fælles point',
  law: 'udbudsloven § 160',
  from: ['evaluating'],
  to: ['evaluating'],
  moves: staying('evaluating'),
  by: [panelMember],
  bar: ['conflicted', 'undeclared'],
  readFirst: true,
  fields: {
    bid: reference('Tilbud', 'bid', { max: 10 }),
    criterion: reference('Kriterium', 'award-criterion', { max: 40 }),
    score: integer('Fælles point', 0, 100),
    text: prose('Begrundelse', { max: 4000 }),
    deviation: optional(prose('Hvorfor fraviges et medlems point?', { max: 2000 })),
  },
  offered: ({ panel }) => allLocked(panel),
  decide(state, { bid, criterion, score, text: reason, deviation }, { by }) {
    memberOf(state, by)
    const { model, panel, bids } = state
    if (!allLocked(panel)) refuse('SCORES_OPEN')
    if (!admissibleBids(bids).some(({ id }) => id === bid)) refuse('BID_UNKNOWN')
    if (model?.criteria.some(({ id }) => id === criterion) !== true) return refuse('UNKNOWN_CRITERION')
    if (score > model.highest)
      refuse('INVALID_FIELDS', { fields: ['score'] }, `Skalaen går fra 0 til ${model.highest}. Ret pointene.`)
    const key = scoreKey(bid, criterion)
    const leaves = activeMembers(panel).some(
      ({ scores }) => Math.abs((scores[key]?.score ?? score) - score) >= noteworthyDeviation,
    )
    if (leaves && (deviation === undefined || deviation.trim() === ''))
      refuse('DEVIATION_UNEXPLAINED', { fields: ['deviation'] })
    return [{ type: 'agreed', bid, criterion, score, text: reason, ...(deviation === undefined ? {} : { deviation }) }]
  },
})
