import { DOMParser, type Element } from '@xmldom/xmldom'

/** The root of a document that somebody else has written; `undefined` for what is no XML. Entities of its own are not looked up. */
export function readXml(text: string): Element | undefined {
  try {
    return (
      new DOMParser({
        onError: (level, message) => {
          if (level !== 'warning') throw new Error(message)
        },
      }).parseFromString(text, 'text/xml').documentElement ?? undefined
    )
  } catch {
    return undefined
  }
}

/** The text of the first element below with this name, whatever its namespace; trimmed, `undefined` when there is none or it is empty. */
export function textOf(root: Element, name: string): string | undefined {
  const text = root.getElementsByTagNameNS('*', name)[0]?.textContent?.trim()
  return text === undefined || text === '' ? undefined : text
}
