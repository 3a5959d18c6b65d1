import { ApplicationFailure } from '@temporalio/common'
import type { MailEffect } from '../domain/effect'
import { PermanentMailFailure } from '../mail/permanent-mail-failure'
import { renderMessage } from '../mail/render-message'
import type { ActivityParts } from './activity-parts'
import { effectImpossible } from './effect-impossible'

/**
 * Sends one e-mail. The outbox row is the memory: what it has as sent is never sent again, and two attempts that overlap
 * do not both send. Only a crash between the mail server's answer and the row can send twice, under the same Message-ID.
 */
export async function deliverMail({ store, mail, publicUrl }: Pick<ActivityParts, 'store' | 'mail' | 'publicUrl'>, key: string, { to, message }: MailEffect): Promise<void> {
  const { subject, text, html } = renderMessage(message, to, publicUrl)
  const [caseId = ''] = key.split('/')
  const stored = await store.messages.claimMessage({ key, caseId, messageId: mail.messageIdOf(key), to: to.email, subject, text, html })
  if (stored.state === 'sent') return
  if (!await store.messages.leaseMessage(key)) throw ApplicationFailure.create({ message: 'Another attempt is sending this e-mail now', type: 'MAIL_BUSY', category: 'BENIGN', nextRetryDelay: '15s' })
  const { response } = await mail.send({ key, to, subject: stored.subject, text: stored.text, html: stored.html }).catch(async (error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error)
    const permanent = error instanceof PermanentMailFailure
    await store.messages.markMessageFailed(key, permanent ? 'failed' : 'queued', reason)
    throw permanent ? effectImpossible(`The mail server refuses the e-mail: ${reason}`, error) : error
  })
  await store.messages.markMessageSent(key, response)
}
