import { causeOf, type MailEffect } from '../domain/process/effect'
import { renderMessage } from '../mail/render-message'
import type { ActivityParts } from './activity-parts'

/**
 * Puts an e-mail into the outbox, which sends it, tries again for fourteen days, and notes the effect as done when a mail
 * server has taken it. Putting it in again changes nothing.
 * @returns whether nothing is left to do: it had been sent before, or its recipient does not want its kind
 */
export async function deliverMail(
  { store, outbox, publicUrl }: Pick<ActivityParts, 'store' | 'outbox' | 'publicUrl'>,
  key: string,
  { to, message }: MailEffect,
): Promise<boolean> {
  const state = await store.messages.enqueueMessage({
    key,
    caseId: causeOf(key).caseId,
    template: message.template,
    to,
    ...renderMessage(message, to, publicUrl),
  })
  outbox.nudge()
  return state === 'sent' || state === 'muted'
}
