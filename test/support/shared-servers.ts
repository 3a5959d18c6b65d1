/** Something that the whole test run shares and that has to be ended after it. */
export interface Stoppable {
  stop(): Promise<void>
}

declare global {
  // Jest loads setup and teardown apart from each other: the global object is all they share.
  var specialeplanSharedServers: Stoppable[] | undefined
}

/** Called by the global setup. */
export function keepForTeardown(server: Stoppable): void {
  ;(globalThis.specialeplanSharedServers ??= []).push(server)
}

/** Ends everything that the global setup started. */
export async function stopSharedServers(): Promise<void> {
  await Promise.all((globalThis.specialeplanSharedServers ?? []).map((server) => server.stop()))
}
