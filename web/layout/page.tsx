import type { Child } from '../html/elements'
import { h, type Html } from '../html/h'

/** What every page needs to know besides its own content. */
export interface Surroundings {
  /** Address of the stylesheet. */
  readonly stylesheet: string
  /** Who is logged in; nobody on a public page. */
  readonly reader?: {
    readonly name: string
    /** The authority, or the provider's CVR number in words. */
    readonly organisation?: string
    /** Whether they handle cases for an authority. */
    readonly staff: boolean
    /** Hidden field of the form that logs out. */
    readonly ticket: string
  }
}

interface PageProps {
  readonly surroundings: Surroundings
  /** The heading, and the window's title. */
  readonly title: string
  /** The main menu's entry on which the reader is. */
  readonly place?: 'tasks' | 'cases' | 'register' | 'tenders'
  /** Links above the heading, the outermost first. */
  readonly trail?: readonly (readonly [name: string, href: string])[]
  /** What was sent in has faults: told in the window's title. */
  readonly faulty?: boolean
  readonly children?: Child
}

/** The frame of all pages. It needs no JavaScript. */
export const Page = ({ surroundings, title, place, trail = [], faulty = false, children }: PageProps): Html => (
  <html lang="da">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{`${faulty ? 'Fejl: ' : ''}${title} – Specialeplan`}</title>
      <link rel="stylesheet" href={surroundings.stylesheet} />
    </head>
    <body>
      <a class="skipnav" href="#indhold">
        Gå til sidens indhold
      </a>
      <Top surroundings={surroundings} place={place} />
      <div class="container page-frame">
        {trail.length > 0 && (
          <nav class="trail" aria-label="Brødkrumme">
            <ol>
              {trail.map(([name, href]) => (
                <li>
                  <a href={href}>{name}</a>
                </li>
              ))}
            </ol>
          </nav>
        )}
        <main id="indhold" tabindex={-1}>
          <h1>{title}</h1>
          {children}
        </main>
      </div>
      <footer class="page-end">
        <div class="container">
          <p>
            Brug for hjælp? Kontakt det socialtilsyn, der behandler sagen. Skriv ikke oplysninger om borgere i en
            almindelig e-mail.
          </p>
          <ul class="inline-links">
            <li>
              <a href="/register">Register over godkendte specialfunktioner</a>
            </li>
            <li>
              <a href="/frister">Frister</a>
            </li>
            <li>
              <a href="/tilgaengelighed">Tilgængelighedserklæring</a>
            </li>
            <li>
              <a href="/privatliv">Privatliv og cookies</a>
            </li>
          </ul>
        </div>
      </footer>
    </body>
  </html>
)

const Top = ({
  surroundings: { reader },
  place,
}: {
  readonly surroundings: Surroundings
  readonly place: PageProps['place']
}): Html => (
  <header class="top">
    <div class="container top-row">
      <a class="product" href="/">
        Specialeplan
      </a>
      {reader === undefined ? (
        <a class="top-login" href="/opgaver">
          Log ind
        </a>
      ) : (
        <div class="top-reader">
          <p>
            {reader.name}
            {reader.organisation !== undefined && `, ${reader.organisation}`}
          </p>
          <form method="post" action="/logout">
            <input type="hidden" name="billet" value={reader.ticket} />
            <button type="submit" class="link-button">
              Log ud
            </button>
          </form>
        </div>
      )}
    </div>
    <nav class="main-menu" aria-label="Hovedmenu">
      <div class="container">
        <ul>
          {reader !== undefined && <Entry href="/opgaver" name="Opgaver" current={place === 'tasks'} />}
          {reader !== undefined && <Entry href="/sager" name="Sager" current={place === 'cases'} />}
          <Entry href="/register" name="Register" current={place === 'register'} />
          <Entry href="/udbud" name="Udbud" current={place === 'tenders'} />
        </ul>
      </div>
    </nav>
  </header>
)

const Entry = ({
  href,
  name,
  current,
}: {
  readonly href: string
  readonly name: string
  readonly current: boolean
}) => (
  <li>
    <a href={href} aria-current={current ? 'page' : undefined}>
      {name}
    </a>
  </li>
)
