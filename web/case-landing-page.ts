/**
 * The page that links in e-mails lead to. It is the same for every case, also for one that there is not: whoever has found
 * a link learns nothing from it.
 */
export const caseLandingPage = `<!DOCTYPE html>
<html lang="da">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Link til en sag – Specialeplan</title>
<style>
body { font: 18px/1.5 system-ui, sans-serif; color: #1a1a1a; background: #fff; margin: 0 auto; max-width: 40rem; padding: 1.5rem }
a { color: #004d99 } a:focus-visible { outline: 3px solid #004d99; outline-offset: 2px }
</style>
</head>
<body>
<main>
<h1>Link til en sag</h1>
<p>Linket er fra en e-mail fra Specialeplan om en sag om godkendelse på det specialiserede socialområde.
Sagen kan kun ses af dem, den vedrører, og af den myndighed, der behandler den. Derfor står der intet om den her.</p>
<h2>Sådan ser du sagen</h2>
<ol>
<li>Afgørelser og andre breve ligger i Digital Post hos den, de er til.</li>
<li>Sagen selv åbner du i det system, som du bruger Specialeplan fra, når du er logget ind med din organisations login.
Søg efter sagsnummeret: det står i e-mailen.</li>
<li>Spørger e-mailen, om specialfunktionen bruges, så vælg handlingen »Oplys om brug«. Bruges den i dag, skal du ikke udfylde noget.</li>
<li>Kan du ikke logge ind, eller kender du ikke sagen, så kontakt det socialtilsyn, der behandler den. Skriv ikke oplysninger om borgere i en almindelig e-mail.</li>
</ol>
<p>De godkendelser, der gælder, er offentlige: <a href="/api/register">registret over godkendte specialfunktioner</a>.</p>
</main>
</body>
</html>
`
