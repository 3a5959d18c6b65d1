import type { ApprovalState } from '../../../domain/approval/state'
import { approvalToRenew } from '../random-commands'
import { decidedBy, type DecidedWorld } from '../../support/made-decisions'

/*
 * An approval that was over can turn out to hold when its place has been given to another. There are never two at once: what it was told
 * is refused, and becomes an administrator's task (`given-up` of the radar), until somebody has decided which of them is to hold.
 */

const approvalOf = ({ world }: DecidedWorld) => world.observed.cases.get('approval-begin0002')?.state as ApprovalState

function told(made: DecidedWorld, caseId: string, name: string, data: object, by: string): string | undefined {
  const at = made.now()
  return made.world.act(caseId, {
    name,
    data,
    by: { kind: 'case', caseId: by, seq: 1 },
    receivedAt: at,
    takenAt: at,
    workerDies: false,
    twice: false,
  })
}

/** An approval that has expired after a refusal, with another in its place. */
function replaced(): DecidedWorld {
  const made = decidedBy('renewal-refusal')
  made.wait(70)
  expect(approvalOf(made).status).toBe('expired')
  const today = made.now().slice(0, 10)
  const other = { ...approvalToRenew, validFrom: today, validTo: '2032-02-14' }
  made.world.open('approval-begin0012', other, { kind: 'case', caseId: 'application-begin0012', seq: 9 }, made.now())
  return made
}

it('the approval that cannot stand again is told of as given up, and stands when the place is free and it is told again', () => {
  const made = replaced()
  const letter = made.world.observed.effects
    .flatMap(({ effect }) =>
      effect.kind === 'letter' && effect.letterId.startsWith(`${made.caseId}-brev`) ? [effect] : [],
    )
    .at(-1)
  const failure = { letterId: letter?.letterId, recipient: letter?.to.cvr, reason: 'Ikke tilmeldt.' }
  expect(told(made, made.caseId, 'recordUndeliverable', failure, made.caseId)).toBeUndefined()
  // What is decided of the letter holds; only the approval has not heard of it.
  expect(made.world.observed.cases.get(made.caseId)?.state.status).toBe('decided')
  expect(approvalOf(made).status).toBe('expired')
  expect(made.world.observed.failed).toEqual([expect.stringMatching(/: ALREADY_ACTIVE$/)])
  const [key = ''] = made.world.observed.failed[0]?.split(': ') ?? []
  const given = made.world.observed.effects.find((one) => one.key === key)?.effect
  if (given?.kind !== 'tell-case') throw new Error(`${key} told nobody`)
  expect(given).toMatchObject({ caseId: 'approval-begin0002', command: 'reopenRenewal' })

  const tomorrow = new Date(Date.parse(made.now()) + 86_400_000).toISOString().slice(0, 10)
  made.act('approval-begin0012', 'giveUp', { from: tomorrow }, 'anne')
  made.wait(2)
  expect(told(made, given.caseId, given.command, given.data as object, made.caseId)).toBeUndefined()
  expect(approvalOf(made).status).toBe('extended')
})

it('the head who would annul a lapse is told that the place is taken', () => {
  const made = decidedBy('lapse')
  const other = { ...approvalToRenew, validFrom: made.now().slice(0, 10), validTo: '2032-02-14' }
  made.world.open('approval-begin0012', other, { kind: 'case', caseId: 'application-begin0012', seq: 9 }, made.now())
  expect(made.refusal('approval-begin0002', 'annulLapse', { reason: 'Den består.' }, 'helle')).toBe('ALREADY_ACTIVE')
  expect(approvalOf(made).status).toBe('lapsed')
})
