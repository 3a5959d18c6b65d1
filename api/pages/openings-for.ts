import type { Person } from '../../domain/rights/actor'
import { procedures } from '../../domain/procedures'
import { isGranted, outsideCases } from '../../domain/rights/rights'
import { isOpenedByPersons } from '../receive/given-by-persons'
import { pageUrls } from './page-urls'

/** The cases that somebody may begin, by what their buttons say. */
export const openingsFor = (person: Person): readonly { readonly label: string; readonly href: string }[] =>
  Object.values(procedures)
    .filter((procedure) => isOpenedByPersons(procedure) && isGranted(person, procedure.opening.by, outsideCases))
    .map(({ name, opening }) => ({ label: opening.label, href: pageUrls.newCase(name) }))
