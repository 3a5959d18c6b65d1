import { spawn, type ChildProcess } from 'node:child_process'
import path from 'node:path'
import { waitUntil } from '../../local/wait-until'

const PROJECT = path.resolve(__dirname, '../..')

/** A program of the project, run as a process of its own. */
export interface RunProgram {
  readonly child: ChildProcess
  /** All it has printed, errors too. */
  output(): string
  /** Waits until it has printed a text that matches, and gives the match. */
  printed(pattern: RegExp): Promise<RegExpExecArray>
  /** Its exit code, once it has ended. */
  readonly code: Promise<number | null>
}

/** Runs a TypeScript file of the project with nothing of our environment but PATH, HOME and what is given. */
export function runProgram(file: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): RunProgram {
  const child = spawn(process.execPath, ['--import', 'tsx', file, ...args], {
    cwd: PROJECT,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk
    })
  const code = new Promise<number | null>((resolve) => child.once('close', resolve))
  let ended = false
  void code.then(() => {
    ended = true
  })
  return {
    child,
    code,
    output: () => output,
    printed: async (pattern) => {
      const found = await waitUntil(async () => pattern.exec(output) ?? (ended ? 'ended' : undefined), {
        seconds: 400,
        gaveUp: () => new Error(`${file} did not print ${pattern.source}, but:\n${output}`),
      })
      if (found === 'ended') throw new Error(`${file} ended without printing ${pattern.source}:\n${output}`)
      return found
    },
  }
}
