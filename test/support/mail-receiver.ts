import { offices } from '../../domain/catalogue/offices'
import type { MailReceiver } from '../../domain/mail/mail-occasions'
import type { ProcedureName } from '../../domain/process/procedure-name'
import type { Role } from '../../domain/rights/actor'
import type { Scenario } from '../../rehearsal/scenario'
import type { RehearsedCase } from '../../rehearsal/world'

/** What somebody of a role gets e-mails as. Whoever is not here has them as what the cases know the address to be. */
const byRole: Readonly<Partial<Record<Role, MailReceiver>>> = {
  municipality: 'municipality',
  caseworker: 'officer',
  reviewer: 'officer',
  head: 'officer',
  lawyer: 'officer',
  panel: 'officer',
  'tender-officer': 'officer',
  'contract-manager': 'officer',
}

/** By the member under which an address stands; the first that fits. */
const byPlace: readonly (readonly [place: string, receiver: MailReceiver])[] = [
  ['contact', 'party'],
  ['secondContact', 'party'],
  ['representative', 'representative'],
  ['owner', 'owner'],
  ['requester', 'requester'],
  ['team', 'officer'],
  ['reviewers', 'officer'],
]

/** Who an address of a scenario is to the case of this process that writes to it. */
export function receiverOf(
  address: string,
  process: ProcedureName,
  { people }: Pick<Scenario, 'people'>,
  cases: readonly RehearsedCase[],
): MailReceiver {
  if (offices.some(({ contact }) => contact.email === address)) return 'office'
  const role = Object.values(people)
    .filter(({ email }) => email === address)
    .flatMap(({ person }) => person.roles.map((one) => byRole[one]))
    .find((one) => one !== undefined)
  if (role !== undefined) return role
  // As that process knows it, or else as any of them does.
  const own = cases.filter(({ row }) => row.procedure === process)
  return knownAs(address, own) ?? knownAs(address, cases) ?? 'party'
}

function knownAs(address: string, cases: readonly RehearsedCase[]): MailReceiver | undefined {
  const places = new Set(cases.flatMap(({ row, journal }) => placesOf(address, [row.state, journal])))
  return byPlace.find(([place]) => places.has(place))?.[1]
}

/** The members under which the address stands, however deep. */
function placesOf(address: string, value: unknown, place = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.flatMap((one) => placesOf(address, one, place))
  return Object.entries(value).flatMap(([name, one]) =>
    name === 'email' && one === address ? [place] : placesOf(address, one, name),
  )
}
