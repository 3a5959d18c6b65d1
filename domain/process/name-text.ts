/** What a mail program makes a link or an address of, whatever the sender meant by it. */
const links = [
  /[@＠]/u,
  /:\/\/|\/\/|\bwww\./iu,
  /\b(?:https?|ftp|mailto|tel|sms|callto|skype|javascript|data):/iu,
  // A host: two letters or more behind a dot without a space. `A.P. Møller` and `v. Hansen` are none.
  /[\p{L}\p{N}]\.(?:[a-z]{2,24}|[A-Z]{2,24})(?![\p{L}\p{N}])/u,
  /[\p{L}\p{N}]\.(?:com|net|org|info|dk|eu)(?![\p{L}\p{N}])/iu,
  // One whose country writes with other letters, and one that is called by its number.
  /[\p{L}\p{N}]\.(?:(?!\p{Script=Latin})\p{L}){2}/u,
  /(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.])/u,
]

/** Nobody sees them, and mail programs read past them. */
const unseen = /[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu
/** Browsers and mail programs take them for the dot of a host (UTS 46). */
const dots = /[\u3002\uff0e\uff61]/gu

/**
 * An organisation that is called after its own page, such as `Autisme.nu` or `Foreningen Autisme.nu`: the host and its legal form
 * and nothing else. No word of it asks anybody to follow a link, and who reads it in an e-mail has confirmed that the
 * organisation may write to them, or is the office. A host within other words, a path or a `www` names somebody else's page.
 */
const calledAfterItsPage =
  /^(?:(?:Foreningen|Fonden|Den selvejende institution|Selskabet) )?[\p{L}\p{N}][\p{L}\p{N}-]*\.\p{L}{2,24}(?: (?:ApS|A\/S|I\/S|K\/S|P\/S|S\/I|IVS|a\.?m\.?b\.?a\.?|f\.?m\.?b\.?a\.?))?$/iu

/**
 * Why a text cannot be a name, in Danish; `undefined` when it can. Names are repeated in e-mails to people who have asked for
 * none: what looks like an address or a link there would come from the authority.
 */
export function nameFault(text: string): string | undefined {
  const composed = text.replaceAll(dots, '.').normalize('NFKC').replaceAll(unseen, '')
  return links.some((link) => link.test(composed)) && !calledAfterItsPage.test(composed)
    ? 'Et navn kan ikke indeholde en e-mailadresse eller et link. Skriv navnet alene.'
    : undefined
}
