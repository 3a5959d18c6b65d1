import { approvalProcedure } from '../../../domain/approval/procedure'
import {
  anne,
  contact,
  file,
  given,
  intensify,
  helle,
  lettersOf,
  mailsOf,
  mette,
  office,
  owner,
  registerOf,
  secondContact,
  nextPeriod,
  renewal,
} from './approval-cases'

const moved = {
  kind: 'address',
  from: '2027-08-01',
  description: 'Vi flytter.',
  address: { address: 'Havnen 2, 9000 Aalborg', municipality: 'Aalborg' },
}

const nina = { name: 'Nina Ny', email: 'nina@fonden.example' }

describe('a change of address', () => {
  it('holds from its day, and hands the approval over a year after it was told', () => {
    const approval = given()
    approval.act('reportChange', moved, anne, '2027-06-01 10:00')
    expect(registerOf(approval)).toMatchObject({ municipality: 'Aarhus', office: 'MIDT' })
    approval.pass('2027-08-01 00:00')
    expect(registerOf(approval)).toMatchObject({
      municipality: 'Aalborg',
      region: 'Nordjylland',
      address: 'Havnen 2, 9000 Aalborg',
      office: 'MIDT',
    })
    expect(approval.state.deadlines.find(({ rule }) => rule === 'authority-handover')).toMatchObject({
      date: '2028-05-31',
      at: '2028-05-31T22:00:00.000Z',
    })
    approval.pass('2028-06-01 00:00')
    expect(approval.state.office).toBe('NORD')
    expect(mailsOf(approval.effects)).toEqual([
      'approval-handed-over anne@aahuset.example',
      `approval-handed-over ${office}`,
      'approval-handed-over post@socialtilsyn-nord.example',
    ])
    expect(approvalProcedure.index(approval.state).standing.office).toBe('NORD')
  })

  it('within the same authority hands nothing over', () => {
    const approval = given()
    approval.act(
      'reportChange',
      { ...moved, from: '2027-06-01', address: { address: 'Søvej 4', municipality: 'Viborg' } },
      anne,
      '2027-06-01 10:00',
    )
    expect(registerOf(approval)).toMatchObject({ municipality: 'Viborg' })
    expect(approval.state.deadlines.some(({ rule }) => rule === 'authority-handover')).toBe(false)
  })

  it('leaves a renewal with the old authority as long as it has the approval', () => {
    const approval = given({ validTo: '2028-03-31' })
    approval.act('reportChange', moved, anne, '2027-06-01 10:00')
    file(approval, '2027-09-01 10:00')
    expect(approval.effects[0]).toMatchObject({
      data: { municipality: 'Aalborg', moved: { from: 'Aarhus', on: '2027-06-01' } },
    })
  })

  it('that does not say where, or a day beyond measure, is refused', () => {
    const approval = given()
    expect(
      approval.refusal(
        'reportChange',
        { kind: 'address', from: '2027-08-01', description: 'x' },
        anne,
        '2027-06-01 10:00',
      ),
    ).toBe('INVALID_FIELDS')
    expect(approval.refusal('reportChange', { ...moved, from: '2029-08-01' }, anne, '2027-06-01 10:00')).toBe(
      'DATE_INVALID',
    )
    expect(
      approval.refusal(
        'reportChange',
        { ...moved, address: { address: 'x', municipality: 'Ingensteds' } },
        anne,
        '2027-06-01 10:00',
      ),
    ).toBe('UNKNOWN_MUNICIPALITY')
  })
})

