import { awaitsAuthority } from '../../../domain/approval/changes/change'
import type { ApprovalState } from '../../../domain/approval/state'
import { register } from '../../../domain/approval/register'
import { addDays } from '../../../domain/calendar/civil-date'
import { civilDateAt } from '../../../domain/calendar/copenhagen'
import type { RevocationState } from '../../../domain/revocation/state'
import type { SupervisionState } from '../../../domain/supervision/state'
import { decidedBy, type DecidedWorld } from '../../support/made-decisions'

/*
 * A name, a P-number and a leader change on their own day, also while a withdrawal has been decided or is complained of, and while a
 * supervision goes on: both know it then, and what becomes of the approval is shown under its new name and number.
 */

const changes = {
  name: { kind: 'name', description: 'Nyt navn', offerName: 'Nyhuset' },
  'p-number': { kind: 'p-number', description: 'Nyt P-nummer', pNumber: '1999999999' },
  leader: {
    kind: 'leader',
    description: 'Ny leder',
    leader: { name: 'Lis Leder', noQuarantine: true },
    contact: { name: 'Lis Leder', email: 'lis@aahuset.example' },
  },
} as const
type Kind = keyof typeof changes

const approvalOf = ({ world }: DecidedWorld) => world.observed.cases.get('approval-begin0002')?.state as ApprovalState
const caseOf = <State>({ world, caseId }: DecidedWorld) => world.observed.cases.get(caseId)?.state as State

/** Tells of the change from a day, and has it accepted where that is needed. */
function tell(made: DecidedWorld, kind: Kind, from: string): void {
  const approvalId = 'approval-begin0002'
  made.act(approvalId, 'reportChange', { ...changes[kind], from }, 'anne')
  const change = approvalOf(made).changes.at(-1)
  if (change !== undefined && awaitsAuthority(change))
    made.act(approvalId, 'acceptChange', { change: change.id, reason: 'Samme drift.' }, 'mette')
}

const nameOf = ({ offerName, identity, details }: ApprovalState) => ({
  name: offerName,
  'p-number': identity.pNumber,
  leader: details.leader?.name,
})

const kinds = Object.keys(changes) as readonly Kind[]
const news = { name: 'Nyhuset', 'p-number': '1999999999', leader: 'Lis Leder' } as const

describe.each(kinds)('a new %s', (kind) => {
  it.each([false, true])(
    'holds from its day while a withdrawal waits for its effect (complained of: %s)',
    (complained) => {
      const made = decidedBy('revocation')
      if (complained) made.act(made.caseId, 'complain', { text: 'Klage' }, 'anne')
      const from = addDays(civilDateAt(made.now()), 10)
      tell(made, kind, from)
      const before = nameOf(approvalOf(made))[kind]
      made.wait(9)
      expect(nameOf(approvalOf(made))[kind]).toBe(before)
      made.wait(1)
      expect(nameOf(approvalOf(made))[kind]).toBe(news[kind])
      const { offerName, identity, leader } = caseOf<RevocationState>(made)
      expect({ name: offerName, 'p-number': identity.pNumber, leader: leader?.name }[kind]).toBe(news[kind])
      expect(made.world.observed.failed).toEqual([])
      if (complained) made.act(lastComplaint(made), 'withdraw', {}, 'anne')
      made.wait(60)
      expect(approvalOf(made).status).toBe('revoked')
      const shown = register(approvalOf(made))
      expect([
        shown?.status,
        kind === 'leader' ? undefined : { name: shown?.providerName, 'p-number': shown?.pNumber }[kind],
      ]).toEqual(['ended', kind === 'leader' ? undefined : news[kind]])
      expect(made.world.observed.failed).toEqual([])
    },
  )

  it('is what a supervision that goes on is about from that day', () => {
    const made = decidedBy('order')
    tell(made, kind, addDays(civilDateAt(made.now()), 3))
    made.wait(4)
    const { offerName, identity } = caseOf<SupervisionState>(made)
    if (kind !== 'leader') expect({ name: offerName, 'p-number': identity.pNumber }[kind]).toBe(news[kind])
    expect(made.world.observed.failed).toEqual([])
  })
})

const lastComplaint = ({ world }: DecidedWorld): string =>
  [...world.observed.cases.keys()].findLast((id) => id.startsWith('complaint-')) ?? ''
