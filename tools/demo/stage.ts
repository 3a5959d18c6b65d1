import type { CivilDate } from '../../domain/calendar/civil-date'
import type { Answer, Portal } from './portal'

/** What a course has at hand: the door for each user, and today's date. */
export interface Stage {
  readonly today: CivilDate
  as(user: string): Promise<Portal>
  /** Looks until it holds: consequences in other cases come a moment after their cause. */
  until<T>(what: string, look: () => Promise<T | undefined>): Promise<T>
}

export const caseworker = 'mette.sagsbehandler'

/** Gives a command to a case as a user; the same command of the same case is given once, also in a later run. `again` tells apart those that are given several times. */
export async function act(
  { as }: Stage,
  user: string,
  href: string,
  command: string,
  data: unknown = {},
  again = '',
): Promise<Answer> {
  const portal = await as(user)
  const { seq } = await portal.get(href)
  return portal.post(
    `${href}/actions/${command}`,
    `${href}/${command}${again === '' ? '' : `/${again}`}`,
    data,
    Number(seq),
  )
}

/** Waits until a case is past a status, be it long ago in an earlier run. */
export async function leaves({ as, until }: Stage, href: string, status: string): Promise<Answer> {
  return until(`${href} leaves ${status}`, async () => {
    const found = await (await as(caseworker)).get(href)
    return found['status'] === status ? undefined : found
  })
}
