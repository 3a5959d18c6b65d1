import { senderOf } from '../../../domain/document/sender-of'
import type { CommandDefinition, DomainEvent, Procedure } from '../../../domain/process/procedure'
import { procedures } from '../../../domain/procedures'
import type { Grantee, Relation } from '../../../domain/rights/rights'
import { people } from '../../support/factories'

/* Whoever acts for the party by power of attorney does so in every process that has a party (docs/law.md § 6.2). */

/** Processes without a party that could be represented. */
const unrepresented: Readonly<Record<string, string>> = {
  tender: 'whoever bids does so by a bid of their own',
  obligation: 'a contract is no decision: who acts for the supplier is the supplier’s to say, by a login of its own',
  'advice-request': 'a municipality asks a supplier, and neither is the party of a decision',
}

/** Commands of the party that whoever acts for it does not give, each with the reason. */
const partysOwn: Readonly<Record<string, string>> = {
  'application.registerRepresentative': 'only whoever gives a power of attorney can tell of it',
  'approval.applyForRenewal': 'the application is a case of its own, with a power of attorney of its own',
  'approval.changeContacts': 'whom to write to at the provider is for the provider to say',
  'approval.registerRepresentative': 'only whoever gives a power of attorney can tell of it',
  'supervision.registerRepresentative': 'only whoever gives a power of attorney can tell of it',
  'revocation.registerRepresentative': 'only whoever gives a power of attorney can tell of it',
}

const all: readonly Procedure[] = Object.values(procedures)
const commandOf = ({ commands }: Procedure, name: string): CommandDefinition<never, DomainEvent> | undefined =>
  commands.find((command) => command.name === name)
const statusesOf = ({ statuses }: Procedure): readonly string[] => Object.keys(statuses).sort()
const givenBy = (by: readonly Grantee[], relation: Relation): boolean =>
  by.some((grantee) => typeof grantee === 'object' && grantee.of === relation)

describe.each(
  all.filter(({ name }) => !(name in unrepresented)).map((procedure) => [procedure.name, procedure] as const),
)('in %s', (_name, procedure) => {
  const register = commandOf(procedure, 'registerRepresentative')
  const note = commandOf(procedure, 'noteRepresentative')

  it('a power of attorney is registered, or heard of from the case that it is a part of', () => {
    expect([register, note].filter((command) => command !== undefined)).toHaveLength(1)
  })

  it('is registered in every status in which anything can happen', () => {
    if (register === undefined) return
    const alive = statusesOf(procedure).filter((status) => !procedure.closed.includes(status))
    expect(register.from).toEqual(expect.arrayContaining(alive))
  })

  it('and ends, or changes, in every status: the representative reads the case in all of them', () => {
    const ending =
      register === undefined
        ? [note]
        : ['endRepresentation', 'bindRepresentative'].map((name) => commandOf(procedure, name))
    for (const command of ending) expect([...(command?.from ?? [])].sort()).toEqual(statusesOf(procedure))
  })
})

it('what the party can do whoever acts for it can do, but for what stands here with its reason', () => {
  const own = all.flatMap((procedure) =>
    procedure.commands
      .filter(({ by }) => !(procedure.name in unrepresented) && givenBy(by, 'owner') && !givenBy(by, 'representative'))
      .map(({ name }) => `${procedure.name}.${name}`),
  )
  expect(own.sort()).toEqual(Object.keys(partysOwn).sort())
})

it('what they hand in is the party’s, and the office’s people’s is the authority’s', () => {
  const anne = people.provider()
  const cvr = String(anne.organisation)
  const lund = people.representative()
  expect(senderOf({ ...lund, onBehalfOf: { subject: cvr, name: 'Åhuset' } }, cvr)).toEqual({
    from: 'party',
    reach: ['party'],
  })
  expect(senderOf(anne, cvr)).toEqual({ from: 'party', reach: ['party'] })
  expect(senderOf(people.caseworker(), cvr, ['handlers'])).toEqual({ from: 'authority', reach: ['handlers'] })
})
