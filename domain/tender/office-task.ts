import type { Instant } from '../calendar/instant'
import type { Role } from '../rights/actor'
import type { Task } from '../process/task'

/** What somebody of the contracting authority is to do. */
export const officeTask = (
  key: string,
  title: string,
  command: string,
  { role = 'tender-officer', due }: { readonly role?: Role; readonly due?: Instant } = {},
): Task => ({ key, title, command, holder: { role }, ...(due === undefined ? {} : { due }) })
