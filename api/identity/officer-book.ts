import { civilDateAt } from '../../domain/calendar/copenhagen'
import type { Instant } from '../../domain/calendar/instant'
import type { Person } from '../../domain/rights/actor'
import { readingScope } from '../../domain/rights/rights'
import type { Store } from '../../store/create-store'
import { isStoreUnavailable } from '../answer/store-unavailable'

/**
 * Notes who works at the authorities, by each of their requests: work is given to nobody whom the store does not know.
 * What has been noted within ten minutes is not written again.
 */
export type OfficerBook = (person: Person, at: Instant) => Promise<void>

/** The first 15 characters of an instant tell ten minutes from the next. */
const tenMinutes = 15

export function createOfficerBook({ absences }: Pick<Store, 'absences'>): OfficerBook {
  const noted = new Map<string, string>()
  return async (person, at) => {
    const { subject, name, roles, organisation } = person
    const { office, assigned } = readingScope(person)
    if (organisation === undefined || (office ?? assigned) === undefined) return
    const told = JSON.stringify([name, roles, organisation, at.slice(0, tenMinutes)])
    if (noted.get(subject) === told) return
    try {
      await absences.noteOfficer(person, civilDateAt(at))
      noted.set(subject, told)
    } catch (error) {
      // Whoever asks for something that needs the store is told there; the next request notes them.
      if (!isStoreUnavailable(error)) throw error
    }
  }
}