describe('a new owner or target group', () => {
  it('waits for the authority and holds from its own day', () => {
    const approval = given({ details: { owner, secondContact } })
    approval.act(
      'reportChange',
      {
        kind: 'owner',
        from: '2027-07-01',
        description: 'Solgt',
        newOwner: { cvr: '87654321', organisation: 'Ny Fond' },
        contact: nina,
      },
      anne,
      '2027-06-01 10:00',
    )
    expect(mailsOf(approval.effects)).toEqual([`change-reported ${office}`])
    expect(approvalProcedure.tasks?.(approval.state)).toMatchObject([{ key: 'change/1', command: 'acceptChange' }])
    expect(registerOf(approval)).toMatchObject({ cvr: '12345678', ownerName: 'Fonden Åhuset' })
    approval.act('acceptChange', { change: '1', reason: 'Samme ledelse og drift.' }, mette, '2027-06-10 10:00')
    expect(mailsOf(approval.effects)).toContain('change-accepted anne@aahuset.example')
    expect(approval.effects[0]).toMatchObject({ message: { data: { from: '2027-07-01' } } })
    approval.pass('2027-06-30 23:59:59')
    expect(registerOf(approval)).toMatchObject({ cvr: '12345678', ownerName: 'Fonden Åhuset' })
    approval.act('reportUse', { on: '2027-06-30' }, anne, '2027-06-30 23:59:59')
    approval.pass('2027-07-01 00:00')
    expect(registerOf(approval)).toMatchObject({ cvr: '87654321', ownerName: 'Ny Fond' })
    expect(approval.refusal('acceptChange', { change: '1', reason: 'Igen' }, mette, '2027-06-11 10:00')).toBe(
      'CHANGE_UNKNOWN',
    )
    // The approval is the new owner's from now on: rights, e-mails and letters.
    expect(approval.refusal('reportUse', { on: '2027-07-01' }, anne, '2027-07-01 10:00')).toBe('NOT_ALLOWED')
    approval.act('giveUp', { from: '2027-12-01' }, { ...anne, organisation: '87654321' }, '2027-08-01 10:00')
    expect(mailsOf(approval.effects)).toEqual([`giving-up-received ${nina.email}`, `giving-up-received ${office}`])
    approval.pass('2027-12-01 00:00')
    expect(lettersOf(approval.effects)).toMatchObject([{ to: { cvr: '87654321', name: nina.name } }])
  })

  it('of an owner of whom nobody knows whom to write to is not accepted; one whose day has come holds at once', () => {
    const approval = given({ details: { owner } })
    const sold = {
      kind: 'owner',
      from: '2027-05-01',
      description: 'Solgt',
      newOwner: { cvr: '87654321', organisation: 'Ny Fond' },
    }
    approval.act('reportChange', sold, anne, '2027-06-01 10:00')
    const yes = { change: '1', reason: 'Samme drift.' }
    expect(approval.refusal('acceptChange', yes, mette, '2027-06-10 10:00')).toBe('INVALID_FIELDS')
    approval.act('acceptChange', { ...yes, contact: nina }, mette, '2027-06-10 10:00')
    expect(registerOf(approval)).toMatchObject({ cvr: '87654321', ownerName: 'Ny Fond' })
    expect(approval.effects[0]).not.toHaveProperty('message.data.from')
  })

  it('of an owner while a renewal is handled is not undone by it', () => {
    const approval = given({ details: { owner } })
    approval.act('reportUse', { on: '2030-08-01' }, anne, '2030-08-01 10:00')
    file(approval, '2030-09-01 12:00')
    const sold = {
      kind: 'owner',
      from: '2031-01-01',
      description: 'Solgt',
      newOwner: { cvr: '87654321', organisation: 'Ny Fond' },
    }
    approval.act('reportChange', { ...sold, contact: nina }, anne, '2030-10-01 10:00')
    approval.act('acceptChange', { change: '1', reason: 'Ja.' }, mette, '2030-10-02 10:00')
    approval.act('renew', { ...nextPeriod, details: { owner, places: 8 } }, renewal(approval), '2031-01-10 09:00')
    expect(mailsOf(approval.effects)).toEqual([`approval-renewed ${nina.email}`])
    approval.pass('2031-03-15 00:00')
    expect(registerOf(approval)).toMatchObject({ cvr: '87654321', ownerName: 'Ny Fond', places: 8 })
  })

  it('of address and target group outlives a period that was granted before it and begins after', () => {
    const approval = given({ details: { targetGroup: 'Børn' } })
    file(approval, '2030-09-01 12:00')
    const period = { ...nextPeriod, details: { targetGroup: 'Børn', address: 'Gamle Vej 1' } }
    approval.act('renew', period, renewal(approval), '2030-10-01 09:00')
    const wider = { kind: 'target-group', from: '2030-12-01', description: 'Også unge', targetGroup: 'Børn og unge' }
    approval.act('reportChange', wider, anne, '2030-10-10 10:00')
    approval.act('acceptChange', { change: '1', reason: 'Kan rummes.' }, mette, '2030-10-11 10:00')
    const move = { address: 'Nye Vej 2', municipality: 'Aarhus' }
    approval.act(
      'reportChange',
      { kind: 'address', from: '2031-01-01', description: 'Flytning', address: move },
      anne,
      '2030-10-12 10:00',
    )
    approval.pass('2031-03-15 00:00')
    expect(registerOf(approval)).toMatchObject({ targetGroup: 'Børn og unge', address: 'Nye Vej 2' })
  })

  it('of target group holds from its own day too', () => {
    const approval = given({ details: { targetGroup: 'Børn' } })
    const wider = { kind: 'target-group', from: '2027-07-01', description: 'Også unge', targetGroup: 'Børn og unge' }
    approval.act('reportChange', wider, anne, '2027-06-01 10:00')
    approval.act('acceptChange', { change: '1', reason: 'Kan rummes.' }, mette, '2027-06-10 10:00')
    expect(registerOf(approval)).toMatchObject({ targetGroup: 'Børn' })
    approval.pass('2027-07-01 00:00')
    expect(registerOf(approval)).toMatchObject({ targetGroup: 'Børn og unge' })
  })

  it('may need an application of its own; the approval stands as it is', () => {
    const approval = given({ details: { targetGroup: 'Børn' } })
    approval.act(
      'reportChange',
      { kind: 'target-group', from: '2027-07-01', description: 'Også voksne', targetGroup: 'Børn og voksne' },
      anne,
      '2027-06-01 10:00',
    )
    approval.act('requireNewApplication', { change: '1', reason: 'Væsentlig ændring.' }, helle, '2027-06-10 10:00')
    expect(registerOf(approval)).toMatchObject({ targetGroup: 'Børn' })
    expect(mailsOf(approval.effects)).toEqual(['change-needs-application anne@aahuset.example'])
  })
})

