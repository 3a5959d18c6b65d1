import type { ApprovalState } from '../../../domain/approval/state'
import { openRevocation } from '../../../domain/approval/revocation/known-revocation'
import { addDays } from '../../../domain/calendar/civil-date'
import { civilDateAt } from '../../../domain/calendar/copenhagen'
import { milderMeans } from '../../../domain/revocation/milder-means/milder-means'
import type { RevocationState } from '../../../domain/revocation/state'
import { approve, begin, last, refused, type Beginning } from '../../support/made-decisions'

/*
 * A revocation ends when its approval is over for good. When that turns out to stand, the revocation goes on where it stood: otherwise it
 * would be forgotten, and no other could be opened beside it.
 */

const draft = {
  criteria: [{ criterionId: 'autisme-viden', text: 'Ingen har den længere.' }],
  reasons: refused.reasons,
  hearingWaiver: refused.hearingWaiver,
}

type Given = (name: string, data: object, subject: string) => void

/** How far a revocation comes before its approval is over. */
const courses: Readonly<Record<string, (given: Given) => void>> = {
  assessing: () => undefined,
  hearing: (given) => {
    given('openHearing', { text: 'Vi påtænker tilbagekaldelse.' }, 'mette')
  },
  drafted: (given) => {
    given('draftDecision', draft, 'mette')
  },
  decided: (given) => {
    given('draftDecision', draft, 'mette')
    given('decide', {}, 'helle')
  },
  complained: (given) => {
    given('draftDecision', draft, 'mette')
    given('decide', {}, 'helle')
    given('complain', { text: 'Klage' }, 'anne')
  },
}

const revocationOf = ({ world }: Beginning) =>
  world.observed.cases.get(last({ world } as Beginning, 'revocation'))?.state as RevocationState
const approvalOf = ({ world }: Beginning) => world.observed.cases.get('approval-begin0002')?.state as ApprovalState

/** An approval whose lapse has become final while it was to be withdrawn. */
function ended(course: (given: Given) => void): Beginning {
  const made = begin()
  const approvalId = approve(made, { validTo: '2030-02-14' })
  made.wait(60)
  made.act(approvalId, 'openRevocation', { ground: 'criteria', note: 'Fund' }, 'mette')
  const caseId = last(made, 'revocation')
  for (const officer of ['mette', 'helle']) made.act(caseId, 'declareImpartiality', { impartial: true }, officer)
  for (const means of Object.keys(milderMeans))
    made.act(caseId, 'recordMilderMeans', { means, notEnoughBecause: 'Det hjælper ikke.' }, 'mette')
  made.act(caseId, 'establishLapse', { lastDay: addDays(civilDateAt(made.now()), -1), reference: 'Sag 9' }, 'mette')
  made.wait(24)
  course((name, data, subject) => {
    made.act(caseId, name, data, subject)
  })
  const { status } = revocationOf(made)
  made.wait(6)
  expect(approvalOf(made).status).toBe('lapse-final')
  expect(revocationOf(made)).toMatchObject({ status: 'ended', deadlines: [] })
  expect(status).not.toBe('ended')
  return made
}

/** The lapse's letter had not come, and the head finds that there was no lapse. */
function standsAgain(made: Beginning): void {
  const letter = made.world.observed.effects.flatMap(({ effect }) =>
    effect.kind === 'letter' && effect.letterId.startsWith('approval-begin0002-brev') ? [effect] : [],
  )
  const at = made.now()
  const code = made.world.act('approval-begin0002', {
    name: 'recordUndeliverable',
    data: { letterId: letter.at(-1)?.letterId, recipient: letter.at(-1)?.to.cvr, reason: 'Ikke tilmeldt.' },
    by: { kind: 'case', caseId: 'approval-begin0002', seq: 1 },
    receivedAt: at,
    takenAt: at,
    workerDies: false,
    twice: false,
  })
  expect(code).toBeUndefined()
  made.act('approval-begin0002', 'annulLapse', { reason: 'Den generelle godkendelse består.' }, 'helle')
  made.wait(0)
}

describe.each(Object.entries(courses))('a revocation that is %s when its approval is over', (status, course) => {
  it('goes on when the approval stands again', () => {
    const made = ended(course)
    made.wait(30)
    const told = made.world.observed.mails.length
    standsAgain(made)
    expect(revocationOf(made).status).toBe(status)
    expect(openRevocation(approvalOf(made))?.revocationId).toBe(last(made, 'revocation'))
    const templates = made.world.observed.mails.slice(told).map(({ effect }) => effect.message.template)
    expect(templates.filter((template) => template === 'revocation-goes-on').length).toBeGreaterThan(0)
    expect(made.world.observed.failed).toEqual([])
    // Nothing that has fallen meanwhile takes anything before anybody could know of it.
    expect(revocationOf(made).deadlines.filter(({ at }) => at <= made.now())).toEqual([])
    if (status === 'drafted') expect(revocationOf(made).draft).toBeDefined()
    if (status === 'hearing') {
      const [due] = revocationOf(made).deadlines.filter(({ command }) => command === 'closeHearing')
      expect(due?.date).toBe(addDays(civilDateAt(made.now()), 14))
      made.act(last(made, 'revocation'), 'answerHearing', { answer: 'Vi er uenige.' }, 'anne')
      expect(revocationOf(made).status).toBe('assessing')
    }
    if (status === 'decided') {
      made.wait(60)
      expect(revocationOf(made).status).toBe('effected')
      expect(approvalOf(made).status).toBe('revoked')
    }
  })
})

it('a withdrawal of which a complaint was upheld while the approval was over is gone when that stands again', () => {
  const made = ended(courses['complained'] ?? (() => undefined))
  const complaintId = last(made, 'complaint')
  made.act(complaintId, 'assignReassessor', { reassessor: { subject: 'rolf', name: 'rolf' } }, 'mette')
  made.act(complaintId, 'reassess', { result: 'upheld', reasons: 'Set på ny', impartial: true }, 'rolf')
  expect(revocationOf(made).status).toBe('ended')
  standsAgain(made)
  expect(revocationOf(made).status).toBe('annulled')
  expect(openRevocation(approvalOf(made))).toBeUndefined()
  expect(approvalOf(made).status).toBe('active')
  expect(made.world.observed.failed).toEqual([])
})

it('a withdrawal of which a complaint was withdrawn while the approval was over takes effect at a midnight to come', () => {
  const made = ended(courses['complained'] ?? (() => undefined))
  made.act(last(made, 'complaint'), 'withdraw', {}, 'anne')
  made.wait(60)
  standsAgain(made)
  expect(approvalOf(made).status).toBe('active')
  made.wait(1)
  expect(revocationOf(made).status).toBe('effected')
  expect(approvalOf(made).status).toBe('revoked')
  expect(made.world.observed.failed).toEqual([])
})
