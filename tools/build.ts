import { execFileSync } from 'node:child_process'
import { cpSync, rmSync } from 'node:fs'
import path from 'node:path'
import { buildWorkflowBundle } from '../worker/workflow-bundle'
import { projectRoot } from './project-files'

/** Builds what a container image holds: JavaScript in `dist/`, the SQL beside it, and the workflows as one script. */
async function main(): Promise<void> {
  const dist = path.join(projectRoot, 'dist')
  rmSync(dist, { recursive: true, force: true })
  execFileSync(
    process.execPath,
    [require.resolve('typescript/bin/tsc'), '--project', path.join(projectRoot, 'tsconfig.build.json')],
    { stdio: 'inherit' },
  )
  cpSync(path.join(projectRoot, 'store/migrations'), path.join(dist, 'store/migrations'), { recursive: true })
  cpSync(path.join(projectRoot, 'web/assets'), path.join(dist, 'web/assets'), { recursive: true })
  const { buildId } = await buildWorkflowBundle(path.join(dist, 'workflows.bundle.js'))
  process.stdout.write(`dist/ er bygget; arbejdsgangenes version er ${buildId}.\n`)
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
