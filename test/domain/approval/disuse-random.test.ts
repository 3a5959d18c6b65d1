import fc from 'fast-check'
import { addDays, addYears, daysBetween, type CivilDate } from '../../../domain/calendar/civil-date'
import { copenhagenAt } from '../../../domain/calendar/copenhagen'
import { endOfCivilDay } from '../../../domain/calendar/in-time'
import type { Instant } from '../../../domain/calendar/instant'
import { anne, file, given, helle, mette, owner, renewal } from './approval-cases'

/*
 * Silence is not disuse. What is told of use and disuse, in any order and of any day, beside a renewal, a new owner, a revocation and a
 * lapse that is annulled: the approval lapses two years after the last day that somebody has stated, unless use is known after it, and
 * never otherwise.
 */

const seed = Number(process.env['SEED'] ?? 41)
const began: CivilDate = '2027-03-15'
const ends: CivilDate = '2031-03-14'

const told = fc.record({
  what: fc.constantFrom('use', 'use', 'use by the office', 'disuse', 'disuse', 'renewal', 'owner', 'revocation'),
  /** Days after what came before. */
  later: fc.oneof(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 200, max: 500 })),
  /** Of how many days before that day it tells; of a day to come when negative. */
  ago: fc.oneof(fc.integer({ min: -3, max: 40 }), fc.integer({ min: 300, max: 900 })),
})

/** What is known of use, kept as the law has it and not as the case does. */
interface Known {
  used?: CivilDate
  /** The stated last day. */
  stated?: CivilDate
}

const isAccepted = ({ used, stated }: Known, what: string, day: CivilDate, today: CivilDate): boolean =>
  day >= began &&
  day <= today &&
  (what !== 'disuse' || used === undefined || day >= used || (stated !== undefined && day >= used))

it(`lapses by what is stated, and by nothing else (seed ${seed})`, () => {
  let lapses = 0
  let alive = 0
  fc.assert(
    fc.property(fc.array(told, { minLength: 1, maxLength: 12 }), (course) => {
      const approval = given()
      const known: Known = {}
      let today = began
      let renewed = false
      const lapsesAt = (): Instant | undefined =>
        known.stated === undefined ? undefined : endOfCivilDay(addYears(known.stated, 2))
      const isOver = (at: Instant): boolean => {
        const lapse = lapsesAt()
        return lapse !== undefined && lapse <= at
      }
      for (const { what, later, ago } of course) {
        today = addDays(today, later)
        if (today > addDays(ends, -1)) break
        const when = `${today} 12:00`
        const at = copenhagenAt(today, '12:00')
        approval.pass(when)
        if (isOver(at)) break
        const day = addDays(today, -ago)
        if (what === 'renewal') {
          if (renewed || daysBetween(today, ends) < 200) continue
          file(approval, when)
          approval.act('renewalWithdrawn', {}, renewal(approval), when)
          renewed = true
        } else if (what === 'owner') {
          const contact = { name: 'Nora Ny', email: 'nora@ny.example' }
          const change = {
            kind: 'owner',
            text: 'Ny driftsherre',
            from: today,
            owner: { ...owner, cvr: '12345678' },
            contact,
          }
          if (approval.refusal('reportChange', change, anne, when) === undefined)
            approval.act('reportChange', change, anne, when)
        } else if (what === 'revocation') {
          if (approval.state.revocations === undefined)
            approval.act('openRevocation', { ground: 'criteria', note: 'Fund' }, mette, when)
        } else {
          const isDisuse = what === 'disuse'
          const command = isDisuse ? 'reportOutOfUse' : what === 'use' ? 'reportUse' : 'registerUse'
          const by = what === 'use by the office' ? mette : anne
          const code = approval.refusal(command, isDisuse ? { lastUsed: day } : { on: day }, by, when)
          expect([what, day, today, code === undefined]).toEqual([
            what,
            day,
            today,
            isAccepted(known, what, day, today),
          ])
          if (code !== undefined) continue
          approval.act(command, isDisuse ? { lastUsed: day } : { on: day }, by, when)
          if (isDisuse) known.stated = day
          else {
            // Use that is no later than the stated last day says nothing against it, unless it is today's.
            if (known.stated !== undefined && (day > known.stated || day === today)) delete known.stated
            if (known.used === undefined || day > known.used) known.used = day
          }
        }
        if (isOver(at)) break
      }
      const last = copenhagenAt(ends, '12:00')
      approval.pass(`${ends} 12:00`)
      const lapse = lapsesAt()
      if (lapse !== undefined && lapse <= last) {
        lapses += 1
        expect(approval.state).toMatchObject({ lapse: { ground: 'unused' }, endedOn: addYears(known.stated ?? '', 2) })
        expect(approval.journal.filter(({ event }) => event.type === 'lapsed')).toHaveLength(1)
      } else {
        alive += 1
        expect(approval.state.status).toBe('active')
        // Found not to have lapsed is as if it never had; so is what was never stated.
        expect(approval.state.lapse).toBeUndefined()
      }
    }),
    { seed, numRuns: 400 },
  )
  // Both happen, or the test shows nothing.
  expect(Math.min(lapses, alive)).toBeGreaterThan(40)
})

it('a day of use that was told stays a fact, also when disuse is stated a second time', () => {
  const approval = given()
  approval.act('reportUse', { on: '2029-01-10' }, anne, '2029-01-10 10:00')
  approval.act('reportOutOfUse', { lastUsed: '2029-02-01' }, anne, '2029-02-02 10:00')
  expect(approval.refusal('reportOutOfUse', { lastUsed: '2027-03-15' }, anne, '2029-04-01 10:00')).toBe('DATE_INVALID')
  expect(approval.state.status).toBe('active')
  approval.act('reportOutOfUse', { lastUsed: '2029-01-10' }, anne, '2029-04-02 10:00')
  expect(approval.state.deadlines.find(({ key }) => key === 'lapse')?.date).toBe('2031-01-10')
})

it('goes on from a lapse that was annulled as it stood', () => {
  const approval = given()
  approval.act('reportOutOfUse', { lastUsed: '2027-04-01' }, anne, '2027-05-01 10:00')
  approval.pass('2029-04-10 10:00')
  expect(approval.state.status).toBe('lapsed')
  approval.act('annulLapse', { reason: 'Der var et forløb.', usedOn: '2028-06-01' }, helle, '2029-04-10 11:00')
  expect(approval.state.status).toBe('active')
  // Stated anew it cannot be a day before the use that was found.
  expect(approval.refusal('reportOutOfUse', { lastUsed: '2027-04-01' }, anne, '2029-04-11 10:00')).toBe('DATE_INVALID')
  approval.act('reportOutOfUse', { lastUsed: '2028-06-01' }, anne, '2029-04-12 10:00')
  approval.pass('2030-06-01 23:59:59')
  expect(approval.state.status).toBe('active')
  approval.pass('2030-06-02 00:00')
  expect(approval.state.status).toBe('lapsed')
})
