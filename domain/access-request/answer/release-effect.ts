import { releaseIdOf, type ReleaseEffect } from '../../process/effect'
import type { AccessRequestState } from '../state'
import { plannedRelease } from './release'

/** The copies of a draft, and which of an earlier draft's nobody is to get. */
export interface WantedRelease {
  readonly releaseId?: string
  readonly replaces?: string
}

/** What makes the copies of the draft, and removes those whose place they take; nothing where there is neither. */
export function releaseEffect(
  state: AccessRequestState,
  { releaseId, replaces }: WantedRelease,
  seq: number,
): readonly ReleaseEffect[] {
  if (releaseId === undefined && replaces === undefined) return []
  return [
    {
      kind: 'release',
      releaseId: releaseId ?? releaseIdOf(state.caseId, seq),
      ...(replaces === undefined ? {} : { replaces }),
      copies: releaseId === undefined || state.draft === undefined ? [] : plannedRelease(state, state.draft).copies,
      report: 'noteRelease',
      reportFailure: 'noteReleaseFailed',
    },
  ]
}
