import express, { type Express, type Request } from 'express'
import { isLoopbackHost } from '../../hosts/loopback-host'
import { mailListPage, mailPage } from './mailbox-page'
import type { MailFilter, MailStore } from './mail-store'

/** A mail's HTML comes from outside: it may be looked at, and nothing more. */
const UNTRUSTED = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:"
const OWN =
  "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

/**
 * The mailbox's pages and its JSON: `GET /api/mails?to=&subject=` (oldest first) and `GET /api/mails/{id}`. Only requests
 * to a loopback name are answered, so that no page from elsewhere can read mails through a name of its own.
 */
export function createMailboxApp(store: MailStore): Express {
  const app = express()
  app.disable('x-powered-by')
  app.use((request, response, next) => {
    response.set({
      'Content-Security-Policy': OWN,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cache-Control': 'no-store',
    })
    if (isLoopbackHost(request.headers.host)) {
      next()
      return
    }
    response.status(421).type('text').send('Postkassen svarer kun på 127.0.0.1.')
  })
  app.get('/', (request, response) => {
    const filter = filterOf(request)
    response.type('html').send(mailListPage(store.list(filter), filter))
  })
  app.get('/api/mails', (request, response) => {
    response.json(store.list(filterOf(request)))
  })
  app.get('/api/mails/:id', (request, response, next) => {
    const mail = store.find(request.params.id)
    if (mail === undefined) {
      next()
      return
    }
    response.json(mail)
  })
  app.get('/mail/:id', (request, response, next) => {
    const mail = store.find(request.params.id)
    if (mail === undefined) {
      next()
      return
    }
    response.type('html').send(mailPage(mail))
  })
  app.get('/mail/:id/html', (request, response, next) => {
    const mail = store.find(request.params.id)
    if (mail === undefined) {
      next()
      return
    }
    response.set('Content-Security-Policy', UNTRUSTED).type('html').send(mail.html)
  })
  app.get('/mail/:id/raw', async (request, response, next) => {
    if (store.find(request.params.id) === undefined) {
      next()
      return
    }
    response.type('text/plain; charset=utf-8').send(await store.raw(request.params.id))
  })
  app.use((_request, response) => {
    response.status(404).type('text').send('Den e-mail findes ikke.')
  })
  return app
}

function filterOf(request: Request): MailFilter {
  const { to, subject } = request.query
  return { ...(typeof to === 'string' && { to }), ...(typeof subject === 'string' && { subject }) }
}
