/** Runs an operator's tool: its exit code is what `main` gives, and 2 with one message when it cannot do its work at all. */
export function runTool(main: () => Promise<number>): void {
  main().then(
    (code) => {
      process.exitCode = code
    },
    (error: unknown) => {
      console.error(messageOf(error))
      process.exitCode = 2
    },
  )
}

/** A refused connection has its reasons inside it, one for each address that was tried. */
function messageOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(messageOf).join('; ')
  return error instanceof Error ? error.message : String(error)
}
