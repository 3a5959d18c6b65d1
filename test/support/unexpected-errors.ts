import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** Who says it: a server, or a worker or an API in the process of the tests. */
export type Speaker = 'postgres' | 'temporal' | 'worker' | 'api'

/** An error as it stands in a log. */
export interface LoggedError {
  readonly by: Speaker
  /** The test file during which it was said, such as `engine/upgrade`; of Temporal's nobody knows. */
  readonly during?: string
  readonly text: string
}

/** An error that is no fault. */
export interface ExpectedError {
  readonly by: Speaker
  /** Only during this test file; during any when left out. */
  readonly during?: string
  readonly text: RegExp
  readonly because: string
}

/** The errors in a test run's logs that nobody expects. */
export function unexpectedErrors(folder: string, expected: readonly ExpectedError[]): readonly LoggedError[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.log'))
    .flatMap((name) => errorsIn(name, readFileSync(path.join(folder, name), 'utf8')))
    .filter((error) => !expected.some((known) => isKnown(known, error)))
}

/** Errors in words, each once with how often it was said. */
export function tellErrors(errors: readonly LoggedError[]): readonly string[] {
  const times = new Map<string, number>()
  for (const { by, during, text } of errors) {
    const line = `${by}${during === undefined ? '' : ` during ${during}`}: ${text}`
    times.set(line, (times.get(line) ?? 0) + 1)
  }
  return [...times].map(([line, n]) => `${n} × ${line}`)
}

const isKnown = (known: ExpectedError, { by, during, text }: LoggedError): boolean =>
  known.by === by && (known.during === undefined || known.during === during) && known.text.test(text)

function errorsIn(name: string, content: string): readonly LoggedError[] {
  const [kind = '', ...file] = path.basename(name, '.log').split('--')
  if (kind === 'postgres') return postgresErrors(content)
  if (kind === 'temporal') return jsonErrors('temporal', content, ({ level }) => level === 'error')
  if (kind === 'worker') return jsonErrors('worker', content, isWorkersError, file.join('/'))
  if (kind === 'api')
    return jsonErrors('api', content, ({ level }) => typeof level === 'number' && level >= 50, file.join('/'))
  throw new Error(`Nobody is known to write ${name}`)
}

/** Lines as `log_line_prefix` of the test run begins them: state, database, severity. What the server was asked stands on the next. */
const postgresLine =
  /^(\w{5})\|([^|]*)\|(ERROR|FATAL|PANIC): {2}(.*(?:\n\t.*)*)(?:\n\w{5}\|[^|]*\|(?:DETAIL|HINT|CONTEXT): .*(?:\n\t.*)*)*(?:\n\w{5}\|[^|]*\|STATEMENT: {2}(.*))?/gm

const postgresErrors = (content: string): readonly LoggedError[] =>
  [...content.matchAll(postgresLine)].map(([, state = '', database = '', severity = '', said = '', asked = '']) => ({
    by: 'postgres',
    ...duringOf(database),
    text: `${severity} ${state} ${said}${asked === '' ? '' : ` | ${asked.slice(0, 200)}`}`,
  }))

/** A test file's database is called after it (database.ts). */
function duringOf(database: string): { readonly during?: string } {
  const during = /^test_(.+)_[0-9a-f]{12}$/.exec(database)?.[1]
  return during === undefined ? {} : { during: during.replaceAll('__', '/').replaceAll('_', '-') }
}

type Entry = Readonly<Record<string, unknown>>

/** A workflow task that fails is only a warning to the SDK: it is tried again. To us it is a case that stands still. */
const isWorkersError = ({ level, message }: Entry): boolean =>
  level === 'ERROR' || String(message).startsWith('Failing workflow task')

function jsonErrors(
  by: Speaker,
  content: string,
  isError: (entry: Entry) => boolean,
  during?: string,
): readonly LoggedError[] {
  return content
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Entry)
    .filter(isError)
    .map((entry) => ({ by, ...(during === undefined ? {} : { during }), text: wordsOf(entry) }))
}

/** Message and error; what differs from time to time stays out, so that the same is counted as the same. */
const wordsOf = ({ msg, message, error, err }: Entry): string =>
  [msg ?? message, typeof err === 'object' ? (err as Entry | null)?.['stack'] : err, error]
    .filter((part) => part !== undefined && part !== null)
    .map((part) => (typeof part === 'string' ? part : JSON.stringify(part)))
    .join(' | ')
    .slice(0, 600)
