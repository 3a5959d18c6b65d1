/** The address of one attempt's reports: `retur+<token>@example.dk` for the bounce address `retur@example.dk`. */
export function bounceAddressOf(bounceAddress: string, token: string): string {
  const at = bounceAddress.lastIndexOf('@')
  return `${bounceAddress.slice(0, at)}+${token}${bounceAddress.slice(at)}`
}

/** The token of such an address; `undefined` for any other address. */
export function tokenOfAddress(bounceAddress: string, address: string): string | undefined {
  const token = /\+([0-9a-f]{32})@[^@]*$/i.exec(address)?.[1]?.toLowerCase()
  return token !== undefined && bounceAddressOf(bounceAddress, token).toLowerCase() === address.toLowerCase()
    ? token
    : undefined
}
