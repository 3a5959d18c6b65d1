import type { CaseSnapshot } from '../../../domain/process/judge'
import type { ObligationState } from '../../../domain/obligation/state'
import type { Assumption } from '../../../domain/timeline/assumption'
import { foreseeTogether } from '../../../domain/timeline/foresee-together'
import { at, type DrivenCase } from '../../support/case-driver'
import { runningObligation } from './obligation-case'

/* What lies ahead of a contract: its years, its next tender and its last day; and what becomes of them if it is ended before its time. */

function ahead({ state, journal }: DrivenCase<ObligationState>, assumptions: readonly Assumption[] = []) {
  const snapshot: CaseSnapshot = { state, seq: journal.length }
  const foresights = foreseeTogether({
    cases: [snapshot],
    caseId: state.caseId,
    until: at('2036-06-01 00:00'),
    assumptions,
  })
  const day = (instant: string, types: readonly string[]): string => `${instant.slice(0, 10)} ${types.join('+')}`
  return foresights.map(({ caseId, steps }) => ({
    caseId,
    told: steps.map(({ at: instant, events }) =>
      day(
        instant,
        events.map(({ event }) => event.type),
      ),
    ),
  }))
}
const own = (foresights: ReturnType<typeof ahead>): readonly string[] => foresights[0]?.told ?? []

test('the next tender is opened 24 months before the end and escalated at 18, the years turn, and the contract ends on its day', () => {
  const told = ahead(runningObligation())
  expect(own(told)).toContain('2033-09-30 retender-opened')
  expect(own(told).filter((one) => one.includes('year-turned'))).toHaveLength(7)
  expect(own(told).some((one) => one.startsWith('2034-03-') && one.includes('retender-escalated'))).toBe(true)
  expect(own(told).some((one) => one.startsWith('2035-09-30') && one.includes('ended'))).toBe(true)
  expect(told.map(({ caseId }) => caseId.split('-')[0])).toContain('tender')
})

test('what if the contract is ended on 1 March 2030: it runs out with its notice, and no year turns and no tender is opened after that', () => {
  const told = own(ahead(runningObligation(), [{ name: 'end', at: at('2030-03-01 10:00') }]))
  expect(told).toContain('2030-03-01 termination-drafted')
  expect(told).toContain('2030-03-01 terminated')
  expect(told.some((one) => one.startsWith('2031-03-01') && one.includes('ended'))).toBe(true)
  expect(told.filter((one) => one.includes('year-turned'))).toHaveLength(3)
  expect(told.some((one) => one.includes('retender-opened'))).toBe(false)
})

test('what if the next tender is opened early: it is not opened again in time', () => {
  const told = own(ahead(runningObligation(), [{ name: 'next-tender', at: at('2032-01-05 10:00') }]))
  expect(told.filter((one) => one.includes('retender-opened'))).toEqual(['2032-01-05 retender-opened'])
  expect(told).toContain('2033-09-30 retender-known')
})
