import { readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { markdownTable } from './generated-text'
import { projectFiles, projectRoot } from './project-files'

/* The rooms of the house and who enters which, as the imports are: `docs/architecture.md` § 5. */

/** What each room holds. A room that is not described here, or is described and not there, stops the drawing. */
const holds: Readonly<Record<string, string>> = {
  activities: "what the shell has done for it: append, effects, a case's events before a deadline",
  api: 'HTTP: receiving, answering, rights at the door, OpenAPI, webhooks; the radar runs here',
  archive: 'copies of documents for the archive and bundles of them, made by programs with limits',
  certificates: 'signed proof of what happened, and its verification',
  codec: "the process that shows the engine's pages in clear",
  config: 'the settings: read once, and refused with all their faults',
  converter: 'encryption of what the engine holds',
  'digital-post': 'Digital Post as authorities send it (SF1601): messages out, receipts in',
  documents: 'uploaded files: type, scanning, storage',
  domain: 'the law: processes, deadlines, letters, rights, as plain functions',
  gateway: 'the one way into the engine',
  hosts: 'under which names a server answers',
  letters: 'letters as accessible PDF, and Digital Post',
  local: 'one machine: database, engine, mailbox, login, and `npm start`',
  mail: "e-mails' texts, transport, and the reading of mail servers' reports",
  operations: 'what stands still, and the way of open cases to a new version',
  outbox: 'sends what waits in the store',
  recurring: 'what a process does from time to time',
  rehearsal: 'plays scenarios, on the core or on the engine',
  rendering: 'certificates, letters and drawings made in threads of their own, and the queue for them',
  browser: 'the one script: bids are sealed and opened, and keys made, where no server sees it',
  seal: "sealed bids: envelopes, a tender's key and its shares, for browser and Node alike",
  store: 'PostgreSQL: migrations, and one statement a function',
  web: 'pages',
  worker: 'the process in which cases run, and its versions',
  workflows: 'one file a process; `case/` is the shell',
  xml: 'XML as others read it, written from a tree, and read from what others write',
}

/** `workflows/contract.ts` is a node of its own: the only file of `workflows/` that others may import. */
const contract = 'contract'
const notDrawn = new Set(['test', 'tools', 'docs', 'deploy'])

interface Entry {
  readonly from: string
  readonly to: string
  /** Imports nothing but types. */
  readonly typesOnly: boolean
}

const nodeOf = (file: string): string =>
  file === 'workflows/contract.ts' ? contract : file.slice(0, file.indexOf('/'))

/** Which nodes a file imports, by what each import statement names. */
function importsOf(file: string): readonly Entry[] {
  const source = ts.createSourceFile(file, readFileSync(path.join(projectRoot, file), 'utf8'), ts.ScriptTarget.Latest)
  return source.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return []
    const { moduleSpecifier } = statement
    if (moduleSpecifier === undefined || !ts.isStringLiteral(moduleSpecifier) || !moduleSpecifier.text.startsWith('.'))
      return []
    const to = nodeOf(`${path.posix.join(path.posix.dirname(file), moduleSpecifier.text)}.ts`)
    return [{ from: nodeOf(file), to, typesOnly: isTypesOnly(statement) }]
  })
}

function isTypesOnly(statement: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(statement)) return statement.isTypeOnly
  const clause = statement.importClause
  if (clause === undefined) return false
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true
  const { namedBindings } = clause
  return (
    clause.name === undefined &&
    namedBindings !== undefined &&
    ts.isNamedImports(namedBindings) &&
    namedBindings.elements.every(({ isTypeOnly }) => isTypeOnly)
  )
}

/** One entry for each pair of rooms, of types only when every import between them is. */
function entriesBetween(files: readonly string[]): readonly Entry[] {
  const entries = new Map<string, Entry>()
  for (const entry of files.flatMap(importsOf)) {
    if (entry.from === entry.to) continue
    const key = `${entry.from} ${entry.to}`
    entries.set(key, { ...entry, typesOnly: entry.typesOnly && entries.get(key)?.typesOnly !== false })
  }
  return [...entries.values()].sort((a, b) => (`${a.from} ${a.to}` < `${b.from} ${b.to}` ? -1 : 1))
}

/** Without what a longer way says already. Types alone lead nowhere: they are gone when the code runs. */
function reduced(entries: readonly Entry[]): readonly Entry[] {
  const solid = entries.filter(({ typesOnly }) => !typesOnly)
  const leadsTo = (from: string, to: string, seen = new Set<string>()): boolean =>
    solid.some((next) => {
      if (next.from !== from || seen.has(next.to)) return false
      seen.add(next.to)
      return next.to === to || leadsTo(next.to, to, seen)
    })
  return entries.filter(
    ({ from, to }) => !solid.some((next) => next.from === from && next.to !== to && leadsTo(next.to, to)),
  )
}

/**
 * The drawing of the rooms in Mermaid, and the table beneath it.
 * @throws when a room has no description, or a description no room
 */
export function drawRooms(): string {
  const files = projectFiles().filter((file) => /\.tsx?$/.test(file) && file.includes('/'))
  const inside = files.filter((file) => !notDrawn.has(nodeOf(file)))
  const rooms = [...new Set(inside.map((file) => file.slice(0, file.indexOf('/'))))].sort()
  const untold = rooms.filter((room) => holds[room] === undefined)
  const gone = Object.keys(holds).filter((room) => !rooms.includes(room))
  if (untold.length + gone.length > 0)
    throw new Error(`Say in tools/draw-rooms.ts what ${[...untold, ...gone].join(', ')} holds, or that it is gone.`)
  const entries = entriesBetween(inside)
  const drawing = [
    'flowchart TD',
    `  ${contract}["workflows/contract"]`,
    ...rooms.map((room) => `  ${room}["${room}/"]`),
    ...reduced(entries).map(({ from, to, typesOnly }) => `  ${from} ${typesOnly ? '-.->' : '-->'} ${to}`),
  ].join('\n')
  const named = (node: string): string => (node === contract ? '`workflows/contract`' : `\`${node}/\``)
  const table = markdownTable(
    ['room', 'holds', 'imports', 'types alone'],
    rooms.map((room) => {
      const of = (typesOnly: boolean) =>
        entries
          .filter((entry) => entry.from === room && entry.typesOnly === typesOnly)
          .map(({ to }) => named(to))
          .join(' ')
      return [named(room), holds[room] ?? '', of(false), of(true)]
    }),
  )
  return `\`\`\`mermaid\n${drawing}\n\`\`\`\n\n${table}`
}
