import type { Person } from '../../../../domain/rights/actor'
import { tenderProcedure } from '../../../../domain/tender/procedure'
import { anne, bent, per, pia, stranger, tenderPeople, ulla } from '../tender-case'
import { tenderData } from '../tender-data'
import { expectRefused, moments } from './tenders'

/* No command of a tender's table is taken from whoever it is not for, nor out of its status: refused with a code and a Danish text, and nothing changes. */

const { commands } = tenderProcedure
const elsewhere = (who: Person, role: Person['roles'][number]): Person => ({
  ...who,
  subject: `anden-${role}`,
  roles: [role],
})
/** Nobody of these has anything to do with the tender. */
const outsiders: readonly Person[] = [
  {
    ...ulla,
    subject: 'nord',
    organisation: 'NORD',
    roles: ['tender-officer', 'contract-manager', 'caseworker', 'head'],
  },
  { ...pia, subject: 'panel-elsewhere', organisation: 'NORD' },
  { ...anne, subject: 'kommune', organisation: 'K751', roles: ['municipality'] },
  elsewhere(ulla, 'admin'),
  elsewhere(pia, 'reviewer'),
]
/** What any provider may do with a tender that is published; everything else is the contracting authority's. */
const forProviders = ['follow', 'ask', 'submitBid', 'withdrawBid', 'supplyMissing', 'requestAccess', 'waiveReading']

describe.each(moments)('a tender %s', (_what, make) => {
  it('takes no command of its table from anybody of another authority, place or office', () => {
    const tender = make()
    for (const { name } of commands)
      for (const by of outsiders)
        expect(['NOT_ALLOWED', 'CASE_CLOSED']).toContain(
          expectRefused(tender, name, tenderData(name, 1, tender.state, by, '2027-06-25T08:00:00.000Z'), by),
        )
  })

  it('takes from a provider nothing that is the authority’s, and from the panel nothing that is an officer’s', () => {
    const tender = make()
    for (const { name, by: grantees } of commands) {
      if (!forProviders.includes(name))
        for (const by of [anne, bent, stranger]) expect(expectRefused(tender, name, {}, by)).toBe('NOT_ALLOWED')
      const forPanel = grantees.some((one) => typeof one !== 'string' && one.role === 'panel')
      if (!forPanel) for (const by of [pia, per]) expectRefused(tender, name, {}, by)
    }
  })

  it('takes nothing out of its status, and nothing from a person that time or another case gives', () => {
    const tender = make()
    for (const { name, by, from } of commands) {
      const notForPeople = by.every((one) => one === 'deadline' || one === 'case')
      if (!notForPeople && from.includes(tender.state.status)) continue
      for (const person of tenderPeople)
        expectRefused(tender, name, tenderData(name, 1, tender.state, person, '2027-06-25T08:00:00.000Z'), person)
    }
  })
})
