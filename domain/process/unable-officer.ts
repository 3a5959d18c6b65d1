import { danishDate } from '../calendar/danish'
import type { CivilDate } from '../calendar/civil-date'
import { Refusal } from '../refusal/refusal'
import { refusalTexts, type RefusalCode } from '../refusal/refusal-codes'
import type { Principal, Role } from '../rights/actor'
import type { FieldTable } from './fields'
import { namedOfficers } from './named-officers'

/** Somebody of an authority, as their last token said. */
export interface KnownOfficer extends Principal {
  readonly roles: readonly Role[]
  readonly organisation?: string
  /** Registered as away now. */
  readonly away?: {
    /** The last day. */
    readonly to: CivilDate
    readonly substitute: Principal
  }
}

/**
 * Work is given only to somebody who can do it: else it lies on a list that nobody reads (god forvaltningsskik). No case
 * knows who works where, so this is asked where a command comes in, and only then: work once given stays given.
 *
 * @param office whose case it is
 * @param known those whom the data name, as far as anybody knows them
 * @returns the refusal, with `field` and `subject`: OFFICER_UNKNOWN, OFFICER_ELSEWHERE, OFFICER_WITHOUT_ROLE, or, unless the
 * data say `evenIfAway`, OFFICER_AWAY with `away.to` and `away.substitute`; `undefined` when all can do it
 */
export function unableOfficer(
  fields: FieldTable,
  data: unknown,
  office: string | undefined,
  known: readonly KnownOfficer[],
): Refusal | undefined {
  const evenIfAway = (data as { readonly evenIfAway?: boolean } | undefined)?.evenIfAway === true
  for (const { field, subject, role } of namedOfficers(fields, data)) {
    const officer = known.find((one) => one.subject === subject)
    const code = unableBecause(officer, office, [role])
    if (code !== undefined) return new Refusal(code, refusalTexts[code], { field, subject })
    if (officer?.away !== undefined && !evenIfAway) {
      const { to, substitute } = officer.away
      return new Refusal(
        'OFFICER_AWAY',
        `${officer.name} er registreret som fraværende til og med ${danishDate(to)}, og ${substitute.name} er vikar. Giv opgaven til vikaren eller en anden, eller send evenIfAway, hvis den alligevel skal gives.`,
        { field, subject, away: { to, substitute } },
      )
    }
  }
  return undefined
}

/** Why somebody cannot do work at this office that takes all of these roles, away or not; `undefined` when they can. */
export function unableBecause(
  officer: KnownOfficer | undefined,
  office: string | undefined,
  roles: readonly Role[],
): Extract<RefusalCode, `OFFICER_${string}`> | undefined {
  if (officer === undefined) return 'OFFICER_UNKNOWN'
  if (officer.organisation !== office) return 'OFFICER_ELSEWHERE'
  return roles.every((role) => officer.roles.includes(role)) ? undefined : 'OFFICER_WITHOUT_ROLE'
}
