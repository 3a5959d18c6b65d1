import { ruleSets } from '../../domain/calendar/rule-sets'
import { stuckKindNames } from '../../operations/stuck-kinds'
import { urlPatterns } from '../urls'
import { fieldSchema } from '../receive/field-schema'
import { invitationFields } from '../routes/representation-routes'
import { jsonSchema, type Json, type PathItem } from './json-schema'
import { operation, pathParameter, reference } from './operation'

const pageParameters: readonly Json[] = [reference('parameters', 'Limit'), reference('parameters', 'Cursor')]
const query = (name: string, schema: Json, description: string, required = false): Json => ({
  name,
  in: 'query',
  required,
  schema,
  description,
})

/** The paths that belong to no procedure. */
export function openPaths(): Readonly<Record<string, PathItem>> {
  const rules = [...new Set(ruleSets.flatMap((set) => Object.keys(set.rules)))]
  return {
    [urlPatterns.receipt('{receiptId}')]: {
      get: operation({
        id: 'receipts.show',
        tag: 'receipts',
        summary: 'One of your own receipts, and what became of it',
        parameters: [pathParameter('receiptId', 'The receipt')],
        answers: { 200: { description: 'The receipt', schema: 'Receipt' } },
        problems: ['NotFound', 'MethodNotAllowed'],
      }),
    },
    [urlPatterns.representations]: {
      post: operation({
        id: 'representations.bind',
        tag: 'applications',
        summary: 'Binds your login to the case that a representative without CVR number or user id was invited to',
        description:
          'The code stands in the link of the invitation, good once and for some days. A wrong, a used and an old one, and one whose power of attorney has ended, are answered alike. Sent again by the same login it is the same.',
        requestBody: {
          required: true,
          content: { 'application/json': { schema: jsonSchema(fieldSchema(invitationFields)) } },
        },
        answers: { 200: { description: 'The case', schema: 'Represented' } },
        problems: ['BadCommand', 'Forbidden', 'NotFound', 'MethodNotAllowed', 'TooLarge', 'WrongContentType'],
      }),
    },
    [urlPatterns.deadlines]: {
      get: operation({
        id: 'deadlines.list',
        tag: 'deadlines',
        summary: 'The deadline rules',
        open: true,
        answers: { 200: { description: 'The rules in force', schema: 'DeadlineRules' } },
        problems: ['MethodNotAllowed'],
      }),
    },
    [urlPatterns.deadline('{rule}')]: {
      get: operation({
        id: 'deadlines.compute',
        tag: 'deadlines',
        summary: 'When a deadline ends that begins on a given day, and why',
        open: true,
        parameters: [
          { name: 'rule', in: 'path', required: true, schema: { type: 'string', enum: rules } },
          query('from', { type: 'string', format: 'date' }, 'The day that starts it, itself not counted', true),
        ],
        answers: {
          200: { description: 'Date, instant and the sentence that explains it', schema: 'ComputedDeadline' },
        },
        problems: ['BadQuery', 'NotFound', 'MethodNotAllowed'],
      }),
    },
    [urlPatterns.failedEffects]: {
      get: operation({
        id: 'operations.failedEffects',
        tag: 'operations',
        summary: 'What could not be done, such as e-mails that no server takes; for administrators',
        parameters: pageParameters,
        answers: { 200: { description: 'A page of them, the oldest first', schema: 'FailedEffects' } },
        problems: ['BadQuery', 'Forbidden', 'MethodNotAllowed'],
      }),
    },
    [urlPatterns.stuck]: {
      get: operation({
        id: 'operations.stuck',
        tag: 'operations',
        summary: 'Cases that stand still, the longest first, with what to do; for administrators',
        parameters: [
          reference('parameters', 'Limit'),
          query('kind', { type: 'string', enum: stuckKindNames }, 'Only those of one kind'),
        ],
        answers: { 200: { description: 'Every kind with its number, and the findings', schema: 'Stuck' } },
        problems: ['BadQuery', 'Forbidden', 'MethodNotAllowed'],
      }),
    },
    [urlPatterns.versions]: {
      get: operation({
        id: 'operations.versions',
        tag: 'operations',
        summary:
          'How many open cases run on which version of the workflows, and under which rule set; for administrators',
        answers: { 200: { description: 'Versions, rule sets and the last wave', schema: 'Versions' } },
        problems: ['BadQuery', 'Forbidden', 'MethodNotAllowed'],
      }),
    },
    [urlPatterns.caseVersions]: {
      get: operation({
        id: 'operations.caseVersions',
        tag: 'operations',
        summary: 'The version and rule set of each open case; for administrators',
        parameters: pageParameters,
        answers: { 200: { description: 'A page of open cases', schema: 'CaseVersions' } },
        problems: ['BadQuery', 'Forbidden', 'MethodNotAllowed'],
      }),
    },
    [urlPatterns.calibration]: {
      get: operation({
        id: 'operations.calibration',
        tag: 'operations',
        summary:
          "How often the office's reviewers judge a criterion alike, small numbers withheld; for heads and lawyers",
        answers: { 200: { description: 'Agreement by criterion', schema: 'Calibration' } },
        problems: ['BadQuery', 'Forbidden', 'MethodNotAllowed'],
      }),
    },
    [urlPatterns.openapi]: {
      get: operation({
        id: 'operations.description',
        tag: 'operations',
        summary: 'This description',
        open: true,
        answers: { 200: { description: 'OpenAPI 3.1' } },
        problems: ['MethodNotAllowed'],
      }),
    },
    [urlPatterns.health]: {
      get: operation({
        id: 'operations.health',
        tag: 'operations',
        summary: 'Whether the process lives',
        open: true,
        answers: { 200: { description: 'It does', schema: 'Health' } },
        problems: [],
      }),
    },
  }
}
