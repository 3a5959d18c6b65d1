import { spawn } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { faultOfSystem } from './fault-of-system'
import { identify, type ProcessIdentity } from './process-identity'

/** What to run, and how it is to be ended. */
export interface GuardedOptions {
  readonly command: string
  readonly args: readonly string[]
  readonly env?: NodeJS.ProcessEnv
  readonly cwd?: string
  /** Run as this user; only root may. */
  readonly user?: { readonly uid: number; readonly gid: number }
  /** Everything the process prints is appended here. */
  readonly logFile?: string
  /** Asks the process to end. PostgreSQL needs SIGINT: at SIGTERM it waits for its clients. */
  readonly stopSignal: 'SIGINT' | 'SIGTERM'
  /** Seconds from that signal to SIGKILL. */
  readonly graceSeconds: number
  /** Stops the process when it fires. */
  readonly signal?: AbortSignal
  /** Called with each line that the process prints. */
  readonly onLine?: (line: string) => void
}

/** How a process ended. */
export interface ProcessExit {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
}

/** A running process that ends when we end, however we end. */
export interface GuardedProcess {
  readonly pid: number
  readonly identity: ProcessIdentity | undefined
  readonly exited: Promise<ProcessExit>
  /** The last lines it printed, oldest first. */
  tail(): readonly string[]
  /** Asks it to end, and ends it when it does not within its grace. Resolves when it is gone and its log is written. */
  stop(): Promise<void>
}

const TAIL_LINES = 30

/**
 * Waits on its standard input, which only our process holds the other end of. A line means "it ended by itself"; end of
 * file without one means that we are gone, by kill -9 or otherwise, and then the child's process group is ended.
 */
const GUARD_SCRIPT = `
trap '' INT TERM HUP
read -r over && exit 0
kill -s "$2" -- "-$1" 2>/dev/null || exit 0
left=$(($3 * 10))
while [ "$left" -gt 0 ] && kill -s 0 -- "-$1" 2>/dev/null; do sleep 0.1; left=$((left - 1)); done
kill -s KILL -- "-$1" 2>/dev/null
exit 0`

/**
 * Starts a process in a process group of its own, below a guard that ends the group when our process is gone. A group of
 * its own also keeps Ctrl-C in the terminal from reaching it, so that the order of stopping is ours.
 *
 * @throws Error when the command cannot be run
 */
export async function startGuarded(options: GuardedOptions): Promise<GuardedProcess> {
  const child = spawn(options.command, options.args, {
    cwd: options.cwd,
    env: options.env ?? process.env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(options.user ?? {}),
  })
  const lines: string[] = []
  const log =
    options.logFile === undefined ? undefined : createWriteStream(options.logFile, { flags: 'a', mode: 0o600 })
  // A full disk must not end the system that is being logged about.
  log?.on('error', () => undefined)
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      lines.push(line)
      if (lines.length > TAIL_LINES) lines.shift()
      log?.write(`${line}\n`)
      options.onLine?.(line)
    })
  }
  const exited = new Promise<ProcessExit>((resolve) => {
    child.once('exit', (code, signal) => {
      if (child.pid !== undefined) endGroup(child.pid, 'SIGKILL')
      // A grandchild may hold the pipes open for ever; without it, 'close' follows at once with the last lines.
      const late = setTimeout(() => resolve({ code, signal }), 500)
      child.once('close', () => {
        clearTimeout(late)
        resolve({ code, signal })
      })
    })
  })
  await new Promise<void>((resolve, reject) => {
    child.once('spawn', resolve)
    child.once('error', reject)
  })
  const pid = child.pid
  if (pid === undefined) throw new Error(`${options.command} was started without a pid`)

  const guard = spawn(
    '/bin/sh',
    ['-c', GUARD_SCRIPT, 'guard', String(pid), options.stopSignal.slice(3), String(options.graceSeconds)],
    { detached: true, stdio: ['pipe', 'ignore', 'ignore'], cwd: '/' },
  )
  guard.stdin.on('error', () => undefined)
  guard.on('error', () => undefined)
  void exited.then(() => {
    guard.stdin.end('over\n')
  })
  const logged = exited.then(
    () => new Promise((resolve) => (log === undefined ? resolve(undefined) : log.end(resolve))),
  )

  let stopping: Promise<void> | undefined
  const stop = async (): Promise<void> => {
    child.kill(options.stopSignal)
    const kill = setTimeout(() => endGroup(pid, 'SIGKILL'), options.graceSeconds * 1000)
    await exited
    clearTimeout(kill)
    await logged
  }
  const breakOff = (): void => {
    stopping ??= stop()
  }
  if (options.signal?.aborted === true) breakOff()
  options.signal?.addEventListener('abort', breakOff)
  // A part that is started again many times would otherwise leave a listener each time.
  void exited.then(() => options.signal?.removeEventListener('abort', breakOff))
  return { pid, identity: identify(pid), exited, tail: () => [...lines], stop: () => (stopping ??= stop()) }
}

/** Signals a whole process group; a group that is gone is no fault. */
export function endGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal)
  } catch (error) {
    // ESRCH: nobody is left. EPERM: on macOS, only zombies are.
    if (!['ESRCH', 'EPERM'].includes(faultOfSystem(error).code ?? '')) throw error
  }
}
