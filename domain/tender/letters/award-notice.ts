import type { TenderNoticeContent } from '../../letter/letter-content'
import { admissibleBids, liveBids, type Bid } from '../bid'
import { scoreKey } from '../panel-member'
import type { TenderState } from '../state'
import { noticeLaw } from './letters'

/**
 * What a bidder is told of the award: its own scores beside the winners', the reasons, and when the standstill ends. A bid that was not
 * admissible is told why; it has no scores.
 */
export function awardNotice(
  state: TenderState,
  bid: Bid,
): Pick<
  TenderNoticeContent,
  'notice' | 'reasons' | 'winners' | 'advantages' | 'scores' | 'total' | 'standstill' | 'legalBasis'
> {
  const { award, bids, report, model, consensus } = state
  const won = bids.filter(({ id }) => award?.winners.includes(id) === true)
  const admissible = admissibleBids(bids).some(({ id }) => id === bid.id)
  const scoreOf = (id: string, criterion: string) => consensus[scoreKey(id, criterion)]
  const total = report?.totals[bid.id]
  return {
    notice: !admissible ? 'inadmissible' : won.some(({ id }) => id === bid.id) ? 'won' : 'lost',
    reasons: admissible ? (award?.reason ?? '') : (bid.check?.reason ?? ''),
    winners: won.map(({ id, name }) => {
      const all = report?.totals[id]
      return { name, ...(all === undefined ? {} : { total: all }) }
    }),
    advantages: award?.advantages ?? '',
    ...(admissible
      ? {
          scores: (model?.criteria ?? []).map(({ id, name, weight }) => ({
            criterion: name,
            weight,
            own: scoreOf(bid.id, id)?.score ?? 0,
            reason: scoreOf(bid.id, id)?.text ?? '',
            theirs: won.map((winner) => ({ name: winner.name, score: scoreOf(winner.id, id)?.score ?? 0 })),
          })),
          ...(total === undefined ? {} : { total }),
        }
      : {}),
    standstill: standstillOf(state),
    legalBasis: [...noticeLaw, 'Udbudsloven §§ 159 og 160'],
  }
}

/** As the letters say it: the day, that it counts from the post, or that none is held. */
export function standstillOf({ award, bids }: TenderState): NonNullable<TenderNoticeContent['standstill']> {
  const { standstillEnds, waits } = award?.notified ?? {}
  if (standstillEnds !== undefined) return { ends: standstillEnds }
  return waits === true || liveBids(bids).length > 1 ? 'by-post' : 'none'
}
