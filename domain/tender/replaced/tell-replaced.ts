import type { RetenderStage } from '../../obligation/retender/retender'
import type { Effect } from '../../process/effect'
import type { TenderState } from '../state'

/** The events by which a tender comes further, as those see it who wait for it. */
const telling: readonly string[] = ['replaced-noted', 'published', 'no-bids', 'cancelled', 'contract-signed']

function stageOf({ status, publishedAt, contracts }: TenderState): RetenderStage {
  if (contracts.some(({ signedAt }) => signedAt !== undefined)) return 'contracted'
  if (status === 'cancelled' || status === 'no-bids') return 'ended'
  return publishedAt === undefined ? 'opened' : 'published'
}

/** Tells the obligations that the tender is to follow how far it has come; nothing of an event that takes it no further. */
export const tellReplaced = (state: TenderState, event: string): readonly Effect[] =>
  telling.includes(event)
    ? (state.replaces ?? []).map((caseId) => ({
        kind: 'tell-case',
        caseId,
        command: 'noteRetender',
        data: { stage: stageOf(state) },
      }))
    : []
