import {
  declared,
  heard,
  helle,
  letterAvailable,
  maja,
  mette,
  reasons,
  recommended,
  refusing,
} from './application-cases'

describe('the draft', () => {
  it.each(['refused', 'dismissed', 'partial', 'granted-with-conditions'])(
    '%s needs a hearing, or a legal ground for none (I1)',
    (outcome) => {
      const application = recommended()
      const draft = {
        outcome,
        reasons,
        ...(outcome === 'granted-with-conditions'
          ? {
              conditions: [
                { text: 'Ansæt en psykolog', due: '2027-09-01', fulfilledBy: 'I sender ansættelsesbrevet.' },
              ],
            }
          : {}),
        ...(outcome === 'partial' ? { scope: 'Én plads.', granted: { targetGroup: 'Som ansøgt.', places: 1 } } : {}),
      }
      expect(application.refusal('draftDecision', draft, mette, '2027-03-02 09:00')).toBe('HEARING_REQUIRED')
      expect(
        application.refusal(
          'draftDecision',
          { ...draft, hearingWaiver: { legalGround: '', reason: 'Haster' } },
          mette,
          '2027-03-02 09:00',
        ),
      ).toBe('HEARING_REQUIRED')
      expect(
        application.refusal(
          'draftDecision',
          {
            ...draft,
            hearingWaiver: { legalGround: 'forvaltningsloven § 19, stk. 2, nr. 1', reason: 'Kun egne oplysninger.' },
          },
          mette,
          '2027-03-02 09:00',
        ),
      ).toBeUndefined()
    },
  )

  it('of anything not fully favourable needs each part of its reasons (I2)', () => {
    const application = heard()
    expect(application.refusal('draftDecision', { outcome: 'refused' }, mette, '2027-04-21 09:00')).toBe(
      'REASONS_MISSING',
    )
    for (const blank of [{ legalBasis: [' '] }, { mainConsiderations: '' }, { facts: ' ' }]) {
      expect(
        application.refusal(
          'draftDecision',
          { outcome: 'refused', reasons: { ...reasons, ...blank } },
          mette,
          '2027-04-21 09:00',
        ),
      ).toBe('REASONS_MISSING')
    }
    expect(application.refusal('draftDecision', refusing, mette, '2027-04-21 09:00')).toBeUndefined()
  })

  it.each([
    ['conditions without any', { outcome: 'granted-with-conditions' }, 'CONDITIONS_MISSING'],
    [
      'a full grant with conditions',
      { outcome: 'granted', conditions: [{ text: 'x', due: '2027-09-01' }] },
      'INVALID_FIELDS',
    ],
    [
      'a condition that is due already',
      { outcome: 'partial', conditions: [{ text: 'x', due: '2027-04-20' }] },
      'DATE_INVALID',
    ],
    [
      'more places than were applied for',
      { outcome: 'partial', granted: { targetGroup: 'Som ansøgt.', places: 1000 } },
      'INVALID_FIELDS',
    ],
    [
      'a full grant of something else than was applied for',
      { outcome: 'granted', granted: { targetGroup: 'Som ansøgt.', places: 1 } },
      'INVALID_FIELDS',
    ],
    ['a refusal with a period', { outcome: 'refused', validFrom: '2027-09-01' }, 'DATE_INVALID'],
    ['an approval for days gone by', { outcome: 'granted', validFrom: '2027-04-20' }, 'DATE_INVALID'],
    [
      'an approval that ends before it begins',
      { outcome: 'granted', validFrom: '2027-09-01', validTo: '2027-08-31' },
      'DATE_INVALID',
    ],
  ])('is refused with %s', (_what, data, code) => {
    expect(heard().refusal('draftDecision', { reasons, ...data }, mette, '2027-04-21 09:00')).toBe(code)
  })

  it('can be sent back, and whoever drafted still may not sign (I5)', () => {
    const both = { ...mette, roles: ['caseworker', 'head'] as const }
    const application = recommended()
    application.act('draftDecision', { outcome: 'granted' }, both, '2027-03-02 09:00')
    expect(application.refusal('decide', {}, both, '2027-03-02 10:00')).toBe('FOUR_EYES')
    application.act('returnDraft', { reason: 'Skriv perioden.' }, helle, '2027-03-02 11:00')
    expect(application.state).toMatchObject({ status: 'recommended', returned: { reason: 'Skriv perioden.' } })
    declared(application, '2027-03-03 08:00', maja)
    application.act('draftDecision', { outcome: 'granted' }, maja, '2027-03-03 09:00')
    expect(application.refusal('decide', {}, both, '2027-03-03 10:00')).toBe('FOUR_EYES')
    expect(application.allowed(both)).not.toContain('decide')
    expect(application.refusal('decide', {}, helle, '2027-03-03 10:00')).toBeUndefined()
  })

  it('is neither written nor signed by somebody partial (I4)', () => {
    const application = recommended()
    application.act('declareImpartiality', { impartial: false, reason: 'Bestyrelsespost.' }, mette, '2027-03-02 08:00')
    expect(application.refusal('draftDecision', { outcome: 'granted' }, mette, '2027-03-02 09:00')).toBe('CONFLICTED')
    application.act('declareImpartiality', { impartial: false, reason: 'Bestyrelsespost.' }, mette, '2027-03-02 08:30')
    expect(application.state.conflicted).toEqual(['mette'])
  })
})

