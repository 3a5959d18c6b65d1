import { randomUUID } from 'node:crypto'
import { Router, type RequestHandler } from 'express'
import type { Person, Principal } from '../../domain/rights/actor'
import type { CivilDate } from '../../domain/calendar/civil-date'
import { civilDateAt } from '../../domain/calendar/copenhagen'
import { date, group, optional, text, type DataOf } from '../../domain/process/fields'
import { rolesNamed } from '../../domain/process/named-officers'
import { unableBecause } from '../../domain/process/unable-officer'
import { procedures } from '../../domain/procedures'
import { refuse } from '../../domain/refusal/refuse'
import { readingScope } from '../../domain/rights/rights'
import type { Absence } from '../../store/absences/absence'
import type { Store } from '../../store/create-store'
import { personOf, requestedAt } from '../identity/authenticated'
import { createDataCheck } from '../receive/data-check'
import { incomingCommand } from '../receive/incoming-command'
import { Problem } from '../answer/problem'
import { readQuery } from '../read/read-query'
import { resource } from './resource'
import { urlPatterns, urls } from '../urls'

/** What an absence is registered with; without `person` it is the sender's own. */
export const absenceFields = {
  person: optional(group('Hvem er fraværende', { subject: text('Bruger-id') })),
  from: date('Første dag'),
  to: date('Sidste dag'),
  substitute: group('Vikar', { subject: text('Bruger-id') }),
}

/** What of somebody's work is theirs by name, and so their substitute's while they are away. */
const rolesOfGivenWork = Object.values(procedures).flatMap(({ commands }) =>
  commands.flatMap(({ fields }) => rolesNamed(fields)),
)

export interface AbsenceRouteParts {
  readonly store: Store
  readonly authenticate: RequestHandler
  readonly body: readonly RequestHandler[]
}

/**
 * Who is away and who stands in. Everybody registers their own absence; a head that of the office's people. It is no case:
 * nobody's right hangs on it, and whoever stands in needs the role themselves.
 */
export function absenceRoutes({ store, authenticate, body }: AbsenceRouteParts): Router {
  const router = Router()
  const checked = createDataCheck()

  resource(router, urls.absences, {
    get: [
      authenticate,
      async (request, response) => {
        const office = officeOf(personOf(response))
        readQuery(request, {})
        const absences = await store.absences.listAbsences(office, civilDateAt(requestedAt(response)))
        response.json({ items: absences.map(describeAbsence) })
      },
    ],
    post: [
      authenticate,
      ...body,
      async (request, response) => {
        const person = personOf(response)
        const organisation = officeOf(person)
        const {
          idempotencyKey,
          requestHash,
          body: { data, receivedAt },
        } = incomingCommand(request, response)
        const given = checked({ fields: absenceFields }, data) as DataOf<typeof absenceFields>
        const today = civilDateAt(receivedAt)
        const people = await peopleOf(store, person, organisation, today, given)
        if (given.from < today || given.to < given.from) throw new Problem('ABSENCE_DATES')
        const absence: Absence = {
          absenceId: randomUUID(),
          organisation,
          ...people,
          from: given.from,
          to: given.to,
          registeredBy: { subject: person.subject, name: person.name },
          registeredAt: receivedAt,
        }
        const answer = await store.absences.registerAbsence(absence, { idempotencyKey, requestHash })
        if (answer.kind === 'overlap') throw new Problem('ABSENCE_OVERLAP')
        if (answer.kind === 'substitute-away') throw new Problem('SUBSTITUTE_AWAY')
        if (answer.kind === 'other-body') throw new Problem('IDEMPOTENCY_KEY_REUSED')
        const told = describeAbsence({ ...absence, absenceId: answer.absenceId })
        response.status(201).location(told.href).json(told)
      },
    ],
  })

  resource(router, urlPatterns.absence(':absenceId'), {
    delete: [
      authenticate,
      async (request, response) => {
        const person = personOf(response)
        const at = requestedAt(response)
        const absence = (await store.absences.listAbsences(officeOf(person), civilDateAt(at))).find(
          ({ absenceId }) => absenceId === request.params['absenceId'],
        )
        if (absence === undefined) throw new Problem('ABSENCE_UNKNOWN')
        if (absence.person.subject !== person.subject && !person.roles.includes('head')) throw new Problem('FORBIDDEN')
        if (!(await store.absences.endAbsence(absence.absenceId, person.subject, at)))
          throw new Problem('ABSENCE_UNKNOWN')
        response.status(204).end()
      },
    ],
  })
  return router
}

/** Who is away and who stands in, held against who is known to work here: whoever stands in can do what may be given to the other. */
async function peopleOf(
  { absences }: Store,
  person: Person,
  organisation: string,
  today: CivilDate,
  given: DataOf<typeof absenceFields>,
): Promise<{ person: Principal; substitute: Principal }> {
  const subject = given.person?.subject ?? person.subject
  if (subject !== person.subject && !person.roles.includes('head'))
    throw new Problem('FORBIDDEN', { detail: 'Kun tilsynschefen kan registrere andres fravær.' })
  if (given.substitute.subject === subject) throw new Problem('SUBSTITUTE_SELF')
  const known = await absences.knownOfficers([subject, given.substitute.subject], today)
  const absent = known.find((officer) => officer.subject === subject)
  const unknown = unableBecause(absent, organisation, [])
  if (absent === undefined || unknown !== undefined) return refuse(unknown ?? 'OFFICER_UNKNOWN')
  const substitute = known.find((officer) => officer.subject === given.substitute.subject)
  const needed = absent.roles.filter((role) => rolesOfGivenWork.includes(role))
  if (
    substitute === undefined ||
    unableBecause(substitute, organisation, needed) !== undefined ||
    !substitute.roles.some((role) => absent.roles.includes(role))
  )
    throw new Problem('SUBSTITUTE_UNSUITABLE')
  return { person: { subject, name: absent.name }, substitute: { subject: substitute.subject, name: substitute.name } }
}

/** The authority that the person works at. @throws Problem FORBIDDEN for anybody who works at none */
function officeOf(person: Person): string {
  const { office, assigned } = readingScope(person)
  const organisation = office ?? (assigned === undefined ? undefined : person.organisation)
  if (organisation === undefined) throw new Problem('FORBIDDEN')
  return organisation
}

function describeAbsence({ absenceId, person, from, to, substitute, registeredBy, registeredAt }: Absence) {
  return {
    absenceId,
    person,
    from,
    to,
    substitute,
    registeredBy: registeredBy.name,
    registeredAt,
    href: urls.absence(absenceId),
  }
}
