import type { Person, Principal } from '../../domain/rights/actor'
import type { TaskFilter } from '../../store/tasks/list-tasks'

/**
 * Whose tasks a list shows. A head signs what the office decides: that is the head's own work, though it is no named person's.
 * @param principals those for whom the person stands in
 */
export function whoseTasks(
  view: 'mine' | 'unallocated' | 'office',
  { subject, roles }: Person,
  principals: readonly Principal[],
): TaskFilter['whose'] {
  switch (view) {
    case 'mine':
      return {
        subjects: [subject, ...principals.map((principal) => principal.subject)],
        roles: roles.filter((role) => role === 'head'),
      }
    case 'unallocated':
      return { subjects: [], roles: ['caseworker'] }
    case 'office':
      return 'everybody'
  }
}
