import eslint from '@eslint/js'
import tseslint from 'typescript-eslint'

/** Local-zone getters and setters of Date: their answer depends on the machine, so a replayed case would decide otherwise. */
const localDate = '/^(get|set)(FullYear|Year|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds|TimezoneOffset)$/'

const emptyCatch = {
  selector: 'CatchClause > BlockStatement[body.length=0]',
  message: 'An empty catch hides the fault. Handle it, or say in code what it means.',
}

/** What would make `domain/` and `workflows/` decide differently on another machine or at another time. */
const nondeterminism = [
  emptyCatch,
  {
    selector: `MemberExpression[property.name=${localDate}]`,
    message: "Local Date parts depend on the machine's zone. Use domain/calendar.",
  },
  {
    selector: 'MemberExpression[property.name=/^toLocale/]',
    message: "Texts by locale change with Node's ICU data. Use domain/calendar/danish.",
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'Chance belongs to the edge (the API draws ids).',
  },
  { selector: 'ImportExpression', message: 'Everything a workflow needs is bundled at build time.' },
]

const readsTheClock = [
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'domain/ reads no clock: the instant comes with the command.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'domain/ reads no clock: the instant comes with the command.',
  },
  {
    selector: "CallExpression[callee.name='Date']",
    message: 'domain/ reads no clock: the instant comes with the command.',
  },
]

/** A worker loads `domain/` once for all its cases (worker/workflow-bundle): what one case left there, another would find. */
const keepsNothing = [
  {
    selector:
      "Program > VariableDeclaration[kind='let'], Program > ExportNamedDeclaration > VariableDeclaration[kind='let']",
    message: 'domain/ keeps nothing: its modules are shared by all cases of a worker.',
  },
  {
    selector:
      ':matches(Program, ExportNamedDeclaration) > VariableDeclaration > VariableDeclarator > NewExpression[callee.name=/^(Map|Set|WeakMap|WeakSet)$/]',
    message: 'domain/ keeps nothing: its modules are shared by all cases of a worker.',
  },
]

/** What a test expects must hold on every day: it reads no calendar, and counts no days from today by hand. */
const readsToday = [
  emptyCatch,
  ...[
    "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    "NewExpression[callee.name='Date'][arguments.length=0]",
    "CallExpression[callee.name='Date']",
    'ImportDeclaration[source.value=/support\\u002fpresent$/] ~ ImportDeclaration > ImportSpecifier[imported.name=/^add(Days|Weeks|Months|Years)$/]',
    'ImportDeclaration:has(> ImportSpecifier[imported.name=/^add(Days|Weeks|Months|Years)$/]) ~ ImportDeclaration[source.value=/support\\u002fpresent$/]',
    "CallExpression[callee.name='expect'] CallExpression[callee.name='now']",
    "CallExpression[callee.type='MemberExpression'][callee.property.name=/^to[A-Z]/] CallExpression[callee.name='now']",
  ].map((selector) => ({
    selector,
    message:
      'Expectations come from fixed dates, from domain/calendar (lastDay) or from the answer. The present is for what is given: now() of test/support/present, and no days are counted from it.',
  })),
]

const machine = ['process', 'Intl', 'performance', 'setImmediate', 'Buffer', 'fetch', 'require'].map((name) => ({
  name,
  message: 'domain/ and workflows/ are pure: nothing of the machine may be read there.',
}))

export default tseslint.config(
  { ignores: ['node_modules/', 'dist/', '.data/', '.cache/', 'coverage/'] },
  {
    // No comment may switch a rule off: a rule that does not fit is changed here, for everyone to see.
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' },
  },
  eslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'max-lines': ['error', { max: 350 }],
      'no-restricted-syntax': ['error', emptyCatch],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-expect-error': true, 'ts-ignore': true, 'ts-nocheck': true },
      ],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { prefer: 'type-imports', fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // `DataOf<Fields>` and its like name a type once on purpose.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // By character is how text is measured and escaped; nobody here takes an emoji apart.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // Members of our interfaces are closures: none of them knows a `this`.
      '@typescript-eslint/unbound-method': 'off',
      // A name that begins with _ is there to be left out: `const { secret: _secret, ...rest } = …`.
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'all' },
      ],
      // Messages of the engine's protocol come as numbers that its enums name.
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      // NativeConnection and Connection are each other's stand-ins by design of the SDK.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // What is sent in is looked at for control characters on purpose.
      'no-control-regex': 'off',
      // An async member of an interface may have nothing to wait for in one of its implementations.
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: ['domain/**/*.ts', 'workflows/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...machine],
      'no-restricted-imports': [
        'error',
        {
          patterns: [{ group: ['node:*', 'fs', 'path', 'crypto', 'zod'], message: 'domain/ and workflows/ are pure.' }],
        },
      ],
      'no-restricted-syntax': ['error', ...nondeterminism],
    },
  },
  // What another handler changes while this one waits looks constant to the compiler.
  { files: ['workflows/case/**/*.ts'], rules: { '@typescript-eslint/no-unnecessary-condition': 'off' } },
  // The compiler looks for the types of markup in a namespace of the function that makes it.
  // Named so in its package to make one look twice: an issuer on this machine has an address without TLS.
  { files: ['api/pages/login-provider.ts'], rules: { '@typescript-eslint/no-deprecated': 'off' } },
  { files: ['web/html/h.ts'], rules: { '@typescript-eslint/no-namespace': 'off' } },
  // Matchers such as expect.stringContaining are typed `any` by jest.
  {
    files: ['test/**/*.ts', 'test/**/*.tsx'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/prefer-promise-reject-errors': 'off',
    },
  },
  {
    files: ['test/**/*.ts', 'test/**/*.tsx'],
    ignores: ['test/support/present.ts'],
    rules: { 'no-restricted-syntax': ['error', ...readsToday] },
  },
  {
    files: ['domain/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...nondeterminism, ...readsTheClock, ...keepsNothing] },
  },
  {
    files: ['**/*.cjs', '**/*.mjs'],
    languageOptions: {
      globals: {
        module: 'writable',
        require: 'readonly',
        process: 'readonly',
        console: 'readonly',
        __dirname: 'readonly',
      },
    },
  },
)
