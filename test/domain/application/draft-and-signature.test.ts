import fc from 'fast-check'
import { addDays } from '../../../domain/calendar/civil-date'
import { heard, helle, declared, mette, reasons, weighed } from './application-cases'

/* Time passes between the draft and the signature: what could no longer be drafted cannot be signed either. */

const drafted = '2027-04-21'
const day = fc.integer({ min: 0, max: 120 }).map((days) => addDays(drafted, days))

/** A draft that is in order on the day on which it is written. */
const drafts = fc
  .record({
    due: fc.option(day, { nil: undefined }),
    validFrom: fc.option(day, { nil: undefined }),
    length: fc.option(fc.integer({ min: 1, max: 60 }), { nil: undefined }),
  })
  .map(({ due, validFrom, length }) => ({
    outcome: due === undefined ? 'granted' : 'granted-with-conditions',
    reasons,
    hearingWeighed: weighed,
    ...(due === undefined ? {} : { conditions: [{ text: 'Plan.', due, fulfilledBy: 'I sender planen.' }] }),
    ...(validFrom === undefined ? {} : { validFrom }),
    ...(length === undefined ? {} : { validTo: addDays(validFrom ?? drafted, length) }),
  }))

test('what would be refused as a draft on a day is refused as a signature on that day', () => {
  let refused = 0
  fc.assert(
    fc.property(drafts, day, (draft, signed) => {
      const when = `${signed} 12:00`
      const asDraft = heard().refusal('draftDecision', draft, mette, when)
      const application = heard()
      application.act('draftDecision', draft, mette, `${drafted} 09:00`)
      declared(application, `${drafted} 10:00`, helle)
      const asSignature = application.refusal('decide', {}, helle, when)
      if (asDraft !== undefined) refused += 1
      expect(asSignature).toBe(asDraft)
    }),
    { numRuns: 300 },
  )
  expect(refused).toBeGreaterThan(20)
})
