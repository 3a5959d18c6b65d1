import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import type { PublicJwk } from '../certificates/certificate-keys'
import { verifyCertificate, type CertificateVerdict } from '../certificates/verify-certificate'

const usage = `Brug: npm run verify-certificate -- FIL [--keys NØGLER] [--document FIL]… [--english]

Efterprøver et certifikat (JSON) uden adgang til systemet: form, signatur, journalens hashkæde og hver SHA-256.
  --keys NØGLER    myndighedens offentliggjorte nøgler: en gemt kopi af /api/certificate-keys
  --document FIL   en fil, certifikatet skal kende: dets PDF, et brev eller det indsendte; kan gentages
  --english        svar på engelsk
Slutkode: 0 certifikatet holder, 1 noget er forkert (og nævnes), 2 kaldet er forkert.`

/** What is printed, in the two languages; the faults themselves name places and are in Danish. */
const words = {
  da: {
    holds: 'Certifikatet holder.',
    fails: 'Certifikatet holder IKKE.',
    fault: 'FEJL',
    rows: 'journalrækker',
    readable: 'heraf efterregnet',
    signedBy: 'Underskrevet med nøglen',
    published: 'som myndigheden har offentliggjort',
    unpublished: 'som kun certifikatet selv vidner om: hent myndighedens nøgler, og brug --keys',
    of: 'Certifikat fra',
  },
  en: {
    holds: 'The certificate holds.',
    fails: 'The certificate does NOT hold.',
    fault: 'FAULT',
    rows: 'journal rows',
    readable: 'of these recomputed',
    signedBy: 'Signed with key',
    published: 'which the authority has published',
    unpublished: "which only the certificate itself vouches for: fetch the authority's keys and use --keys",
    of: 'Certificate of',
  },
} as const

function main(): number {
  const { values, positionals } = readArguments()
  if (values.help === true) {
    console.log(usage)
    return 0
  }
  const [file, ...more] = positionals
  if (file === undefined || more.length > 0) throw new Error(usage)
  const verdict = verifyCertificate(read(file), {
    ...(values.keys === undefined ? {} : { keys: readKeys(values.keys) }),
    files: (values.document ?? []).map((name) => ({ name: path.basename(name), bytes: read(name) })),
  })
  console.log(describe(verdict, values.english === true ? words.en : words.da).join('\n'))
  return verdict.faults.length === 0 ? 0 : 1
}

function describe(
  { certificate, faults, recognised, keyIsPublished }: CertificateVerdict,
  say: (typeof words)['da' | 'en'],
): readonly string[] {
  const about =
    certificate === undefined || faults.some(({ kind }) => kind === 'signature')
      ? []
      : [
          `${say.of} ${certificate.issuer.name}, ${certificate.issuedOn}${certificate.case === undefined ? '' : `: ${certificate.case.caseNumber}, ${certificate.case.title}`}`,
          ...certificate.receipts.map(
            ({ number, label, receivedAt, sha256, outcome }) =>
              `  ${number}  ${receivedAt}  ${label} (${outcome})  SHA-256 ${sha256}`,
          ),
          `  ${certificate.journal.length} ${say.rows}, ${say.readable}: ${certificate.journal.filter(({ body }) => body !== undefined).length}`,
          `${say.signedBy} ${certificate.signature.keyId}, ${keyIsPublished ? say.published : say.unpublished}.`,
        ]
  return [
    ...about,
    ...recognised.map(({ name, as }) => `  ${name}: ${as}`),
    ...faults.map(({ kind, text }) => `${say.fault}  ${kind}: ${text}`),
    faults.length === 0 ? say.holds : say.fails,
  ]
}

function read(file: string): Buffer {
  try {
    return readFileSync(file)
  } catch (cause) {
    throw new Error(`Filen ${file} kan ikke læses: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    })
  }
}

function readKeys(file: string): readonly PublicJwk[] {
  const wrong = `Filen ${file} er ikke en nøglefil: gem svaret fra /api/certificate-keys, som det er.`
  try {
    const { keys } = JSON.parse(read(file).toString('utf8')) as { readonly keys?: readonly PublicJwk[] }
    if (!Array.isArray(keys)) throw new Error(wrong)
    return keys as readonly PublicJwk[]
  } catch (cause) {
    throw cause instanceof SyntaxError ? new Error(wrong, { cause }) : cause
  }
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        keys: { type: 'string' },
        document: { type: 'string', multiple: true },
        english: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    })
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`, { cause: error })
  }
}

try {
  process.exitCode = main()
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 2
}
