import { civilDateAt } from '../../domain/calendar/copenhagen'
import { addMillis, type Instant } from '../../domain/calendar/instant'
import { officeOf } from '../../domain/catalogue/offices'
import { specialer } from '../../domain/catalogue/specialer'
import type { EndGround, RegisterEntry } from '../../domain/process/procedure'
import type { RegisterVersion } from '../../store/register/register-versions'
import type { Html } from '../../web/html/h'
import type { Surroundings } from '../../web/layout/page'
import { RegisterEntryPage } from '../../web/pages/public/register-entry-page'
import { describeEntryInFull, endedMembers } from '../describe/describe-register-entry'
import { facetValueName } from '../describe/describe-facets'
import { pageUrls, withQuery } from './page-urls'

const grounds: Readonly<Record<EndGround, string>> = {
  expired: 'Perioden er løbet ud.',
  unused: 'Godkendelsen er bortfaldet, fordi specialfunktionen ikke er brugt.',
  'general-approval-ended': 'Godkendelsen er bortfaldet med tilbuddets almindelige godkendelse.',
  'given-up': 'Tilbuddet har opgivet godkendelsen.',
  revoked: 'Godkendelsen er kaldt tilbage.',
}

/** What each datum is called; those without a name are told of with another. */
const names: Readonly<Partial<Record<keyof RegisterEntry, string>>> = {
  providerName: 'Tilbuddets navn',
  cvr: 'CVR-nummer',
  pNumber: 'P-nummer',
  address: 'Adresse',
  municipality: 'Kommune',
  region: 'Region',
  specialeId: 'Speciale',
  specialfunktionName: 'Specialfunktion',
  targetGroup: 'Målgruppe',
  places: 'Pladser',
  ownerType: 'Ejerform',
  ownerName: 'Driftsherre',
  office: 'Tilsyn',
  validFrom: 'Første dag',
  validTo: 'Sidste dag',
  conditions: 'Vilkår',
  orders: 'Påbud',
  intensifiedSupervision: 'Skærpet tilsyn',
  lastReport: 'Tilsynsrapport',
}

/** The page of an entry as the public saw it at an instant. */
export function registerEntryPage(
  surroundings: Surroundings,
  shown: RegisterVersion,
  versions: readonly RegisterVersion[],
  at: Instant,
  day: string | undefined,
): Html {
  const entry = describeEntryInFull(shown, versions, at)
  const specialeName: Readonly<Record<string, string>> = specialer
  return RegisterEntryPage({
    surroundings,
    day,
    providerName: entry.providerName,
    specialfunktion: entry.specialfunktionName,
    validFrom: entry.validFrom,
    validTo: entry.validTo,
    underRenewal: entry.underRenewal === true,
    intensified: entry.intensifiedSupervision,
    facts: [
      ['Speciale', specialeName[entry.specialeId]],
      ['Specialfunktion', entry.specialfunktionName],
      ['CVR-nummer', entry.cvr],
      ['P-nummer', entry.pNumber],
      ['Adresse', entry.address],
      ['Kommune', entry.municipality],
      ['Region', entry.region],
      ['Målgruppe', entry.targetGroup === undefined ? undefined : facetValueName('targetGroup', entry.targetGroup)],
      ['Pladser', entry.places],
      ['Ejerform', entry.ownerType === undefined ? undefined : facetValueName('ownerType', entry.ownerType)],
      ['Driftsherre', entry.ownerName],
      ['Tilsyn', entry.office === undefined ? undefined : officeOf(entry.office).name],
    ],
    conditions: (entry.conditions ?? []).map(({ text, due, met }) => ({ text, due, met: met === true })),
    orders: entry.orders ?? [],
    report: entry.lastReport,
    note: entry.note,
    sources: Object.entries(entry.sources).flatMap(([key, { sourceName, since }]) => {
      const name = names[key as keyof RegisterEntry]
      return name === undefined ? [] : [{ name, source: sourceName, since: civilDateAt(since) }]
    }),
    periods: entry.history.flatMap(({ shownFrom, shownUntil }) =>
      shownFrom === undefined
        ? []
        : [
            {
              from: civilDateAt(shownFrom),
              to: shownUntil === undefined ? undefined : civilDateAt(addMillis(shownUntil, -1)),
            },
          ],
    ),
  })
}

/** What the page of an entry that has ended tells of it. */
export function endedEntry(versions: readonly RegisterVersion[], at: Instant) {
  const members = endedMembers(versions, at)
  const lastDay = String(members['lastDay'])
  const ground = members['endGround'] as EndGround | undefined
  return {
    validFrom: String(members['validFrom']),
    lastDay,
    ground: ground === undefined ? undefined : grounds[ground],
    lastShown: withQuery(pageUrls.registerEntry(String(members['entryId'])), { dato: lastDay }),
  }
}
