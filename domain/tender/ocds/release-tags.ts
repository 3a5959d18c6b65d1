import type { PublishedTender } from '../published-tender'

/**
 * What a release does, in the standard's words (codelist releaseTag), by what has become another since the version before. Several
 * where one event does several things; of a change that is none of them, an update of the stage that the tender is at.
 */
export function releaseTags(before: PublishedTender | undefined, now: PublishedTender): readonly string[] {
  const changed = (read: (tender: PublishedTender) => unknown): boolean =>
    JSON.stringify(before && read(before)) !== JSON.stringify(read(now))
  const count = (tender: PublishedTender | undefined): number => tender?.contracts?.length ?? 0
  const awarded = now.award?.notifiedAt
  const stillWins = (cvr: string): boolean => now.award?.winners.some((winner) => winner.cvr === cvr) === true
  const lost =
    before?.award !== undefined &&
    (before.award.notifiedAt !== awarded || before.award.winners.some(({ cvr }) => !stillWins(cvr)))
  const tags = [
    ...(before?.publishedAt === undefined && now.publishedAt !== undefined ? ['tender'] : []),
    ...(before === undefined && now.publishedAt === undefined ? ['planning'] : []),
    ...(before?.publishedAt !== undefined && changed(({ corrections, timetable }) => [corrections, timetable])
      ? ['tenderAmendment']
      : []),
    ...(now.status === 'cancelled' && before?.status !== 'cancelled' ? ['tenderCancellation'] : []),
    ...(lost ? ['awardCancellation'] : []),
    ...(awarded !== undefined && before?.award?.notifiedAt !== awarded ? ['award'] : []),
    ...(count(now) > count(before) ? ['awardUpdate', 'contract'] : []),
  ]
  if (tags.length > 0) return tags
  return count(now) > 0 ? ['contractUpdate'] : [now.publishedAt === undefined ? 'planningUpdate' : 'tenderUpdate']
}
