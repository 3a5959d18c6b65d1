import { readFileSync } from 'node:fs'
import path from 'node:path'
import { judge } from '../../../domain/process/judge'
import type { Procedure } from '../../../domain/process/procedure'
import { tenderProcedure } from '../../../domain/tender/procedure'
import { view } from '../../../domain/tender/view'
import type { TenderState } from '../../../domain/tender/state'
import { at, codeOf } from '../../support/case-driver'
import { anne, bent, ulla } from './tender-case'

/* A state as version 0.3.0 kept it before it was known what a bidder had been asked for: the tender goes on. */

const own: Procedure = tenderProcedure
const state = own.upcast(
  1,
  JSON.parse(readFileSync(path.join(__dirname, 'states/schema-1-opened.json'), 'utf8')),
) as TenderState

const given = (name: string, data: object, by: typeof anne) => ({
  commandId: 'c',
  name,
  data,
  by,
  at: at('2027-06-08 10:00'),
})

it('whoever lacks something supplies it as before, and nobody else does', () => {
  expect(view(state, { person: anne })).toMatchObject({ own: [{ missing: 'Serviceattest' }] })
  expect(judge(own, { state, seq: 40 }, given('supplyMissing', { text: 'Her' }, anne))).toMatchObject([
    { event: { type: 'missing-supplied', bid: 'b1' } },
  ])
  expect(codeOf(() => judge(own, { state, seq: 40 }, given('supplyMissing', { text: 'Her' }, bent)))).toBe(
    'NOTHING_MISSING',
  )
})

it('it is not asked for again, and nothing is waited for that has no day', () => {
  expect(codeOf(() => judge(own, { state, seq: 40 }, given('requestMissing', { until: '2027-06-20' }, ulla)))).toBe(
    'NOTHING_MISSING',
  )
  expect(codeOf(() => judge(own, { state, seq: 40 }, given('beginEvaluation', {}, ulla)))).toBe('PANEL_UNDECLARED')
})

it('a state of this version is left as it is', () => {
  expect(own.upcast(own.schema, state)).toBe(state)
})
