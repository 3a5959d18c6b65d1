import { mailKindOf, mailKinds } from '../domain/mail/mail-kinds'
import type { MailTemplateName } from '../domain/mail/mail-message'
import { mailOccasions, mailReceivers } from '../domain/mail/mail-occasions'
import { markdownTable } from './generated-text'

/** Every e-mail of a case: when it is sent, to whom, and of which kind it is. */
export function describeMails(): string {
  return markdownTable(
    ['e-mail', 'sendes, når', 'til', 'slags'],
    Object.entries(mailOccasions).map(([template, [when, ...to]]) => [
      `\`${template}\``,
      when,
      to.map((receiver) => mailReceivers[receiver]).join('; '),
      mailKinds[mailKindOf(template as MailTemplateName)].name,
    ]),
  )
}
