import {
  mailAudienceOf,
  mailKindOf,
  mailKinds,
  type MailKind,
  type MessageTemplate,
} from '../../domain/mail/mail-kinds'
import type { Instant } from '../../domain/calendar/instant'
import type { Recipient } from '../../domain/process/effect'
import { without } from '../../domain/process/without'
import type { MessageEvidence } from '../../store/messages/find-message'
import type { DeliveryAction, Message, MessageState } from '../../store/messages/message'
import { urls } from '../urls'

const stateNames: Readonly<Record<MessageState, string>> = {
  unconfirmed: 'Venter på, at adressen bekræftes',
  queued: 'På vej',
  sending: 'Sendes',
  sent: 'Modtaget af mailserver',
  muted: 'Fravalgt af modtageren',
  failed: 'Kunne ikke leveres',
}

const deliveryNames: Readonly<Record<DeliveryAction, string>> = {
  delivered: 'Leveret',
  relayed: 'Sendt videre',
  delayed: 'Forsinket',
  failed: 'Kom retur',
}

/** An e-mail as a list shows it: where it went and what became of it, not what stands in it. */
export interface MessageDescription {
  readonly key: string
  readonly caseId?: string
  readonly kind?: MailKind
  readonly kindName?: string
  /** Absent of one that its addressee alone has: already whose it is says who has bid (I9). So are the servers' words on it. */
  readonly to?: Recipient
  readonly subject: string
  readonly state: MessageState
  readonly stateName: string
  readonly attempts: number
  readonly queuedAt: Instant
  readonly sentAt?: Instant
  readonly response?: string
  readonly lastError?: string
  readonly delivery?: { readonly action: DeliveryAction; readonly name: string; readonly at: Instant }
  readonly href: string
}

const isSealed = ({ template }: { readonly template?: MessageTemplate | undefined }): boolean =>
  template !== undefined && mailAudienceOf(template) === 'sealed'

export function describeMessage({
  key,
  caseId,
  template,
  to,
  subject,
  state,
  attempts,
  queuedAt,
  sentAt,
  response,
  lastError,
  delivery,
}: Message): MessageDescription {
  const kind = template === undefined ? undefined : mailKindOf(template)
  const sealed = isSealed({ template })
  return {
    key,
    ...(caseId === undefined ? {} : { caseId }),
    ...(kind === undefined ? {} : { kind, kindName: mailKinds[kind].name }),
    ...(sealed ? {} : { to }),
    subject,
    state,
    stateName: stateNames[state],
    attempts,
    queuedAt,
    ...(sentAt === undefined ? {} : { sentAt }),
    ...(response === undefined || sealed ? {} : { response }),
    ...(lastError === undefined || sealed ? {} : { lastError }),
    ...(delivery === undefined ? {} : { delivery: { ...delivery, name: deliveryNames[delivery.action] } }),
    href: urls.message(key),
  }
}

/** The same with all of its evidence. @param reader what the reader may besides: read its words, have it sent again once it has failed */
export function describeEvidence(
  { message, attempts, reports, resends }: MessageEvidence,
  reader: { readonly words: boolean; readonly resends: boolean },
) {
  const { text, messageId, state, key } = message
  return {
    ...describeMessage(message),
    ...(reader.words ? { text } : {}),
    ...(messageId === undefined ? {} : { messageId }),
    evidence: isSealed(message)
      ? {
          attempts: attempts.map((attempt) => without(attempt, 'reply')),
          reports: reports.map((report) => without(report, 'diagnostic')),
          resends,
        }
      : { attempts, reports, resends },
    ...((reader.resends && state === 'failed') || state === 'unconfirmed' ? { resend: urls.resendMessage(key) } : {}),
  }
}
