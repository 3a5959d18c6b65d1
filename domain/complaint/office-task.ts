import type { Task, TaskHolder } from '../process/task'
import { reassessmentKey } from './reassessment/reassessment-deadline'
import type { ComplaintState } from './state'

/** What somebody is to do in a complaint, due with the reassessment where its time runs. */
export function officeTask(
  { deadlines }: Pick<ComplaintState, 'deadlines'>,
  task: Pick<Task, 'key' | 'title' | 'command'>,
  holder: TaskHolder = { role: 'caseworker' },
): Task {
  const due = deadlines.find(({ key }) => key === reassessmentKey)?.at
  return { ...task, holder, ...(due === undefined ? {} : { due }) }
}
