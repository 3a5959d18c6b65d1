// SQLSTATE classes and codes by which PostgreSQL says that it is not there, starting, stopping or overburdened, and that a
// statement was ended before it was done (57014, statement_timeout); then the socket's own words for the same.
const sqlStates = /^(08...|53...|57P0.|57014|25006|40001)$/
const socketErrors = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EHOSTUNREACH', 'EAI_AGAIN'])
const poolTexts = /timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error|Query read timeout/

/** Whether an error says that the database cannot be reached or did not finish: nothing was promised, trying again may help. */
export function isStoreUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code } = error as { code?: unknown }
  if (typeof code === 'string' && (sqlStates.test(code) || socketErrors.has(code))) return true
  if (error instanceof AggregateError) return error.errors.some(isStoreUnavailable)
  return poolTexts.test(error.message) || (error.cause !== undefined && isStoreUnavailable(error.cause))
}
