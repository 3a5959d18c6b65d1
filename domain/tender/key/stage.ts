import type { Stage } from '../../process/stage'
import { missingDrills } from '../key-record'
import { officeTask } from '../office-task'
import type { TenderState } from '../state'
import { keyEvents, type KeyEvent } from './events'
import { recordDrill } from './record-drill'
import { registerKey } from './register-key'
import { reportShareLost } from './report-share-lost'

/** Nøglen: whose shares open the bids, and the drill that shows that they do. */
export const key: Stage<TenderState, KeyEvent> = {
  commands: [registerKey, recordDrill, reportShareLost],
  events: keyEvents,
  tasks: ({ status, key: record }) =>
    status === 'preparing' && record !== undefined && missingDrills(record).length > 0
      ? [officeTask('drill', 'Gennemfør nøgleprøven', 'recordDrill')]
      : [],
}
