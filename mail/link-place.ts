/** Where the link is to stand of an e-mail whose link is drawn when it is sent: what is kept of it has these words instead. */
export const linkPlace = '[Linket står kun i selve e-mailen]'

/** Words with the link in its place: what is sent, and kept nowhere. */
export const withLink = (words: string, link: string): string => words.replaceAll(linkPlace, link)
