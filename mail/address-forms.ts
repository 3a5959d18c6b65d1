import { domainToASCII, domainToUnicode } from 'node:url'

const split = (address: string): readonly [name: string, domain: string] => {
  const at = address.lastIndexOf('@')
  return [address.slice(0, at), address.slice(at + 1)]
}

/** Whether the part before the @ has letters that only a server with SMTPUTF8 (RFC 6531) can take. */
export const needsSmtpUtf8 = (address: string): boolean => /[^\0-\x7f]/.test(split(address)[0])

/**
 * An address as it is written to a mail server: its domain as DNS has it (`blåbærgrød.dk` is `xn--blbrgrd-fxak7p.dk`), which
 * every server takes. Whose name needs SMTPUTF8 keeps its domain, as the standard wants it.
 */
export function addressOnTheWire(address: string): string {
  const composed = address.normalize('NFC')
  if (needsSmtpUtf8(composed)) return composed
  const [name, domain] = split(composed)
  // What is no domain stays as it is: the server says so.
  return `${name}@${domainToASCII(domain) || domain}`
}

/** The address as a server is to repeat it in its reports (`ORCPT`, RFC 3461; RFC 6533 for letters beyond a to z). */
export function reportedRecipient(address: string): string {
  const written = addressOnTheWire(address)
  return needsSmtpUtf8(written)
    ? `utf-8;${[...written].map((letter) => (letter > '\x7f' ? `\\x{${hex(letter)}}` : letter)).join('')}`
    : `rfc822;${written}`
}

/** Every way in which the address that a report names may stand in our books: its domain in either form. */
export function formsOfReported(address: string): readonly string[] {
  const plain = address
    .replace(/\\x\{([0-9a-f]{1,6})\}/gi, (_all, code: string) => letterOf(Number.parseInt(code, 16)))
    .normalize('NFC')
  const [name, domain] = split(plain)
  return [plain, `${name}@${domainToASCII(domain)}`, `${name}@${domainToUnicode(domain)}`]
}

const hex = (letter: string): string => (letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(2, '0')
const letterOf = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd')
