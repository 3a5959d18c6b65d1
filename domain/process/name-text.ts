/** What a mail program makes a link or an address of, whatever the sender meant by it. */
const links = [
  /[@＠]/u,
  /:\/\/|\/\/|\bwww\./iu,
  /\b(?:https?|mailto|tel|javascript|data):/iu,
  // A host: two letters or more behind a dot without a space. `A.P. Møller` and `v. Hansen` are none.
  /[\p{L}\p{N}]\.(?:[a-z]{2,24}|[A-Z]{2,24})(?![\p{L}\p{N}])/u,
  /[\p{L}\p{N}]\.(?:com|net|org|info|dk|eu)(?![\p{L}\p{N}])/iu,
]

/**
 * Why a text cannot be a name, in Danish; `undefined` when it can. Names are repeated in e-mails to people who have asked for
 * none: what looks like an address or a link there would come from the authority.
 */
export const nameFault = (text: string): string | undefined =>
  links.some((link) => link.test(text.normalize('NFKC')))
    ? 'Et navn kan ikke indeholde en e-mailadresse eller et link. Skriv navnet alene.'
    : undefined
