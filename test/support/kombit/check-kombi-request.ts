import { DOMParser, type Element } from '@xmldom/xmldom'
import { namespaces, structure, values } from './kombi-rules'

/**
 * What is wrong with a `kombi_request`, each fault with its place; empty when nothing is.
 * The prefix `memo` itself is demanded: the service does not take these elements by a default namespace.
 */
export function checkKombiRequest(xml: string): readonly string[] {
  let root: Element
  try {
    root = elementsOf(xml)
  } catch (fault) {
    return [`not well-formed: ${fault instanceof Error ? fault.message : String(fault)}`]
  }
  if (nameOf(root) !== 'kombi_request') return [`root is ${nameOf(root)}`]
  return [...checkElement(root, 'kombi_request'), ...checkTogether(root)]
}

/** The root of a document. @throws for what is not well-formed */
export function elementsOf(xml: string): Element {
  const onError = (level: string, message: string): void => {
    if (level !== 'warning') throw new Error(message)
  }
  const root = new DOMParser({ onError }).parseFromString(xml, 'text/xml').documentElement
  if (root === null) throw new Error('no root element')
  return root
}

/** Each leaf of a document as `path = text`, in order: what two messages are held against each other by. */
export function leavesOf(element: Element, path = ''): readonly string[] {
  const here = `${path}/${nameOf(element)}`
  const children = childrenOf(element)
  return children.length === 0
    ? [`${here} = ${element.textContent}`]
    : children.flatMap((child) => leavesOf(child, here))
}

/** The element children, in their order. */
export const childrenOf = (element: Element): readonly Element[] =>
  [...element.childNodes].filter((node): node is Element => node.nodeType === 1)

/** The name by the rules' prefixes, whatever prefix the document uses. */
export function nameOf(element: Element): string {
  if (element.namespaceURI === null || element.namespaceURI === '') return element.localName ?? ''
  const prefix = Object.entries(namespaces).find(([, uri]) => uri === element.namespaceURI)?.[0]
  return `${prefix ?? `{${element.namespaceURI}}`}:${element.localName}`
}

function checkElement(element: Element, name: string): readonly string[] {
  const place = (text: string): string => `${name}: ${text}`
  const faults: string[] = []
  if (name.startsWith('memo:') && element.prefix !== 'memo') faults.push(place('not written with the prefix memo'))
  if (name === 'memo:Message') {
    if (element.getAttribute('memoVersion') !== '1.2') faults.push(place('memoVersion is not 1.2'))
    if (element.hasAttribute('memoSchVersion')) faults.push(place('memoSchVersion belongs to 1.1'))
  }
  const wanted = structure[name]
  if (wanted === undefined) {
    const text = element.textContent ?? ''
    if (childrenOf(element).length > 0) faults.push(place('has children'))
    else if (!(values[name] ?? /\S/).test(text)) faults.push(place(`the value "${text.slice(0, 60)}"`))
    return faults
  }
  const children = childrenOf(element)
  let at = 0
  for (const item of wanted.split(' ').filter((part) => part !== '')) {
    const [, child = '', howMany = ''] = /^(.*?)([?*+]?)$/.exec(item) ?? []
    const from = at
    while (at < children.length && (howMany === '*' || howMany === '+' || at === from)) {
      const candidate = children[at]
      if (candidate === undefined || nameOf(candidate) !== child) break
      faults.push(...checkElement(candidate, child))
      at += 1
    }
    if (at === from && howMany !== '?' && howMany !== '*') faults.push(place(`lacks ${child}`))
  }
  const stray = children[at]
  if (stray !== undefined) faults.push(place(`${nameOf(stray)} is unknown here, or out of its order`))
  return faults
}

/** What one element demands of another. */
function checkTogether(root: Element): readonly string[] {
  const code = textAt(root, ['KombiValgKode'])
  const message = at(root, ['memo:Message'])
  const letter = at(root, ['fp:ForsendelseISamling'])
  const faults: string[] = []
  if (code === 'Digital Post' && message === undefined) faults.push('Digital Post without a memo:Message')
  if (code === 'Fysisk Post' && letter === undefined) faults.push('Fysisk Post without a ForsendelseI')
  if (message === undefined) return faults
  if (
    textAt(message, ['memo:MessageHeader', 'memo:messageType']) === 'DIGITALPOST' &&
    at(message, ['memo:MessageBody']) === undefined
  )
    faults.push('DIGITALPOST without a memo:MessageBody')
  for (const [who, id] of [
    ['memo:Sender', 'memo:senderID'],
    ['memo:Recipient', 'memo:recipientID'],
  ] as const) {
    const type = textAt(message, ['memo:MessageHeader', who, 'memo:idType'])
    const value = textAt(message, ['memo:MessageHeader', who, id]) ?? ''
    const digits = { CVR: 8, CPR: 10 }[type ?? '']
    if (digits !== undefined && !new RegExp(`^\\d{${digits}}$`).test(value)) faults.push(`${id} is no ${type} number`)
  }
  return faults
}

const at = (element: Element, path: readonly string[]): Element | undefined =>
  path.reduce<Element | undefined>(
    (found, name) => found && childrenOf(found).find((child) => nameOf(child) === name),
    element,
  )

/** The text at a path of names below an element. */
export const textAt = (element: Element, path: readonly string[]): string | undefined =>
  at(element, path)?.textContent ?? undefined
