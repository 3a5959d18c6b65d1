import path from 'node:path'
import { placesOf, withoutFences, type MarkdownPlaces } from './markdown-places'

/** What citations are held against. */
export interface Repository {
  /** The texts that cite, by their path from the root. */
  readonly texts: ReadonlyMap<string, string>
  /** Whether a file or folder is there, by its path from the root without a slash at the end. */
  readonly has: (path: string) => boolean
  /** Names of the scripts in package.json. */
  readonly scripts: readonly string[]
  /** Whether a commit, however abbreviated, is in the history; absent where there is no history to look in. */
  readonly hasCommit?: (hash: string) => boolean
}

/** Where the law and the invariants are told. */
const law = 'docs/law.md'

/** Between the parts of a citation that goes on in the next line of a comment. */
const gap = '(?:\\s|\\*(?!/)|//|--|#|`)*'
const section = '\\d+(?:\\.\\d+)*'

/** Papers that are not in the repository: whoever reads the comment cannot read them. */
const foreign: readonly RegExp[] = [
  /\b[D]ESIGN\b/g,
  /\b(?:domain|engine)(?:\s|\*|\/\/|--|#)+[r]eference\b/gi,
  /\.\.\/[s]hared\b/g,
  /\b[i]ssue \d+/gi,
]

/**
 * Every citation that leads nowhere, as `file:line: what`: a section, anchor, link, ADR, invariant, path, script or commit
 * that is not there, a paper that is not in the repository, and a number that two headings of a file have.
 */
export function deadCitations(repository: Repository): readonly string[] {
  const { texts } = repository
  const places = new Map(
    [...texts].flatMap(([file, text]) => (file.endsWith('.md') ? [[file, placesOf(text)] as const] : [])),
  )
  return [...texts].flatMap(([file, text]) => {
    const prose = proseOf(file, text)
    const faults = [
      ...deadSections(prose, places),
      ...deadNames(file, text, places, repository),
      ...deadPaths(file, prose, repository),
      ...(file.endsWith('.md') ? deadLinks(file, withoutFences(text), places, repository) : []),
      ...foreign.flatMap((paper) =>
        all(
          paper,
          text,
          ([found]) =>
            `${found.replaceAll(/[^\w.]+/g, ' ')} is not in this repository: cite what is, such as ${law} § 7.4`,
        ),
      ),
    ]
    const twice = (places.get(file)?.numbers ?? []).filter((number, n, numbers) => numbers.indexOf(number) < n)
    return [
      ...faults
        .sort((one, other) => one.at - other.at)
        .map(({ at, what }) => `${file}:${text.slice(0, at).split('\n').length}: ${what}`),
      ...twice.map((number) => `${file}: two headings have the number ${number}`),
    ]
  })
}

interface Fault {
  /** Where in the text. */
  readonly at: number
  readonly what: string
}

/** A fault for each match that `judge` has something to say of. */
function all(pattern: RegExp, text: string, judge: (match: RegExpExecArray) => string | undefined): readonly Fault[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const what = judge(match)
    return what === undefined ? [] : [{ at: match.index, what }]
  })
}

