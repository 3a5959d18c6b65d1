import { z } from 'zod'
import { isCivilDate } from '../../domain/calendar/civil-date'
import { civilDateAt, copenhagenAt } from '../../domain/calendar/copenhagen'
import type { Instant } from '../../domain/calendar/instant'
import type { Assumption } from '../../domain/timeline/assumption'
import { instantInAddress } from './moment'
import { invalidQuery } from './read-query'

/** The parameter of a timeline's address: once, or several times. */
export const assumeQuery = {
  assume: z.union([z.string().max(20_000), z.array(z.string().max(20_000)).max(20)]).optional(),
}

/**
 * Reads `command@2027-05-14`, `command@2027-05-14T10:00:00Z` (any instant of RFC 3339) and `command@2027-05-14:{"answer":"Nej"}`, each
 * with another case and a slash before it where it is given in that: `complaint-6m2kq9x4wd3t.14/upheld@2027-03-12`. A day means
 * midday in Denmark, or the present if that has passed today.
 * @throws {Problem} INVALID_QUERY for another form, a point in time that has passed, or one after `until`
 */
export function readAssumptions(
  assume: string | readonly string[] | undefined,
  now: Instant,
  until: Instant,
): readonly Assumption[] {
  return [assume ?? []].flat().map((text) => {
    const [, caseId, name, when = '', json] =
      /^(?:([a-z0-9.-]{1,200})\/)?([A-Za-z-]{1,60})@(\d{4}-\d{2}-\d{2}(?:[Tt ][\d:.]{8,40}(?:[Zz]|[+\- ]\d{2}:\d{2}))?)(?::(.*))?$/s.exec(
        text,
      ) ?? []
    const at = isCivilDate(when) ? midday(when, now) : instantInAddress(when)
    if (name === undefined || at === undefined)
      throw fault(
        'Skal have formen handling@ÅÅÅÅ-MM-DD, handling@ÅÅÅÅ-MM-DDTtt:mm:ssZ, eller en af dem fulgt af kolon og handlingens felter som JSON. Sker det i en anden sag, står dens id og en skråstreg foran.',
      )
    if (at < now) throw fault('Tidspunktet er gået. Vælg en dag fra i dag.')
    if (at > until)
      throw fault(`Tidspunktet ligger længere fremme, end tidslinjen viser. Vælg en dag før ${civilDateAt(until)}.`)
    return {
      ...(caseId === undefined ? {} : { caseId }),
      name,
      at,
      ...(json === undefined ? {} : { data: readFields(json) }),
    }
  })
}

function midday(date: string, now: Instant): Instant {
  const noon = copenhagenAt(date, '12:00')
  return noon < now && date === civilDateAt(now) ? now : noon
}

function readFields(json: string): unknown {
  try {
    return JSON.parse(json) as unknown
  } catch {
    throw fault('Felterne efter kolonet er ikke gyldig JSON.')
  }
}

const fault = (detail: string) => invalidQuery([{ parameter: 'assume', detail }])
