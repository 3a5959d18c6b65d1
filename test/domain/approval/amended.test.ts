import { registerAhead } from '../../../domain/process/register-ahead'
import { approvalProcedure } from '../../../domain/approval/procedure'
import type { Procedure } from '../../../domain/process/procedure'
import { at } from '../../support/case-driver'
import {
  anne,
  application,
  file,
  given,
  granted,
  mailsOf,
  mette,
  nextPeriod,
  registerOf,
  renewal,
} from './approval-cases'

/* What a complaint changes of the decision that gave an approval, beside all that has changed by itself since. */

const terms = { validTo: '2031-03-14', conditions: [], details: {}, decidedBy: [] }

describe('an approval whose decision a complaint changes', () => {
  it('keeps its new leader, owner and address: who leads it and where it lies is no matter of the decision', () => {
    const leader = { name: 'Bo Bruun', noQuarantine: true }
    const approval = given({ details: { leader, places: 8, targetGroup: 'Voksne' } })
    const report = (change: object, id: string, consent = true) => {
      approval.act('reportChange', { from: '2027-04-01', description: 'Nyt', ...change }, anne, '2027-03-20 09:00')
      if (consent) approval.act('acceptChange', { change: id, reason: 'Ja' }, mette, '2027-03-21 09:00')
    }
    report({ kind: 'leader', leader: { name: 'Ny Nielsen', noQuarantine: true } }, '1')
    report({ kind: 'address', address: { address: 'Havnen 2, 8000 Aarhus C', municipality: 'Aarhus' } }, '2', false)
    report({ kind: 'target-group', targetGroup: 'Voksne med autisme' }, '3')
    report(
      {
        kind: 'owner',
        newOwner: { cvr: '87654321', organisation: 'Fonden Ny' },
        contact: { name: 'Ny Ejer', email: 'ny@fonden.example' },
      },
      '4',
    )
    approval.pass('2027-04-02 00:00')
    const before = approval.state.details
    expect(before).toMatchObject({ leader: { name: 'Ny Nielsen' }, owner: { organisation: 'Fonden Ny' } })
    // As a run of before tells it: with all that was applied for.
    const details = { leader, places: 10, owner: { organisation: 'Gammel', name: 'Ole', email: 'ole@gammel.example' } }
    approval.act('amend', { ...terms, details }, application, '2027-04-10 09:00')
    expect(approval.state.details).toEqual({ ...before, places: 10 })
    expect(mailsOf(approval.effects)).toContain('approval-amended ny@fonden.example')
  })

  it('has the new terms of a period to come on its first day, and its own until then', () => {
    const own = { text: 'Efteruddannelse', due: '2031-02-01' }
    const approval = granted({ details: { places: 8 }, conditions: [own] })
    file(approval, '2030-03-01 12:00')
    const by = renewal(approval)
    const renewed = { ...nextPeriod, details: { places: 12 }, conditions: [{ text: 'Nyt', due: '2032-01-01' }] }
    approval.act('renew', renewed, by, '2030-12-01 12:00')
    const milder = { text: 'Mildere', due: '2033-01-01' }
    approval.act(
      'amend',
      { validTo: '2034-12-31', conditions: [milder], details: { places: 14 }, decidedBy: [] },
      by,
      '2030-12-20 12:00',
    )
    const procedure: Procedure = approvalProcedure
    expect(registerOf(approval)).toMatchObject({ places: 8, conditions: [own], validTo: '2034-12-31' })
    expect(registerAhead(procedure, { state: approval.state, seq: approval.journal.length })).toMatchObject([
      { from: at('2031-03-15 00:00'), entry: { places: 14 } },
    ])
    approval.pass('2031-03-14 23:59')
    expect(registerOf(approval)).toMatchObject({ places: 8, conditions: [own] })
    approval.pass('2031-03-15 00:00')
    // What was still due of the period before stays due.
    expect(registerOf(approval)).toMatchObject({ places: 14, conditions: [own, milder], validTo: '2034-12-31' })
    expect(
      approval.state.deadlines.filter(({ command }) => command === 'passCondition').map(({ date }) => date),
    ).toEqual(['2033-01-01'])
  })
})
