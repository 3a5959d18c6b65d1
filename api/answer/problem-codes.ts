import { mediaTypesInWords } from '../../domain/document/media-types'
import { sealFaultTexts } from '../../seal/seal-fault'

/**
 * What can be wrong with a request before any rule of a case has been asked. Stable codes of the API's contract, beside
 * the refusal codes of `domain/refusal/refusal-codes`; each with its HTTP status and a Danish text that names the remedy.
 */
export const problemCodes = {
  UNAUTHENTICATED: {
    status: 401,
    text: 'Log ind først. Forespørgslen mangler et gyldigt adgangstoken i headeren Authorization: Bearer.',
  },
  FORBIDDEN: { status: 403, text: 'Du har ikke ret til denne oplysning. Den kræver en anden rolle.' },
  NOT_FOUND: { status: 404, text: 'Adressen findes ikke. Se adresserne i /api/openapi.json.' },
  HOST_UNKNOWN: {
    status: 421,
    text: 'Serveren svarer ikke under det navn, forespørgslen er sendt til. Brug sidernes egen adresse, eller få driften til at føje navnet til API_HOST_NAMES.',
  },
  RECEIPT_UNKNOWN: { status: 404, text: 'Kvitteringen findes ikke, eller den er ikke din.' },
  LETTER_UNKNOWN: { status: 404, text: 'Brevet findes ikke, eller det er ikke til dig.' },
  LETTER_DRAFT_UNKNOWN: { status: 404, text: 'Sagen har ikke noget udkast til brev. Skriv et udkast først.' },
  BUNDLE_UNKNOWN: { status: 404, text: 'De samlede akter findes ikke, eller de er ikke til dig. Bed om dem igen.' },
  BUNDLE_UNDERWAY: { status: 409, text: 'Akterne er ikke samlet endnu. Prøv igen om lidt.' },
  BUNDLE_FAILED: {
    status: 409,
    text: 'Akterne kunne ikke samles. Bed om dem igen; lykkes det heller ikke, så skriv til os.',
  },
  BUNDLE_INFECTED: {
    status: 409,
    text: 'Der er fundet skadelig kode i et eller flere af dokumenterne. Bed om akterne uden dem (withoutInfected=true): så står der i indholdsfortegnelsen, at de ikke er vedlagt.',
  },
  RELEASE_UNKNOWN: {
    status: 404,
    text: 'Der er ikke udleveret noget, som du kan hente. Vent på svaret, eller se det i sagen om aktindsigt.',
  },
  RELEASE_FILE_UNKNOWN: { status: 404, text: 'Udleveringen har ikke noget bilag med det nummer. Se listen.' },
  RELEASE_CODE_UNKNOWN: {
    status: 404,
    text: 'Koden åbner ikke noget, eller den er udløbet. Skriv den, som den stod, eller bed myndigheden om en ny.',
  },
  RELEASE_BY_LOGIN: {
    status: 422,
    text: 'Parten henter det udleverede ved at logge ind. En kode er til den, der ikke kan.',
  },
  CERTIFICATES_WAITING: {
    status: 429,
    text: 'Du venter allerede på så mange certifikater, som der laves ad gangen. Vent på dem, og prøv igen.',
  },
  CERTIFICATES_BUSY: {
    status: 503,
    text: 'Der bedes om for mange certifikater lige nu. Prøv igen om lidt.',
  },
  RULE_UNKNOWN: { status: 404, text: 'Fristreglen findes ikke. Vælg en af de nævnte regler.' },
  REGISTER_ENTRY_UNKNOWN: {
    status: 404,
    text: 'Registret viser ikke og har ikke vist noget under denne adresse på det tidspunkt. Søg i /api/register.',
  },
  REGISTER_ENTRY_ENDED: {
    status: 410,
    text: 'Godkendelsen gælder ikke længere. Se, hvordan den sidst stod i registret, på adressen i `lastShown`.',
  },
  TENDER_UNKNOWN: {
    status: 404,
    text: 'Der er ikke offentliggjort noget udbud under denne adresse på det tidspunkt. Se dem alle i /api/tenders/public.',
  },
  TIP_UNKNOWN: { status: 404, text: 'Henvendelsen findes ikke. Se ordningens henvendelser i /api/tips.' },
  TIP_CODE_UNKNOWN: {
    status: 404,
    text: 'Koden hører ikke til nogen henvendelse. Skriv den, som den stod, da henvendelsen blev sendt.',
  },
  TIP_CHANGED: {
    status: 409,
    text: 'En anden har skrevet i henvendelsen imens, og intet er ændret. Læs det nye, og send igen.',
  },
  OUTSIDE_REQUEST_UNKNOWN: {
    status: 404,
    text: 'Anmodningen findes ikke, eller den er slettet. Se de åbne i /api/outside-requests.',
  },
  OUTSIDE_REQUEST_SETTLED: {
    status: 409,
    text: 'Anmodningen er allerede registreret i en sag eller afvist, eller en anden er ved det nu. Se den igen.',
  },
  WEBHOOK_UNKNOWN: { status: 404, text: 'Abonnementet findes ikke, eller det hører til en anden organisation.' },
  WEBHOOK_ADDRESS: {
    status: 422,
    text: 'Adressen kan ikke bruges. Den skal begynde med https:// og pege på en server på det åbne internet, uden brugernavn og kode.',
  },
  WEBHOOK_TOO_MANY: { status: 422, text: 'Organisationen har allerede ti abonnementer. Afslut et af dem først.' },
  REGISTER_BUSY: { status: 503, text: 'Der hentes for mange udtræk af registret lige nu. Prøv igen om lidt.' },
  MESSAGE_UNKNOWN: { status: 404, text: 'E-mailen findes ikke, eller den er ikke til dig.' },
  REPORT_UNKNOWN: {
    status: 404,
    text: 'Der er ikke noget svar fra en mailserver under denne adresse, som nogen skal læse.',
  },
  REPORT_READ_OTHERWISE: {
    status: 409,
    text: 'Svaret er allerede læst, og der er sagt noget andet om det. Se e-mailens beviser, og send den igen, hvis den ikke kom frem.',
  },
  MESSAGE_NOT_FAILED: {
    status: 409,
    text: 'Kun en e-mail, der ikke kunne leveres, kan sendes igen. Denne er på vej, er modtaget af en mailserver eller er fravalgt af modtageren.',
  },
  ADDRESS_ASKED_OFTEN: {
    status: 429,
    text: 'Adressen er spurgt så mange gange i døgnet, som den må, eller organisationens adresser er. Prøv igen i morgen, eller ret adressen.',
  },
  MAIL_KIND_REQUIRED: {
    status: 422,
    text: 'E-mails, som nogen kan miste en ret ved ikke at få, kan ikke fravælges. Fjern de nævnte slags, og send igen.',
  },
  EMAIL_UNKNOWN: {
    status: 422,
    text: 'Dit login oplyser ingen e-mailadresse, så der er ikke noget at fravælge. Få adressen registreret hos udstederen af dit login.',
  },
  METHOD_NOT_ALLOWED: {
    status: 405,
    text: 'Adressen kan ikke bruges på den måde. Headeren Allow nævner de tilladte metoder.',
  },
  ABSENCE_UNKNOWN: { status: 404, text: 'Fraværet findes ikke, eller det er allerede afsluttet.' },
  ABSENCE_OVERLAP: {
    status: 409,
    text: 'Der er allerede registreret fravær på en af dagene. Afslut det, eller vælg andre dage.',
  },
  ABSENCE_DATES: {
    status: 422,
    text: 'Fraværet skal begynde i dag eller senere og slutte tidligst samme dag. Ret datoerne.',
  },
  SUBSTITUTE_SELF: { status: 422, text: 'Man kan ikke være vikar for sig selv. Vælg en anden.' },
  SUBSTITUTE_UNSUITABLE: {
    status: 422,
    text: 'Vikaren skal arbejde i samme socialtilsyn, have de roller, som den fraværendes opgaver kræver, og have været logget ind. Vælg en anden.',
  },
  SUBSTITUTE_AWAY: {
    status: 409,
    text: 'Vikaren er selv registreret som fraværende på en af dagene. Vælg en anden, eller registrér dagene hver for sig.',
  },
  MALFORMED_JSON: { status: 400, text: 'Indholdet er ikke gyldig JSON. Ret det, og send igen.' },
  INVALID_QUERY: { status: 400, text: 'Adressens parametre kan ikke læses. Ret de nævnte parametre.' },
  IDEMPOTENCY_KEY_MISSING: {
    status: 400,
    text: 'Headeren Idempotency-Key mangler. Send en ny, tilfældig nøgle (fx en UUID) for hver handling, og den samme nøgle, når den samme handling sendes igen.',
  },
  READ_SEQ_MISSING: {
    status: 428,
    text: 'Handlingen kræver, at du har læst sagen, som den står. Hent sagen, og send dens ETag (sagens `seq`) i headeren If-Match.',
  },
  READ_SEQ_UNREADABLE: {
    status: 400,
    text: 'Headeren If-Match kan ikke læses. Send sagens ETag, som den står i svaret, fx "12".',
  },
  IDEMPOTENCY_KEY_REUSED: {
    status: 409,
    text: 'Nøglen i Idempotency-Key er allerede brugt til en anden forespørgsel. Brug en ny nøgle til en ny handling.',
  },
  BODY_TOO_LARGE: { status: 413, text: 'Indholdet fylder mere end 1 MB. Send mindre.' },
  DOCUMENT_TOO_LARGE: {
    status: 413,
    text: 'Filen fylder mere end 25 MB. Del den op, eller gem den i et mindre format, og send igen.',
  },
  UPLOADS_OF_PERSON: {
    status: 429,
    text: 'Du er i gang med at sende så mange filer, som du kan sende ad gangen, og intet af denne er modtaget. Vent, til de andre er modtaget, og send igen.',
  },
  UPLOADS_BUSY: {
    status: 503,
    text: 'Der modtages for mange filer lige nu, og intet er modtaget. Send igen om lidt.',
  },
  UPLOADS_NO_ROOM: {
    status: 507,
    text: 'Der er ikke plads til filen lige nu, og intet er modtaget. Send igen senere.',
  },
  DOCUMENT_EMPTY: { status: 422, text: 'Filen er tom, og intet er modtaget. Vælg den rigtige fil, og send igen.' },
  DOCUMENT_BROKEN_OFF: { status: 400, text: 'Filen kom ikke helt frem, og intet er modtaget. Send den igen.' },
  DOCUMENT_TYPE: {
    status: 422,
    text: `Filen er ikke af den type, den er sendt som, eller typen modtages ikke, og intet er modtaget. Send en af disse med den rigtige Content-Type og endelse: ${mediaTypesInWords()}.`,
  },
  ENVELOPE_MALFORMED: { status: 422, text: `${sealFaultTexts.ENVELOPE_MALFORMED} Intet er modtaget.` },
  ENVELOPE_FOREIGN: { status: 422, text: `${sealFaultTexts.ENVELOPE_FOREIGN} Intet er modtaget.` },
  ENVELOPE_OTHER_KEY: { status: 422, text: `${sealFaultTexts.ENVELOPE_OTHER_KEY} Intet er modtaget.` },
  DOCUMENT_PROTECTED: {
    status: 422,
    text: 'Filen er beskyttet med adgangskode, så ingen kan læse den, og intet er modtaget. Fjern adgangskoden, og send igen.',
  },
  DOCUMENT_INFECTED: {
    status: 422,
    text: 'Filen indeholder skadelig kode, og intet er modtaget. Rens den, eller send en anden udgave.',
  },
  DOCUMENT_UNSCANNED: { status: 409, text: 'Filen er ikke kontrolleret for skadelig kode endnu. Prøv igen om lidt.' },
  DOCUMENT_QUARANTINED: {
    status: 409,
    text: 'Filen indeholder skadelig kode og udleveres ikke. Bed afsenderen om en ren udgave.',
  },
  DOCUMENT_UNAVAILABLE: { status: 503, text: 'Filen kan ikke hentes lige nu. Prøv igen om lidt.' },
  SNAPSHOT_UNKNOWN: { status: 404, text: 'Sagen har ikke noget øjebliksbillede fra det tidspunkt.' },
  WRONG_CONTENT_TYPE: {
    status: 415,
    text: 'Indholdet skal være JSON i UTF-8 og sendes med Content-Type: application/json.',
  },
  TOO_MANY_REQUESTS: { status: 429, text: 'Der er kommet for mange forespørgsler på kort tid. Vent, og prøv igen.' },
  QUOTA_OPEN_CASES: {
    status: 429,
    text: 'Virksomheden har så mange åbne ansøgninger, som den kan have på én gang, og intet er modtaget. Træk en tilbage, eller vent, til en er afgjort, og send ansøgningen igen. Alt, hvad der sendes i de åbne sager, modtages som ellers.',
  },
  QUOTA_MAILS: {
    status: 429,
    text: 'Virksomhedens sager har i dag sat så mange e-mails i gang, som de kan, og intet er modtaget. Send ansøgningen igen i morgen. Alt, hvad der sendes i de åbne sager, modtages som ellers.',
  },
  INTERNAL: {
    status: 500,
    text: 'Der er sket en fejl hos os. Prøv igen med den samme Idempotency-Key, eller kontakt os med forespørgslens nummer.',
  },
  ISSUER_UNAVAILABLE: {
    status: 503,
    text: 'Loginudstederen svarer ikke, så dit token kan ikke kontrolleres lige nu. Prøv igen om lidt.',
  },
  ENGINE_UNAVAILABLE: {
    status: 503,
    text: 'Temporal svarer ikke lige nu, og kun Temporal kender svaret. Prøv igen om lidt.',
  },
  STORE_UNAVAILABLE: {
    status: 503,
    text: 'Databasen svarer ikke lige nu, og intet er modtaget. Prøv igen om lidt med den samme Idempotency-Key.',
  },
} as const satisfies Readonly<Record<string, { readonly status: number; readonly text: string }>>

/** A stable code of the API's contract. */
export type ProblemCode = keyof typeof problemCodes
