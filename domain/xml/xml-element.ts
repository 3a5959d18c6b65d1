/** An element to be written: its name with the prefix it is written with, its attributes, and its text or children. */
export interface XmlElement {
  readonly name: string
  readonly attributes?: Readonly<Record<string, string>>
  readonly content: string | readonly XmlElement[]
}

/** An element with text or children; what is `undefined` among the children is left out. */
export const element = (
  name: string,
  content: string | readonly (XmlElement | undefined)[],
  attributes?: Readonly<Record<string, string>>,
): XmlElement => ({
  name,
  content: typeof content === 'string' ? content : content.filter((child) => child !== undefined),
  ...(attributes === undefined ? {} : { attributes }),
})
