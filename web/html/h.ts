import type { Child, Elements } from './elements'

/** Markup that is ready to be sent: everything in it is escaped, and nothing but `h` makes it. */
export class Html {
  /** Keeps anything else of this shape from passing for it. */
  readonly #made = true

  constructor(readonly markup: string) {}

  /** Whether a value was made here. */
  static is(value: unknown): value is Html {
    return typeof value === 'object' && value !== null && #made in value
  }
}

/** A part of a page: a function of what it shows. */
type Part<Props> = (props: Props) => Html

type Attributes = Readonly<Record<string, unknown>>

/**
 * What `<p>…</p>` in a `.tsx` file means: the compiler makes calls of it (docs/adr/0026). The types allow what a browser would keep under
 * the pages' Content-Security-Policy; what they cannot know is refused here.
 * @throws Error for a child that is no text and no markup, and for an address that is none of a page's
 */
export function h<Props extends object>(
  type: string | Part<Props>,
  props: Props | null,
  ...children: readonly Child[]
): Html {
  if (typeof type === 'function') return type({ ...props, children } as Props & { readonly children: Child })
  const attributes = Object.entries((props ?? {}) as Attributes)
    .map(([name, value]) => attribute(name, value))
    .join('')
  const opening = `<${type}${attributes}>`
  if (voidElements.has(type)) return new Html(opening)
  // A browser drops the line break that a text begins with there, and so the text's own first one.
  return new Html(`${opening}${type === 'textarea' ? '\n' : ''}${childrenMarkup(children)}</${type}>`)
}

/** Several parts without an element around them: `<>…</>`. */
export const Fragment = ({ children }: { readonly children?: Child }): Html => new Html(childrenMarkup(children))

/** A whole page as it is sent. */
export const pageText = ({ markup }: Html): string => `<!DOCTYPE html>\n${markup}\n`

const voidElements = new Set(['br', 'hr', 'img', 'input', 'link', 'meta'])
/** Where a page may lead. A script in an address would be stopped by the policy, and a form must not carry data elsewhere. */
const ownAddress = /^(?:[/#?]|https:|mailto:|tel:)/

function attribute(name: string, value: unknown): string {
  if (!/^[a-z][a-z-]*$/.test(name)) throw new Error(`No attribute is called ${name}`)
  if (value === undefined || (value === false && !name.startsWith('aria-'))) return ''
  if (value === true && !name.startsWith('aria-')) return ` ${name}`
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean')
    throw new Error(`The attribute ${name} is no text`)
  const text = String(value)
  if ((name === 'href' || name === 'action') && (!ownAddress.test(text) || text.startsWith('//')))
    throw new Error(`A page does not lead to ${text}`)
  return ` ${name}="${escaped(text)}"`
}

function childrenMarkup(child: Child): string {
  if (child === undefined || child === false) return ''
  if (typeof child === 'string' || typeof child === 'number') return escaped(String(child))
  if (isList(child)) return child.map(childrenMarkup).join('')
  if (Html.is(child)) return child.markup
  throw new Error(`This is no text and no markup: ${JSON.stringify(child)}`)
}

const isList = (child: Child): child is readonly Child[] => Array.isArray(child)

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? '')

export declare namespace h {
  export namespace JSX {
    type Element = Html
    type IntrinsicElements = Elements
    interface ElementChildrenAttribute {
      readonly children: unknown
    }
  }
}
