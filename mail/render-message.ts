import type { Recipient } from '../domain/process/effect'
import type { MailMessage, MailTemplateName, MailTemplates } from '../domain/mail/mail-message'
import { caseUrl } from './case-url'
import { htmlOf } from './html-of'
import type { MailBody, TemplatesOf } from './mail-body'
import { footer } from './mail-parts'
import { applicationTemplates } from './templates/application'
import { approvalLifeTemplates } from './templates/approval-life'
import { approvalTemplates } from './templates/approval'
import { accessTemplates } from './templates/access'
import { complaintTemplates } from './templates/complaint'
import { processingTemplates } from './templates/processing'
import { reviewAndDecisionTemplates } from './templates/review-and-decision'
import { revocationTemplates } from './templates/revocation'
import { supervisionTemplates } from './templates/supervision'
import { obligationTemplates } from './templates/obligation'
import { tenderTemplates } from './templates/tender'
import { textOf } from './text-of'

/** An e-mail's words, ready to send. */
export interface RenderedMail {
  readonly subject: string
  readonly text: string
  readonly html: string
}

/** Every e-mail there is: a new template of the domain does not compile until it has its Danish words here. */
const templates: TemplatesOf<MailTemplateName> = {
  ...applicationTemplates,
  ...processingTemplates,
  ...reviewAndDecisionTemplates,
  ...approvalTemplates,
  ...approvalLifeTemplates,
  ...complaintTemplates,
  ...tenderTemplates,
  ...obligationTemplates,
  ...supervisionTemplates,
  ...revocationTemplates,
  ...accessTemplates,
}

/** A message as text and HTML. `publicUrl` is the address people reach the pages by; the link leads to the case. */
export function renderMessage(message: MailMessage, recipient: Recipient, publicUrl: string): RenderedMail {
  const body = bodyOf(message)
  const parts = {
    ...body,
    footer: body.footer ?? footer,
    greeting: body.greeting ?? `Kære ${recipient.name}`,
    caseNumber: message.data.caseNumber,
    url: body.url ?? caseUrl(publicUrl, message.data.caseId, body.command),
  }
  return { subject: oneLine(body.subject), text: textOf(parts), html: htmlOf(parts) }
}

/** Only its subject line: what a timeline says of an e-mail that is yet to be sent. */
export const subjectOf = (message: MailMessage): string => oneLine(bodyOf(message).subject)

function bodyOf<N extends MailTemplateName>({
  template,
  data,
}: {
  readonly template: N
  readonly data: MailTemplates[N]
}): MailBody {
  return templates[template](data)
}

/** A line break in a subject could smuggle in a header of its own. */
function oneLine(subject: string): string {
  return subject.replace(/\s+/g, ' ').trim()
}
