import { jurisdictionFor } from '../../application/form/jurisdiction-fields'
import { civilDateAt } from '../../calendar/copenhagen'
import type { Deadline } from '../../process/procedure'
import type { ApprovalState } from '../state'
import type { ReportedChange } from './change'
import { handoverAfter } from './deadlines'

/** Which authority takes over, and when. */
export interface Handover {
  readonly newOffice: string
  readonly deadline: Deadline
}

/**
 * The handover that these moves lead to, whatever was told of others before; none when the offer comes to lie, or to lie
 * again, where the authority that has the approval is the right one. The year runs from when it became known that the offer
 * leaves its area: a further move changes where the approval goes, and not when.
 */
export function handoverOf(
  { office, details }: Pick<ApprovalState, 'office' | 'details'>,
  changes: readonly ReportedChange[],
): Handover | undefined {
  const moves = changes
    .filter(({ address, status }) => address !== undefined && status !== 'withdrawn')
    .toSorted((one, other) => Number(one.from > other.from) - Number(one.from < other.from))
    .map(({ address, at }) => ({
      at,
      to: jurisdictionFor(address?.municipality ?? '', details, civilDateAt(at))?.authority.code ?? office,
    }))
  const away = moves.slice(moves.findLastIndex(({ to }) => to === office) + 1)
  const last = away.at(-1)
  if (last === undefined) return undefined
  const knownAt = away.reduce((first, { at }) => (at < first ? at : first), last.at)
  return { newOffice: last.to, deadline: handoverAfter(office, last.to, knownAt) }
}
