import { localUsers } from './users'

/** The page on which a person chooses who to be. */
export function loginPage(uid: string): string {
  const choices = localUsers.map(
    ({ id, name, described }) =>
      `<li><button name="user" value="${id}"><strong>${name}</strong><br>${described}<br><small>${id}</small></button></li>`,
  )
  return `<!doctype html><html lang="da"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Log ind – Specialeplan (lokal)</title><style>
body { font: 16px/1.5 system-ui, sans-serif; max-width: 64rem; margin: 0 auto; padding: 1rem; color: #1a1a1a; background: #fff }
ul { list-style: none; padding: 0; display: grid; gap: .5rem; grid-template-columns: repeat(auto-fill, minmax(18rem, 1fr)) }
button { font: inherit; text-align: left; width: 100%; height: 100%; padding: .6rem; border: 1px solid #767676; background: #fff; cursor: pointer }
button:hover { background: #f0f0f0 } button:focus-visible { outline: 3px solid #004d99; outline-offset: 2px }
</style></head><body><main><h1>Vælg bruger</h1>
<p>Dette er loginet til en lokal installation. Alle brugere er opdigtede, og ingen har adgangskode.</p>
<form method="post" action="/login/${encodeURIComponent(uid)}"><ul>${choices.join('')}</ul></form></main></body></html>`
}
