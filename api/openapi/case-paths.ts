import type { CommandDefinition, Procedure } from '../../domain/process/procedure'
import { rolesNamed } from '../../domain/process/named-officers'
import { procedures } from '../../domain/procedures'
import { assumableNames } from '../../domain/timeline/assumption'
import { fieldSchema } from '../receive/field-schema'
import { givenByPersons, isOpenedByPersons } from '../receive/given-by-persons'
import { urlPatterns } from '../urls'
import { jsonSchema, type Json, type PathItem } from './json-schema'
import { operation, pathParameter, reference } from './operation'
import { tagOf } from './tag-of'

const caseParameter = pathParameter('caseId', 'The case')
const pageParameters: readonly Json[] = [reference('parameters', 'Limit'), reference('parameters', 'Cursor')]

/** The paths of every procedure, derived from its command table. */
export function casePaths(): Readonly<Record<string, PathItem>> {
  return Object.assign({}, ...Object.values(procedures).map(pathsOf)) as Readonly<Record<string, PathItem>>
}

function pathsOf(procedure: Procedure): Readonly<Record<string, PathItem>> {
  const { name, danishName, opening } = procedure
  const tag = tagOf(name)
  const read = (id: string, summary: string, schema: 'Case' | 'Journal' | 'Letters' | 'CaseMessages'): PathItem => ({
    get: operation({
      id: `${name}.${id}`,
      tag,
      summary,
      parameters: [caseParameter],
      answers: { 200: { description: summary, schema } },
      problems: ['NotFound', 'MethodNotAllowed'],
    }),
  })
  return {
    [urlPatterns.cases(name)]: {
      get: operation({
        id: `${name}.list`,
        tag,
        summary: `${danishName}: the cases that you may read, newest first`,
        parameters: [
          ...pageParameters,
          queryParameter('status', { type: 'string', enum: Object.keys(procedure.statuses) }),
          queryParameter(
            'search',
            { type: 'string', maxLength: 200 },
            'Part of the title, the case number, a CVR or P number, a contact’s name or e-mail address; or the whole number of a receipt',
          ),
        ],
        answers: { 200: { description: 'A page of cases', schema: 'CaseList' } },
        problems: ['BadQuery', 'MethodNotAllowed'],
      }),
      ...(isOpenedByPersons(procedure) ? { post: commandOperation(procedure, opening, `${name}.open`, tag) } : {}),
    },
    [urlPatterns.case(name, '{caseId}')]: read(
      'show',
      'The case as you may see it, its deadlines, and what you can do',
      'Case',
    ),
    [urlPatterns.journal(name, '{caseId}')]: read(
      'journal',
      'What has happened, as far as you are told of it',
      'Journal',
    ),
    [urlPatterns.timeline(name, '{caseId}')]: timelinePath(procedure, tag),
    [urlPatterns.letters(name, '{caseId}')]: read(
      'letters',
      'The letters of the case that are for you to read',
      'Letters',
    ),
    [urlPatterns.caseMessages(name, '{caseId}')]: read(
      'messages',
      'The e-mails of the case that are for you to read, and what became of them',
      'CaseMessages',
    ),
    [urlPatterns.accesses(name, '{caseId}')]: {
      get: operation({
        id: `${name}.accesses`,
        tag,
        summary:
          'Who has read what of the case, and who has tried to, the newest first; for the head of the office and the party',
        description:
          'A reader can state in `X-Purpose` (percent-encoded, at most 200 characters) what they read for; it is kept with the access.',
        parameters: [caseParameter, ...pageParameters],
        answers: { 200: { description: 'A page of accesses', schema: 'Accesses' } },
        problems: ['BadQuery', 'Forbidden', 'NotFound', 'MethodNotAllowed'],
      }),
    },
    [urlPatterns.letter(name, '{caseId}', '{letterId}')]: {
      get: operation({
        id: `${name}.letter`,
        tag,
        summary: 'A letter as it was sent',
        parameters: [caseParameter, pathParameter('letterId', 'The letter')],
        answers: {
          200: { description: 'The PDF; its ETag is its SHA-256', schema: 'LetterPdf', contentType: 'application/pdf' },
        },
        problems: ['NotFound', 'MethodNotAllowed'],
      }),
    },
    ...(procedure.commands.some(({ drafts }) => drafts === true)
      ? {
          [urlPatterns.drafts(name, '{caseId}')]: {
            get: operation({
              id: `${name}.drafts`,
              tag,
              summary:
                'Every version of what was drafted, newest first, also what was refused; for those who may read drafts',
              parameters: [caseParameter],
              answers: { 200: { description: 'The versions', schema: 'Drafts' } },
              problems: ['Forbidden', 'NotFound', 'MethodNotAllowed'],
            }),
          },
        }
      : {}),
    [urlPatterns.letterDraft(name, '{caseId}')]: {
      get: operation({
        id: `${name}.letterDraft`,
        tag,
        summary:
          "The draft of the case's next letter, what it lacks, and what has changed since the draft before; for the authority",
        parameters: [caseParameter],
        answers: { 200: { description: 'The draft', schema: 'LetterDraft' } },
        problems: ['Forbidden', 'NotFound', 'MethodNotAllowed'],
      }),
    },
    ...Object.fromEntries(
      procedure.commands
        .filter((command) => givenByPersons(command) && command.file === undefined)
        .map((command) => [
          urlPatterns.action(name, '{caseId}', command.name),
          { post: commandOperation(procedure, command, `${name}.${command.name}`, tag) },
        ]),
    ),
  }
}

