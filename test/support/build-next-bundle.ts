import path from 'node:path'
import { buildWorkflowBundle } from '../../worker/workflow-bundle'

/*
 * Builds the workflows as the next version, in which one rule has changed, to the file that is named. A program of its
 * own: webpack does not run inside jest.
 */
const project = path.resolve(__dirname, '../..')
const [target = ''] = process.argv.slice(2)

buildWorkflowBundle(target, { [path.join(project, 'domain/application/request-information.ts')]: path.join(project, 'test/engine/fixtures/request-information.ts') })
  .catch((error: unknown) => {
    console.error(error)
    process.exitCode = 1
  })
