import type { Task, TaskHolder } from '../process/task'

/** What the office is to do in a revocation; nothing of it has a day of its own. */
export const officeTask = (
  key: string,
  title: string,
  command: string,
  holder: TaskHolder = { role: 'caseworker' },
): Task => ({ key, title, command, holder })
