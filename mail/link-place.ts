/** Where the link is to stand of an e-mail whose link is drawn when it is sent: what is kept of it has these words instead. */
export const linkPlace = '[Linket står kun i selve e-mailen]'

/** Where a code is to stand that is drawn when its e-mail is sent. */
export const codePlace = '[Koden står kun i selve e-mailen]'

/** Words with the link, or the code, in its place: what is sent, and kept nowhere. */
export const withSecret = (words: string, secret: string): string =>
  words.replaceAll(linkPlace, secret).replaceAll(codePlace, secret)
