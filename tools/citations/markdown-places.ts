/** The places of a Markdown file that can be cited. */
export interface MarkdownPlaces {
  /** `3`, `3.8`: the numbers that its headings begin with, each as often as it stands there. */
  readonly numbers: readonly string[]
  /** `I4`: the headings that name an invariant. */
  readonly invariants: readonly string[]
  /** What a link may have after `#`, as GitHub makes it of the headings. */
  readonly anchors: ReadonlySet<string>
}

/** Markdown without its fenced code, in which `#` and `[…](…)` mean other things. Everything else stays where it is. */
export const withoutFences = (markdown: string): string =>
  markdown.replace(/^```.*?^```$/gms, (fence) => fence.replaceAll(/[^\n]/g, ' '))

/** What can be cited in a Markdown text, by its headings. */
export function placesOf(markdown: string): MarkdownPlaces {
  const headings = [...withoutFences(markdown).matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) => heading.trim())
  const matching = (pattern: RegExp) =>
    headings.flatMap((heading) => {
      const found = pattern.exec(heading)?.[1]
      return found === undefined ? [] : [found]
    })
  return {
    numbers: matching(/^(\d+(?:\.\d+)*)[. ]/),
    invariants: matching(/^(I\d+):/),
    anchors: anchorsOf(headings),
  }
}

function anchorsOf(headings: readonly string[]): ReadonlySet<string> {
  const seen = new Map<string, number>()
  return new Set(
    headings.map((heading) => {
      const slug = heading
        .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}\p{M} _-]/gu, '')
        .replaceAll(' ', '-')
      const times = seen.get(slug) ?? 0
      seen.set(slug, times + 1)
      return times === 0 ? slug : `${slug}-${times}`
    }),
  )
}
