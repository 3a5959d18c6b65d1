import { isLoopbackHost } from './loopback-host'

/**
 * Whether a request's `Host` is a name of this server: a loopback name, an address in digits, or one of `names`. A page from
 * elsewhere that has pointed a name of its own at this machine (DNS rebinding) comes with that name, and never with digits.
 * @param names such as `specialeplan.example`, without a port
 */
export function createHostCheck(names: readonly string[] = []): (host: string | undefined) => boolean {
  const known = new Set(names.map((name) => name.toLowerCase()))
  return (host) => {
    if (host === undefined) return false
    if (isLoopbackHost(host)) return true
    const name = host.replace(/:\d+$/, '').toLowerCase()
    return known.has(name) || /^(\d{1,3}(\.\d{1,3}){3}|\[[0-9a-f:]+\])$/.test(name)
  }
}
