import { stopSharedServers } from './shared-servers'

/** Ends what the global setup started, once the last test is over. */
export default async function globalTeardown(): Promise<void> {
  await stopSharedServers()
}
