/**
 * An element of the page, as far as these scripts use it. The browser's own types would come into the whole program, and change there what
 * the sealing of bids uses in Node too (docs/adr/0026).
 */
export interface PageElement {
  textContent: string | null
  value: string
  hidden: boolean
  disabled: boolean
  checked: boolean
  href: string
  download: string
  readonly dataset: Readonly<Record<string, string | undefined>>
  readonly files: ArrayLike<PageFile> | null
  append(...nodes: readonly (PageElement | string)[]): void
  replaceChildren(...nodes: readonly (PageElement | string)[]): void
  focus(): void
  setAttribute(name: string, value: string): void
  addEventListener(type: string, listener: (event: { preventDefault(): void }) => void): void
  querySelectorAll(selectors: string): ArrayLike<PageElement>
}

/** A file that somebody has chosen. */
export interface PageFile {
  readonly name: string
  readonly type: string
  readonly size: number
  arrayBuffer(): Promise<ArrayBuffer>
}

interface Browser {
  readonly document: {
    querySelector(selectors: string): PageElement | null
    querySelectorAll(selectors: string): ArrayLike<PageElement>
    createElement(name: string): PageElement
  }
  readonly location: { assign(address: string): void }
}

const { document, location } = globalThis as unknown as Browser

/** The page that a script runs on. */
export const thePage = {
  /** What a selector finds first; absent on a page of another kind. */
  find: (selectors: string): PageElement | undefined => document.querySelector(selectors) ?? undefined,

  /** @throws Error where there is none: markup and script are of one piece */
  the(selectors: string): PageElement {
    const found = document.querySelector(selectors)
    if (found === null) throw new Error(`There is no ${selectors} on this page`)
    return found
  },

  all: (selectors: string): readonly PageElement[] => Array.from(document.querySelectorAll(selectors)),

  /** An element that is made here, with its text. */
  made(name: string, text = ''): PageElement {
    const element = document.createElement(name)
    element.textContent = text
    return element
  },

  /** Goes to another page of ours. */
  goTo(address: string): void {
    location.assign(address)
  },

  /** What was chosen in a field for files; absent when nothing was. */
  fileIn: (selectors: string): PageFile | undefined => thePage.the(selectors).files?.[0],

  /** A link by which bytes are saved as a file. They never leave the machine for it. */
  saving(bytes: Uint8Array, name: string, type: string, text: string): PageElement {
    const link = thePage.made('a', text)
    link.href = URL.createObjectURL(new Blob([Uint8Array.from(bytes)], { type }))
    link.download = name
    return link
  },
} as const
