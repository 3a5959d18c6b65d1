import { isDeadlineKey, ruleSetById } from '../calendar/deadline-rule'

/** Deadlines that follow from a decision or an act, and from no rule set. */
const ownDeadlines: Readonly<Record<string, string>> = {
  'validity-start': 'Godkendelsens første dag',
  'validity-end': 'Godkendelsens sidste dag',
  condition: 'Vilkårets sidste dag',
  'condition-reminder': 'Påmindelse om vilkår',
  'lapse-warning': 'Spørgsmål om brug, eller advarsel om bortfald',
  'use-question': 'Brug er ikke oplyst i to år',
  'silent-lapse': 'Besked om bortfald ved tavshed',
  'revocation-effect': 'Dagen, fra hvilken tilbagekaldelsen har virkning',
  'giving-up': 'Dagen, fra hvilken godkendelsen opgives',
  'general-approval-end': 'Den generelle godkendelses sidste dag',
  'change-in-force': 'Dagen, fra hvilken en ændring gælder',
  'address-change': 'Dagen for den nye adresse',
  'bids-until': 'Tilbudsfrist',
  'opening-window': 'Bekræftelse af åbningen',
  'contract-start': 'Kontraktens første dag',
  'contract-year': 'Årsdagen for kontraktens begyndelse',
  'contract-end': 'Kontraktens sidste dag',
  'authority-handover': 'Dagen for overdragelsen til et andet socialtilsyn',
}

/** Of steps that are settings, the months or days stand behind the name: `lapse-warning-18`. */
const step = /-\d+$/

/** The Danish name of a deadline's rule in a case's rule set. */
export const deadlineName = (ruleSet: string, rule: string): string =>
  isDeadlineKey(rule) ? ruleSetById(ruleSet).rules[rule].danishName : (ownDeadlines[rule.replace(step, '')] ?? rule)
