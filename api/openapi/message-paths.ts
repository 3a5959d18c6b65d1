import { messageStates } from '../../store/messages/message'
import { fieldSchema } from '../receive/field-schema'
import { readingFields } from '../routes/report-routes'
import { municipalNoticeFields } from '../routes/municipal-notice-routes'
import { preferenceFields } from '../routes/preference-routes'
import { urlPatterns } from '../urls'
import { jsonSchema, type PathItem } from './json-schema'
import { operation, pathParameter, reference } from './operation'

const key = pathParameter('key', "The e-mail's key, as in a list")

/** The paths of e-mails and of who wants which. */
export function messagePaths(): Readonly<Record<string, PathItem>> {
  return {
    [urlPatterns.messages]: {
      get: operation({
        id: 'messages.list',
        tag: 'messages',
        summary: "E-mails of your office's cases, or as an administrator all of them, the newest first",
        parameters: [
          {
            name: 'state',
            in: 'query',
            schema: { type: 'string', enum: [...messageStates] },
            description: '`failed`: what has to be seen to',
          },
          reference('parameters', 'Limit'),
          reference('parameters', 'Cursor'),
        ],
        answers: { 200: { description: 'A page of e-mails', schema: 'Messages' } },
        problems: ['BadQuery', 'Forbidden', 'MethodNotAllowed'],
      }),
    },
    [urlPatterns.message('{key}')]: {
      get: operation({
        id: 'messages.show',
        tag: 'messages',
        summary: 'An e-mail with the proof of what became of it: every attempt, every report of a mail server',
        parameters: [key],
        answers: { 200: { description: 'The e-mail', schema: 'Message' } },
        problems: ['NotFound', 'MethodNotAllowed'],
      }),
    },
    [urlPatterns.resendMessage('{key}')]: {
      post: operation({
        id: 'messages.resend',
        tag: 'messages',
        summary: 'Has an e-mail sent again that could not be delivered, or the address asked again that one waits for',
        description:
          'An administrator has a failed one sent again: it is due at once, with fourteen days of its own. Where an e-mail is `unconfirmed`, whoever may read it has its address asked once more. The same request again is one.',
        parameters: [key, reference('parameters', 'IdempotencyKey')],
        answers: {
          202: {
            description: 'It is on its way',
            schema: 'Message',
            headers: { Location: { schema: { type: 'string' } } },
          },
        },
        problems: [
          'BadCommand',
          'Forbidden',
          'NotFound',
          'MethodNotAllowed',
          'NotFailed',
          'TooLarge',
          'WrongContentType',
        ],
      }),
    },
    [urlPatterns.unreadReports]: {
      get: operation({
        id: 'messages.unread',
        tag: 'messages',
        summary: 'Mails that came back for e-mails and that no program can read; for administrators',
        parameters: [reference('parameters', 'Limit'), reference('parameters', 'Cursor')],
        answers: { 200: { description: 'A page of them, the oldest first', schema: 'UnreadReports' } },
        problems: ['BadQuery', 'Forbidden', 'MethodNotAllowed'],
      }),
    },
    [urlPatterns.unreadReport('{reportId}')]: {
      put: operation({
        id: 'messages.read',
        tag: 'messages',
        summary: 'Says what such a mail means; one that did not arrive is told to its case',
        parameters: [pathParameter('reportId', 'The mail that came back')],
        requestBody: {
          required: true,
          content: { 'application/json': { schema: jsonSchema(fieldSchema(readingFields)) } },
        },
        answers: { 204: { description: 'It counts as that' } },
        problems: [
          'BadCommand',
          'Forbidden',
          'NotFound',
          'MethodNotAllowed',
          'ReadOtherwise',
          'TooLarge',
          'WrongContentType',
        ],
      }),
    },
    [urlPatterns.municipalNotices]: {
      get: operation({
        id: 'municipalNotices.show',
        tag: 'messages',
        summary: 'Of which approvals your municipality is told by e-mail',
        answers: { 200: { description: 'What it has asked for', schema: 'MunicipalNotices' } },
        problems: ['BadQuery', 'Forbidden', 'MethodNotAllowed'],
      }),
      put: operation({
        id: 'municipalNotices.set',
        tag: 'messages',
        summary: 'Asks for e-mails, to your login’s address, about approvals: these, or all in your municipality',
        description:
          'One for each municipality: it takes the place of the one before. Told when an approval ends or stands again, when orders and intensified supervision begin and end, and when a withdrawal is decided; not of what has happened already.',
        requestBody: {
          required: true,
          content: { 'application/json': { schema: jsonSchema(fieldSchema(municipalNoticeFields)) } },
        },
        answers: { 200: { description: 'What it has asked for', schema: 'MunicipalNotices' } },
        problems: ['BadCommand', 'Forbidden', 'MethodNotAllowed', 'NoOwnEmail', 'TooLarge', 'WrongContentType'],
      }),
      delete: operation({
        id: 'municipalNotices.end',
        tag: 'messages',
        summary: 'Your municipality is told no more',
        answers: { 204: { description: 'It is over' } },
        problems: ['Forbidden', 'MethodNotAllowed'],
      }),
    },
    [urlPatterns.preferences]: {
      get: operation({
        id: 'preferences.show',
        tag: 'messages',
        summary: 'Which kinds of e-mail you get, and which of them you can do without',
        answers: { 200: { description: 'All kinds', schema: 'Preferences' } },
        problems: ['BadQuery', 'MethodNotAllowed', 'BadPreferences'],
      }),
      put: operation({
        id: 'preferences.set',
        tag: 'messages',
        summary: 'Says which kinds of e-mail you do not want; all others you get',
        requestBody: {
          required: true,
          content: { 'application/json': { schema: jsonSchema(fieldSchema(preferenceFields)) } },
        },
        answers: { 200: { description: 'All kinds', schema: 'Preferences' } },
        problems: ['BadCommand', 'MethodNotAllowed', 'BadPreferences', 'TooLarge', 'WrongContentType'],
      }),
    },
  }
}
