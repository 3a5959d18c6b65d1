import { civilDateAt } from '../../domain/calendar/copenhagen'
import { addMillis, type Instant } from '../../domain/calendar/instant'
import type { RegisterEntry } from '../../domain/process/procedure'
import { without } from '../../domain/process/without'
import type { RegisteredCase } from '../../store/register/register-row'
import type { RegisterVersion } from '../../store/register/register-versions'
import { urls } from '../urls'

/** Where a datum comes from. */
const sources = {
  decision: 'socialtilsynets afgørelse',
  application: 'tilbuddets ansøgning eller senere anmeldelse',
  catalogue: 'fortegnelsen over specialer og specialfunktioner',
  jurisdiction: 'kommunernes inddeling i regioner',
  report: 'socialtilsynets rapport',
  computed: 'beregnet af sagens frister',
} as const

const sourceOf: Readonly<Record<keyof RegisterEntry, keyof typeof sources>> = {
  providerName: 'application',
  cvr: 'application',
  pNumber: 'application',
  municipality: 'application',
  address: 'application',
  ownerType: 'application',
  ownerName: 'application',
  targetGroup: 'application',
  places: 'application',
  specialeId: 'catalogue',
  specialfunktionId: 'decision',
  specialfunktionName: 'catalogue',
  region: 'jurisdiction',
  status: 'decision',
  validFrom: 'decision',
  validTo: 'decision',
  endsAt: 'computed',
  endGround: 'decision',
  office: 'decision',
  conditions: 'decision',
  intensifiedSupervision: 'decision',
  orders: 'decision',
  lastReport: 'report',
  underRenewal: 'application',
  note: 'computed',
}

/** An entry as the list shows it at an instant: intensified supervision only on its days. */
export function describeEntry({ caseId, seq, since, recordedAt, entry }: RegisteredCase, at: Instant) {
  const day = civilDateAt(at)
  const { intensifiedSupervision: supervised } = entry
  const shown: RegisterEntry =
    supervised !== undefined && supervised.from <= day && day <= supervised.to
      ? entry
      : without(entry, 'intensifiedSupervision')
  return { entryId: caseId, href: urls.registerEntry(caseId), since, seq, recordedAt, ...shown }
}

/** An entry's own page: besides, where each datum comes from, since when it is so and since when it was known, and the versions before. */
export function describeEntryInFull(shown: RegisterVersion, versions: readonly RegisterVersion[], at: Instant) {
  const before = versions.filter(({ seq, n }) => seq < shown.seq || (seq === shown.seq && n <= shown.n))
  const described = describeEntry(shown, at)
  const names = (Object.keys(sourceOf) as (keyof RegisterEntry)[]).filter((name) => name in described)
  return {
    ...described,
    sources: Object.fromEntries(
      names.map((name) => {
        const { since, recordedAt, seq } = firstWith(before, name)
        return [name, { source: sourceOf[name], sourceName: sources[sourceOf[name]], since, recordedAt, seq }]
      }),
    ),
    history: versions
      .filter((version) => wasShown(version, at))
      .map(({ seq, shownFrom, shownUntil, endsAt, recordedAt }) => {
        // Until its day has come, what takes its place is shown to nobody who does not ask about that day.
        const until = shownUntil !== undefined && shownUntil <= at ? shownUntil : endsAt
        return { seq, shownFrom, ...(until === undefined ? {} : { shownUntil: until }), recordedAt }
      }),
  }
}

/** Whether the version had been seen by then. */
const wasShown = ({ shownFrom, shownUntil }: RegisterVersion, at: Instant): boolean =>
  shownFrom !== undefined && shownFrom <= at && (shownUntil === undefined || shownFrom < shownUntil)

/** Of the versions up to the shown one, the first since which the datum has been what it is. */
function firstWith(versions: readonly RegisterVersion[], name: keyof RegisterEntry): RegisteredCase {
  const told = (version: RegisterVersion | undefined): string => JSON.stringify(version?.entry[name])
  const last = versions.at(-1)
  if (last === undefined) throw new Error('A shown entry has a version')
  const changed = versions.findLastIndex((version) => told(version) !== told(last))
  return versions[changed + 1] ?? last
}

/** What is told of an entry that has ended: when, and where one sees it as it last was. Of it itself, nothing more (I14). */
export function endedMembers(versions: readonly RegisterVersion[], at: Instant): Readonly<Record<string, unknown>> {
  const shown = versions.filter((version) => wasShown(version, at))
  const last = shown.reduce((latest, version) =>
    (version.shownUntil ?? '') > (latest.shownUntil ?? '') ? version : latest,
  )
  const endedAt = last.shownUntil ?? at
  const ground = versions.at(-1)?.entry.endGround
  return {
    entryId: last.caseId,
    validFrom: last.entry.validFrom,
    endedAt,
    lastDay: civilDateAt(addMillis(endedAt, -1)),
    ...(ground === undefined ? {} : { endGround: ground }),
    lastShown: `${urls.registerEntry(last.caseId)}?asOf=${addMillis(endedAt, -1)}`,
  }
}
