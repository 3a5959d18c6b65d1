import type { Stage } from '../../process/stage'
import type { Task } from '../../process/task'
import { holdersLeft, missingDrills } from '../key-record'
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
  tasks: (state) => [...drillTasks(state), ...lostTasks(state)],
}

const drillTasks = ({ status, key: record }: TenderState): readonly Task[] =>
  status === 'preparing' && record !== undefined && missingDrills(record).length > 0
    ? [officeTask('drill', 'Gennemfør nøgleprøven', 'recordDrill')]
    : []

/** As long as bids are to be opened with a key that one more loss would lose. A new one is made before the publication alone. */
function lostTasks({ status, key: record }: TenderState): readonly Task[] {
  if (!['open', 'paused', 'closed'].includes(status) || record === undefined) return []
  const left = holdersLeft(record)
  if (left > record.needed || left === record.holders.length) return []
  const title =
    left < record.needed
      ? 'Tilbuddene kan ikke åbnes: find en bortkommen nøgledel, eller annullér udbuddet'
      : 'Går én nøgledel mere tabt, kan tilbuddene ikke åbnes: sørg for dem, der er tilbage, eller annullér udbuddet'
  return [officeTask('shares', title, 'cancel', { role: 'contract-manager' })]
}
