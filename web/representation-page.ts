/**
 * The page behind the link in an invitation to a representative. It is the same for every link, also one that never was, and
 * holds no code: that stands in the address, which neither this page nor any log repeats.
 */
export const representationPage = `<!DOCTYPE html>
<html lang="da">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Adgang som partsrepræsentant – Specialeplan</title>
<style>
body { font: 18px/1.5 system-ui, sans-serif; color: #1a1a1a; background: #fff; margin: 0 auto; max-width: 40rem; padding: 1.5rem }
</style>
</head>
<body>
<main>
<h1>Adgang som partsrepræsentant</h1>
<p>Du har fået en e-mail, fordi du er registreret som partsrepræsentant i en sag. Sådan får du adgang til sagen:</p>
<ol>
<li>Log ind i det system, som du bruger Specialeplan fra, med dit eget login.</li>
<li>Vælg »Adgang som partsrepræsentant«, og indsæt koden. Koden er de 43 tegn efter »kode=« i linket.</li>
<li>Derefter finder du sagen blandt dine sager. Du kan læse det samme som parten, og det, du sender, sender du på partens vegne.</li>
</ol>
<p>Koden knytter sagen til det login, der bruger den først, og kan ikke bruges igen. Giv den derfor ikke til andre. Er den brugt eller for gammel, så bed socialtilsynet om at registrere dig igen; så får du en ny.</p>
<p>Kender du ikke til sagen, så luk siden.</p>
</main>
</body>
</html>
`
