import type { Task } from '../process/task'
import { deadlineKeys } from './deadline-keys'
import type { ApplicationState } from './state'

/**
 * What the office is to do. The caseworker's work is the allocated one's, and anybody's at the office until somebody is;
 * what waits for the party or for the review is nobody's task.
 * @param deadlineKey by which deadline; the processing time unless told
 */
export function officeTask(
  { allocatedTo, deadlines }: Pick<ApplicationState, 'allocatedTo' | 'deadlines'>,
  key: string,
  title: string,
  command: string,
  deadlineKey: string = deadlineKeys.processing,
): Task {
  const deadline = deadlines.find((candidate) => candidate.key === deadlineKey)
  return {
    key,
    title,
    command,
    holder: allocatedTo ?? { role: 'caseworker' },
    ...(deadline === undefined ? {} : { due: deadline.at }),
  }
}
