import { approvalProcedure } from '../../../domain/approval/procedure'
import {
  anne,
  given,
  granted,
  helle,
  lettersOf,
  mailsOf,
  mette,
  nextPeriod,
  office,
  owner,
  registerOf,
  renewal,
  file,
} from './approval-cases'

const conditions = [{ text: 'Skriftlig aftale med psykiatrien', due: '2027-09-19', fulfilledBy: 'Underskrevet aftale' }]
const conditional = () => given({ conditions, details: { owner } })

describe('a condition', () => {
  it('is reminded of 30 and 7 days before its day, at eight on a working day, and its day does not move', () => {
    // 20 August 2027 is a Friday, 12 September a Sunday, 19 September a Sunday.
    expect(
      conditional()
        .state.deadlines.filter(({ key }) => key.startsWith('condition'))
        .map(({ rule, date, at }) => [rule, date, at]),
    ).toEqual([
      ['condition-reminder-30', '2027-08-20', '2027-08-20T06:00:00.000Z'],
      ['condition-reminder-7', '2027-09-10', '2027-09-10T06:00:00.000Z'],
      ['condition', '2027-09-19', '2027-09-19T22:00:00.000Z'],
    ])
  })

  it('tells provider, owner and office at each reminder, and flags its day without deciding anything', () => {
    const approval = conditional()
    approval.pass('2027-08-20 08:00')
    expect(mailsOf(approval.effects)).toEqual([
      'condition-reminder anne@aahuset.example',
      `condition-reminder ${owner.email}`,
      `condition-reminder ${office}`,
    ])
    approval.pass('2027-09-20 00:00')
    expect(approval.state).toMatchObject({ status: 'active', conditions: [{ id: '1', status: 'open', passed: true }] })
    expect(mailsOf(approval.effects).slice(-3)).toEqual([
      `condition-passed ${office}`,
      'condition-missed anne@aahuset.example',
      'condition-missed ole@fonden.example',
    ])
    expect(approvalProcedure.tasks?.(approval.state)).toMatchObject([
      { key: 'condition/1', command: 'closeCondition', holder: { role: 'caseworker' } },
    ])
    expect(registerOf(approval)).toMatchObject({
      status: 'in-force',
      conditions: [{ text: 'Skriftlig aftale med psykiatrien', due: '2027-09-19' }],
    })
  })

  it('is reported by the provider and closed by the office', () => {
    const approval = conditional()
    expect(approval.refusal('reportConditionMet', { condition: '2', text: 'Ja' }, anne, '2027-06-01 09:00')).toBe(
      'CONDITION_UNKNOWN',
    )
    expect(
      approval.refusal(
        'reportConditionMet',
        { condition: '1', text: 'Ja', documents: ['fremmed-0001'] },
        anne,
        '2027-06-01 09:00',
      ),
    ).toBe('DOCUMENT_UNKNOWN')
    approval.act(
      'attachDocument',
      {
        documentId: 'aftale-0001',
        mediaType: 'application/pdf',
        size: 9,
        sha256: 'a'.repeat(64),
        name: 'Aftale.pdf',
        kind: 'other',
      },
      anne,
      '2027-06-01 09:00',
    )
    approval.act(
      'reportConditionMet',
      { condition: '1', text: 'Aftalen er vedlagt.', documents: ['aftale-0001'] },
      anne,
      '2027-06-01 09:01',
    )
    expect(mailsOf(approval.effects)).toEqual([`condition-reported ${office}`])
    expect(approvalProcedure.tasks?.(approval.state)).toMatchObject([
      { key: 'condition/1', due: '2027-09-19T22:00:00.000Z' },
    ])
    expect(
      approval.refusal('closeCondition', { condition: '1', result: 'met', reason: ' ' }, mette, '2027-06-02 09:00'),
    ).toBe('INVALID_FIELDS')
    approval.act(
      'closeCondition',
      { condition: '1', result: 'met', reason: 'Aftalen er i orden.' },
      mette,
      '2027-06-02 09:00',
    )
    expect(approval.state.deadlines.some(({ key }) => key.startsWith('condition'))).toBe(false)
    expect(registerOf(approval)?.conditions).toEqual([
      { text: 'Skriftlig aftale med psykiatrien', due: '2027-09-19', met: true },
    ])
    expect(
      approval.refusal('closeCondition', { condition: '1', result: 'met', reason: 'Igen' }, mette, '2027-06-03 09:00'),
    ).toBe('CONDITION_UNKNOWN')
  })

  it('gets a later day with new reminders, and not an earlier one', () => {
    const approval = conditional()
    approval.pass('2027-09-20 00:00')
    for (const due of ['2027-09-19', '2027-09-01', undefined]) {
      expect(
        approval.refusal(
          'closeCondition',
          { condition: '1', result: 'extended', reason: 'Forhandles', ...(due === undefined ? {} : { due }) },
          mette,
          '2027-09-21 09:00',
        ),
      ).toBe('DATE_INVALID')
    }
    approval.act(
      'closeCondition',
      { condition: '1', result: 'extended', reason: 'Aftalen forhandles.', due: '2027-10-15' },
      mette,
      '2027-09-21 09:00',
    )
    expect(approval.state.conditions).toMatchObject([
      { due: '2027-10-15', status: 'open', closing: { result: 'extended' } },
    ])
    expect(approval.state.conditions[0]).not.toHaveProperty('passed')
    expect(approval.state.deadlines.filter(({ key }) => key.startsWith('condition')).map(({ date }) => date)).toEqual([
      '2027-10-08',
      '2027-10-15',
    ])
  })

  it('that is not met decides nothing: the approval holds, and no letter goes out', () => {
    const approval = conditional()
    approval.act(
      'closeCondition',
      { condition: '1', result: 'not-met', reason: 'Ingen aftale.' },
      mette,
      '2027-09-21 09:00',
    )
    expect(approval.state).toMatchObject({ status: 'active', conditions: [{ status: 'not-met' }] })
    expect(lettersOf(approval.effects)).toEqual([])
    expect(
      approval.refusal('closeCondition', { condition: '1', result: 'met', reason: 'x' }, helle, '2027-09-22 09:00'),
    ).toBe('NOT_ALLOWED')
  })

  it('of a period to come is not in force before its first day, and those that are not settled stay', () => {
    const approval = granted({
      conditions: [
        { text: 'Gammelt', due: '2031-03-01' },
        { text: 'Opfyldt', due: '2030-12-01' },
      ],
    })
    approval.act('closeCondition', { condition: '2', result: 'met', reason: 'Ja.' }, mette, '2030-08-20 09:00')
    file(approval, '2030-09-01 12:00')
    approval.act(
      'renew',
      { ...nextPeriod, details: { places: 8, targetGroup: 'Unge' }, conditions: [{ text: 'Nyt', due: '2032-01-05' }] },
      renewal(approval),
      '2031-01-10 09:00',
    )
    expect(registerOf(approval)?.conditions).toMatchObject([{ text: 'Gammelt' }, { text: 'Opfyldt', met: true }])
    expect(registerOf(approval)).not.toHaveProperty('places')
    expect(registerOf(approval)?.validTo).toBe('2035-03-14')
    // What is due in the present period is still due in it.
    expect(approval.state.deadlines.filter(({ key }) => key.startsWith('condition')).map(({ date }) => date)).toEqual([
      '2031-01-30',
      '2031-02-21',
      '2031-03-01',
      '2031-12-05',
      '2031-12-29',
      '2032-01-05',
    ])
    approval.pass('2031-03-14 23:59:59')
    expect(approval.state.conditions.find(({ id }) => id === '1')).toMatchObject({ passed: true, status: 'open' })
    expect(registerOf(approval)).not.toHaveProperty('places')
    approval.pass('2031-03-15 00:00')
    expect(registerOf(approval)).toMatchObject({ places: 8, targetGroup: 'Unge', validFrom: '2027-03-15' })
    expect(registerOf(approval)?.conditions).toMatchObject([{ text: 'Gammelt' }, { text: 'Nyt', due: '2032-01-05' }])
    expect(approval.state.conditions.map(({ id }) => id)).toEqual(['1', '3'])
  })

  it('of two periods granted in advance begin each on its day', () => {
    const approval = granted({ conditions: [{ text: 'Første', due: '2031-03-01' }] })
    file(approval, '2030-09-01 12:00')
    approval.act(
      'renew',
      { ...nextPeriod, conditions: [{ text: 'Andet', due: '2032-01-05' }] },
      renewal(approval),
      '2030-10-01 09:00',
    )
    file(approval, '2030-11-01 12:00')
    const third = { ...nextPeriod, validFrom: '2035-03-15', validTo: '2039-03-14', offerName: 'Nye Åhuset' }
    approval.act(
      'renew',
      { ...third, conditions: [{ text: 'Tredje', due: '2036-01-05' }] },
      renewal(approval),
      '2030-12-01 09:00',
    )
    const shown = () => registerOf(approval)?.conditions?.map(({ text }) => text)
    expect(shown()).toEqual(['Første'])
    approval.pass('2031-03-15 00:00')
    expect(shown()).toEqual(['Første', 'Andet'])
    expect(registerOf(approval)).toMatchObject({ providerName: 'Åhuset', validTo: '2039-03-14' })
    approval.pass('2035-03-15 00:00')
    expect(shown()).toEqual(['Første', 'Andet', 'Tredje'])
    expect(registerOf(approval)).toMatchObject({ providerName: 'Nye Åhuset' })
  })
})
