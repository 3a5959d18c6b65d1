import { readFileSync } from 'node:fs'
import path from 'node:path'
import { deadlineCommand, judge } from '../../../domain/process/judge'
import type { Procedure } from '../../../domain/process/procedure'
import { reviewProcedure } from '../../../domain/review/procedure'
import type { ReviewState } from '../../../domain/review/state'
import { at } from '../../support/case-driver'
import { application, mette } from './review-cases'

/* A state as version 0.1.0 kept it: a review that has slept through the upgrade goes on. */

const own: Procedure = reviewProcedure
const state = own.upcast(1, JSON.parse(readFileSync(path.join(__dirname, 'states/schema-1-assessing.json'), 'utf8')))

it('a review of schema 1 goes on, without a date for its tasks until the application tells one', () => {
  expect(
    own
      .tasks?.(state)
      .filter(({ command }) => command === 'submit')
      .map(({ due }) => due),
  ).toEqual([undefined, undefined])
  const told = {
    commandId: 'c',
    name: 'noteProcessingTime',
    data: { processingEndsAt: '2027-06-21T22:00:00.000Z' },
    by: application,
    at: at('2027-02-01 10:00'),
  }
  const [event] = judge(own, { state, seq: 5 }, told)
  const after = event === undefined ? state : own.evolve(state, event)
  expect(
    own
      .tasks?.(after)
      .filter(({ command }) => command === 'submit')
      .map(({ due }) => due),
  ).toEqual([told.data.processingEndsAt, told.data.processingEndsAt])
  expect(own.view(after, { person: mette })).toMatchObject({ status: 'assessing' })
})

it('a review of schema 3 has the address of the offer in parts', () => {
  const kept = JSON.parse(readFileSync(path.join(__dirname, 'states/schema-3-assigned.json'), 'utf8')) as ReviewState
  expect(own.upcast(3, kept)).toEqual({
    ...kept,
    content: { ...kept.content, address: { lines: ['Ågade 1'], postcode: '8000', city: 'Aarhus C', country: 'DK' } },
  })
})

it('a review of schema 3 ends its fact hearing when it would have, and sends the next one by letter', () => {
  const stored = JSON.parse(readFileSync(path.join(__dirname, 'states/schema-3-fact-hearing.json'), 'utf8')) as unknown
  const known = own.upcast(3, stored, at('2027-01-12 10:00'))
  const [hearing] = own.deadlines(known).filter(({ rule }) => rule === 'fact-hearing')
  if (hearing === undefined) throw new Error('The hearing has no deadline')
  const [closed] = judge(own, { state: known, seq: 20 }, deadlineCommand(hearing))
  expect(closed).toMatchObject({ event: { type: 'fact-hearing-closed' }, at: '2027-01-25T23:00:00.000Z' })
  expect(known).toMatchObject({ lettersFollowed: true })
  expect(own.upcast(3, stored)).not.toHaveProperty('lettersFollowed')
})
