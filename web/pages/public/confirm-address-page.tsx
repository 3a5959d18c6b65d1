import type { Child } from '../../html/elements'
import { Fragment, h, type Html } from '../../html/h'
import { Page, type Surroundings } from '../../layout/page'

interface Told {
  readonly title: string
  readonly content: Child
}

const ask: Told = {
  title: 'Bekræft e-mailadressen',
  content: (
    <>
      <p class="lead">
        Du har fået en e-mail om, at din adresse er oplyst i Specialeplan. Når du bekræfter adressen, kan vi skrive til
        den om det, som e-mailen nævner.
      </p>
      <form method="post">
        <button type="submit" class="button button-primary">
          Bekræft adressen
        </button>
      </form>
      <p>Kender du ikke til det, så luk siden. Så sender vi ikke andet til adressen.</p>
    </>
  ),
}
const done: Told = {
  title: 'Adressen er bekræftet',
  content: (
    <p class="lead">Tak. Vi sender nu e-mails om det, som du blev spurgt om, til adressen. Du kan lukke siden.</p>
  ),
}
const unusable: Told = {
  title: 'Linket kan ikke bruges',
  content: (
    <>
      <p class="lead">
        Linket er måske brugt, eller det er for gammelt. Har du allerede bekræftet adressen, skal du ikke gøre mere.
      </p>
      <p>
        Ellers kan du logge ind med adressen: når du handler i sagen, er adressen bekræftet. Du kan også bede om et nyt
        link sammen med sagens e-mails.
      </p>
    </>
  ),
}
const pages = { ask, done, unusable } as const

/**
 * The page behind the link that confirms an e-mail address. `ask` has a button and is the same for every link, since programs
 * that look for evil links in e-mails open them too; `unusable` is the same for one that never was, was used, or is too old.
 */
export const ConfirmAddressPage = ({
  surroundings,
  page,
}: {
  readonly surroundings: Surroundings
  readonly page: keyof typeof pages
}): Html => (
  <Page surroundings={surroundings} title={pages[page].title}>
    {pages[page].content}
  </Page>
)
