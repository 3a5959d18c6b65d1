import type { MailFilter } from './mail-store'
import type { ReceivedMail } from './received-mail'

const localTime = new Intl.DateTimeFormat('da-DK', {
  timeZone: 'Europe/Copenhagen',
  dateStyle: 'medium',
  timeStyle: 'medium',
})

const STYLE = `
body { font: 16px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 64rem; padding: 1rem; color: #1a1a1a; background: #fff }
table { border-collapse: collapse; width: 100% } th, td { text-align: left; padding: .4rem .8rem .4rem 0; border-bottom: 1px solid #bfbfbf; vertical-align: top }
a { color: #004d99 } a:focus-visible, input:focus-visible, button:focus-visible { outline: 3px solid #004d99; outline-offset: 2px }
label { margin-right: 1rem } input, button { font: inherit; padding: .2rem .4rem }
pre { white-space: pre-wrap; overflow-wrap: anywhere; background: #f5f5f5; padding: 1rem } iframe { width: 100%; height: 32rem; border: 1px solid #bfbfbf; background: #fff }`

/** The page that lists the mails, newest first. */
export function mailListPage(mails: readonly ReceivedMail[], filter: MailFilter): string {
  const rows = mails
    .toReversed()
    .map(
      (mail) =>
        `<tr><td>${time(mail)}</td><td>${escape(mail.to.join(', '))}</td><td><a href="/mail/${mail.id}">${escape(mail.subject) || '(uden emne)'}</a></td></tr>`,
    )
  return page(
    'Postkasse',
    `
<form method="get" action="/">
<label>Til <input name="to" value="${escape(filter.to ?? '')}"></label>
<label>Emne <input name="subject" value="${escape(filter.subject ?? '')}"></label>
<button>Søg</button>
</form>
<p>${mails.length === 1 ? '1 e-mail' : `${mails.length} e-mails`}. Intet herfra er sendt videre. <a href="/">Hent igen</a></p>
<table><thead><tr><th scope="col">Modtaget</th><th scope="col">Til</th><th scope="col">Emne</th></tr></thead><tbody>${rows.join('')}</tbody></table>`,
  )
}

/** The page that shows one mail. Its HTML is shown in a frame that may run nothing and fetch nothing. */
export function mailPage(mail: ReceivedMail): string {
  return page(
    mail.subject || '(uden emne)',
    `
<p><a href="/">Alle e-mails</a></p>
<table><tbody>
<tr><th scope="row">Fra</th><td>${escape(mail.from)}</td></tr>
<tr><th scope="row">Til</th><td>${escape(mail.to.join(', '))}</td></tr>
<tr><th scope="row">Modtaget</th><td>${time(mail)}</td></tr>
<tr><th scope="row">Message-ID</th><td>${escape(mail.messageId)}</td></tr>
${mail.attachments.map((part) => `<tr><th scope="row">Bilag</th><td>${escape(part.name)} (${escape(part.type)}, ${part.size} byte)</td></tr>`).join('\n')}
</tbody></table>
${mail.html === '' ? '' : `<h2>Som HTML</h2><iframe sandbox title="E-mailens HTML-del" src="/mail/${mail.id}/html"></iframe>`}
<h2>Som tekst</h2><pre>${escape(mail.text)}</pre>
<p><a href="/mail/${mail.id}/raw">Hele e-mailen, som den kom</a></p>`,
  )
}

const time = (mail: ReceivedMail): string =>
  `<time datetime="${mail.receivedAt}">${localTime.format(new Date(mail.receivedAt))}</time>`

function page(title: string, body: string): string {
  return `<!doctype html><html lang="da"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escape(title)} – Specialeplans postkasse</title><style>${STYLE}</style></head><body><main><h1>${escape(title)}</h1>${body}</main></body></html>`
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
