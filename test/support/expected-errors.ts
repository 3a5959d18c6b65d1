import type { ExpectedError } from './unexpected-errors'

/** Every error that a test run may leave in the logs, and why it is none. Whoever adds one says why. */
export const expectedErrors: readonly ExpectedError[] = [
  {
    by: 'postgres',
    text: /^FATAL 57P01 terminating connection due to administrator command/,
    because: 'A database is removed, or emptied, with whoever is still connected to it.',
  },
  {
    by: 'postgres',
    text: /^FATAL 3D000 database \d+ does not exist/,
    because: 'The server’s own process comes to look after a database that has just been removed.',
  },
  {
    by: 'postgres',
    text: /^FATAL 57P03 the database system is starting up/,
    because: 'Whether the server answers is how its starter finds out that it is up.',
  },
  {
    by: 'postgres',
    during: 'store/pool',
    text: /^ERROR 57014 canceling statement due to statement timeout/,
    because: 'That a statement is not waited for too long is what is tested.',
  },
  {
    by: 'postgres',
    text: /^FATAL 57P01 terminating autovacuum process due to administrator command/,
    because: 'The same of the server’s own process.',
  },
  {
    by: 'postgres',
    text: /^ERROR 42501 (the journal is append-only|a letter that has been issued is not changed|a snapshot is not changed|what happened to a tip is not changed): (UPDATE|DELETE|TRUNCATE) refused/,
    because: 'That the database itself refuses it is what is tested; the product never asks for it.',
  },
  {
    by: 'postgres',
    during: 'store/journal',
    text: /^ERROR 23000 event 5 of case application-gap comes where 2 is next/,
    because: 'A journal with a gap is handed in.',
  },
  {
    by: 'postgres',
    during: 'store/receipts',
    text: /^ERROR 23505 duplicate key value violates unique constraint "receipts_pkey"/,
    because: 'A receipt is handed in under an id that is taken.',
  },
  {
    by: 'postgres',
    during: 'store/migrate',
    text: /^ERROR 42703 column "nonsense" does not exist/,
    because: 'A migration fails half-way.',
  },
  {
    by: 'postgres',
    during: 'api/webhooks',
    text: /^ERROR P0001 not now/,
    because: 'The database refuses for a while to note what a receiver has taken.',
  },
  {
    by: 'postgres',
    during: 'api/settler',
    text: /^ERROR P0001 not now/,
    because: 'The database refuses for a while to note what a case has accepted.',
  },
  {
    by: 'postgres',
    during: 'archive/bundle-keeper',
    text: /^ERROR P0001 not now/,
    because: 'The database refuses for a while to note that a bundle has been made.',
  },
  {
    by: 'postgres',
    during: 'archive/copy-keeper',
    text: /^ERROR 42P01 relation "archive_copies" does not exist/,
    because: 'The database cannot note for a while that a copy has been made.',
  },
  {
    by: 'api',
    during: 'api/hostile-inputs',
    text: /^request (failed \| (Error: 14 UNAVAILABLE|Problem: Der hentes for mange udtræk)|errored \| Error: failed with status code 503)/,
    because: 'Everything is asked at once and without an engine: that is answered 503.',
  },
  {
    by: 'api',
    during: 'api/quotas',
    text: /^request (failed \| (Error: Connection terminated|Problem: Databasen svarer ikke lige nu)|errored \| Error: failed with status code 503)/,
    because:
      'Twelve are sent at once on a busy machine: whoever waits too long for the database is told to come again.',
  },
  {
    by: 'postgres',
    during: 'api/quotas',
    text: /^ERROR 57014 canceling statement due to statement timeout/,
    because: 'The same, of one that had its connection.',
  },
  {
    by: 'worker',
    during: 'operations/radar',
    text: /^Failing workflow task$/,
    because: 'A case that cannot go on is what the radar has to find.',
  },
  {
    by: 'api',
    during: 'api/receipts',
    text: /^request errored \| Error: failed with status code 503/,
    because: 'Whether the API is ready is asked while it has no engine.',
  },
  {
    by: 'worker',
    during: 'engine/upgrade',
    text: /^Failing workflow task$/,
    because: 'A version that cannot take cases up is made current.',
  },
  {
    by: 'postgres',
    during: 'outbox/settling',
    text: /^ERROR (57014 canceling statement due to statement timeout|42883 function settle_attempt)/,
    because: 'That a note which the database does not take is given again is what is tested.',
  },
  {
    by: 'postgres',
    during: 'outbox/settling',
    text: /^FATAL 55000 database "test_\w+" is not currently accepting connections/,
    because: 'The database lets nobody in for a while.',
  },
  {
    by: 'worker',
    during: 'engine/forged',
    text: /^Failing workflow task$/,
    because: 'A worker without the key of a case is started, and has to wait for the key.',
  },
  {
    by: 'api',
    during: 'api/certificates',
    text: /^request (failed \| Error: The journal of .* does not verify|errored \| Error: failed with status code 500)/,
    because: 'A row of the journal is falsified, and no certificate may be made of it.',
  },
  {
    by: 'api',
    during: 'api/documents-not-kept',
    text: /^request (failed \| StorageFault|errored \| Error: failed with status code 503)/,
    because: 'The storage of files is away.',
  },
  {
    by: 'api',
    during: 'api/openapi',
    text: /^request (failed \| Error: 14 UNAVAILABLE|errored \| Error: failed with status code 503)/,
    because: 'The engine is away, and only the engine knows the answer.',
  },
  {
    by: 'api',
    during: 'api/operations',
    text: /^request (failed \| Error: 14 UNAVAILABLE|errored \| Error: failed with status code 503)/,
    because: 'The engine is away, and only the engine knows the answer.',
  },
  {
    by: 'api',
    during: 'api/reading-rights',
    text: /^request (failed \| Error: The PDF of .* is not the one that was issued|errored \| Error: failed with status code 500)/,
    because: 'The planted letter is not what its hash says, and is handed to nobody.',
  },
  {
    by: 'api',
    during: 'api/upload-room',
    text: /^request (failed \| IntakeFull: no room for a file: (all|disk)|errored \| Error: failed with status code (503|507))/,
    because: 'There is no room for a file: so many are on their way in, or the disk is full.',
  },
]
