const pages = {
  ask: {
    title: 'Bekræft e-mailadressen',
    content: `<p>Du har fået en e-mail om, at din adresse er oplyst i Specialeplan. Når du bekræfter adressen, kan vi skrive til den om det, som e-mailen nævner.</p>
<form method="post"><button type="submit">Bekræft adressen</button></form>
<p>Kender du ikke til det, så luk siden. Så sender vi ikke andet til adressen.</p>`,
  },
  done: {
    title: 'Adressen er bekræftet',
    content: `<p>Tak. Vi sender nu e-mails om det, som du blev spurgt om, til adressen. Du kan lukke siden.</p>`,
  },
  unusable: {
    title: 'Linket kan ikke bruges',
    content: `<p>Linket er måske brugt, eller det er for gammelt. Har du allerede bekræftet adressen, skal du ikke gøre mere.</p>
<p>Ellers kan du logge ind med adressen i det system, som du bruger Specialeplan fra: når du handler i sagen, er adressen bekræftet. Du kan også bede om et nyt link sammen med sagens e-mails.</p>`,
  },
} as const

/** What is shown to whoever follows the link that confirms an e-mail address. */
export type ConfirmAddressPage = keyof typeof pages

/**
 * The page behind the link that confirms an e-mail address. `ask` has a button and is the same for every link, since programs
 * that look for evil links in e-mails open them too; `unusable` is the same for one that never was, was used, or is too old.
 */
export function confirmAddressPage(page: ConfirmAddressPage): string {
  const { title, content } = pages[page]
  return `<!DOCTYPE html>
<html lang="da">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} – Specialeplan</title>
<style>
body { font: 18px/1.5 system-ui, sans-serif; color: #1a1a1a; background: #fff; margin: 0 auto; max-width: 40rem; padding: 1.5rem }
button { font: inherit; color: #fff; background: #004d99; border: 0; padding: 0.5rem 1.5rem }
button:focus-visible { outline: 3px solid #004d99; outline-offset: 2px }
</style>
</head>
<body>
<main>
<h1>${title}</h1>
${content}
</main>
</body>
</html>
`
}
