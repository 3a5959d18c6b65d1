import { mkdtempSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'
import { projectRoot } from '../project-files'

/** A worker's program, ready to be started many times. */
export interface WorkerProgram {
  readonly file: string
  remove(): void
}

/**
 * Puts the program of a soak's worker into few files of JavaScript: from the sources each of some thirty starts would spend
 * two seconds of processor time on finding and translating them. What the program looks for beside itself lies beside it.
 */
export async function buildWorkerProgram(): Promise<WorkerProgram> {
  // Below the project, where packages are found.
  const cache = path.join(projectRoot, '.cache')
  mkdirSync(cache, { recursive: true })
  const outdir = mkdtempSync(path.join(cache, 'soak-worker-'))
  const threads = readdirSync(path.join(projectRoot, 'rendering')).filter((name) => name.endsWith('-thread.ts'))
  await build({
    absWorkingDir: projectRoot,
    entryPoints: [
      'tools/soak/worker/main.ts',
      'converter/failure-converter.ts',
      ...threads.map((name) => `rendering/${name}`),
    ],
    entryNames: '[name]',
    outdir,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    logLevel: 'error',
  })
  return {
    file: path.join(outdir, 'main.js'),
    remove: () => {
      rmSync(outdir, { recursive: true, force: true })
    },
  }
}
