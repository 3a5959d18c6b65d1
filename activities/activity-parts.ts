import type { CaseGateway } from '../gateway/case-gateway'
import type { DigitalPost } from '../letters/digital-post'
import type { LetterRenderer } from '../letters/render-letter'
import type { MailSender } from '../mail/smtp-transport'
import type { Store } from '../store/create-store'

/** What the activities work with. */
export interface ActivityParts {
  readonly store: Store
  readonly gateway: CaseGateway
  readonly mail: MailSender
  readonly renderLetter: LetterRenderer
  readonly digitalPost: DigitalPost
  /** Where people reach the pages; for the links in e-mails. No slash at its end. */
  readonly publicUrl: string
}
