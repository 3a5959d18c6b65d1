import type { Task, TaskHolder } from '../process/task'
import { answerKey } from './intake/answer-deadline'
import type { AccessRequestState } from './state'

/** What somebody is to do in a request for access, due with its answer. */
export function officeTask(
  { deadlines }: Pick<AccessRequestState, 'deadlines'>,
  task: Pick<Task, 'key' | 'title' | 'command'>,
  holder: TaskHolder = { role: 'caseworker' },
): Task {
  const due = deadlines.find(({ key }) => key === answerKey)?.at
  return { ...task, holder, ...(due === undefined ? {} : { due }) }
}
