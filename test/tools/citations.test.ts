import { deadCitations, type Repository } from '../../tools/citations/dead-citations'
import { placesOf } from '../../tools/citations/markdown-places'
import { unaddressedDocs } from '../../tools/citations/unaddressed-docs'

const law = `# Law

For developers.

## 7. Counting time
### 7.3 Weeks are weeks, months are months
### 7.4 An end on a rest day moves
## 10. Invariants
### I4: Who is partial is out
`

/** A small house in which every citation but the given texts' leads somewhere. */
function faultsIn(planted: Readonly<Record<string, string>>, hasCommit?: Repository['hasCommit']): readonly string[] {
  const texts = new Map(
    Object.entries({
      'docs/law.md': law,
      'docs/adr/0001-the-journal.md': '# 0001\n\nDate: 2026-11-23 · Status: accepted · For developers\n',
      'domain/calendar/ledger.ts': '/** Counted days (docs/law.md §§ 7.3 and 7.4; I4). */\nexport const ledger = 1\n',
      ...planted,
    }),
  )
  const files = [...texts.keys(), 'package.json']
  return deadCitations({
    texts,
    has: (name) => files.some((file) => file === name || file.startsWith(`${name}/`)),
    scripts: ['check'],
    ...(hasCommit === undefined ? {} : { hasCommit }),
  })
}

describe('a citation', () => {
  it('that leads somewhere is no fault', () => {
    expect(
      faultsIn({
        'README.md':
          'Read [how time is counted](docs/law.md#73-weeks-are-weeks-months-are-months), [the law](docs/law.md), `domain/calendar/`, `domain/calendar/ledger` and ADR 0001. `npm run check` holds it.\n\n[Below](#below) and [elsewhere](https://example.dk/#x)\n## Below\n',
        'domain/mail.ts':
          '// docs/law.md §\n// 7.4, and forvaltningsloven § 19, stk. 2.\nconst law = "retssikkerhedsloven § 67"\n',
        'test/a.test.ts': 'const file = `docs/${name}.md`\nconst other = "docs/none.md"\n',
      }),
    ).toEqual([])
  })

  it.each([
    ['a section that is not there', 'docs/law.md § 7.5', 'no docs/law.md § 7.5'],
    ['one section of several', 'docs/law.md §§ 7.3, 7.4 and 9', 'no docs/law.md § 9'],
    ['a section in a file that is not there', '../law.md § 7.4', 'no ../law.md § 7.4'],
    ['an invariant that is not there', 'I16', 'no invariant I16 in docs/law.md'],
    ['a decision that is not there', 'ADR 0002', 'no ADR 0002 in docs/adr/'],
    ['a path that is not there', '`domain/calendar/clock.ts`', 'no domain/calendar/clock.ts'],
    ['a script that is not there', '`npm run everything`', 'no script everything in package.json'],
    ['a paper that is not here', 'DESIGN § 3 rule 8', 'DESIGN is not in this repository'],
    ['another', 'the domain reference', 'domain reference is not in this repository'],
    ['a task that only its giver has', 'as issue 4 says', 'issue 4 is not in this repository'],
  ])('of %s is told with its line', (_what, cited, fault) => {
    const said = faultsIn({ 'store/pool.ts': `const one = 1\n/**\n * What for (${cited}).\n */\nconst two = 2\n` })
    expect(said).toContainEqual(expect.stringContaining(`store/pool.ts:3: ${fault}`))
  })

  it('that goes on in the next line of a comment is read through', () => {
    expect(faultsIn({ 'store/pool.ts': '/**\n * Kept (docs/law.md\n * § 8).\n */\n' })).toEqual([
      'store/pool.ts:2: no docs/law.md § 8',
    ])
  })

  it.each([
    ['a file', '[x](docs/gone.md)', 'no docs/gone.md to link to'],
    ['a heading', '[x](docs/law.md#74-gone)', 'no heading #74-gone in docs/law.md'],
    ['a heading of its own', '[x](#gone)', 'no heading #gone in README.md'],
  ])('by a link to %s that is not there is told', (_what, link, fault) => {
    expect(faultsIn({ 'README.md': `one\n${link}\n` })).toContain(`README.md:2: ${fault}`)
  })

  it('of a commit is looked up where there is a history', () => {
    const text = { 'CONTRIBUTING.md': 'As in `f034b10` and `0000000`.\n' }
    expect(faultsIn(text, (hash) => hash === 'f034b10')).toEqual(['CONTRIBUTING.md:1: no commit 0000000'])
    expect(faultsIn(text)).toEqual([])
  })

  it('cannot mean two headings', () => {
    expect(faultsIn({ 'docs/house.md': '# House\n## 1. Rooms\n## 1. Doors\n' })).toEqual([
      'docs/house.md: two headings have the number 1',
    ])
  })
})

it('headings have the anchors that GitHub gives them, and fenced code has none', () => {
  const { anchors } = placesOf('# Én sags vej: `npm start`\n```sh\n# no heading\n```\n## A & B\n## A & B\n')
  expect([...anchors]).toEqual(['én-sags-vej-npm-start', 'a--b', 'a--b-1'])
})

it('a document says whom it speaks to', () => {
  expect(
    unaddressedDocs(
      new Map([
        ['docs/law.md', law],
        ['docs/drift.md', '# Drift\n\nTil dem, der kører systemet.\n'],
        ['docs/plan.md', '# Plan\n\nTilbud og andet.\n'],
        ['domain/x.ts', ''],
      ]),
    ),
  ).toEqual([expect.stringMatching(/^docs\/plan\.md: /)])
})
