import type { MailTemplateName, MailTemplates } from '../domain/mail/mail-message'

/** What a template makes of its data: plain Danish, laid out later as text and HTML. */
export interface MailBody {
  readonly subject: string
  readonly paragraphs: readonly string[]
  /** Words of the link to the case. */
  readonly link: string
  /** The command that answers the e-mail, where one alone does: the link leads to it. */
  readonly command?: string
  /** Instead of the recipient's name, which a user has typed, where the address has yet to say that it is theirs. */
  readonly greeting?: string
  /** Instead of the address of the case, where the link is drawn when the e-mail is sent. */
  readonly url?: string
  /** Instead of the words under every e-mail, where they would not be true. */
  readonly footer?: string
}

/** The templates of some names. */
export type TemplatesOf<N extends MailTemplateName> = { readonly [K in N]: (data: MailTemplates[K]) => MailBody }
