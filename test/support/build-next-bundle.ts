import { existsSync } from 'node:fs'
import path from 'node:path'
import { buildWorkflowBundle } from '../../worker/workflow-bundle'

/*
 * Builds the workflows as versions that are to come, each to a file: `build-next-bundle.ts next=FILE broken=FILE`. A program of its own:
 * webpack does not run inside jest.
 */
const project = path.resolve(__dirname, '../..')

/** By the version's name, the file of `domain/` that it has otherwise, and what of the fixtures it has in its place. */
const versions: Readonly<Record<string, readonly [file: string, fixture: string]>> = {
  // One rule has changed.
  next: ['application/information/request-information.ts', 'request-information.ts'],
  // It cannot take any case up.
  broken: ['process/present-state.ts', 'present-state.ts'],
  // New law for cases that begin from 2029 on, and in the one after it from 2032 on as well.
  'law-of-2029': ['calendar/rule-sets.ts', 'rule-sets-2029.ts'],
  'law-of-2032': ['calendar/rule-sets.ts', 'rule-sets-2032.ts'],
}

/** A file that has moved would be replaced by nothing, and the version be the same as today's. */
function instead(version: string): Record<string, string> {
  const [file = '', fixture = ''] = versions[version] ?? []
  const replaced = path.join(project, 'domain', file)
  if (!file.endsWith('.ts') || !existsSync(replaced))
    throw new Error(`There is no ${replaced} that the version ${version} could have otherwise`)
  return { [replaced]: path.join(project, 'test/engine/fixtures', fixture) }
}

async function main(): Promise<void> {
  for (const wanted of process.argv.slice(2)) {
    const [version = '', target = ''] = wanted.split('=')
    await buildWorkflowBundle(target, instead(version))
  }
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
