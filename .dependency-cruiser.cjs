/**
 * Which room may enter which (docs/architecture.md § 5, docs/adr). One row a room: what it may import of ours, and which packages.
 * `domain` means domain/ entirely; `workflows/contract` is the names and types by which others speak to a case.
 * A room that has no row may import nothing of ours, so a new folder begins by getting its row here.
 */
const rooms = {
  domain: { ours: [], packages: [], node: [] },
  workflows: {
    ours: ['domain/'],
    types: ['activities/'],
    packages: ['@temporalio/workflow', '@temporalio/common'],
    node: [],
  },
  activities: {
    ours: ['domain/', 'store/', 'mail/', 'letters/', 'gateway/', 'workflows/contract.ts'],
    packages: ['@temporalio/activity', '@temporalio/common'],
    types: ['@temporalio/client'],
    node: [],
  },
  store: { ours: ['domain/'], packages: ['pg'], node: ['crypto', 'fs', 'fs/promises', 'path', 'events', 'stream'] },
  converter: { ours: [], packages: ['@temporalio/common', '@temporalio/proto'], node: ['crypto', 'http'] },
  codec: {
    ours: ['config/', 'converter/', 'hosts/', 'api/identity/identity.ts', 'api/answer/problem.ts'],
    packages: [],
    node: ['events', 'net'],
  },
  mail: {
    ours: ['domain/'],
    packages: ['nodemailer', 'mailparser', 'smtp-server'],
    node: ['crypto', 'events', 'net', 'url'],
  },
  // Seals bids and splits the tender's key: WebCrypto alone, since the bidder's and the opener's browser runs it as Node does.
  seal: { ours: [], packages: ['@scure/bip39', 'jose', 'qr', 'shamir-secret-sharing'], node: [] },
  // Runs in browsers, on the pages on which something is sealed or opened.
  browser: { ours: ['seal/'], packages: [], node: [] },
  // Under which names a server answers, so that no page from elsewhere can speak to it (DNS rebinding).
  hosts: { ours: [], packages: [], node: ['crypto', 'events', 'http', 'net', 'stream'] },
  // What a process does from time to time.
  recurring: { ours: [], packages: [], node: [] },
  // Sends what waits in the store, and takes in what mail servers say of it.
  outbox: {
    ours: ['domain/', 'store/', 'mail/', 'gateway/', 'recurring/'],
    packages: [],
    node: ['crypto', 'timers/promises'],
  },
  // Looks after the running: what stands still, and the way of the open cases to a new version.
  operations: {
    ours: ['domain/', 'store/', 'gateway/', 'recurring/', 'workflows/contract.ts'],
    packages: ['@temporalio/client', '@temporalio/common', '@temporalio/proto'],
    node: ['crypto', 'timers/promises', 'util'],
  },
  letters: {
    ours: ['domain/'],
    packages: ['bidi-js', 'pdfkit', '@expo-google-fonts/ibm-plex-sans', 'dejavu-fonts-ttf'],
    node: ['crypto', 'fs', 'path'],
  },
  // Digital Post as authorities send it (SF1601): messages out over mutual TLS, receipts in from the message broker.
  // XML that others read or have written.
  xml: { ours: ['domain/xml/'], packages: ['@xmldom/xmldom'], node: [] },
  'digital-post': {
    ours: ['domain/', 'store/', 'letters/', 'recurring/', 'xml/'],
    packages: ['amqplib'],
    node: ['crypto', 'https', 'tls'],
  },
  documents: {
    ours: ['domain/', 'store/', 'recurring/'],
    packages: ['@aws-sdk/client-s3', 'file-type', 'yauzl', 'yazl'],
    node: ['crypto', 'events', 'fs/promises', 'net', 'os', 'path', 'stream', 'stream/web'],
  },
  // Copies of documents for the archive, and bundles of them: by programs of the machine, as children with limits.
  archive: {
    ours: ['domain/', 'store/', 'documents/', 'letters/', 'recurring/'],
    packages: ['pdfkit', 'pngjs'],
    node: ['child_process', 'crypto', 'events', 'fs', 'fs/promises', 'path', 'stream', 'stream/promises', 'zlib'],
  },
  // Signed proof of what happened. What verifies it needs node:crypto and nothing else that runs.
  certificates: { ours: ['domain/', 'store/', 'letters/'], packages: [], node: ['buffer', 'crypto'] },
  // Makes documents in threads of their own, beside the loops that answer people and drive cases.
  rendering: {
    ours: ['domain/', 'store/', 'letters/', 'certificates/', 'archive/'],
    packages: [],
    node: ['crypto', 'path', 'worker_threads'],
  },
  // Speaks to the engine about cases, on behalf of the API and of the activities that tell and open other cases.
  gateway: {
    ours: ['domain/', 'workflows/contract.ts', 'converter/payload-refused.ts'],
    packages: ['@temporalio/client', '@temporalio/common'],
    node: [],
  },
  // The offices that a setting may name.
  config: {
    ours: ['domain/catalogue/authorities.ts'],
    packages: ['@temporalio/envconfig', 'zod'],
    node: ['fs', 'path', 'os', 'crypto'],
  },
  api: {
    ours: [
      'domain/',
      'workflows/contract.ts',
      'store/',
      'web/',
      'gateway/',
      'config/',
      'converter/',
      'documents/',
      'mail/',
      'letters/',
      'certificates/',
      'rendering/',
      'hosts/',
      'operations/',
      'recurring/',
      'seal/',
      'xml/',
    ],
    packages: [
      '@temporalio/client',
      '@temporalio/common',
      'busboy',
      'express',
      'connect-pg-simple',
      'esbuild',
      'express-rate-limit',
      'express-session',
      'helmet',
      'jose',
      'openid-client',
      'pino',
      'pino-http',
      'prom-client',
      'zod',
    ],
    node: [
      'buffer',
      'crypto',
      'dns/promises',
      'events',
      'fs',
      'http',
      'https',
      'net',
      'path',
      'stream',
      'stream/promises',
      'timers/promises',
      'util',
      'zlib',
    ],
  },
  // Pages as functions of what they show. They write dates as letters do, and know nothing else of the law but its types.
  web: {
    ours: ['domain/calendar/'],
    types: ['domain/'],
    packages: [],
    node: [],
  },
  worker: {
    ours: [
      'domain/',
      'workflows/',
      'activities/',
      'archive/',
      'documents/',
      'store/',
      'converter/',
      'mail/',
      'outbox/',
      'letters/',
      'rendering/',
      'digital-post/',
      'gateway/',
      'hosts/',
      'operations/',
      'config/',
    ],
    packages: [
      '@temporalio/worker',
      '@temporalio/activity',
      '@temporalio/client',
      '@temporalio/common',
      '@temporalio/proto',
      'pino',
      'prom-client',
    ],
    node: ['fs', 'fs/promises', 'path', 'crypto', 'os', 'url', 'timers/promises', 'http', 'events'],
  },
  rehearsal: {
    ours: ['domain/', 'workflows/contract.ts', 'store/', 'mail/', 'gateway/', 'converter/', 'config/'],
    packages: ['@temporalio/client', '@temporalio/common', '@temporalio/proto', 'yaml', 'zod'],
    node: ['fs', 'path', 'crypto', 'timers/promises'],
  },
}
/** May import anything: what ties a machine, a test or a check together. */
const open = ['local', 'test', 'tools', 'docs', 'bench', 'demo']

