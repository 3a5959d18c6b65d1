import { causeOf, type MailEffect } from '../domain/process/effect'
import { mustBeConfirmed } from '../domain/mail/must-be-confirmed'
import { newsUntil } from '../domain/mail/news-until'
import { renderMessage } from '../mail/render-message'
import type { ActivityParts } from './activity-parts'

/**
 * Puts an e-mail into the outbox, which sends it, tries again for fourteen days, and notes the effect as done when a mail
 * server has taken it. One to a party's address waits there until the address is confirmed. Putting it in again changes nothing.
 * @returns whether nothing is left to do: it had been sent before, or its recipient does not want its kind
 */
export async function deliverMail(
  {
    store,
    outbox,
    publicUrl,
    confirmsAddresses,
  }: Pick<ActivityParts, 'store' | 'outbox' | 'publicUrl' | 'confirmsAddresses'>,
  key: string,
  { to, message }: MailEffect,
): Promise<boolean> {
  const until = newsUntil(message)
  const state = await store.messages.enqueueMessage({
    key,
    caseId: causeOf(key).caseId,
    template: message.template,
    to,
    ...renderMessage(message, to, publicUrl),
    ...(confirmsAddresses && mustBeConfirmed(message.template, to)
      ? { ifConfirmed: until === undefined ? {} : { until } }
      : {}),
  })
  outbox.nudge()
  return state === 'sent' || state === 'muted'
}
