/** A page of a list as it is answered: `next` is the cursor of what follows it, and absent on the last. */
export const pageOf = <Item>(
  items: readonly Item[],
  cursor: string | undefined,
): { readonly items: readonly Item[]; readonly next?: string } => ({
  items,
  ...(cursor === undefined ? {} : { next: cursor }),
})
