/** Words that both drafts have, that only the newer has, or that only the older had. */
export interface WordChange {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

/** A paragraph that both drafts have, that only one has, or that was reworded. */
export type ParagraphChange =
  | { readonly kind: 'same' | 'added' | 'removed'; readonly text: string }
  | { readonly kind: 'changed'; readonly words: readonly WordChange[] }

/**
 * What became of `before` in `after`, paragraph by paragraph in reading order; a paragraph in whose place another has
 * come is compared word by word. Joining all that is not `added` gives `before` back, all that is not `removed` `after`.
 */
export function difference(before: readonly string[], after: readonly string[]): readonly ParagraphChange[] {
  const changes: ParagraphChange[] = []
  for (const { kind, removed, added } of stretches(before, after)) {
    if (kind === 'same') {
      changes.push(...added.map((text) => ({ kind: 'same' as const, text })))
      continue
    }
    const pairs = Math.min(removed.length, added.length)
    for (let n = 0; n < pairs; n += 1) changes.push(...reworded(removed[n] ?? '', added[n] ?? ''))
    changes.push(...removed.slice(pairs).map((text) => ({ kind: 'removed' as const, text })))
    changes.push(...added.slice(pairs).map((text) => ({ kind: 'added' as const, text })))
  }
  return changes
}

/** Two paragraphs in the same place: word by word when they have enough in common to be one paragraph reworded. */
function reworded(before: string, after: string): readonly ParagraphChange[] {
  const parts = stretches(wordsOf(before), wordsOf(after))
  const kept = parts
    .filter(({ kind }) => kind === 'same')
    .reduce((sum, { added }) => sum + added.join('').trim().length, 0)
  if (kept * 3 < Math.max(before.length, after.length))
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]
  const words = parts.flatMap(({ kind, removed, added }): readonly WordChange[] =>
    kind === 'same'
      ? [{ kind, text: added.join('') }]
      : [
          ...(removed.length === 0 ? [] : [{ kind: 'removed' as const, text: removed.join('') }]),
          ...(added.length === 0 ? [] : [{ kind: 'added' as const, text: added.join('') }]),
        ],
  )
  return [{ kind: 'changed', words }]
}

/** Words, each with the gap after it, so that joining gives the text back. */
const wordsOf = (text: string): readonly string[] => text.match(/\s+|\S+\s*/g) ?? []

interface Stretch {
  readonly kind: 'same' | 'different'
  readonly removed: string[]
  readonly added: string[]
}

/** A table of more cells than this would take seconds and much memory: so different texts are told as wholly replaced. */
const mostCells = 4_000_000

/** Longest common subsequence, as alternating stretches of what is the same and what is not. */
function stretches(before: readonly string[], after: readonly string[]): readonly Stretch[] {
  const found: Stretch[] = []
  const stretch = (kind: Stretch['kind']): Stretch => {
    const last = found.at(-1)
    if (last?.kind === kind) return last
    const next: Stretch = { kind, removed: [], added: [] }
    found.push(next)
    return next
  }
  const width = after.length + 1
  if (before.length * after.length > mostCells) return [{ kind: 'different', removed: [...before], added: [...after] }]
  const common = new Uint32Array((before.length + 1) * width)
  const at = (i: number, j: number): number => common[i * width + j] ?? 0
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      common[i * width + j] = before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  let i = 0
  let j = 0
  while (i < before.length || j < after.length) {
    const [old, now] = [before[i], after[j]]
    if (old !== undefined && old === now) {
      stretch('same').added.push(old)
      i += 1
      j += 1
    } else if (old !== undefined && (now === undefined || at(i + 1, j) >= at(i, j + 1))) {
      stretch('different').removed.push(old)
      i += 1
    } else if (now !== undefined) {
      stretch('different').added.push(now)
      j += 1
    }
  }
  return found
}
