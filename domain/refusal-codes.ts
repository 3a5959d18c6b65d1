/**
 * Every refusal there is. The codes are part of the API's contract: never renamed, never reused.
 * The default texts are Danish and are used where the refusing rule has nothing more precise to say.
 */
export const refusalTexts = {
  UNKNOWN_COMMAND: 'Handlingen findes ikke i denne sagstype. Se de tilladte handlinger på sagen.',
  WRONG_STATUS: 'Handlingen kan ikke udføres, som sagen står nu. Se de tilladte handlinger på sagen.',
  NOT_ALLOWED: 'Du har ikke ret til denne handling. Den kræver en anden rolle eller en anden tilknytning til sagen.',
  FOUR_EYES: 'Den, der har udarbejdet afgørelsen, kan ikke selv underskrive den. Lad en anden underskrive.',
  CONFLICTED: 'Du er inhabil i sagen og kan ikke deltage i behandlingen. Sagen skal behandles af en anden.',
  INVALID_FIELDS: 'Oplysningerne kan ikke læses, som de er sendt. Ret de nævnte felter, og send igen.',
  IDENTITY_MISSING: 'Ansøgningen mangler oplysninger, der fastlægger, hvem og hvad den vedrører. Udfyld de nævnte felter.',
  ALREADY_ACTIVE: 'Der er allerede en åben sag for samme sted og samme specialfunktion. Fortsæt i den åbne sag.',
  UNKNOWN_FUNCTION: 'Specialfunktionen findes ikke i kataloget. Vælg en specialfunktion fra kataloget.',
  UNKNOWN_MUNICIPALITY: 'Kommunen hører ikke til noget socialtilsyn. Ret kommunens navn, som det står i adressen.',
  INFORMATION_MISSING: 'Ansøgningen er ikke fuldt oplyst. Bed om de manglende oplysninger, eller begrund, hvorfor behandlingen kan begynde uden dem.',
  HEARING_OPEN: 'Høringen er ikke afsluttet. Afvent svar eller fristens udløb, før der træffes afgørelse.',
  HEARING_REQUIRED: 'En afgørelse, der ikke giver fuldt medhold, kræver partshøring først. Send sagen i høring.',
  REASONS_MISSING: 'Afgørelsen mangler begrundelse. Angiv hovedhensyn, faktiske forhold og retsgrundlag.',
  CONDITIONS_MISSING: 'En godkendelse med vilkår skal indeholde mindst ét vilkår. Tilføj vilkåret, eller vælg et andet udfald.',
  LETTER_INCOMPLETE: 'Brevet er ikke fuldstændigt og kan ikke sendes. Tilføj de nævnte dele.',
  ASSESSMENT_INCOMPLETE: 'Alle kriterier skal være vurderet, før vurderingen kan afgives. Vurder de manglende kriterier.',
  UNKNOWN_CRITERION: 'Kriteriet hører ikke til specialfunktionens specialebeskrivelse. Brug kriterierne fra sagen.',
  IMPARTIALITY_UNDECLARED: 'Habilitet er ikke erklæret. Afgiv habilitetserklæring, før vurderingen begynder.',
  INFORMATION_OPEN: 'Der er en åben anmodning om oplysninger. Afvent svaret, eller luk anmodningen med en begrundelse.',
  DATE_INVALID: 'Datoen er ikke mulig her. Vælg en anden dato.',
  DOCUMENT_UNKNOWN: 'Dokumentet findes ikke, eller du har ikke adgang til det.',
  DOCUMENT_REPLACED: 'Dokumentet er allerede erstattet af en nyere udgave. Erstat den nyeste udgave i stedet.',
  DOCUMENTS_FULL: 'Sagen kan ikke rumme flere dokumenter. Kontakt socialtilsynet.',
  PERIOD_PASSED: 'Fristen er udløbet. Kontakt socialtilsynet, hvis der er særlige grunde.',
  CASE_CLOSED: 'Sagen er afsluttet og kan ikke ændres.',
  CASE_UNKNOWN: 'Sagen findes ikke, eller du har ikke adgang til den.',
} as const

/** A stable code of the API's contract. */
export type RefusalCode = keyof typeof refusalTexts
