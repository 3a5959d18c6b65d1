/** Something that only a page tells of, in its own words. */
export class PageFault extends Error {
  override readonly name = 'PageFault'

  constructor(
    readonly status: number,
    readonly title: string,
    readonly text: string,
    readonly wayOn?: readonly [name: string, href: string],
  ) {
    super(title)
  }
}
