/** Everything on all pages, from the first to the one without a cursor. */
export async function allPages<T>(
  pageAt: (place: { readonly cursor?: string }) => Promise<{ readonly items: readonly T[]; readonly cursor?: string }>,
): Promise<readonly T[]> {
  const seen: T[] = []
  let cursor: string | undefined
  do {
    const page = await pageAt(cursor === undefined ? {} : { cursor })
    seen.push(...page.items)
    cursor = page.cursor
  } while (cursor !== undefined)
  return seen
}
