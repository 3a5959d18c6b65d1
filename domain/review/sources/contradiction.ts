/** Two sources, or two reviewers, that cannot both be right. It is explained before the report is final. */
export interface Contradiction {
  readonly id: string
  readonly text: string
  readonly explanation?: string
}

/** Nobody has explained it yet. */
export const isOpen = ({ explanation }: Contradiction): boolean => explanation === undefined
