import { urls } from '../../api/urls'
import type { CivilDate } from '../../domain/calendar/civil-date'
import { procedureOf } from '../../domain/process/case-id'
import type { ProcedureName } from '../../domain/process/procedure-name'
import { applicationOf, type DemoProvider } from './applications'
import { Refused, type Answer, type Portal } from './portal'

/** What a course has at hand: the door for each user, and today's date. */
export interface Stage {
  readonly today: CivilDate
  as(user: string): Promise<Portal>
  /** Looks until it holds: consequences in other cases come a moment after their cause. */
  until<T>(what: string, look: () => Promise<T | undefined>): Promise<T>
}

export const caseworker = 'mette.sagsbehandler'
export const head = 'helle.chef'

/** One provider's way, as far as the demo takes it. */
export interface Course {
  readonly provider: DemoProvider
  /** Danish: where it ends. */
  readonly ends: string
  play(stage: Stage): Promise<void>
  /** What there is to be seen of it in the end, a line each. */
  show?(stage: Stage): Promise<readonly string[]>
}

/** Hands an application in; answers the address of the case, the same one in a later run. */
export async function apply({ as, today }: Stage, provider: DemoProvider, complete: boolean): Promise<string> {
  const { case: href } = await (
    await as(provider.user)
  ).post('/api/applications', `${provider.pNumber}/submit`, applicationOf(provider, today, complete))
  return String(href)
}

/** An officer declares to be impartial, as each must before drafting, hearing or signing. */
export const declare = (stage: Stage, href: string, officer: string): Promise<Answer> =>
  act(stage, officer, href, 'declareImpartiality', { impartial: true }, officer)

/** The case that another has opened bears that one's id with the number of the event that opened it. Answers the address of the last. */
export async function openedBy({ as, until }: Stage, href: string, procedure: ProcedureName): Promise<string> {
  const parent = href.slice(href.lastIndexOf('/') + 1)
  const begins = `${procedure}${parent.slice(procedureOf(parent)?.length ?? 0)}.`
  return until(`${href} has its ${procedure}`, async () => {
    const { items } = await (await as(caseworker)).get(`${urls.cases(procedure)}?limit=100`)
    return (items as readonly { caseId: string; href: string }[]).find(
      ({ caseId }) => caseId.startsWith(begins) && !caseId.slice(begins.length).includes('.'),
    )?.href
  })
}

/**
 * Gives a command to a case as a user; the same command of the same case is given once, also in a later run. `again` tells apart those
 * that are given several times. What happens in the case between reading it and giving the command is read, and the command given
 * again: cases tell each other things.
 */
export async function act(
  { as }: Stage,
  user: string,
  href: string,
  command: string,
  data: unknown = {},
  again = '',
): Promise<Answer> {
  const portal = await as(user)
  const step = `${href}/${command}${again === '' ? '' : `/${again}`}`
  for (let reads = 1; ; reads += 1) {
    const { seq } = await portal.get(href)
    try {
      return await portal.post(`${href}/actions/${command}`, reads === 1 ? step : `${step}@${reads}`, data, Number(seq))
    } catch (error) {
      if (!(error instanceof Refused) || error.code !== 'CASE_CHANGED') throw error
    }
  }
}

/** Waits until a case is past a status, be it long ago in an earlier run. */
export async function leaves({ as, until }: Stage, href: string, status: string): Promise<Answer> {
  return until(`${href} leaves ${status}`, async () => {
    const found = await (await as(caseworker)).get(href)
    return found['status'] === status ? undefined : found
  })
}
