import type { CivilDate } from '../calendar/civil-date'
import { endOfCivilDay } from '../calendar/in-time'
import type { Instant } from '../calendar/instant'
import type { MailMessage, MailTemplateName, MailTemplates } from './mail-message'

type LastDay<N extends MailTemplateName> = (data: MailTemplates[N]) => CivilDate | undefined

const due = (data: { readonly due?: CivilDate }): CivilDate | undefined => data.due
const date = (data: { readonly date: CivilDate }): CivilDate => data.date

/** What is told of a day to come, by that day. A decision, or what has happened, stays news. */
const lastDays: { readonly [N in MailTemplateName]?: LastDay<N> } = {
  'information-requested': due,
  'information-reminder': due,
  'hearing-opened': due,
  'revocation-hearing-opened': due,
  'revocation-goes-on': due,
  'hearing-extended': due,
  'hearing-reminder': due,
  'fact-hearing-opened': due,
  'access-received': due,
  'access-postponed': due,
  'condition-reminder': due,
  'visit-announced': date,
  'visit-called-off': date,
  'renewal-reminder': ({ validTo }) => validTo,
}

/** The first instant at which what an e-mail tells has passed, so that it would mislead; absent where it never does. */
export function newsUntil<N extends MailTemplateName>(message: {
  readonly template: N
  readonly data: MailTemplates[N]
}): Instant | undefined
export function newsUntil({ template, data }: MailMessage): Instant | undefined {
  const day = (lastDays[template] as LastDay<typeof template> | undefined)?.(data)
  return day === undefined ? undefined : endOfCivilDay(day)
}
