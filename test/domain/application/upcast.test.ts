import { readFileSync } from 'node:fs'
import path from 'node:path'
import { isAccessOpen } from '../../../domain/access/accessed'
import { withAddressRead } from '../../../domain/application/form/content-fields'
import { applicationProcedure } from '../../../domain/application/procedure'
import type { ApplicationState } from '../../../domain/application/state'
import {
  allowedCommands,
  applyEvents,
  deadlineCommand,
  judge,
  type CommandEnvelope,
} from '../../../domain/process/judge'
import type { Person } from '../../../domain/rights/actor'
import type { Procedure } from '../../../domain/process/procedure'
import { at, codeOf } from '../../support/case-driver'
import { anne, helle, mette } from './application-cases'

/* States as versions 0.1.0 and 0.2.0 kept them: a case that has slept through the upgrade goes on. */

const own: Procedure = applicationProcedure
const stored = (schema: number, name: string) =>
  JSON.parse(readFileSync(path.join(__dirname, 'states', `schema-${schema}-${name}.json`), 'utf8')) as ApplicationState
const awake = (name: string) => own.upcast(1, stored(1, name)) as ApplicationState
const takenUp = (name: string, when: string) => own.upcast(2, stored(2, name), at(when)) as ApplicationState
const command = (name: string, data: unknown, by: Person, when: string): CommandEnvelope => ({
  commandId: 'c',
  name,
  data,
  by,
  at: at(when),
})

it('an application of schema 2 in a hearing, whose party waits for access, does not end the hearing before the answer', () => {
  const stored2 = JSON.parse(
    readFileSync(path.join(__dirname, 'states', 'schema-2-access-in-hearing.json'), 'utf8'),
  ) as unknown
  const state = own.upcast(2, stored2)
  const hearing = own.deadlines(state).find(({ rule }) => rule === 'party-hearing')
  if (hearing === undefined) throw new Error('The hearing has no deadline')
  expect(judge(own, { state, seq: 7 }, deadlineCommand(hearing))).toMatchObject([{ event: { type: 'hearing-held' } }])
})

describe('an application of schema 5, whose party waits for access', () => {
  const taken = at('2027-04-15 09:00')
  const stored5 = stored(5, 'access-in-hearing')

  it('waits as before, and gives the request a case of its own as soon as it is taken up, with the days that the party knows', () => {
    const state = own.upcast(5, stored5, taken) as ApplicationState
    expect(isAccessOpen(state)).toBe(true)
    const [moving] = own.deadlines(state)
    expect(moving).toMatchObject({ command: 'openEarlierAccess', at: taken })
    if (moving === undefined) throw new Error('It is not moved')
    const events = judge(own, { state, seq: 7 }, deadlineCommand(moving))
    expect(events).toMatchObject([
      { event: { type: 'access-moved' } },
      {
        event: {
          type: 'access-opened',
          requester: { kind: 'party' },
          what: 'Hele sagen',
          receivedOn: '2027-04-14',
          requestId: expect.stringMatching(/^access-request-.+\.9$/) as string,
        },
      },
    ])
    const after = applyEvents(own, { state, seq: 7 }, events)?.state as ApplicationState
    expect(isAccessOpen(after)).toBe(true)
    expect(after.access).toBeUndefined()
    expect(after.accessRequests).toHaveLength(1)
    expect(own.deadlines(after).map(({ rule }) => rule)).not.toContain('access-request')
    const opened = own.effects(after, events[1] as never).find(({ kind }) => kind === 'open-case')
    expect(opened).toMatchObject({ procedure: 'access-request', data: { receivedOn: '2027-04-14' } })
  })

  it('keeps the day that it was told when it had been postponed', () => {
    const postponed = { ...stored5, access: { ...stored5.access, due: '2027-05-07', postponed: 'Omfattende' } }
    const state = own.upcast(5, postponed, taken)
    const [moving] = own.deadlines(state)
    if (moving === undefined) throw new Error('It is not moved')
    expect(judge(own, { state, seq: 7 }, deadlineCommand(moving))[1]?.event).toMatchObject({
      postponedTo: '2027-05-07',
    })
  })

  it('has nothing to move when it was answered: a refusal can still be complained of', () => {
    const answer = { outcome: 'refused', text: 'Notater', at: taken, seq: 9, by: 'mette' }
    const state = own.upcast(5, { ...stored5, access: { ...stored5.access, answer } }, taken) as ApplicationState
    expect(isAccessOpen(state)).toBe(false)
    expect(allowedCommands(own, state, anne)).toContain('complain')
  })
})

