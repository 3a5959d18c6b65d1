import type { Instant } from '../calendar/instant'
import type { Task } from '../process/task'
import type { Role } from '../rights/actor'

/** What somebody of the contracting authority is to do. */
export const officeTask = (
  key: string,
  title: string,
  command: string,
  { role = 'contract-manager', due }: { readonly role?: Role; readonly due?: Instant } = {},
): Task => ({ key, title, command, holder: { role }, ...(due === undefined ? {} : { due }) })
