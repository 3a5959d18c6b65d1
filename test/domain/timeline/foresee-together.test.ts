import type { CaseSnapshot } from '../../../domain/process/judge'
import { procedures } from '../../../domain/procedures'
import type { Assumption } from '../../../domain/timeline/assumption'
import { foreseeTogether, type Foresight } from '../../../domain/timeline/foresee-together'
import type { Start } from '../../model/begin'
import { walk } from '../../model/walk'
import { codeOf } from '../../support/case-driver'
import { anne, people } from '../random-commands'

/* What would follow in each of the cases that hang together. */

const casesOf = (start: Start): readonly CaseSnapshot[] => [
  ...walk({ start, steps: [] }, procedures).world.observed.cases.values(),
]
const idOf = (cases: readonly CaseSnapshot[], procedure: string): string =>
  cases.find(({ state: { caseId } }) => caseId.startsWith(`${procedure}-`))?.state.caseId ?? ''
const until = '2030-01-01T00:00:00.000Z'
const midday = (day: string): string => `${day}T11:00:00.000Z`

/** The futures by procedure, each as events with their days and statuses. */
function look(cases: readonly CaseSnapshot[], from: string, assumptions: readonly Assumption[] = []) {
  const foresights = foreseeTogether({ cases, caseId: idOf(cases, from), until, assumptions })
  const of = (procedure: string): Foresight =>
    foresights.find(({ caseId }) => caseId.startsWith(`${procedure}-`)) ?? foresights[0]
  return {
    foresights,
    of,
    told: (procedure: string) =>
      of(procedure).steps.flatMap(({ events, status }) =>
        events.map(({ at, event: { type } }) => `${at.slice(0, 10)} ${type} → ${status}`),
      ),
  }
}

describe('an assumption is carried through the cases that hang together', () => {
  const cases = casesOf('revocation forwarded')
  const complaint = idOf(cases, 'complaint')
  const outcome = (result: string): Assumption => ({
    caseId: complaint,
    name: 'recordOutcome',
    at: midday('2027-03-12'),
    data: { outcome: result, decidedOn: '2027-03-12', summary: 'Afgjort' },
  })

  it('a complaint over a withdrawal is upheld: the approval stands, and its renewal goes on', () => {
    const { told, of } = look(cases, 'approval', [{ caseId: complaint, name: 'upheld', at: midday('2027-03-12') }])
    expect(told('complaint')).toEqual(['2027-03-12 outcome-recorded → concluded'])
    expect(told('revocation')).toEqual([
      '2027-03-12 complaint-settled → annulled',
      '2027-03-12 decision-annulled → annulled',
    ])
    expect(told('application')).toEqual(
      expect.arrayContaining(['2027-03-12 renewal-resumed → received', '2027-08-27 delay-announced → received']),
    )
    expect(of('approval').after.state.status).toBe('extended')
  })

  it('it is confirmed: at the next midnight the approval is withdrawn, and its renewal closed', () => {
    const { told, of } = look(cases, 'complaint', [outcome('confirmed')])
    expect(told('approval')).toContain('2027-03-12 revoked → revoked')
    expect(told('application')).toEqual(['2027-03-12 renewal-closed → abandoned'])
    expect(of('approval').steps.find(({ status }) => status === 'revoked')?.register).toMatchObject({
      status: 'ended',
      endGround: 'revoked',
    })
  })

  it('nothing happens: the approval stands for as long as the complaint is open', () => {
    expect(look(cases, 'approval').told('revocation')).toEqual([])
    expect(look(cases, 'approval').of('approval').after.state.status).toBe('extended')
  })

  it('a renewal is granted in its own case, whatever is drafted: the approval is renewed, and is warned of another end', () => {
    const renewal = casesOf('renewal recommended')
    const granted = { caseId: idOf(renewal, 'application'), name: 'granted', at: midday('2027-02-01') }
    const { told } = look(renewal, 'approval', [granted])
    expect(told('approval')).toContain('2027-02-01 renewed → active')
    expect(told('application')).toEqual(
      expect.arrayContaining(['2027-02-01 decision-drafted → drafted', '2027-02-01 decided → decided']),
    )
    const refused = [
      { caseId: granted.caseId, name: 'draftDecision', at: midday('2027-01-20'), data: refusal },
      granted,
    ]
    expect(look(renewal, 'approval', refused).told('application')).toContain('2027-02-01 draft-returned → recommended')
    expect(look(renewal, 'approval', refused).told('approval')).toContain('2027-02-01 renewed → active')
  })

  it('a complaint is upheld where it is reassessed, by somebody who is found for it', () => {
    const complained = casesOf('complained')
    const { told } = look(complained, 'application', [
      { caseId: idOf(complained, 'complaint'), name: 'upheld', at: midday('2027-01-20') },
    ])
    expect(told('complaint')).toEqual(
      expect.arrayContaining(['2027-01-20 reassessor-assigned → reassessing', '2027-01-20 reassessed → upheld']),
    )
    expect(told('application')).toContain('2027-01-20 decision-annulled → recommended')
  })

  it('an order is complained of: it binds, and stands in the register, until the complaint takes it away', () => {
    const given = casesOf('order given')
    const complained = {
      caseId: idOf(given, 'supervision'),
      name: 'complain',
      at: midday('2027-01-20'),
      data: { text: 'Vi har en leder.' },
    }
    const shownAfter = ({ of }: ReturnType<typeof look>): boolean =>
      (of('approval').steps.findLast(({ register }) => register?.status === 'in-force')?.register?.orders ?? [])
        .length > 0
    const standing = look(given, 'approval', [complained])
    const events = (told: readonly string[]) => told.map((line) => line.split(' ')[1])
    expect(events(standing.told('supervision'))).toContain('complaint-received')
    expect(shownAfter(standing)).toBe(true)
    const upheld = { caseId: standing.of('complaint').caseId, name: 'upheld', at: midday('2027-01-25') }
    const gone = look(given, 'approval', [complained, upheld])
    expect(events(gone.told('supervision'))).toContain('measure-annulled')
    expect(shownAfter(gone)).toBe(false)
  })

  it('a withdrawal that is drafted is decided, and has effect when nobody complains', () => {
    const heard = casesOf('revocation heard')
    const assumptions: readonly Assumption[] = [
      { name: 'draftDecision', at: midday('2027-01-20'), data: withdrawal },
      { name: 'decision', at: midday('2027-01-21') },
    ].map((one) => ({ ...one, caseId: idOf(heard, 'revocation') }))
    expect(look(heard, 'approval', assumptions).told('approval')).toContain('2027-02-18 revoked → revoked')
  })
})

