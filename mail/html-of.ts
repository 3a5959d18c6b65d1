import type { MailParts } from './mail-parts'

/** An e-mail as HTML: readable in any client, without images, style sheets or anything fetched from elsewhere. */
export function htmlOf({ subject, greeting, paragraphs, link, url, caseNumber, footer }: MailParts): string {
  return `<!DOCTYPE html>
<html lang="da">
<head><meta charset="utf-8"><title>${escaped(subject)}</title></head>
<body style="font-family:Arial,sans-serif;font-size:16px;line-height:1.5;color:#1a1a1a;max-width:40em;margin:0 auto;padding:1em">
<p>${escaped(greeting)}</p>
${paragraphs.map((paragraph) => `<p>${escaped(paragraph)}</p>`).join('\n')}
<p><a href="${escaped(url)}" style="color:#004d99">${escaped(link)}</a></p>
<p>Sagsnummer: ${escaped(caseNumber)}</p>
<hr style="border:0;border-top:1px solid #c4c4c4">
<p style="font-size:14px;color:#595959">${escaped(footer)}</p>
</body>
</html>
`
}

function escaped(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;')
}