describe('an e-mail that comes back', () => {
  const self = (seq: number) => ({ kind: 'case', caseId: 'approval-test0001', seq }) as const
  const bounce = (address: string, seq = 2) => ({
    address,
    messageKey: `approval-test0001/${seq}/0`,
    diagnosis: '550 5.1.1 User unknown',
  })

  it('goes to the second contact, with what it said, and to that one too from then on', () => {
    const approval = given({ details: { owner, secondContact } })
    approval.pass('2028-09-15 08:00')
    approval.act('reportBounce', bounce(contact.email), self(2), '2028-09-15 08:03')
    expect(approval.effects).toMatchObject([
      { to: secondContact, message: { template: 'lapse-warning', data: { lastUsed: '2027-03-15' } } },
    ])
    approval.act('reportBounce', bounce(contact.email), self(2), '2028-09-15 09:03')
    expect(approval.effects).toEqual([])
    approval.pass('2029-02-15 08:00')
    expect(mailsOf(approval.effects)).toEqual([
      'lapse-warning anne@aahuset.example',
      `lapse-warning ${owner.email}`,
      `lapse-warning ${secondContact.email}`,
    ])
    approval.act(
      'changeContacts',
      { contact: { name: 'Nina Ny', email: 'nina@aahuset.example' } },
      anne,
      '2029-02-20 09:00',
    )
    approval.pass('2030-03-14 08:00')
    expect(mailsOf(approval.effects)).toEqual([
      `use-unknown ${office}`,
      'renewal-reminder nina@aahuset.example',
      `renewal-reminder ${owner.email}`,
    ])
  })

  it('goes to the owner when there is no second contact, and to the office when there is nobody', () => {
    const owned = given({ details: { owner } })
    owned.act('reportBounce', bounce(contact.email, 1), self(1), '2027-03-15 09:05')
    expect(mailsOf(owned.effects)).toEqual([`approval-granted ${owner.email}`])
    const alone = given()
    alone.act('reportBounce', bounce(contact.email, 1), self(1), '2027-03-15 09:05')
    expect(mailsOf(alone.effects)).toEqual([`message-undelivered ${office}`])
    expect(approvalProcedure.tasks?.(alone.state)).toMatchObject([{ command: 'changeContacts' }])
    expect(
      alone.refusal(
        'reportBounce',
        bounce(contact.email, 1),
        { ...self(1), caseId: 'approval-fremmed1' },
        '2027-03-15 09:06',
      ),
    ).toBe('NOT_ALLOWED')
    alone.act('reportBounce', bounce(office, 1), self(1), '2027-03-15 09:06')
    expect(alone.effects).toEqual([])
    expect(alone.refusal('changeContacts', {}, anne, '2027-03-16 09:00')).toBe('INVALID_FIELDS')
  })
})

describe('intensified supervision', () => {
  it('is shown in the register while it is in force, and only its supervision lifts it', () => {
    const approval = given()
    const stranger = { kind: 'case', caseId: 'supervision-fremmed1', seq: 9 } as const
    const period = { from: '2027-06-01', to: '2027-12-01', reason: 'Bekymring', supervisionId: stranger.caseId }
    expect(approval.refusal('noteIntensifiedSupervision', period, stranger, '2027-06-01 10:00')).toBe('NOT_ALLOWED')
    expect(approval.refusal('noteIntensifiedSupervision', period, helle, '2027-06-01 10:00')).toBe('NOT_ALLOWED')
    intensify(approval, '2027-12-01', '2027-06-01 10:00')
    expect(registerOf(approval)?.intensifiedSupervision).toEqual({ from: '2027-06-01', to: '2027-12-01' })
    expect(approval.refusal('endIntensifiedSupervision', { reason: 'Rettet op' }, helle, '2027-07-01 10:00')).toBe(
      'WRONG_STATUS',
    )
    approval.pass('2027-12-02 00:00')
    expect(registerOf(approval)).not.toHaveProperty('intensifiedSupervision')
    expect(approval.effects).toMatchObject([{ message: { template: 'supervision-ended', data: { on: '2027-12-01' } } }])
    expect(approval.refusal('endIntensifiedSupervision', { reason: 'Rettet op' }, helle, '2027-12-03 10:00')).toBe(
      'WRONG_STATUS',
    )
  })
})
