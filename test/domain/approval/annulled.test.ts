import { approvalProcedure } from '../../../domain/approval/procedure'
import type { ApprovalState } from '../../../domain/approval/state'
import { without } from '../../../domain/process/without'
import { at, type DrivenCase } from '../../support/case-driver'
import {
  anne,
  contact,
  file,
  given,
  helle,
  intensify,
  mailsOf,
  mette,
  office,
  registerOf,
  renewal,
  toldOf,
  endGeneralApproval,
} from './approval-cases'

/* A lapse that was none: what stood before it stands again, and time does with it what it would have done. */

type Approval = DrivenCase<ApprovalState>

const conditions = [
  { text: 'Aftale', due: '2029-06-01' },
  { text: 'Uddannelse', due: '2029-06-15' },
]
const move = { kind: 'address', address: { address: 'Havnen 2', municipality: 'Aalborg' }, description: 'Vi flytter' }
const extendInterim = (approval: Approval): void => {
  file(approval, '2028-12-01 09:00')
  approval.act('draftInterimExtension', { until: '2029-12-31', reason: 'Sagen venter.' }, mette, '2029-01-02 09:00')
  approval.act('extendInterim', { impartial: true }, helle, '2029-01-03 09:00')
}

/** What there is to lose, each by itself; the approval lapses on 1 May 2029, and the lapse is annulled on 20 May. */
const standing: Readonly<Record<string, { validTo?: string; prepare: (approval: Approval) => void }>> = {
  'nothing else': { prepare: () => undefined },
  'a handover': {
    prepare: (approval) => {
      approval.act('reportChange', { ...move, from: '2029-02-01' }, anne, '2029-01-10 09:00')
    },
  },
  'a handover that fell due meanwhile': {
    prepare: (approval) => {
      approval.act('reportChange', { ...move, from: '2028-06-01' }, anne, '2028-05-10 09:00')
    },
  },
  'a move that fell due meanwhile': {
    prepare: (approval) => {
      approval.act('reportChange', { ...move, from: '2029-05-10' }, anne, '2029-04-01 09:00')
    },
  },
  'a change that was accepted in advance': {
    prepare: (approval) => {
      const change = { kind: 'target-group', targetGroup: 'Unge', from: '2029-08-01', description: 'Unge' }
      approval.act('reportChange', change, anne, '2029-04-01 09:00')
      approval.act('acceptChange', { change: '1', reason: 'Ja' }, mette, '2029-04-02 09:00')
    },
  },
  'intensified supervision': {
    prepare: (approval) => {
      intensify(approval, '2029-08-01', '2029-03-01 09:00')
    },
  },
  'intensified supervision that ended meanwhile': {
    prepare: (approval) => {
      intensify(approval, '2029-05-10', '2029-03-01 09:00')
    },
  },
  'giving up': {
    prepare: (approval) => {
      approval.act('giveUp', { from: '2029-09-01' }, anne, '2029-03-01 09:00')
    },
  },
  'stated disuse': {
    prepare: (approval) => {
      approval.act('reportOutOfUse', { lastUsed: '2028-12-01' }, anne, '2029-01-10 09:00')
    },
  },
  'a question to the office that has been put': {
    prepare: (approval) => {
      approval.pass('2029-04-01 09:00')
    },
  },
  'a renewal in time, also past the last day': {
    validTo: '2029-05-10',
    prepare: (approval) => {
      file(approval, '2028-10-01 09:00')
    },
  },
  'an approval that was extended already': {
    validTo: '2029-04-10',
    prepare: (approval) => {
      file(approval, '2028-09-01 09:00')
    },
  },
  'a signed interim extension': { validTo: '2029-05-14', prepare: extendInterim },
  'the draft of one': {
    validTo: '2029-06-14',
    prepare: (approval) => {
      file(approval, '2029-01-10 09:00')
      approval.act('draftInterimExtension', { until: '2029-12-31', reason: 'Sagen venter.' }, mette, '2029-01-12 09:00')
    },
  },
  'a renewed period to come': {
    validTo: '2029-05-12',
    prepare: (approval) => {
      file(approval, '2028-10-01 09:00')
      const period = { validFrom: '2029-05-13', validTo: '2033-05-12', descriptionVersion: 'autisme-2', contact }
      approval.act(
        'renew',
        { ...period, conditions: [{ text: 'Nyt', due: '2030-01-01' }], offerName: 'Åhuset' },
        renewal(approval),
        '2029-02-01 09:00',
      )
    },
  },
}

/** What is kept of it: which e-mails were sent last, the last event that decisions rest on, and the case that established the lapse. */
const but = (state: ApprovalState) => without(state, 'notices', 'decisiveSeq', 'revocations')

