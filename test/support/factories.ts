import { randomInt } from 'node:crypto'
import type { Person } from '../../domain/rights/actor'

const digits = (length: number): string => Array.from({ length }, () => randomInt(10)).join('')

/** People of a test. Everyone's organisation is their own unless told, so that tests do not see each other's cases. */
export const people = {
  provider: (over: Partial<Person> = {}): Person => ({
    kind: 'person',
    subject: `leder-${digits(9)}`,
    name: 'Anne Leder',
    roles: ['provider'],
    organisation: digits(8),
    ...over,
  }),
  representative: (over: Partial<Person> = {}): Person => ({
    kind: 'person',
    subject: `advokat-${digits(9)}`,
    name: 'Lone Lund',
    roles: ['representative'],
    organisation: digits(8),
    ...over,
  }),
  caseworker: (over: Partial<Person> = {}): Person => ({
    kind: 'person',
    subject: `sagsbehandler-${digits(9)}`,
    name: 'Mette Sagsbehandler',
    roles: ['caseworker'],
    organisation: 'MIDT',
    ...over,
  }),
  reviewer: (over: Partial<Person> = {}): Person => ({
    kind: 'person',
    subject: `tilsyn-${digits(9)}`,
    name: 'Rikke Tilsyn',
    roles: ['reviewer'],
    organisation: 'MIDT',
    ...over,
  }),
  head: (over: Partial<Person> = {}): Person => ({
    kind: 'person',
    subject: `chef-${digits(9)}`,
    name: 'Helle Chef',
    roles: ['head'],
    organisation: 'MIDT',
    ...over,
  }),
  desk: (over: Partial<Person> = {}): Person => ({
    kind: 'person',
    subject: `ordning-${digits(9)}`,
    name: 'Wilma Ordning',
    roles: ['whistleblower-desk'],
    organisation: 'MIDT',
    ...over,
  }),
  admin: (over: Partial<Person> = {}): Person => ({
    kind: 'person',
    subject: `admin-${digits(9)}`,
    name: 'Adam Administrator',
    roles: ['admin'],
    ...over,
  }),
}

/** The least that an application must hold; handled by MIDT, since Aarhus lies in Midtjylland. */
export function applicationData(
  applicant: Person,
  over: Readonly<Record<string, unknown>> = {},
): Readonly<Record<string, unknown>> {
  return {
    cvr: applicant.organisation,
    pNumber: digits(10),
    specialfunktionId: 'autisme-boern-skolevaegring',
    municipality: 'Aarhus',
    contact: { name: applicant.name, email: 'leder@tilbuddet.example' },
    offerName: 'Åhuset',
    ...over,
  }
}