function timelinePath(procedure: Procedure, tag: string): PathItem {
  return {
    get: operation({
      id: `${procedure.name}.timeline`,
      tag,
      summary: 'What has happened, what lies ahead, and what would if …',
      description:
        'The future is what time alone will do as the case stands: each step with its rule, what it leads to, and what is sent. The cases that it hangs together with are played forward with it; of each you are told what your rights in it show. Nothing is written.',
      parameters: [
        caseParameter,
        {
          name: 'cases',
          in: 'query',
          schema: { type: 'string', enum: ['own', 'related'], default: 'own' },
          description:
            '`own`: the entries of this case. `related`: those of the cases that it hangs together with as well, as far as you may read them, in one order.',
        },
        {
          name: 'assume',
          in: 'query',
          schema: { type: 'array', maxItems: 20, items: { type: 'string' } },
          description:
            `\`command@2027-05-14\` (midday in Denmark) or \`command@2027-05-14T10:00:00.000Z\`, with the command's fields as JSON after a colon if they matter: \`command@2027-05-14:{…}\`. In another case that it hangs together with, also one that an earlier assumption opens: \`complaint-6m2kq9x4wd3t.14/upheld@2027-03-12\`. ` +
            `The command is judged at that instant by whoever would give it; refused, the answer is 422 with the refusal's own code. The authority may assume anything, others what they could do themselves. \`difference\` then tells what becomes of register, deadlines and e-mails in each case, held against what comes when nothing happens. Commands: ${assumableNames(procedure).join(', ')}.`,
        },
      ],
      answers: { 200: { description: 'The timeline', schema: 'Timeline' } },
      problems: ['BadQuery', 'NotFound', 'MethodNotAllowed', 'NotAccepted'],
    }),
  }
}

type AnyCommand = Omit<CommandDefinition<never, never>, 'decide'>

function commandOperation({ statuses, opening }: Procedure, command: AnyCommand, id: string, tag: string): Json {
  const opens = command === opening
  const receipt = { description: 'Address of the receipt', schema: { type: 'string' } } as const
  return operation({
    id,
    tag,
    summary: command.label,
    description: [
      `By ${command.by.flatMap((grantee) => (typeof grantee === 'string' ? [] : [`${grantee.role} (${grantee.of})`])).join(', ')}. ${command.law}.`,
      ...(opens ? [] : [`In ${command.from.map((status) => statuses[status] ?? status).join(', ')}.`]),
      ...(rolesNamed(command.fields).length > 0
        ? [
            'Whoever is named must be a known officer of the office with the role, and impartial: `OFFICER_UNKNOWN`, `OFFICER_ELSEWHERE`, `OFFICER_WITHOUT_ROLE` (422), `CONFLICTED` (403). Somebody registered as away is refused with `OFFICER_AWAY` (409), whose `details.away` names the substitute and the last day, unless `evenIfAway` is true.',
          ]
        : []),
      ...(command.submission ? ["A party's submission: received in time is in time."] : []),
    ].join(' '),
    parameters: [
      ...(opens ? [] : [caseParameter]),
      reference('parameters', 'IdempotencyKey'),
      ...(command.readFirst === true ? [reference('parameters', 'IfMatch')] : []),
    ],
    requestBody: {
      required: Object.values(command.fields).some((field) => field.optional !== true),
      content: { 'application/json': { schema: jsonSchema(fieldSchema(command.fields)) } },
    },
    answers: {
      ...(opens
        ? {
            201: {
              description: 'The case is open',
              schema: 'Receipt',
              headers: { Location: { description: 'Address of the case', schema: { type: 'string' } } },
            },
          }
        : { 200: { description: 'Done: its events are in the journal', schema: 'Receipt' } }),
      202: {
        description: 'Received and safe; delivered as soon as the engine answers',
        schema: 'Receipt',
        headers: { Location: receipt },
      },
    },
    problems: [
      'BadCommand',
      'Forbidden',
      ...(opens ? [] : ['NotFound' as const]),
      'MethodNotAllowed',
      'Conflict',
      ...(command.readFirst === true ? ['NotRead' as const] : []),
      'TooLarge',
      'WrongContentType',
      'NotAccepted',
    ],
  })
}

const queryParameter = (name: string, schema: Json, description?: string): Json => ({
  name,
  in: 'query',
  schema,
  ...(description === undefined ? {} : { description }),
})
