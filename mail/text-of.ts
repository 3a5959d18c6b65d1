import type { MailParts } from './mail-parts'

/** An e-mail as plain text. */
export function textOf({ greeting, paragraphs, link, url, caseNumber, footer }: MailParts): string {
  return `${[greeting, ...paragraphs, `${link}: ${url}`, `Sagsnummer: ${caseNumber}`].join('\n\n')}\n\n-- \n${footer}\n`
}
