/** Another provider's open application or living approval for the same place and function. Neither provider is told of the other. */
export interface Clash {
  readonly with: string
  /** Who runs the place, and how that was found out; absent until the office has found out. */
  readonly settled?: string
}

/** Clashes that nobody has settled. */
export const openClashes = ({ clashes = [] }: { readonly clashes?: readonly Clash[] }): readonly Clash[] =>
  clashes.filter(({ settled }) => settled === undefined)
