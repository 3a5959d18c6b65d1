import type { Principal } from '../../domain/rights/actor'
import type { CivilDate } from '../../domain/calendar/civil-date'
import type { Instant } from '../../domain/calendar/instant'

/** Who is away, from one day to another, both included, and who stands in. */
export interface Absence {
  readonly absenceId: string
  readonly organisation: string
  readonly person: Principal
  readonly from: CivilDate
  readonly to: CivilDate
  readonly substitute: Principal
  readonly registeredBy: Principal
  readonly registeredAt: Instant
}

export const absenceColumns =
  'absence_id, organisation, subject, name, first_day, last_day, substitute_subject, substitute_name, registered_by, registered_by_name, registered_at'

export interface AbsenceColumns {
  readonly absence_id: string
  readonly organisation: string
  readonly subject: string
  readonly name: string
  readonly first_day: string
  readonly last_day: string
  readonly substitute_subject: string
  readonly substitute_name: string
  readonly registered_by: string
  readonly registered_by_name: string
  readonly registered_at: Date
}

export const absenceOf = (row: AbsenceColumns): Absence => ({
  absenceId: row.absence_id,
  organisation: row.organisation,
  person: { subject: row.subject, name: row.name },
  from: row.first_day,
  to: row.last_day,
  substitute: { subject: row.substitute_subject, name: row.substitute_name },
  registeredBy: { subject: row.registered_by, name: row.registered_by_name },
  registeredAt: row.registered_at.toISOString(),
})
