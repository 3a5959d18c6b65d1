import { officeOf } from '../../domain/catalogue/offices'
import type { Store } from '../../store/create-store'
import type { OutsideRequest } from '../../store/outside-requests/outside-request'
import { dismissedWords } from '../../mail/templates/access-from-outside'
import { Problem } from '../answer/problem'
import type { IncomingCommand } from '../receive/incoming-command'

/**
 * Ends a request that cannot be dealt with, and tells whoever asked why, as soon as their address is confirmed. Given again with the same
 * reason by the same person it does what had not been done.
 * @throws Problem OUTSIDE_REQUEST_SETTLED
 */
export async function dismissOutsideRequest(
  { outsideRequests, messages }: Pick<Store, 'outsideRequests' | 'messages'>,
  { requestId, office, name, email, settled }: OutsideRequest,
  reason: string,
  { person, idempotencyKey, body: { receivedAt: at } }: IncomingCommand,
): Promise<void> {
  const attempt = { subject: person.subject, key: idempotencyKey }
  if (await outsideRequests.claimOutsideRequest(requestId, attempt, at))
    await outsideRequests.settleOutsideRequest(requestId, { attempt, end: { reason }, by: person, at })
  else if (settled === undefined || !('reason' in settled) || settled.reason !== reason || settled.by !== person.name)
    throw new Problem('OUTSIDE_REQUEST_SETTLED')
  await messages.enqueueMessage({
    key: `${requestId}/dismissed`,
    template: 'access-dismissed',
    to: { name: name ?? email, email },
    ...dismissedWords(officeOf(office).name, reason),
    ifConfirmed: {},
  })
}