const escape = (text) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
const anyOf = (list) => (list.length === 0 ? '(?!)' : `(?:${list.join('|')})`)
const packagePath = (name) => `^node_modules/(?:@types/)?${escape(name)}/`

const roomRules = Object.entries(rooms).flatMap(([room, { ours, types = [], packages, node }]) => {
  const inside = [`^${room}/`, ...ours.map((path) => `^${escape(path)}`)]
  const allowed = [...inside, ...packages.map(packagePath), ...node.map((name) => `^(?:node:)?${escape(name)}$`)]
  const asTypes = types.map((name) => (name.endsWith('/') ? `^${escape(name)}` : packagePath(name)))
  return [
    {
      name: `${room}-enters-only-its-rooms`,
      severity: 'error',
      comment: `${room}/ may import: ${[...ours, ...packages, ...node.map((name) => `node:${name}`)].join(', ') || 'nothing'}${types.length > 0 ? `; as types: ${types.join(', ')}` : ''}`,
      from: { path: `^${room}/` },
      to: { pathNot: anyOf([...allowed, ...asTypes]) },
    },
    ...(types.length === 0
      ? []
      : [
          {
            name: `${room}-takes-types-only`,
            severity: 'error',
            from: { path: `^${room}/` },
            to: { path: anyOf(asTypes), pathNot: anyOf(allowed), dependencyTypesNot: ['type-only'] },
          },
        ]),
  ]
})

module.exports = {
  forbidden: [
    ...roomRules,
    {
      name: 'no-cycle',
      severity: 'error',
      comment: 'A cycle is one module in two files.',
      from: { pathNot: '^node_modules/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'not-resolvable', severity: 'error', from: { pathNot: '^node_modules/' }, to: { couldNotResolve: true } },
    {
      name: 'every-folder-is-a-room',
      severity: 'error',
      comment: 'Give the folder a row in .dependency-cruiser.cjs and in the design.',
      from: { path: '^[^/]+/', pathNot: `^${anyOf([...Object.keys(rooms), ...open, 'node_modules'])}/` },
      to: {},
    },
    {
      name: 'nobody-imports-the-tests',
      severity: 'error',
      from: { pathNot: '^(?:test|tools|bench)/' },
      to: { path: '^test/' },
    },
    {
      name: 'the-api-asks-no-workflow',
      severity: 'error',
      comment: 'Readers read the store (docs/architecture.md § 2).',
      from: { path: '^(?:api|web)/' },
      to: { path: '^workflows/(?!contract\\.ts$)' },
    },
    {
      name: 'no-dev-packages-in-the-product',
      severity: 'error',
      from: { pathNot: '^(?:test|tools|bench)/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(?:dist|\\.data|\\.cache|coverage)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['node', 'require', 'import', 'types', 'default'],
      mainFields: ['main', 'types'],
    },
  },
}