describe('what is assumed by somebody', () => {
  const cases = casesOf('revocation forwarded')
  const complaint = idOf(cases, 'complaint')
  const mette = people.find(({ subject }) => subject === 'mette') ?? anne
  const refused = (assumption: Partial<Assumption>, reader = mette, readAs?: ReadonlyMap<string, typeof anne>) =>
    codeOf(() =>
      foreseeTogether({
        cases,
        caseId: idOf(cases, 'approval'),
        until,
        assumptions: [{ caseId: complaint, name: 'upheld', at: midday('2027-03-12'), ...assumption }],
        reader,
        ...(readAs === undefined ? {} : { readAs }),
      }),
    )

  it('is refused in a case that they may not read, as in one that there is not', () => {
    expect(refused({}, mette, new Map([[complaint, mette]]))).toBeUndefined()
    expect(refused({}, mette, new Map())).toBe('CASE_UNKNOWN')
    expect(refused({ caseId: 'complaint-0000.1' })).toBe('CASE_UNKNOWN')
  })

  it('is refused to the party where it could not do it itself, and can be what it could', () => {
    const readAs = new Map([[complaint, anne]])
    expect(refused({}, anne, readAs)).toBe('NOT_ALLOWED')
    expect(refused({ name: 'withdraw' }, anne, readAs)).toBeUndefined()
  })

  it('can be in a case that an earlier assumption opens, if they could read it then', () => {
    const approved = casesOf('approved')
    const filed: Assumption = { name: 'renewal', at: midday('2027-08-01') }
    const opened =
      look(approved, 'approval', [filed]).foresights.find(({ caseId }) => caseId.startsWith('application-'))?.caseId ??
      ''
    const withdrawn = (reader: typeof anne): string | undefined =>
      codeOf(() =>
        foreseeTogether({
          cases: approved,
          caseId: idOf(approved, 'approval'),
          until,
          assumptions: [filed, { caseId: opened, name: 'withdrawal', at: midday('2027-09-01') }],
          reader,
        }),
      )
    expect(withdrawn(anne)).toBeUndefined()
    expect(withdrawn(people.find(({ subject }) => subject === 'fremmed') ?? anne)).toBe('NOT_ALLOWED')
  })
})

it('cases that tell one another of each other are followed so far and no further', () => {
  const cases = casesOf('revocation forwarded')
  const caseId = idOf(cases, 'approval')
  const assumptions = [{ caseId: idOf(cases, 'complaint'), name: 'upheld', at: midday('2027-03-12') }]
  // The bound falls in the midst of what one case tells another.
  const steps = foreseeTogether({ cases, caseId, until, assumptions, mostSteps: 3 })
  expect(steps.flatMap(({ steps: own }) => own).length).toBe(3)
  expect(steps[0].ends).toBe('horizon')
})

const withdrawal = {
  criteria: [{ criterionId: 'autisme-viden', text: 'Mangler' }],
  reasons: { legalBasis: ['socialtilsynsloven § 5, stk. 6'], mainConsiderations: 'Hensyn', facts: 'Forhold' },
  hearingWeighed: 'Indgået',
}
const refusal = {
  outcome: 'refused',
  reasons: { legalBasis: ['socialtilsynsloven § 6'], mainConsiderations: 'Hensyn', facts: 'Forhold' },
  hearingWaiver: { legalGround: 'forvaltningsloven § 19, stk. 2', reason: 'Kun egne oplysninger.' },
  hearingWeighed: 'Indgået',
}
