/** The servers of this test run, as the global setup started them. */
export interface TestEnvironment {
  /** An empty PostgreSQL 18 database whose owner may make further databases; every test file makes its own. */
  readonly databaseUrl: string
  /** A Temporal server 1.32, in memory, with time skipping; every test uses its own task queue and ids. */
  readonly temporalAddress: string
  /** A namespace of that server that exists. */
  readonly temporalNamespace: string
  /** A second one, in which nothing of the first is known: an engine that has lost its data. */
  readonly newNamespace: string
}

/** The file with the workflows' bundle. */
export const testBundlePath = (): string => required('TEST_BUNDLE')

/** The folder in which this run keeps what its servers, workers and APIs say. */
export const testLogFolder = (): string => required('TEST_LOGS')

/** Reads the addresses of the shared servers. */
export function testEnvironment(): TestEnvironment {
  return {
    databaseUrl: required('TEST_DATABASE_URL'),
    temporalAddress: required('TEST_TEMPORAL_ADDRESS'),
    temporalNamespace: 'specialeplan',
    newNamespace: 'specialeplan-anew',
  }
}

function required(name: string): string {
  const value = process.env[name]
  if (value === undefined || value === '') throw new Error(`${name} is not set: this test needs jest's global setup`)
  return value
}
