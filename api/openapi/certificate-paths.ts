import { procedures } from '../../domain/procedures'
import { urlPatterns } from '../urls'
import type { Json, PathItem } from './json-schema'
import { operation, pathParameter } from './operation'
import { tagOf } from './tag-of'

const offline =
  'Checked without access to the installation by `npm run verify-certificate -- FILE --keys KEYS`. The same day and the same case give the same bytes, ' +
  "so that JSON and PDF can be fetched one after the other; the JSON names the PDF's SHA-256. What is not for the reader stands in the hash chain by its hash alone."

/** The paths of certificates, and of the keys by which they are checked. */
export function certificatePaths(): Readonly<Record<string, PathItem>> {
  const pair = (
    id: string,
    tag: string,
    what: string,
    parameter: Json,
    json: string,
    pdf: string,
  ): Readonly<Record<string, PathItem>> => ({
    [json]: {
      get: operation({
        id: `${id}.certificate`,
        tag,
        summary: `Signed proof of ${what}`,
        description: `${offline} With \`Accept: application/pdf\` the PDF.`,
        parameters: [parameter],
        answers: { 200: { description: 'Canonical JSON, signed with Ed25519', schema: 'Certificate' } },
        problems: ['NotFound', 'MethodNotAllowed'],
      }),
    },
    [pdf]: {
      get: operation({
        id: `${id}.certificatePdf`,
        tag,
        summary: `Signed proof of ${what}, to be printed`,
        description: offline,
        parameters: [parameter],
        answers: {
          200: { description: 'The PDF; its ETag is its SHA-256', schema: 'LetterPdf', contentType: 'application/pdf' },
        },
        problems: ['NotFound', 'MethodNotAllowed'],
      }),
    },
  })
  const ofCases = Object.values(procedures).map(({ name }) =>
    pair(
      name,
      tagOf(name),
      "a case's way",
      pathParameter('caseId', 'The case'),
      urlPatterns.certificate(name, '{caseId}'),
      urlPatterns.certificatePdf(name, '{caseId}'),
    ),
  )
  return {
    ...(Object.assign({}, ...ofCases) as Readonly<Record<string, PathItem>>),
    ...pair(
      'receipts',
      'receipts',
      'what was sent and when',
      pathParameter('receiptId', 'The receipt, by its id or its number'),
      urlPatterns.receiptCertificate('{receiptId}'),
      urlPatterns.receiptCertificatePdf('{receiptId}'),
    ),
    [urlPatterns.certificateKeys]: {
      get: operation({
        id: 'certificates.keys',
        tag: 'receipts',
        summary: 'The public keys by which certificates are checked, the present one first',
        open: true,
        answers: { 200: { description: 'A set of keys (RFC 7517 and 8037)', schema: 'CertificateKeys' } },
        problems: ['MethodNotAllowed'],
      }),
    },
  }
}
