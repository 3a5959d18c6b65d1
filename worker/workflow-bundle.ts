import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { bundleWorkflowCode } from '@temporalio/worker'
import { failureConverterPath } from '../converter/data-converter'
import { lightenBundle } from './lighten-bundle'

/** The workflows as one script for the sandbox, and the id by which the engine knows this version of them. */
export interface WorkflowBundle {
  readonly codePath: string
  /** First 12 hexadecimal digits of the code's SHA-256: the same code is the same version on every machine. */
  readonly buildId: string
}

/**
 * Bundles the workflows to `codePath`. Done once per build or start; workers only read the file.
 *
 * @param instead files that take the place of others, by absolute path: how a trial makes the next version
 */
export async function buildWorkflowBundle(
  codePath: string,
  instead: Readonly<Record<string, string>> = {},
): Promise<WorkflowBundle> {
  const { code } = await bundleWorkflowCode({
    workflowsPath: require.resolve('../workflows'),
    failureConverterPath,
    logger: quiet,
    // Loaded once for all cases, and frozen: `domain/` is pure and keeps nothing. Otherwise each cached case has the whole of it to itself (0.28 MB instead of 0.07).
    preloadModules: [require.resolve('../domain/procedures')],
    webpackConfigHook: (config) =>
      lightenBundle({
        ...config,
        resolve: {
          ...config.resolve,
          alias: { ...(config.resolve?.alias as Readonly<Record<string, string>> | undefined), ...instead },
        },
      }),
  })
  await mkdir(dirname(codePath), { recursive: true })
  await writeFile(codePath, code)
  return { codePath, buildId: buildIdOf(code) }
}

/** A bundle that was built before, such as the one in the container image. */
export async function readWorkflowBundle(codePath: string): Promise<WorkflowBundle> {
  return { codePath, buildId: buildIdOf(await readFile(codePath, 'utf8')) }
}

/** The source map at the bundle's end names the folders of the machine that built it, and is no part of the version. */
function buildIdOf(code: string): string {
  const end = code.lastIndexOf('\n//# sourceMappingURL=')
  return createHash('sha256')
    .update(end < 0 ? code : code.slice(0, end))
    .digest('hex')
    .slice(0, 12)
}

const ignore = (): void => undefined
const quiet = { log: ignore, trace: ignore, debug: ignore, info: ignore, warn: console.warn, error: console.error }