describe('an application of schema 1', () => {
  it('asks whoever has it to declare impartiality, and bars nobody for not having done so', () => {
    const state = awake('hearing')
    expect(own.tasks?.(state)).toContainEqual(
      expect.objectContaining({
        command: 'declareImpartiality',
        holder: { subject: 'mette', name: 'Mette Sagsbehandler' },
      }),
    )
    expect(allowedCommands(own, awake('drafted'), helle)).toEqual(expect.arrayContaining(['decide', 'returnDraft']))
    expect(own.view(awake('drafted'), { person: mette })).toMatchObject({
      draft: { outcome: 'granted' },
      mustDeclare: false,
    })
  })

  it('takes a declaration, and a conflict of interest bars as before', () => {
    const state = awake('drafted')
    const snapshot = { state, seq: 5 }
    expect(
      judge(own, snapshot, command('declareImpartiality', { impartial: true }, helle, '2027-03-03 10:00')),
    ).toMatchObject([{ event: { type: 'impartiality-declared', subject: 'helle' } }])
    const [conflict] = judge(
      own,
      snapshot,
      command('declareImpartiality', { impartial: false, reason: 'Slægtning.' }, helle, '2027-03-03 10:00'),
    )
    const after = conflict === undefined ? state : own.evolve(state, conflict)
    expect(codeOf(() => judge(own, { state: after, seq: 6 }, command('decide', {}, helle, '2027-03-03 11:00')))).toBe(
      'CONFLICTED',
    )
  })

  it('in a hearing ends it in time, without a reminder that it never had', () => {
    const state = awake('hearing')
    expect(state.deadlines.map(({ rule }) => rule)).not.toContain('hearing-reminder')
    const [hearing] = state.deadlines
    if (hearing === undefined) throw new Error('The hearing has no deadline')
    expect(judge(own, { state, seq: 5 }, deadlineCommand(hearing))).toMatchObject([
      { event: { type: 'hearing-closed' }, at: '2027-04-20T22:00:00.000Z' },
    ])
  })
})

describe('an application of schema 2', () => {
  it('that waits, complete and paid, has its processing time from the day on which it was', () => {
    expect(takenUp('received', '2027-03-01 10:00')).toMatchObject({
      clocksByFact: true,
      expectedBy: '2027-06-21',
      deadlines: [
        { command: 'foreseeDelay', date: '2027-06-04' },
        { command: 'announceDelay', date: '2027-06-21' },
      ],
    })
  })

  it('whose processing time has passed says so once, when it is taken up, with a day that lies ahead', () => {
    const state = takenUp('received', '2027-12-01 10:00')
    const [due, ...others] = state.deadlines
    if (due === undefined) throw new Error('Nothing is due')
    expect([due.at, others]).toEqual([at('2027-12-01 10:00'), []])
    const [told] = judge(own, { state, seq: 1 }, deadlineCommand(due))
    if (told === undefined) throw new Error('Nothing is told')
    expect(told).toMatchObject({
      at: at('2027-12-01 10:00'),
      event: { type: 'delay-announced', passed: '2027-06-21', processing: { date: '2027-12-06' } },
    })
    const after = own.evolve(state, told)
    expect(own.deadlines(after)).toMatchObject([{ date: '2027-12-06' }])
    expect(own.effects(after, told)).toMatchObject([
      { message: { template: 'processing-delayed', data: { passed: '2027-06-21', expectedBy: '2027-12-06' } } },
    ])
  })

  it('that is not paid or lacks something has none', () => {
    expect(takenUp('unpaid', '2027-12-01 10:00')).toMatchObject({ clocksByFact: true, deadlines: [] })
    expect(takenUp('awaiting-information', '2027-01-12 10:00').deadlines).toMatchObject([
      { rule: 'missing-information', date: '2027-01-25' },
    ])
  })

  it('keeps its deadlines in a run that was recorded before', () => {
    for (const name of ['received', 'unpaid', 'awaiting-information']) {
      const kept = stored(2, name)
      expect(own.upcast(2, kept)).toEqual({ ...kept, content: withAddressRead(kept.content) })
    }
  })
})

it('an application of schema 3 has its address in parts, and goes on as it was', () => {
  const kept = stored(3, 'under-review')
  expect(own.upcast(3, kept, at('2027-02-01 10:00'))).toEqual({
    ...kept,
    lettersFollowed: true,
    content: { ...kept.content, address: { lines: ['Ågade 1'], postcode: '8000', city: 'Aarhus C', country: 'DK' } },
  })
})

describe('an application of schema 3', () => {
  const upcast = (name: string) => own.upcast(3, stored(3, name), at('2027-03-05 10:00')) as ApplicationState
  const serve = (state: ApplicationState, recipient = 'party') => {
    const registered = { recipient, servedOn: '2027-03-08', note: 'Bevis.' }
    const [event] = judge(own, { state, seq: 20 }, command('registerServedOn', registered, mette, '2027-03-09 10:00'))
    return event === undefined ? state : (own.evolve(state, event) as ApplicationState)
  }

  it('whose hearing waits for a letter that is sent still waits, and runs when that has come', () => {
    const state = upcast('hearing-by-post')
    expect(state).not.toHaveProperty('awaited')
    expect(state).toMatchObject({ lettersFollowed: true, byPost: [{ matter: 'hearing', postedOn: '2027-03-01' }] })
    expect(own.tasks?.(state).map(({ key }) => key)).toEqual([`served/${state.byPost?.[0]?.letterId}`])
    expect(serve(state).hearings).toMatchObject([{ due: '2027-03-22' }])
  })

  it('whose letter on missing information is not sent yet has it sent, with an address', () => {
    const state = upcast('information-by-post')
    const [letter] = state.byPost ?? []
    expect(own.tasks?.(state).map(({ key }) => key)).toEqual(
      expect.arrayContaining([`address/${letter?.letterId}`, `post/${letter?.letterId}`]),
    )
    expect(serve(state).informationRequest).toMatchObject({ due: '2027-03-22' })
  })

  it('that is decided knows which letters have come', () => {
    const state = upcast('decided-by-post')
    expect(state.byPost).toMatchObject([
      { to: 'party', matter: 'decision', arrivedOn: '2027-03-03' },
      { to: 'representative', matter: 'decision' },
    ])
    expect(serve(state, 'representative').decision?.recipients[1]).toMatchObject({ complaintDue: '2027-04-05' })
  })
})