describe.each(Object.entries(standing))('a lapse of an approval with %s', (_what, { validTo, prepare }) => {
  const prepared = (): Approval => {
    const approval = given({ conditions, ...(validTo === undefined ? {} : { validTo }) })
    prepare(approval)
    return approval
  }
  const annulled = (): Approval => {
    const approval = prepared()
    endGeneralApproval(approval, { lastDay: '2029-05-01' }, '2029-05-02 09:00')
    expect(approval.state.status).toBe('lapsed')
    approval.act('annulLapse', { reason: 'Den generelle godkendelse består.' }, helle, '2029-05-20 09:00')
    return approval
  }

  it('leaves nothing behind when it is annulled', () => {
    const [approval, without] = [annulled(), prepared()]
    approval.pass('2029-05-20 09:00')
    without.pass('2029-05-20 09:00')
    expect(but(approval.state)).toEqual(but(without.state))
    expect(registerOf(approval)).toEqual(registerOf(without))
    expect(approvalProcedure.index(approval.state)).toEqual(approvalProcedure.index(without.state))
  })

  it('and time does the same with it afterwards', () => {
    const future = (approval: Approval): readonly string[] => {
      approval.pass('2029-05-20 09:00')
      const before = approval.journal.length
      approval.pass('2034-01-01 00:00')
      return approval.journal.slice(before).map(({ at: when, event }) => `${when} ${event.type}`)
    }
    expect(future(annulled())).toEqual(future(prepared()))
  })
})

describe('what would have been told while an approval counted as lapsed', () => {
  it('of its conditions is told at once, in one e-mail', () => {
    const approval = given({ conditions })
    endGeneralApproval(approval, { lastDay: '2029-03-01' }, '2029-03-02 09:00')
    approval.act('annulLapse', { reason: 'Den består.' }, helle, '2029-05-20 09:00')
    expect(mailsOf(approval.effects)).toEqual([
      'approval-lapse-annulled anne@aahuset.example',
      'condition-reminder anne@aahuset.example',
      `condition-reminder ${office}`,
      `use-unknown ${office}`,
    ])
    expect(approval.effects[1]).toMatchObject({ message: { data: { due: '2029-06-01', more: ['2029-06-15'] } } })
    // What is still ahead is told on its day.
    approval.pass('2029-06-08 12:00')
    expect(approval.journal.filter(({ event }) => event.type === 'condition-reminded')).toHaveLength(2)
  })

  it('of a condition whose day has passed too is not told: the day has', () => {
    const approval = given({ conditions })
    endGeneralApproval(approval, { lastDay: '2029-03-01' }, '2029-03-02 09:00')
    approval.act('annulLapse', { reason: 'Den består.' }, helle, '2029-07-01 09:00')
    approval.pass('2029-07-01 09:00')
    expect(approval.journal.map(({ event }) => event.type)).not.toContain('conditions-reminded')
    expect(approval.state.conditions).toMatchObject([{ passed: true }, { passed: true }])
  })

  it('of its use is asked or warned of at once', () => {
    const approval = given()
    approval.act('reportOutOfUse', { lastUsed: '2028-12-01' }, anne, '2029-01-10 09:00')
    endGeneralApproval(approval, { lastDay: '2030-04-01' }, '2030-04-02 09:00')
    approval.act('annulLapse', { reason: 'Den består.' }, helle, '2030-06-10 09:00')
    expect(approval.effects.at(-1)).toMatchObject({
      message: { template: 'lapse-warning', data: { lapsesOn: '2030-12-01' } },
    })
  })
})

describe('a renewal that is decided while its approval counts as lapsed', () => {
  const lapsed = (): Approval => {
    const approval = given({ validTo: '2029-05-10' })
    file(approval, '2028-10-01 09:00')
    endGeneralApproval(approval, { lastDay: '2029-05-01' }, '2029-05-02 09:00')
    return approval
  }
  const annul = (approval: Approval) => () => {
    approval.act('annulLapse', { reason: 'Den består.' }, helle, '2029-05-20 09:00')
  }

  it('and refused lets it live until the complaint period over that is over', () => {
    const approval = lapsed()
    const until = { date: '2029-06-12', at: at('2029-06-13 00:00') }
    approval.act('refuseRenewal', { until }, renewal(approval), '2029-05-15 09:00')
    expect(approval.state).toMatchObject({ status: 'lapsed', deadlines: [] })
    annul(approval)()
    expect(approval.state.status).toBe('extended')
    approval.pass('2029-06-13 00:00')
    expect(approval.state).toMatchObject({ status: 'expired', endedOn: '2029-06-12' })
  })

  it('and withdrawn after its last day leaves nothing to go back to: it ends on the day on which it was withdrawn', () => {
    const approval = lapsed()
    approval.act('renewalWithdrawn', {}, renewal(approval), '2029-05-15 09:00')
    annul(approval)()
    approval.pass('2029-05-20 09:00')
    expect(approval.state).toMatchObject({ status: 'expired', endedOn: '2029-05-15' })
  })

  it('and withdrawn before its last day has its reminders again', () => {
    const approval = given()
    file(approval, '2028-10-01 09:00')
    endGeneralApproval(approval, { lastDay: '2029-05-01' }, '2029-05-02 09:00')
    approval.act('renewalWithdrawn', {}, renewal(approval), '2029-05-15 09:00')
    annul(approval)()
    expect(approval.state.status).toBe('active')
    expect(approval.state.deadlines.map(({ rule }) => rule)).toContain('renewal-reminder-12')
  })
})

