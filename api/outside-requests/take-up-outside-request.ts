import { civilDateAt } from '../../domain/calendar/copenhagen'
import { danishMoment } from '../../domain/calendar/danish'
import { procedureOf } from '../../domain/process/case-id'
import { procedures } from '../../domain/procedures'
import { Refusal } from '../../domain/refusal/refusal'
import { refusalTexts } from '../../domain/refusal/refusal-codes'
import type { Store } from '../../store/create-store'
import type { OutsideRequest } from '../../store/outside-requests/outside-request'
import { Problem } from '../answer/problem'
import type { IncomingCommand } from '../receive/incoming-command'
import type { Reception, ReceptionAnswer } from '../receive/reception'

interface TakingUp {
  readonly store: Pick<Store, 'outsideRequests' | 'receipts'>
  readonly reception: Reception
}

/**
 * Registers a request in the case that it is about, as the office does with a letter: by the case's own command, with the rights and
 * refusals of that, and with the day on which the request came, from which its seven working days run. Given again with the same key
 * it has the same answer; what the case refuses leaves the request open.
 * @throws Problem OUTSIDE_REQUEST_SETTLED; Refusal CASE_UNKNOWN, UNKNOWN_COMMAND, NOT_ALLOWED, CONFLICTED
 */
export async function takeUpOutsideRequest(
  { store: { outsideRequests, receipts }, reception }: TakingUp,
  { requestId, receivedAt, requester, name, email, what, caseNumber }: OutsideRequest,
  caseId: string,
  incoming: IncomingCommand,
): Promise<ReceptionAnswer> {
  const procedure = procedureOf(caseId)
  if (procedure === undefined) throw new Refusal('CASE_UNKNOWN', refusalTexts.CASE_UNKNOWN)
  const { person, idempotencyKey, requestHash, body } = incoming
  const attempt = { subject: person.subject, key: idempotencyKey }
  const known = await receipts.findReceiptByKey(person.subject, idempotencyKey)
  const mine = await outsideRequests.claimOutsideRequest(requestId, attempt, body.receivedAt)
  if (!mine && known?.requestHash !== requestHash) throw new Problem('OUTSIDE_REQUEST_SETTLED')
  const data = {
    requester,
    ...(name === undefined ? {} : { name }),
    email,
    what,
    receivedOn: civilDateAt(receivedAt),
    note: `Sendt uden login ${danishMoment(receivedAt)}.${caseNumber === undefined ? '' : ` Oplyst sagsnummer: ${caseNumber}`}`,
  }
  const sent = { ...incoming, body: { ...body, data } }
  let answer: ReceptionAnswer
  try {
    answer = await reception.act(procedures[procedure], caseId, 'registerAccessRequest', sent)
  } catch (error) {
    // What is thrown was not received: the request is anybody's again.
    await outsideRequests.freeOutsideRequest(requestId, attempt)
    throw error
  }
  if (answer.kind === 'refused') await outsideRequests.freeOutsideRequest(requestId, attempt)
  else
    await outsideRequests.settleOutsideRequest(requestId, {
      attempt,
      end: { caseId },
      by: person,
      at: body.receivedAt,
    })
  return answer
}
