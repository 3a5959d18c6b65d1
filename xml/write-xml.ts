import { DOMImplementation, XMLSerializer, type Document, type Element } from '@xmldom/xmldom'
import type { XmlElement } from '../domain/xml/xml-element'

/**
 * The document as text, in UTF-8 and without white space of its own.
 * @param namespaces address by prefix; a name without a prefix is in none
 * @throws RangeError for a prefix that is not among them
 */
export function writeXml(root: XmlElement, namespaces: Readonly<Record<string, string>>): string {
  const document = new DOMImplementation().createDocument(null, '')
  const top = domOf(document, root, namespaces)
  // Said once: else each subtree says its own again.
  for (const [prefix, address] of Object.entries(namespaces))
    top.setAttributeNS('http://www.w3.org/2000/xmlns/', `xmlns:${prefix}`, address)
  document.appendChild(top)
  return `<?xml version="1.0" encoding="UTF-8"?>${new XMLSerializer().serializeToString(document)}`
}

function domOf(
  document: Document,
  { name, attributes = {}, content }: XmlElement,
  namespaces: Readonly<Record<string, string>>,
): Element {
  const prefix = name.includes(':') ? name.slice(0, name.indexOf(':')) : undefined
  const namespace = prefix === undefined ? null : namespaces[prefix]
  if (namespace === undefined) throw new RangeError(`no namespace for the prefix of ${name}`)
  const made = document.createElementNS(namespace, name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, xmlText(value))
  if (typeof content === 'string') made.appendChild(document.createTextNode(xmlText(content)))
  else for (const child of content) made.appendChild(domOf(document, child, namespaces))
  return made
}

/** XML 1.0 has no way to write most control characters, or half a character: a name that holds one must not make the whole letter unreadable. */
const xmlText = (text: string): string =>
  text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
