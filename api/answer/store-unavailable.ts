// SQLSTATE classes and codes by which PostgreSQL says that it is not there, starting, stopping or overburdened, and that a
// statement was ended before it was done (57014, statement_timeout); then the socket's own words for the same.
const sqlStates = /^(08...|53...|57P0.|57014|25006|40001)$/
const socketErrors = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EHOSTUNREACH',
  'EAI_AGAIN',
])
const poolTexts =
  /timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error|Query read timeout/

/** Whether an error says that the database cannot be reached or did not finish: nothing was promised, trying again may help. */
export function isStoreUnavailable(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false
  // Node tells of several failed addresses in one error with `errors`.
  const { code, message, cause, errors } = error as {
    code?: unknown
    message?: unknown
    cause?: unknown
    errors?: unknown
  }
  if (typeof code === 'string' && (sqlStates.test(code) || socketErrors.has(code))) return true
  if (typeof message === 'string' && poolTexts.test(message)) return true
  return isStoreUnavailable(cause) || (Array.isArray(errors) && errors.some(isStoreUnavailable))
}
