import type { RequestHandler, Router } from 'express'
import { noteCase } from '../observe/access-log'
import { Problem } from '../answer/problem'

/** What a resource answers to, each method with its handlers. */
export interface ResourceMethods {
  readonly get?: readonly RequestHandler[]
  readonly put?: readonly RequestHandler[]
  readonly post?: readonly RequestHandler[]
  readonly delete?: readonly RequestHandler[]
}

/** Whoever reads anything under a case's address is kept in the access log, whatever the answer: no route can forget it. */
const readsCase: RequestHandler = (request, response, next) => {
  noteCase(response, (request.route as { readonly path: string }).path, String(request.params['caseId']))
  next()
}

/** Puts a resource on a router. Every other method is answered 405 with the `Allow` header that RFC 9110 asks for. */
export function resource(router: Router, path: string, methods: ResourceMethods): void {
  const allow = [
    ...(methods.get ? ['GET', 'HEAD'] : []),
    ...(methods.post ? ['POST'] : []),
    ...(methods.put ? ['PUT'] : []),
    ...(methods.delete ? ['DELETE'] : []),
  ].join(', ')
  const route = router.route(path)
  if (methods.get) route.get(...(path.includes(':caseId') ? [readsCase] : []), ...methods.get)
  if (methods.post) route.post(...methods.post)
  if (methods.put) route.put(...methods.put)
  if (methods.delete) route.delete(...methods.delete)
  route.all(() => {
    throw new Problem('METHOD_NOT_ALLOWED', { headers: { Allow: allow } })
  })
}