it('a renewal hears of the interim extension again when the lapse is annulled', () => {
  const approval = given({ validTo: '2029-05-14' })
  extendInterim(approval)
  endGeneralApproval(approval, { lastDay: '2029-05-01' }, '2029-05-02 09:00')
  approval.act('annulLapse', { reason: 'Den består.' }, helle, '2029-05-20 09:00')
  expect(toldOf(approval.effects)).toMatchObject([{ data: { livesUntil: at('2030-01-01 00:00') } }])
})

describe('a lapse that is annulled when the approval would be over anyway', () => {
  const annulledOn = (approval: Approval, moment: string): Approval => {
    endGeneralApproval(approval, { lastDay: '2029-05-01' }, '2029-05-02 09:00')
    approval.act('annulLapse', { reason: 'Den består.' }, helle, moment)
    return approval
  }

  it('leaves one that was given up meanwhile given up, on its own day', () => {
    const approval = given()
    approval.act('giveUp', { from: '2029-05-10' }, anne, '2029-03-01 09:00')
    annulledOn(approval, '2029-05-20 09:00').pass('2029-05-20 09:00')
    expect(approval.state).toMatchObject({ status: 'given-up', endedOn: '2029-05-09', deadlines: [] })
    expect(registerOf(approval)).toMatchObject({ status: 'ended', endGround: 'given-up', validTo: '2029-05-09' })
  })

  it('ends it with its period, and tells of that end and of nothing that has gone', () => {
    const approval = given({ validTo: '2029-05-14', conditions: [{ text: 'Aftale', due: '2029-05-10' }] })
    annulledOn(approval, '2029-08-20 09:00')
    approval.pass('2029-08-20 09:00')
    expect(registerOf(approval)).toMatchObject({ status: 'ended', endGround: 'expired', validTo: '2029-05-14' })
    expect(approval.journal.slice(-3).map(({ at: when, event }) => `${when} ${event.type}`)).toEqual([
      `${at('2029-08-20 09:00')} lapse-annulled`,
      `${at('2029-05-11 00:00')} condition-passed`,
      `${at('2029-05-15 00:00')} expired`,
    ])
    expect(mailsOf(approval.effects).filter((mail) => mail.includes('reminder'))).toEqual([])
  })
})

it('what stands aside while an approval counts as lapsed is nobody’s to read: a draft among it is the office’s own', () => {
  const approval = given({ validTo: '2029-06-14' })
  file(approval, '2029-01-10 09:00')
  approval.act('draftInterimExtension', { until: '2029-12-31', reason: 'Internt' }, mette, '2029-01-12 09:00')
  endGeneralApproval(approval, { lastDay: '2029-05-01' }, '2029-05-02 09:00')
  for (const person of [anne, mette]) {
    const seen = approvalProcedure.view(approval.state, { person })
    expect(seen).toMatchObject({ lapse: { ground: 'general-approval-ended' } })
    expect(JSON.stringify(seen)).not.toContain('Internt')
  }
})

describe('a lapse that becomes final', () => {
  it('is told to the party and the office', () => {
    const approval = given({ details: { digitalPostExempt: true } })
    endGeneralApproval(approval, { lastDay: '2029-05-01' }, '2029-05-02 09:00')
    approval.act(
      'registerServedOn',
      { recipient: 'party', servedOn: '2029-05-04', note: 'Kvittering' },
      mette,
      '2029-05-05 09:00',
    )
    approval.pass('2029-06-02 00:00')
    expect(approval.state.status).toBe('lapse-final')
    expect(mailsOf(approval.effects)).toEqual([
      'approval-lapse-final anne@aahuset.example',
      `approval-lapse-final ${office}`,
    ])
  })
})
