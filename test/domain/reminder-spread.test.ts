import type { Deadline } from '../../domain/process/procedure'
import { spreadOf } from '../../domain/mail/reminder-spread'

const deadline = (at: string, date: string, endsRight = false): Deadline => ({
  key: 'k',
  rule: 'r',
  at,
  date,
  explanation: '',
  command: 'remind',
  data: {},
  endsRight,
})
const eight = deadline('2030-03-14T07:00:00.000Z', '2030-03-14')

it('reminders of one instant are spread over eight minutes, each case in a place of its own', () => {
  const places = Array.from({ length: 1_000 }, (_, n) => spreadOf(`approval-${n.toString(32)}x`, eight))
  expect(Math.min(...places)).toBeGreaterThanOrEqual(0)
  expect(Math.max(...places)).toBeLessThan(8 * 60_000)
  const inEachMinute = Array.from(
    { length: 8 },
    (_, minute) => places.filter((place) => Math.floor(place / 60_000) === minute).length,
  )
  expect(Math.min(...inEachMinute)).toBeGreaterThan(80)
  expect(spreadOf('approval-abc', eight)).toBe(spreadOf('approval-abc', eight))
})

it('what begins or ends a right falls at its instant', () => {
  const beginning = deadline('2030-03-13T23:00:00.000Z', '2030-03-14')
  const end = deadline('2030-03-14T23:00:00.000Z', '2030-03-14')
  for (const exact of [beginning, end, { ...eight, endsRight: true }]) expect(spreadOf('approval-abc', exact)).toBe(0)
})
