/**
 * What can be wrong with a request before any rule of a case has been asked. Stable codes of the API's contract, beside
 * the refusal codes of `domain/refusal-codes`; each with its HTTP status and a Danish text that names the remedy.
 */
export const problemCodes = {
  UNAUTHENTICATED: { status: 401, text: 'Log ind først. Forespørgslen mangler et gyldigt adgangstoken i headeren Authorization: Bearer.' },
  FORBIDDEN: { status: 403, text: 'Du har ikke ret til denne oplysning. Den kræver en anden rolle.' },
  NOT_FOUND: { status: 404, text: 'Adressen findes ikke. Se adresserne i /api/openapi.json.' },
  RECEIPT_UNKNOWN: { status: 404, text: 'Kvitteringen findes ikke, eller den er ikke din.' },
  LETTER_UNKNOWN: { status: 404, text: 'Brevet findes ikke, eller det er ikke til dig.' },
  LETTER_DRAFT_UNKNOWN: { status: 404, text: 'Sagen har ikke noget udkast til brev. Skriv et udkast først.' },
  RULE_UNKNOWN: { status: 404, text: 'Fristreglen findes ikke. Vælg en af de nævnte regler.' },
  METHOD_NOT_ALLOWED: { status: 405, text: 'Adressen kan ikke bruges på den måde. Headeren Allow nævner de tilladte metoder.' },
  MALFORMED_JSON: { status: 400, text: 'Indholdet er ikke gyldig JSON. Ret det, og send igen.' },
  INVALID_QUERY: { status: 400, text: 'Adressens parametre kan ikke læses. Ret de nævnte parametre.' },
  IDEMPOTENCY_KEY_MISSING: { status: 400, text: 'Headeren Idempotency-Key mangler. Send en ny, tilfældig nøgle (fx en UUID) for hver handling, og den samme nøgle, når den samme handling sendes igen.' },
  IDEMPOTENCY_KEY_REUSED: { status: 409, text: 'Nøglen i Idempotency-Key er allerede brugt til en anden forespørgsel. Brug en ny nøgle til en ny handling.' },
  BODY_TOO_LARGE: { status: 413, text: 'Indholdet fylder mere end 1 MB. Send mindre.' },
  WRONG_CONTENT_TYPE: { status: 415, text: 'Indholdet skal være JSON i UTF-8 og sendes med Content-Type: application/json.' },
  TOO_MANY_REQUESTS: { status: 429, text: 'Der er kommet for mange forespørgsler på kort tid. Vent, og prøv igen.' },
  INTERNAL: { status: 500, text: 'Der er sket en fejl hos os. Prøv igen med den samme Idempotency-Key, eller kontakt os med forespørgslens nummer.' },
  ISSUER_UNAVAILABLE: { status: 503, text: 'Loginudstederen svarer ikke, så dit token kan ikke kontrolleres lige nu. Prøv igen om lidt.' },
  STORE_UNAVAILABLE: { status: 503, text: 'Databasen svarer ikke lige nu, og intet er modtaget. Prøv igen om lidt med den samme Idempotency-Key.' },
} as const satisfies Readonly<Record<string, { readonly status: number; readonly text: string }>>

/** A stable code of the API's contract. */
export type ProblemCode = keyof typeof problemCodes
