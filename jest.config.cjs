/**
 * `--selectProjects` takes every word up to the next option for a name: files behind it would silently mean no files, and
 * so all tests. A file tells its project by itself.
 */
const options = process.argv.slice(2)
const namesFrom = options.indexOf('--selectProjects') + 1
const names = namesFrom === 0 ? [] : options.slice(namesFrom)
const firstOption = names.findIndex((name) => name.startsWith('-'))
const strangers = names
  .slice(0, firstOption < 0 ? names.length : firstOption)
  .filter((name) => name !== 'pure' && name !== 'real')
if (strangers.length > 0)
  throw new Error(`--selectProjects takes pure and real alone. Leave it out: npx jest ${strangers.join(' ')}`)

/** Only pages are written with markup: in a `.tsx` a generic arrow function would be taken for a tag. */
const compiled = (jsc) => [
  '@swc/jest',
  {
    jsc: { target: 'es2022', ...jsc },
    // A package is loaded when something of it is first used: every file loads all anew, and few use all.
    module: { type: 'commonjs', lazy: true },
    sourceMaps: 'inline',
  },
]

const common = {
  testEnvironment: 'node',
  transform: {
    '^.+\\.(ts|js)$': compiled({ parser: { syntax: 'typescript' } }),
    '^.+\\.tsx$': compiled({
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'classic', pragma: 'h', pragmaFrag: 'Fragment' } },
    }),
  },
  // Jest loads no ESM without a flag of Node's: the ESM packages that code under test loads are transformed too.
  transformIgnorePatterns: [
    '/node_modules/(?!(?:jose|oauth4webapi|openid-client|qr|@scure|file-type|strtok3|token-types|uint8array-extras|@tokenizer|@borewit)/)',
  ],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json', 'node'],
}

/** Tests that need no server. */
const pure = [
  '<rootDir>/test/{domain,config,rehearsal,rendering,seal,tools,web}/**/*.test.{ts,tsx}',
  '<rootDir>/test/model/{found-by,invariants,told-days,reversals/reversals}.test.ts',
  '<rootDir>/test/scenarios.test.ts',
]

/** Two kinds of tests: pure ones need no server and run alone in a second; the rest share one PostgreSQL and one Temporal. */
module.exports = {
  maxWorkers: 2,
  // What one file loads is never wholly given back: after two hundred files a process held 4 GB, and sorted them over and over.
  workerIdleMemoryLimit: '1500MB',
  // Of the tests in a file that say they may run beside each other.
  maxConcurrency: 3,
  // For a machine that has much else to do; a test that hangs is told all the same.
  testTimeout: 600_000,
  testSequencer: '<rootDir>/test/support/pure-first-sequencer.cjs',
  projects: [
    { ...common, displayName: 'pure', testMatch: pure },
    {
      ...common,
      displayName: 'real',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: [
        '/node_modules/',
        '<rootDir>/test/(domain|config|rehearsal|rendering|seal|tools|web)/',
        '<rootDir>/test/model/(found-by|invariants|reversals|told-days)',
        '<rootDir>/test/scenarios.test.ts',
      ],
      globalSetup: '<rootDir>/test/support/global-setup.ts',
      globalTeardown: '<rootDir>/test/support/global-teardown.ts',
    },
  ],
}
