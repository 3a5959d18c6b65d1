import path from 'node:path'
import { buildWorkflowBundle } from '../../worker/workflow-bundle'

/*
 * Builds the workflows as the next version, in which one rule has changed, to the file that is named first; and to the
 * second, if there is one, as a version that cannot take any case up. A program of its own: webpack does not run inside jest.
 */
const project = path.resolve(__dirname, '../..')
const [target = '', broken] = process.argv.slice(2)
const instead = (file: string): Record<string, string> => ({
  [path.join(project, 'domain', file)]: path.join(project, 'test/engine/fixtures', path.basename(file)),
})

async function main(): Promise<void> {
  await buildWorkflowBundle(target, instead('application/request-information.ts'))
  if (broken !== undefined) await buildWorkflowBundle(broken, instead('present-state.ts'))
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
