import type { CivilDate } from '../../calendar/civil-date'
import { defineCommand } from '../../process/procedure'
import type { LapseEvent } from './events'
import type { LapseGround } from './lapse-ground'
import type { ApprovalState } from '../state'
import { livingStatuses } from '../statuses'

/** What the deadline of a lapse knows of it: the case of the general approval, or the stated last day of use. */
interface LapseData {
  readonly ground: LapseGround
  readonly reference?: string
  readonly lastUsed?: CivilDate
  readonly decidedBy?: readonly string[]
}

/** Two years after a stated last day of use, or the general approval's end: it lapses by law, and the letter can be complained over. */
export const lapse = defineCommand<ApprovalState, LapseEvent>()({
  name: 'lapse',
  label: 'Godkendelsen bortfalder',
  law: 'socialtilsynsloven § 5, stk. 1 og 7',
  from: livingStatuses,
  to: ['lapsed'],
  by: ['deadline'],
  fields: {},
  decide: (_state, { ground, reference, lastUsed, decidedBy }: LapseData) => [
    {
      type: 'lapsed',
      ground,
      ...(reference === undefined ? {} : { reference }),
      ...(lastUsed === undefined ? {} : { lastUsed }),
      ...(decidedBy === undefined ? {} : { decidedBy }),
    },
  ],
})
