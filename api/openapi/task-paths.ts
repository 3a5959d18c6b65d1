import { urlPatterns } from '../urls'
import type { Json, PathItem } from './json-schema'
import { operation, reference } from './operation'

const view: Json = {
  name: 'view', in: 'query', schema: { type: 'string', enum: ['mine', 'unallocated', 'office'], default: 'mine' },
  description: '`mine`: your own; `unallocated`: those of your office that are nobody\'s yet; `office`: all of your office',
}

/** The paths of people's work. */
export function taskPaths(): Readonly<Record<string, PathItem>> {
  return {
    [urlPatterns.tasks]: {
      get: operation({
        id: 'tasks.list', tag: 'tasks', summary: 'What is to be done, the soonest due first', parameters: [view, reference('parameters', 'Limit'), reference('parameters', 'Cursor')],
        answers: { 200: { description: 'A page of tasks in cases that you may read', schema: 'Tasks' } }, problems: ['BadQuery', 'Forbidden', 'MethodNotAllowed'],
      }),
    },
    [urlPatterns.taskLoad]: {
      get: operation({
        id: 'tasks.load', tag: 'tasks', summary: 'How much lies with each person of your office, the least first: whom to allocate to',
        answers: { 200: { description: 'Those with something to do', schema: 'TaskLoad' } }, problems: ['BadQuery', 'Forbidden', 'MethodNotAllowed'],
      }),
    },
  }
}
