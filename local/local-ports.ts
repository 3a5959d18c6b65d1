import { freePort, isPortFree } from './free-port'
import { StartupFault } from './startup-fault'

/** A port that a part of the local installation is going to listen on. */
export interface WantedPort {
  /** Danish, for the person: `Postkassens sider`. */
  readonly name: string
  /** The setting that chooses another. */
  readonly setting: string
  /** 0 for any free one. */
  readonly port: number
}

/**
 * Decides every port before anything starts, and tells of all that are taken at once.
 *
 * @returns the ports by setting
 * @throws StartupFault when any is taken, or two are the same
 */
export async function settlePorts(wanted: readonly WantedPort[]): Promise<ReadonlyMap<string, number>> {
  const settled = new Map<string, number>()
  const faults: string[] = []
  for (const [place, { name, setting, port }] of wanted.entries()) {
    const other = wanted.slice(place + 1).find((one) => one.port === port && port !== 0)
    if (other !== undefined)
      faults.push(`${name} og ${other.name} skal begge bruge port ${port} (${setting}, ${other.setting})`)
    else if (port !== 0 && !(await isPortFree(port))) faults.push(`${name}: port ${port} er optaget (${setting})`)
    settled.set(setting, port === 0 ? await unusedPort(wanted, settled) : port)
  }
  if (faults.length > 0) {
    throw new StartupFault(
      faults.join('\n'),
      `Stop det, der bruger porten, eller vælg en anden, for eksempel: ${wanted.find(({ setting }) => faults[0]?.includes(setting))?.setting ?? 'API_PORT'}=0 npm start (0 er en ledig)`,
    )
  }
  return settled
}

async function unusedPort(wanted: readonly WantedPort[], settled: ReadonlyMap<string, number>): Promise<number> {
  for (;;) {
    const port = await freePort()
    if (![...settled.values()].includes(port) && !wanted.some((one) => one.port === port)) return port
  }
}
