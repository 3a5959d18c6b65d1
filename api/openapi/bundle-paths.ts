import { procedures } from '../../domain/procedures'
import { urlPatterns } from '../urls'
import type { PathItem } from './json-schema'
import { operation, pathParameter, reference } from './operation'
import { tagOf } from './tag-of'

const caseParameter = pathParameter('caseId', 'The case')
const bundleParameter = pathParameter('bundleId', 'The bundle')
const digest = { 'Repr-Digest': { description: 'SHA-256 of the file (RFC 9530)', schema: { type: 'string' } } } as const

/** The paths of a case's file as one bundle. */
export function bundlePaths(): Readonly<Record<string, PathItem>> {
  return Object.assign(
    {},
    ...Object.values(procedures).map(({ name }): Readonly<Record<string, PathItem>> => {
      const tag = tagOf(name)
      const fetched = (which: 'pdf' | 'zip', description: string) => ({
        get: operation({
          id: `${name}.bundle.${which}`,
          tag,
          summary: description,
          parameters: [caseParameter, bundleParameter],
          answers: { 200: { description: 'The file, as an attachment', headers: digest } },
          problems: ['NotFound', 'MethodNotAllowed', 'BundleUnderway'],
        }),
      })
      return {
        [urlPatterns.bundles(name, '{caseId}')]: {
          get: operation({
            id: `${name}.bundles`,
            tag,
            summary: 'The bundles of the case that are for you to fetch',
            parameters: [caseParameter],
            answers: { 200: { description: 'The latest first', schema: 'Bundles' } },
            problems: ['NotFound', 'MethodNotAllowed'],
          }),
          post: operation({
            id: `${name}.askBundle`,
            tag,
            summary: 'Ask for what you may read of the case as one bundle',
            description: 'Takes the place of the one that you had. It is made in a minute or so: follow its address.',
            parameters: [
              caseParameter,
              reference('parameters', 'IdempotencyKey'),
              {
                name: 'withoutInfected',
                in: 'query',
                required: false,
                schema: { type: 'string', enum: ['true', 'false'] },
                description: 'Leave out files with malicious code, each accounted for; refused otherwise',
              },
            ],
            answers: {
              202: {
                description: 'Wanted',
                schema: 'Bundle',
                headers: { Location: { description: 'Address of the bundle', schema: { type: 'string' } } },
              },
            },
            problems: ['BadUpload', 'Forbidden', 'NotFound', 'MethodNotAllowed', 'BundleInfected'],
          }),
        },
        [urlPatterns.bundle(name, '{caseId}', '{bundleId}')]: {
          get: operation({
            id: `${name}.bundle`,
            tag,
            summary: 'How far a bundle is, and where its files are',
            parameters: [caseParameter, bundleParameter],
            answers: { 200: { description: 'As it is now', schema: 'Bundle' } },
            problems: ['NotFound', 'MethodNotAllowed'],
          }),
        },
        [urlPatterns.bundlePdf(name, '{caseId}', '{bundleId}')]: fetched('pdf', 'Index and copies, for reading'),
        [urlPatterns.bundleZip(name, '{caseId}', '{bundleId}')]: fetched('zip', 'Every original, as it was handed in'),
      }
    }),
  ) as Readonly<Record<string, PathItem>>
}
