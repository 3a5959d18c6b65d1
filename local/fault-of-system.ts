/** What a failed system call or command tells. Read by shape: an error that comes from another realm is no `instanceof Error`. */
export interface SystemFault {
  /** Such as `ENOENT`. */
  readonly code?: string
  /** What a failed command wrote to its error output. */
  readonly stderr?: string
}

/** Reads an error as that of a system call or a command. */
export function faultOfSystem(error: unknown): SystemFault {
  if (typeof error !== 'object' || error === null) return {}
  return {
    ...('code' in error && typeof error.code === 'string' && { code: error.code }),
    ...('stderr' in error && typeof error.stderr === 'string' && { stderr: error.stderr.trim() }),
  }
}
