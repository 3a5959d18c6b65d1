import { civilDateAt } from '../calendar/copenhagen'
import type { HearingSummary } from '../letter/letter-content'
import type { Hearing } from './hearing'

/** What a draft says of the hearing before it. */
interface Weighed {
  readonly hearingWeighed?: string
  readonly hearingWaiver?: { readonly legalGround: string; readonly reason: string }
}

/** How the party was heard, as the decision's letter tells it: the last hearing, or why there was none (forvaltningsloven § 19). */
export function hearingSummary(
  hearings: readonly Hearing[],
  { hearingWaiver, hearingWeighed }: Weighed,
): HearingSummary | undefined {
  const last = hearings.at(-1)
  if (last === undefined) return hearingWaiver === undefined ? undefined : { kind: 'waived', ...hearingWaiver }
  return {
    kind: 'held',
    sentOn: civilDateAt(last.openedAt),
    ...(last.due === undefined ? {} : { due: last.due }),
    ...(last.answer === undefined ? {} : { remarks: last.answer }),
    ...(hearingWeighed === undefined ? {} : { weighed: hearingWeighed }),
  }
}

/** Whether the party was heard, or the exception is recorded with its ground (I1). */
export const isHeard = (hearings: readonly Hearing[], { hearingWaiver }: Weighed): boolean =>
  hearings.length > 0 ||
  (hearingWaiver !== undefined && hearingWaiver.legalGround.trim() !== '' && hearingWaiver.reason.trim() !== '')
