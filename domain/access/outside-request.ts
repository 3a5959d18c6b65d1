import { choice, email, name, optional, prose, text } from '../process/fields'
import type { Person } from '../rights/actor'
import { caseworker, head, isGranted, lawyer, outsideCases, type Grant } from '../rights/rights'
import { requesterKinds } from './requester'

/** Who takes in requests for access that come to the office, of whatever case. */
export const accessRegistrars: readonly Grant[] = [caseworker, lawyer, head]

/** Whether a person takes in the requests for access of an office. */
export const takesInRequests = (person: Person, office: string): boolean =>
  isGranted(person, accessRegistrars, { ...outsideCases, office })

/**
 * What somebody outside asks for access with, without a login: they say what about, as well as they can (offentlighedsloven § 9), and
 * need not say who they are (§ 7). The address is where the answer goes.
 */
export const outsideRequestFields = {
  municipality: text('Kommunen, hvor tilbuddet ligger', { max: 100 }),
  requester: choice('Hvem beder om aktindsigt?', { other: requesterKinds.other, press: requesterKinds.press }),
  what: prose('Hvad vil du have aktindsigt i?', {
    max: 1_500,
    help: 'Skriv, hvilken sag eller hvilke dokumenter det er, eller hvilket tema.',
  }),
  caseNumber: optional(text('Sagens nummer, hvis du kender det', { max: 50 })),
  name: optional(name('Navn, hvis du vil oplyse det')),
  email: email('E-mail, som svaret sendes til'),
}

/** What the office does with such a request. A row is its address and its form; `accessRegistrars` give both. */
export const outsideRequestActs = {
  takeUp: {
    label: 'Registrér anmodningen i en sag',
    fields: { caseId: text('Sagen, der bedes om aktindsigt i', { max: 200 }) },
  },
  dismiss: {
    label: 'Afvis anmodningen',
    fields: { reason: prose('Hvorfor kan den ikke behandles?', { max: 2_000 }) },
  },
} as const
