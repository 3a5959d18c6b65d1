/** A whole number as Danes write it: "1250", "1.250", "1 250"; undefined for anything else. */
export function numberIn(text: string): number | undefined {
  const bare = text.trim()
  return /^-?(?:\d{1,15}|\d{1,3}(?:[. ]\d{3}){1,4})$/.test(bare) ? Number(bare.replaceAll(/[. ]/g, '')) : undefined
}
