import { fieldSchema } from '../receive/field-schema'
import { absenceFields } from '../routes/absence-routes'
import { urlPatterns } from '../urls'
import { jsonSchema, type Json, type PathItem } from './json-schema'
import { operation, pathParameter, reference } from './operation'

const view: Json = {
  name: 'view',
  in: 'query',
  schema: { type: 'string', enum: ['mine', 'unallocated', 'office'], default: 'mine' },
  description:
    "`mine`: your own; `unallocated`: those of your office that are nobody's yet; `office`: all of your office",
}

/** The paths of people's work. */
export function taskPaths(): Readonly<Record<string, PathItem>> {
  return {
    [urlPatterns.tasks]: {
      get: operation({
        id: 'tasks.list',
        tag: 'tasks',
        summary: 'What is to be done, the soonest due first',
        parameters: [view, reference('parameters', 'Limit'), reference('parameters', 'Cursor')],
        answers: { 200: { description: 'A page of tasks in cases that you may read', schema: 'Tasks' } },
        problems: ['BadQuery', 'Forbidden', 'MethodNotAllowed'],
      }),
    },
    [urlPatterns.taskLoad]: {
      get: operation({
        id: 'tasks.load',
        tag: 'tasks',
        summary: 'How much lies with each person of your office, the least first: whom to allocate to',
        answers: { 200: { description: 'Those with something to do', schema: 'TaskLoad' } },
        problems: ['BadQuery', 'Forbidden', 'MethodNotAllowed'],
      }),
    },
    [urlPatterns.absences]: {
      get: operation({
        id: 'absences.list',
        tag: 'tasks',
        summary: 'Who of your office is away, today or later, and who stands in',
        answers: { 200: { description: 'The absences', schema: 'Absences' } },
        problems: ['BadQuery', 'Forbidden', 'MethodNotAllowed'],
      }),
      post: operation({
        id: 'absences.register',
        tag: 'tasks',
        summary: "Registers your own absence, or as a head somebody's of your office, with a substitute",
        description:
          "While the absence lasts, the substitute has the person's tasks too and acts on their behalf, with the substitute's own role. Four eyes and impartiality count for both.",
        parameters: [reference('parameters', 'IdempotencyKey')],
        requestBody: {
          required: true,
          content: { 'application/json': { schema: jsonSchema(fieldSchema(absenceFields)) } },
        },
        answers: {
          201: { description: 'The absence', schema: 'Absence', headers: { Location: { schema: { type: 'string' } } } },
        },
        problems: [
          'BadCommand',
          'Forbidden',
          'MethodNotAllowed',
          'AbsenceOverlap',
          'TooLarge',
          'WrongContentType',
          'BadAbsence',
        ],
      }),
    },
    [urlPatterns.absence('{absenceId}')]: {
      delete: operation({
        id: 'absences.end',
        tag: 'tasks',
        summary: "Ends an absence, your own or as a head somebody's of your office",
        parameters: [pathParameter('absenceId', 'The absence')],
        answers: { 204: { description: 'It is over' } },
        problems: ['Forbidden', 'NotFound', 'MethodNotAllowed'],
      }),
    },
  }
}
