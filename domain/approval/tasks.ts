import { infectionTasks } from '../document/infection'
import type { Task } from '../process/task'
import { awaitsAuthority } from './changes'
import { conditionKey } from './conditions'
import type { ApprovalState } from './state'
import { isLiving } from './statuses'

/** What the office is to do in an approval. Most of its years it asks nothing. */
export function tasks(state: ApprovalState): readonly Task[] {
  const caseworker = { role: 'caseworker' } as const
  const { status, lapse, details } = state
  if (status === 'lapsed' && details.digitalPostExempt === true && lapse?.complaintDue === undefined) {
    return [
      {
        key: 'served',
        title: 'Registrér, hvornår brevet om bortfald kom frem med posten',
        command: 'registerServedOn',
        holder: caseworker,
      },
    ]
  }
  if (!isLiving(state)) return []
  const dueAt = (key: string) =>
    state.deadlines.filter((deadline) => deadline.key === key).map(({ at }) => ({ due: at }))[0] ?? {}
  return [
    ...state.conditions
      .filter(
        (condition) => condition.status === 'open' && (condition.passed === true || condition.reported !== undefined),
      )
      .map(({ id }) => ({
        key: `condition/${id}`,
        title: `Tag stilling til vilkår ${id}`,
        command: 'closeCondition',
        holder: caseworker,
        ...dueAt(`${conditionKey}${id}`),
      })),
    ...state.changes.filter(awaitsAuthority).map(({ id }) => ({
      key: `change/${id}`,
      title: 'Tag stilling til en ændring, som tilbuddet har oplyst',
      command: 'acceptChange',
      holder: caseworker,
    })),
    ...(state.interim === undefined
      ? []
      : [
          {
            key: 'interim',
            title: 'Gennemgå og underskriv midlertidig forlængelse',
            command: 'extendInterim',
            holder: { role: 'head' } as const,
            ...dueAt('validity-end'),
          },
        ]),
    ...infectionTasks(state.documents).map((task) => ({ ...task, holder: caseworker })),
    ...(state.bounces.length === 0
      ? []
      : [
          {
            key: 'contacts',
            title: 'Find en kontaktperson, som e-mails når frem til',
            command: 'changeContacts',
            holder: caseworker,
          },
        ]),
  ]
}
