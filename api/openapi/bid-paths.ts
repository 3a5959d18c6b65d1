import type { Procedure } from '../../domain/process/procedure'
import { procedures } from '../../domain/procedures'
import { arrivalRule } from '../../domain/tender/bids/arrival'
import { envelopeMediaType } from '../../domain/tender/documents/case-documents'
import { urlPatterns } from '../urls'
import type { PathItem } from './json-schema'
import { operation, pathParameter, reference } from './operation'
import { tagOf } from './tag-of'

/** The paths to which sealed bids are sent, for the procedures that take any. */
export function bidPaths(): Readonly<Record<string, PathItem>> {
  return Object.assign({}, ...Object.values(procedures).map(bidsOf)) as Readonly<Record<string, PathItem>>
}

const query = (name: string, maxLength: number, description: string) => ({
  name,
  in: 'query',
  required: true,
  schema: { type: 'string', maxLength },
  description,
})

function bidsOf({ name, commands }: Procedure): Readonly<Record<string, PathItem>> {
  const command = commands.find(({ file }) => file === 'sealed')
  if (command === undefined) return {}
  return {
    [urlPatterns.bids(name, '{caseId}')]: {
      post: operation({
        id: `${name}.${command.name}`,
        tag: tagOf(name),
        summary: command.label,
        description: `The body is the envelope that \`npm run seal\` makes; its SHA-256 is the receipt's. A later one takes the place of the one before. When it is received: ${arrivalRule} ${command.law}.`,
        parameters: [
          pathParameter('caseId', 'The case'),
          reference('parameters', 'IdempotencyKey'),
          query('name', 200, "The bidder's name"),
          query('contactName', 200, 'Who is written to'),
          query('email', 200, 'Where they are written to'),
        ],
        requestBody: {
          required: true,
          content: { [envelopeMediaType]: { schema: { type: 'string', format: 'binary' } } },
        },
        answers: {
          201: { description: 'Received; `receivedAt` says whether in time', schema: 'Receipt' },
          202: {
            description: 'Received and safe; the case judges it by `receivedAt`, and the receipt tells what it said',
            schema: 'Receipt',
          },
        },
        problems: ['BadUpload', 'Forbidden', 'NotFound', 'MethodNotAllowed', 'Conflict', 'BadEnvelope', 'NoRoom'],
      }),
    },
  }
}
