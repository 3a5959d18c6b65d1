/** Where the link to a case leads, and to the one of its commands that answers an e-mail. */
export function caseUrl(publicUrl: string, caseId: string, command?: string): string {
  const page = `${publicUrl.replace(/\/+$/, '')}/sager/${encodeURIComponent(caseId)}`
  return command === undefined ? page : `${page}?handling=${encodeURIComponent(command)}`
}
