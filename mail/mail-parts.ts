import type { MailBody } from './mail-body'

/** All that stands in an e-mail, whatever its layout. */
export interface MailParts extends MailBody {
  readonly greeting: string
  readonly caseNumber: string
  readonly url: string
  readonly footer: string
}

/** Under every e-mail: why it says so little, and that nobody reads an answer to it. */
export const footer =
  'E-mailen er sendt automatisk og kan ikke besvares. Den indeholder ingen fortrolige oplysninger og sætter ingen frist i gang.'
