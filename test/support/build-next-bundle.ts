import { existsSync } from 'node:fs'
import path from 'node:path'
import { buildWorkflowBundle } from '../../worker/workflow-bundle'

/*
 * Builds the workflows as the next version, in which one rule has changed, to the file that is named first; and to the
 * second, if there is one, as a version that cannot take any case up. A program of its own: webpack does not run inside jest.
 */
const project = path.resolve(__dirname, '../..')
const [target = '', broken] = process.argv.slice(2)

/** A file that has moved would be replaced by nothing, and the version be the same as today's. */
function instead(file: string): Record<string, string> {
  const replaced = path.join(project, 'domain', file)
  if (!existsSync(replaced)) throw new Error(`There is no ${replaced} that the next version could have otherwise`)
  return { [replaced]: path.join(project, 'test/engine/fixtures', path.basename(file)) }
}

async function main(): Promise<void> {
  await buildWorkflowBundle(target, instead('application/information/request-information.ts'))
  if (broken !== undefined) await buildWorkflowBundle(broken, instead('process/present-state.ts'))
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
