import type { Task } from '../process/task'
import type { ApprovalState } from './state'
import { isLiving } from './statuses'

/**
 * What somebody at the office is to do while the approval holds; nothing when it does not.
 * @param deadlineKey of the deadline before which it must be done; it has no due time when no such deadline runs
 */
export function officeTask(
  state: ApprovalState,
  task: Pick<Task, 'key' | 'title' | 'command'>,
  deadlineKey?: string,
  role: 'caseworker' | 'head' = 'caseworker',
): readonly Task[] {
  if (!isLiving(state)) return []
  const deadline = state.deadlines.find(({ key }) => key === deadlineKey)
  return [{ ...task, holder: { role }, ...(deadline === undefined ? {} : { due: deadline.at }) }]
}
