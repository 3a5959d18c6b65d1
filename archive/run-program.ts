import { spawn } from 'node:child_process'

/** One run of a program on files in one folder. */
export interface ProgramRun {
  /** Its own path, absolute. */
  readonly file: string
  readonly args: readonly string[]
  /** All that it may write to, and, where it can be locked in, all of ours that it sees. Absolute. */
  readonly folder: string
  /** It is killed after so many ms. */
  readonly withinMs: number
  /** Memory that it may ask for, in MB; 2 GB unless told. */
  readonly mostMemoryMb?: number
  /** The largest file that it may write, in MB; 128 unless told. */
  readonly mostFileMb?: number
  readonly signal?: AbortSignal
}

/** What a program said, and how it ended. */
export interface ProgramEnd {
  readonly code: number
  /** Its first 256 KB. */
  readonly stdout: string
  readonly stderr: string
}

/** It took too long, or was killed by one of its limits. What it has written is no result. */
export class ProgramStopped extends Error {
  override readonly name = 'ProgramStopped'

  constructor(
    readonly by: 'time' | 'limit',
    message: string,
  ) {
    super(message)
  }
}

const mostSaid = 256 * 1024

/**
 * Runs a program as a child, with limits of time, processor, memory and file size, without our environment; and, where bwrap
 * is there, without network and without any file of the machine but its own and those of the folder. What it works on was sent
 * by strangers.
 *
 * @returns also when it ends with another code than 0: what that means, its caller knows
 * @throws ProgramStopped; the reason of `signal`, when that fires
 */
export async function runProgram(
  { bwrap }: { readonly bwrap?: string | undefined },
  run: ProgramRun,
): Promise<ProgramEnd> {
  const { file, args, folder, withinMs, mostMemoryMb = 2_048, mostFileMb = 128, signal } = run
  signal?.throwIfAborted()
  const seconds = Math.ceil(withinMs / 1_000)
  const limits = `ulimit -t ${seconds * 2} && ulimit -v ${mostMemoryMb * 1_024} && ulimit -f ${mostFileMb * 2_048} && ulimit -c 0 && exec "$@"`
  const child = spawn(
    '/bin/sh',
    ['-c', limits, 'sh', ...(bwrap === undefined ? [] : lockedIn(bwrap, folder)), file, ...args],
    {
      cwd: folder,
      env: { PATH: '/usr/local/bin:/usr/bin:/bin', HOME: folder, TMPDIR: folder, LANG: 'C.UTF-8', TZ: 'UTC' },
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own: what it starts is ended with it.
      detached: true,
    },
  )
  let stopped: 'time' | 'signal' | undefined
  const stop = (why: 'time' | 'signal'): void => {
    stopped ??= why
    killGroup(child.pid)
  }
  const cut = setTimeout(() => {
    stop('time')
  }, withinMs)
  const onAbort = (): void => {
    stop('signal')
  }
  signal?.addEventListener('abort', onAbort, { once: true })
  const [stdout, stderr] = [said(child.stdout), said(child.stderr)]
  try {
    const [code, killedBy] = await new Promise<[number | null, NodeJS.Signals | null]>((resolve, reject) => {
      child.once('error', reject)
      child.once('close', (...end) => {
        resolve(end)
      })
    })
    if (stopped === 'signal') signal?.throwIfAborted()
    if (stopped === 'time') throw new ProgramStopped('time', `${file} was not done after ${seconds} s`)
    if (code === null) throw new ProgramStopped('limit', `${file} was ended by ${String(killedBy)}`)
    return { code, stdout: stdout(), stderr: stderr() }
  } finally {
    clearTimeout(cut)
    signal?.removeEventListener('abort', onAbort)
    killGroup(child.pid)
  }
}

/** The programs of the machine to be read, one folder to be written, and nothing else: no network, no other process. */
const lockedIn = (bwrap: string, folder: string): readonly string[] => [
  bwrap,
  ...['--unshare-all', '--die-with-parent', '--new-session', '--ro-bind', '/usr', '/usr'],
  ...['/bin', '/sbin', '/lib', '/lib64', '/lib32'].flatMap((link) => ['--ro-bind-try', link, link]),
  ...[
    '/etc/fonts',
    '/etc/ld.so.cache',
    '/etc/alternatives',
    '/etc/libreoffice',
    '/etc/ghostscript',
    '/var/lib/ghostscript',
    '/var/cache/fontconfig',
  ].flatMap((read) => ['--ro-bind-try', read, read]),
  ...['--proc', '/proc', '--dev', '/dev', '--tmpfs', '/tmp', '--bind', folder, folder, '--chdir', folder, '--'],
]

function said(stream: NodeJS.ReadableStream): () => string {
  const parts: Buffer[] = []
  let size = 0
  stream.on('data', (part: Buffer) => {
    // The rest is read and let go: a program that finds nobody listening would wait for ever.
    if (size < mostSaid) parts.push(part)
    size += part.length
  })
  return () => Buffer.concat(parts).subarray(0, mostSaid).toString('utf8')
}

function killGroup(pid: number | undefined): void {
  if (pid === undefined) return
  try {
    process.kill(-pid, 'SIGKILL')
  } catch (fault) {
    // It has ended by itself.
    if ((fault as NodeJS.ErrnoException).code !== 'ESRCH') throw fault
  }
}
