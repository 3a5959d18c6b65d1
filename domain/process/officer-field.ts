import type { Role } from '../rights/actor'
import { flag, group, name, optional, text, type FieldTable } from './fields'

/**
 * Somebody of the office whom a command gives work: whoever gives it names only those who can do it (`unableOfficer`).
 * @param role what they must be at the office for the work
 * @param more what else the command says of them
 */
export const officerField = <const T extends FieldTable>(label: string, role: Role, more: T) =>
  ({ ...group(label, { subject: text('Bruger-id'), name: name('Navn'), ...more }), officer: role }) as const

/** Stands beside every field that names an officer. Work for somebody who is away is given knowingly, or to somebody else. */
export const evenIfAway = optional(flag('Giv opgaven, selv om medarbejderen er registreret som fraværende'))
