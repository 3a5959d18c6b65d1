import { choice, type Field } from '../process/fields'
import { recipientRoles, type RecipientRole } from './recipient'

const byRole = choice<RecipientRole>('Modtager', recipientRoles)

/** How a recipient is named: by its role, or as the rules of a process say that has others. What is no recipient of the case is refused by the command. */
export const recipientFieldOf = ({ recipientField }: { readonly recipientField?: Field }): typeof byRole =>
  (recipientField as typeof byRole | undefined) ?? byRole
