/**
 * What somebody else has said, fit for being kept and logged: no CPR number, and no more than `most` characters. Other
 * numbers of ten digits are hidden with it, since nothing tells them apart.
 */
export const withoutCpr = (text: string, most = 300): string =>
  text
    .replace(/(?<!\d)\d\d[\s./-]?\d\d[\s./-]?\d\d\s?[-\u2010-\u2015\u2212/.]?\s?\d{4}(?!\d)/g, '[skjult nummer]')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, most)

/** The same of a whole message, for whoever has to read it one day: what it holds in base64 is shown, since a number could hide there. */
export const readableWithoutCpr = (message: string): string =>
  withoutCpr(
    message.replace(/>\s*([A-Za-z0-9+/\s]{16,}={0,2})\s*</g, (_all, base64: string) => {
      return `>${Buffer.from(base64, 'base64').toString('utf8')}<`
    }),
    20_000,
  )
