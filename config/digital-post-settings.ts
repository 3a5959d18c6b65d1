import { checkSf1601, type Sf1601Settings } from './sf1601-settings'
import type { Read, Settings } from './settings'

/** Half a setting would send letters nowhere, and a short secret proves nothing. */
export function digitalPostGateway(read: Read, faults: string[]): Settings['digitalPost']['gateway'] {
  const [how, url, secret] = [read('DIGITAL_POST'), read('DIGITAL_POST_URL'), read('DIGITAL_POST_SECRET')]
  if (how !== 'gateway') return undefined
  if (url === undefined || secret === undefined || secret.length < 32) {
    faults.push('DIGITAL_POST_URL og DIGITAL_POST_SECRET (mindst 32 tegn) mangler: de kræves med DIGITAL_POST=gateway')
    return undefined
  }
  return { url, secret }
}

/** What sending by SF1601 needs; undefined when letters leave otherwise. Each fault is noted. */
export function digitalPostSf1601(read: Read, faults: string[]): Sf1601Settings | undefined {
  const given = {
    SF1601_SENDERS: read('SF1601_SENDERS'),
    SF1601_CERT_PATH: read('SF1601_CERT_PATH'),
    SF1601_KEY_PATH: read('SF1601_KEY_PATH'),
    SF1601_TOKEN_URL: read('SF1601_TOKEN_URL'),
    SF1601_SERVICE_URL: read('SF1601_SERVICE_URL'),
    SF1601_BROKER_URL: read('SF1601_BROKER_URL'),
  }
  const more = {
    caPath: read('SF1601_CA_PATH'),
    personUrl: read('SF1601_PERSON_URL'),
    printType: read('SF1601_PRINT_TYPE'),
  }
  return read('DIGITAL_POST') === 'sf1601' ? checkSf1601(given, more, faults) : undefined
}
