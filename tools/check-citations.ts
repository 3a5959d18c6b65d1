import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { deadCitations } from './citations/dead-citations'
import { unaddressedDocs } from './citations/unaddressed-docs'
import { projectFiles, projectRoot } from './project-files'

/*
 * Comments and docs cite sections, decisions, invariants, files and commits. What leads nowhere sends the next reader
 * looking for papers that are not here. And each document says whom it speaks to.
 */

const kinds = /\.(?:[cm]?[tj]s|md|ya?ml|sql|sh|java)$|^\.env\.example$/
/**
 * Not read: evidence, which is never rewritten; what the test of this check plants; and a released migration whose comment cites
 * a paper that never was here: databases hold its checksum.
 */
const left = /^(?:test\/histories\/|test\/tools\/citations\.test\.ts$|store\/migrations\/0003-)/

const read = (file: string): string => readFileSync(path.join(projectRoot, file), 'utf8')

/** Hidden files at the root are texts of the project too. */
const hidden = readdirSync(projectRoot, { withFileTypes: true }).flatMap((entry) =>
  entry.isFile() && entry.name.startsWith('.') ? [entry.name] : [],
)
const texts = new Map(
  [...hidden, ...projectFiles()]
    .filter((file) => kinds.test(file) && !left.test(file))
    .map((file) => [file, read(file)] as const),
)

/** A copy without its history, or with a part of it, cannot look commits up. */
function history(): { readonly hasCommit?: (hash: string) => boolean } {
  const git = (...args: string[]) => spawnSync('git', args, { cwd: projectRoot, encoding: 'utf8' })
  if (git('rev-parse', '--is-shallow-repository').stdout.trim() !== 'false') return {}
  const commits = git('rev-list', 'HEAD').stdout.split('\n')
  return { hasCommit: (hash) => commits.some((commit) => commit.startsWith(hash)) }
}

const { scripts } = JSON.parse(read('package.json')) as { readonly scripts: Readonly<Record<string, string>> }
const looked = history()
const faults = [
  ...deadCitations({
    texts,
    has: (file) => existsSync(path.join(projectRoot, file)),
    scripts: Object.keys(scripts),
    ...looked,
  }),
  ...unaddressedDocs(texts),
]
for (const fault of faults) console.error(fault)
console.log(
  `${texts.size} texts, ${faults.length} dead citations${looked.hasCommit === undefined ? '; no history here to look commits up in' : ''}.`,
)
process.exitCode = faults.length > 0 ? 1 : 0
