import type { CivilDate } from '../../../domain/calendar/civil-date'
import { descriptions } from '../../../domain/catalogue/description-at'
import { specialer } from '../../../domain/catalogue/specialer'
import type { FieldTable } from '../../../domain/process/fields'
import type { Offers } from '../../../web/form/form-state'
import { referencesIn } from './references-in'

/** What the form that begins a case can name: nothing stands in a case yet, but the law has its criteria. */
export const openingOffers = (fields: FieldTable, today: CivilDate): Offers =>
  referencesIn(fields).has('criterion')
    ? {
        criterion: descriptions
          .filter(({ validFrom, validTo }) => validFrom <= today && (validTo ?? today) >= today)
          .flatMap(({ specialeId, criteria }) =>
            criteria.map(({ id, title }) => ({
              value: id,
              label: `${(specialer as Readonly<Record<string, string>>)[specialeId] ?? ''}: ${title}`,
            })),
          ),
      }
    : {}
