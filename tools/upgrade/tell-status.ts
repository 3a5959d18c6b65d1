import { procedures } from '../../domain/procedures'
import { danishMoment } from '../../domain/calendar/danish'
import type { VersionsReport } from '../../operations/describe-versions'
import type { Wave } from '../../store/operations/waves'

const statusNames = {
  current: 'gældende',
  ramping: 'på vej ind',
  draining: 'tømmes',
  drained: 'tom',
  inactive: 'ikke i brug',
  unknown: 'ukendt',
} as const
const waveStates = {
  running: 'i gang',
  stopping: 'ved at standse',
  stopped: 'standset',
  failed: 'standset af sig selv',
  done: 'færdig',
  abandoned: 'afbrudt: dens proces er død',
} as const

/** The report in lines for people. */
export function tellStatus({ versions, rules, wave }: VersionsReport): readonly string[] {
  return [
    'Versioner',
    ...versions.map(
      ({ buildId, status, cases }) =>
        `  ${buildId}  ${statusNames[status].padEnd(18)} ${Object.entries(cases)
          .map(([procedure, count]) => `${procedure} ${count}`)
          .join(', ')}`,
    ),
    'Regelsæt og skemaer i åbne sager',
    ...rules.map(
      ({ procedure, ruleSet, schema, presentSchema, cases }) =>
        `  ${procedures[procedure].danishName}: regelsæt ${ruleSet}, skema ${schema}${schema === presentSchema ? '' : ` (koden her skriver ${presentSchema})`}: ${cases}`,
    ),
    ...(wave === undefined ? [] : tellWave(wave)),
  ]
}

/** A wave in lines for people. */
export function tellWave({ buildId, state, size, woken, moved, failures, startedAt }: Wave): readonly string[] {
  return [
    `Bølge til version ${buildId}, ${size} ad gangen, begyndt ${danishMoment(startedAt)}: ${waveStates[state]}. ${woken} vækket, ${moved} flyttet, ${failures.length} ikke.`,
    ...failures.map(({ caseId, reason }) => `  FEJL  ${caseId}: ${reason}`),
  ]
}