/** What people wrote for people: of code only the comments, with blanks for the rest. */
function proseOf(file: string, text: string): string {
  if (!/\.[cm]?[tj]s$/.test(file)) return text
  return text
    .split('\n')
    .map((line) => {
      const comment = /^\s*(?:\/?\*|\/\/)/.test(line) ? 0 : line.search(/(?:^|\s)\/[/*] /)
      return comment === -1 ? ' '.repeat(line.length) : ' '.repeat(comment) + line.slice(comment)
    })
    .join('\n')
}

/** `docs/law.md § 7.4`, `docs/law.md §§ 7.3 and 7.4`. */
function deadSections(prose: string, places: ReadonlyMap<string, MarkdownPlaces>): readonly Fault[] {
  const citation = new RegExp(`([\\w./-]+\\.md)${gap}§§?${gap}(${section}(?:(?:,| and| og)${gap}${section})*)`, 'g')
  return [...prose.matchAll(citation)].flatMap(({ index, 1: cited = '', 2: list = '' }) =>
    [...list.matchAll(new RegExp(section, 'g'))].flatMap(([number]) =>
      places.get(cited)?.numbers.includes(number) === true ? [] : [{ at: index, what: `no ${cited} § ${number}` }],
    ),
  )
}

/** `I4`, `ADR 0001`, `npm run check`, and commits in what is told to those who change the code. */
function deadNames(
  file: string,
  text: string,
  places: ReadonlyMap<string, MarkdownPlaces>,
  { texts, scripts, hasCommit }: Repository,
): readonly Fault[] {
  const invariants = places.get(law)?.invariants ?? []
  const hasAdr = (number: string): boolean => [...texts.keys()].some((one) => one.startsWith(`docs/adr/${number}-`))
  const adr = ([, number = '']: RegExpExecArray) => (hasAdr(number) ? undefined : `no ADR ${number} in docs/adr/`)
  return [
    ...all(/\bI\d{1,2}\b/g, text, ([name]) =>
      invariants.includes(name) ? undefined : `no invariant ${name} in ${law}`,
    ),
    ...all(/\bADR[ -](\d+)\b/g, text, adr),
    ...(file.startsWith('docs/adr/') ? all(/\b(?:by|Narrows|Supersedes) (\d{4})\b/g, text, adr) : []),
    ...all(/\bnpm run ([a-z][\w:-]*)/g, text, ([, name = '']) =>
      scripts.includes(name) ? undefined : `no script ${name} in package.json`,
    ),
    ...(file.endsWith('.md') && hasCommit !== undefined
      ? all(/`([0-9a-f]{7,40})`/g, text, ([, hash = '']) => (hasCommit(hash) ? undefined : `no commit ${hash}`))
      : []),
  ]
}

/** `` `domain/calendar/ledger.ts` `` from the root, and every Markdown file that is named, from the root or from beside the text. */
function deadPaths(file: string, prose: string, { has, texts }: Repository): readonly Fault[] {
  const rooms = new Set([...texts.keys()].map((one) => one.split('/')[0] ?? ''))
  const beside = (name: string): string => path.posix.join(path.posix.dirname(file), name)
  return [
    ...all(/`([\w.@-]+)(\/[\w.@/-]*)`/g, prose, ([, room = '', rest = '']) => {
      const named = `${room}${rest}`.replace(/\/$/, '')
      return !rooms.has(room) || has(named) || hasModule(named, has) ? undefined : `no ${named}`
    }),
    ...all(/(?<!\]\(|[\w./${}<>-])[\w./-]+\.md\b/g, prose, ([name]) =>
      has(name) || has(beside(name)) ? undefined : `no ${name}`,
    ),
  ]
}

/** A module may be named without its ending: `workflows/contract`. */
const hasModule = (named: string, has: Repository['has']): boolean => ['.ts', '.cjs'].some((end) => has(named + end))

/** Markdown links to what is in the repository, with their anchors. */
function deadLinks(
  file: string,
  markdown: string,
  places: ReadonlyMap<string, MarkdownPlaces>,
  { has }: Repository,
): readonly Fault[] {
  return all(/\]\(([^()\s]+)\)/g, markdown, ([, target = '']) => {
    if (/^[a-z]+:/.test(target)) return undefined
    const [name = '', anchor] = target.split('#')
    const linked = name === '' ? file : path.posix.join(path.posix.dirname(file), name).replace(/\/$/, '')
    if (!has(linked)) return `no ${linked} to link to`
    if (anchor === undefined || places.get(linked)?.anchors.has(decodeURIComponent(anchor)) === true) return undefined
    return `no heading #${anchor} in ${linked}`
  })
}
