import { readFileSync } from 'node:fs'
import path from 'node:path'
import { applicationProcedure } from '../../../domain/application/procedure'
import type { ApplicationState } from '../../../domain/application/state'
import { allowedCommands, deadlineCommand, judge, type CommandEnvelope } from '../../../domain/process/judge'
import type { Person } from '../../../domain/rights/actor'
import type { Procedure } from '../../../domain/process/procedure'
import { at, codeOf } from '../../support/case-driver'
import { helle, mette } from './application-cases'

/* States as version 0.1.0 kept them: a case that has slept through the upgrade goes on. */

const own: Procedure = applicationProcedure
const stored = (name: string) =>
  JSON.parse(readFileSync(path.join(__dirname, 'states', `schema-1-${name}.json`), 'utf8')) as unknown
const awake = (name: string) => own.upcast(1, stored(name)) as ApplicationState
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