describe('the decision', () => {
  it('in full favour opens an approval from the day itself, for four years, and needs no guidance on complaint', () => {
    const application = recommended()
    application.act('draftDecision', { outcome: 'granted' }, mette, '2027-03-02 09:00')
    application.act('decide', {}, helle, '2027-03-15 09:00')
    expect(application.state).toMatchObject({ status: 'decided', decision: { outcome: 'granted' } })
    expect(application.state.decision?.complaintGuidance).toBeUndefined()
    expect(application.effects).toMatchObject([
      { message: { template: 'decision-made' } },
      {
        kind: 'open-case',
        procedure: 'approval',
        caseId: 'approval-test0001.7',
        data: {
          applicationId: 'application-test0001',
          office: 'MIDT',
          offerName: 'Åhuset',
          validFrom: '2027-03-15',
          validTo: '2031-03-14',
          conditions: [],
        },
      },
      {
        kind: 'letter',
        to: { cvr: '12345678' },
        report: 'recordAvailability',
        letter: {
          kind: 'decision',
          outcome: 'granted',
          date: '2027-03-15',
          signer: { name: 'Helle Chef' },
          renewBy: '2030-09-14',
        },
      },
    ])
  })

  it('against the party says how to complain, and until when', () => {
    const application = heard()
    application.act('draftDecision', refusing, mette, '2027-04-21 09:00')
    application.act('decide', {}, helle, '2027-04-22 09:00')
    expect(application.state.decision?.complaintGuidance).toEqual({
      body: 'Ankestyrelsen',
      due: '2027-05-20',
      text: 'I kan klage over afgørelsen til Ankestyrelsen. Klagen sendes til Socialtilsyn Midt, som først vurderer sagen igen, og skal være modtaget senest 4 uger efter den dag, hvor afgørelsen er tilgængelig for jer. Er det den dag, hvor afgørelsen er truffet, er sidste frist torsdag den 20. maj 2027 kl. 24.00. En klage udsætter ikke virkningen af afgørelsen.',
    })
    expect(application.effects.map(({ kind }) => kind)).toEqual(['mail', 'letter'])
  })

  it('is final when the complaint deadline has passed, wherever holidays and daylight saving put it', () => {
    const application = heard()
    application.act('draftDecision', { outcome: 'granted' }, mette, '2027-04-21 09:00')
    application.act('decide', {}, helle, '2027-05-08 23:30')
    expect(application.state.deadlines).toEqual([])
    letterAvailable(application, '2027-05-08 23:31')
    expect(application.state.deadlines).toMatchObject([
      { key: 'complaint/12345678', date: '2027-06-07', at: '2027-06-07T22:00:00.000Z', endsRight: true },
    ])
    application.pass('2027-06-07 23:59')
    expect(application.state.status).toBe('decided')
    application.pass('2027-06-08 00:00')
    expect(application.state).toMatchObject({ status: 'final', deadlines: [] })
  })

  it('does not approve for days that passed while the draft lay', () => {
    const application = recommended()
    application.act('draftDecision', { outcome: 'granted', validFrom: '2027-03-10' }, mette, '2027-03-02 09:00')
    expect(application.refusal('decide', {}, helle, '2027-03-11 09:00')).toBe('DATE_INVALID')
    application.act('decide', {}, helle, '2027-03-10 09:00')
    expect(application.state.decision?.consequence).toMatchObject({
      kind: 'open-approval',
      validFrom: '2027-03-10',
      validTo: '2031-03-09',
    })
  })
})
