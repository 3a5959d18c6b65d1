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
  TOOK_PART:
    'Du har deltaget i den afgørelse, der klages over, og kan ikke genvurdere den. Lad en anden, der ikke har deltaget, genvurdere.',
  NOT_A_PARTY:
    'Kun den, afgørelsen vedrører, kan klage over den. Ret, hvem der klager, eller vejled om rette modtager.',
  NOTHING_TO_COMPLAIN_OF:
    'Sagen indeholder ingen afgørelse, der kan klages over her. Se klagevejledningen i afgørelsen.',
  REPRESENTATION_UNKNOWN:
    'Koden kan ikke bruges: den er forkert, brugt eller for gammel, eller fuldmagten gælder ikke længere. Bed socialtilsynet om en ny.',
  COMPLAINT_UNKNOWN: 'Klagen findes ikke på sagen, eller den er afsluttet. Se sagens klager.',
  STAY_NOT_POSSIBLE:
    'Det kan ikke besluttes, at denne afgørelse ikke gælder, mens klagen behandles. Skriv, at den gælder imens.',
  REASSESSOR_MISSING: 'Klagen er ikke tildelt nogen. Tildel først en, der ikke har deltaget i afgørelsen.',
  CHANGE_MISSING:
    'Udfaldet ændrer afgørelsen, men ændringen er ikke angivet. Angiv, hvad afgørelsen går ud på efter klagen.',
  INVALID_FIELDS: 'Oplysningerne kan ikke læses, som de er sendt. Ret de nævnte felter, og send igen.',
  IDENTITY_MISSING:
    'Ansøgningen mangler oplysninger, der fastlægger, hvem og hvad den vedrører. Udfyld de nævnte felter.',
  ALREADY_ACTIVE: 'Der er allerede en åben sag for samme sted og samme specialfunktion. Fortsæt i den åbne sag.',
  UNKNOWN_FUNCTION: 'Specialfunktionen findes ikke i kataloget. Vælg en specialfunktion fra kataloget.',
  UNKNOWN_MUNICIPALITY: 'Kommunen hører ikke til noget socialtilsyn. Ret kommunens navn, som det står i adressen.',
  INFORMATION_MISSING:
    'Ansøgningen er ikke fuldt oplyst. Bed om de manglende oplysninger, eller begrund, hvorfor behandlingen kan begynde uden dem.',
  LEGAL_FORM_EXCLUDED: 'En personligt ejet virksomhed kan ikke godkendes. Søg i et selskab, en fond eller en forening.',
  LEADER_QUARANTINED:
    'Lederen har ikke erklæret at være uden for karantæne, og tilbuddet kan ikke godkendes. Bed om erklæringen, eller vælg et andet udfald.',
  FEE_UNPAID: 'Gebyret er opkrævet og ikke betalt. Registrér betalingen, før behandlingen begynder.',
  ACCESS_OPEN: 'Der er en ubesvaret anmodning om aktindsigt. Svar på den, før der træffes afgørelse.',
  ACCESS_ANSWERED_RECENTLY:
    'Parten har for nylig fået aktindsigt og skal have tid til at bruge den. Underskriv, når tiden er gået.',
  DOCUMENTS_UNTREATED:
    'Der er dokumenter i sagen, som svaret ikke tager stilling til. Udlevér, overstreg eller undtag hvert af dem.',
  RELEASE_NOT_READY: 'Kopierne til udlevering er ved at blive lavet. Underskriv, når de er klar, og du har set dem.',
  RELEASE_IMPOSSIBLE:
    'Der kan ikke laves en kopi af dokumentet uden skjulte oplysninger. Tilføj en PDF af det til sagen, og undtag det selv, eller udlevér det på anden måde.',
  HEARING_OPEN: 'Høringen er ikke afsluttet. Afvent svar eller fristens udløb, før der træffes afgørelse.',
  HEARING_REQUIRED: 'En afgørelse, der ikke giver fuldt medhold, kræver partshøring først. Send sagen i høring.',
  REVOCATION_OPEN: 'Der er allerede en sag om tilbagekaldelse af godkendelsen. Fortsæt i den.',
  MILDER_MEANS_MISSING:
    'Det er ikke noteret, hvorfor mildere midler ikke er nok. Notér det for hvert af dem, før godkendelsen tilbagekaldes.',
  PROOF_OPEN:
    'Parten har oplyst, at forholdene er bragt i orden, og der er ikke taget stilling til det. Tag stilling, før der underskrives.',
  RENEWAL_PARKED: 'Der er en sag om tilbagekaldelse af godkendelsen. Fornyelsen kan først afgøres, når den er slut.',
  REASONS_MISSING: 'Afgørelsen mangler begrundelse. Angiv hovedhensyn, faktiske forhold og retsgrundlag.',
  CONDITIONS_MISSING:
    'En godkendelse med vilkår skal indeholde mindst ét vilkår. Tilføj vilkåret, eller vælg et andet udfald.',
  LETTER_INCOMPLETE: 'Brevet er ikke fuldstændigt og kan ikke sendes. Tilføj de nævnte dele.',
  ASSESSMENT_INCOMPLETE:
    'Alle kriterier skal være vurderet, før vurderingen kan afgives. Vurder de manglende kriterier.',
  UNKNOWN_CRITERION: 'Kriteriet hører ikke til specialfunktionens specialebeskrivelse. Brug kriterierne fra sagen.',
  IMPARTIALITY_UNDECLARED: 'Du har ikke erklæret din habilitet i sagen. Afgiv habilitetserklæring først.',
  SOURCE_UNKNOWN: 'Datakilden findes ikke i vurderingen. Tilføj datakilden først, eller brug en af sagens.',
  REVIEWERS_TOO_FEW:
    'Der skal være mindst to tilsynskonsulenter, som vurderer hver for sig. Tilføj en, eller begrund, hvorfor én er nok.',
  VISIT_UNKNOWN: 'Besøget findes ikke i vurderingen. Brug et af sagens besøg.',
  VISIT_NOTICE: 'Et besøg kan højst anmeldes fire uger forud. Vælg en tidligere dato, eller anmeld besøget senere.',
  VISIT_OPEN: 'Der er et planlagt besøg, som hverken er noteret eller aflyst. Notér eller aflys besøget først.',
  CONSENSUS_MISSING: 'Der mangler en fælles vurdering. Notér den fælles vurdering af det nævnte.',
  CONTRADICTION_UNKNOWN: 'Modstriden findes ikke i vurderingen. Brug en af dem, der er noteret.',
  CONTRADICTION_OPEN: 'Der er en modstrid, som ikke er forklaret. Forklar den, før rapporten gøres endelig.',
  REPORT_MISSING: 'Der er intet rapportudkast. Skriv udkastet først.',
  FACT_HEARING_REQUIRED:
    'Tilbuddet er ikke hørt over rapportens faktiske oplysninger. Send rapportudkastet i faktahøring først.',
  FACT_HEARING_OPEN: 'Faktahøringen er ikke afsluttet. Afvent svar eller fristens udløb, før rapporten gøres endelig.',
  INFORMATION_OPEN: 'Der er en åben anmodning om oplysninger. Afvent svaret, eller luk anmodningen med en begrundelse.',
  ALREADY_ALLOCATED: 'Sagen er allerede tildelt en anden. Omfordel den med en begrundelse.',
  OFFICER_UNKNOWN:
    'Medarbejderen kendes ikke og kan ikke få opgaven. Vælg en anden, eller bed medarbejderen om at logge ind først.',
  OFFICER_ELSEWHERE: 'Medarbejderen arbejder ikke i det socialtilsyn, der behandler sagen. Vælg en anden.',
  OFFICER_WITHOUT_ROLE: 'Medarbejderen har ikke den rolle, som opgaven kræver. Vælg en anden.',
  OFFICER_AWAY:
    'Medarbejderen er registreret som fraværende. Giv opgaven til vikaren eller en anden, eller send evenIfAway, hvis den alligevel skal gives.',
  NOT_ALLOCATED: 'Sagen er ikke tildelt nogen. Tildel den først.',
  DATE_INVALID: 'Datoen er ikke mulig her. Vælg en anden dato.',
  CLASH_UNKNOWN: 'Der er intet uafklaret sammenfald med den sag. Vælg et af dem, der står som opgave på sagen.',
  CONDITION_UNKNOWN: 'Vilkåret findes ikke, eller det er afsluttet. Brug nummeret på et åbent vilkår.',
  CHANGE_OVERTAKEN:
    'En ændring af samme slags gælder allerede fra en senere dag. Den her kan ikke træde i stedet for den: kræv en ny ansøgning, eller bed tilbuddet trække den tilbage.',
  CHANGE_UNKNOWN:
    'Ændringen findes ikke, eller der er taget stilling til den. Brug nummeret på en ændring, der venter.',
  DOCUMENT_UNKNOWN: 'Dokumentet findes ikke, eller du har ikke adgang til det.',
  DOCUMENT_REPLACED: 'Dokumentet er allerede erstattet af en nyere udgave. Erstat den nyeste udgave i stedet.',
  DOCUMENTS_FULL: 'Sagen kan ikke rumme flere dokumenter. Kontakt socialtilsynet.',
  LETTER_NOT_BY_POST:
    'Brevet skal ikke sendes med posten, eller det er allerede sendt. Vælg et af de breve, der står som opgave på sagen.',
  ORDER_UNKNOWN: 'Påbuddet findes ikke i sagen, eller det er afsluttet. Brug et af sagens påbud.',
  ORDER_MISSING: 'Skærpet tilsyn følges af et påbud. Tilføj påbuddet, eller begrund, hvorfor der ikke gives noget.',
  GROUNDS_MISSING:
    'Afgørelsen skal hvile på mindst én af sagens kilder, der ikke er en henvendelse. Undersøg forholdet, og tilføj kilden.',
  FOLLOW_UP_OPEN: 'Tilsynet kan ikke afsluttes, før opfølgningen er færdig. Se, hvad der mangler.',
  CASE_CHANGED:
    'Der er kommet noget nyt i sagen, siden du læste den, og intet er ændret. Læs det nye, og send igen, hvis du stadig vil.',
  TIP_WITHOUT_CONSENT:
    'Den, der har henvendt sig, har ikke givet lov til, at det fortælles. Spørg først, eller giv kun videre, hvad der er givet lov til.',
  MEMO_MISSING:
    'Notatet om behov og værdi mangler eller er ikke godkendt. Skriv det, og lad den kontraktansvarlige godkende det.',
  PANEL_UNDECLARED:
    'Ikke alle i bedømmelsesudvalget har erklæret deres habilitet, eller der er ingen i udvalget. Indhent erklæringerne først.',
  MODEL_MISSING: 'Evalueringsmodel eller tidsplan mangler. Fastlæg begge først.',
  DOCUMENTS_MISSING: 'Der er intet udbudsmateriale at offentliggøre. Tilføj materialet som udbudsmateriale først.',
  KEY_MISSING: 'Udbuddet har ingen nøgle. Lav og registrér nøglen først.',
  DRILL_MISSING: 'Nøgleprøven er ikke gennemført af alle grupper, der kan åbne. Gennemfør de nævnte prøver først.',
  SHARE_LOST: 'En nøgledel er meldt bortkommet. Lav en ny nøgle med nye dele, og gennemfør prøven igen.',
  DRILL_FAILED: 'Prøvekuverten blev ikke åbnet: indholdet er et andet. Se nøgledelene efter, og prøv igen.',
  SAME_OFFICER: 'To nøgledele kan ikke bruges af samme person. Der skal en anden åbner til.',
  HOLDER_UNKNOWN: 'Nøgledelen findes ikke i udbuddet. Se, hvem der har hvilken del.',
  MEMBER_UNKNOWN: 'Personen er ikke i bedømmelsesudvalget. Vælg et medlem.',
  WEIGHTS_NOT_HUNDRED: 'Vægtene skal være 100 procent tilsammen. Ret dem.',
  QUESTIONS_CLOSED: 'Fristen for spørgsmål er udløbet.',
  QUESTION_UNKNOWN: 'Spørgsmålet findes ikke i udbuddet. Se spørgsmålene på sagen.',
  NAMES_NOT_REMOVED:
    'Spørgsmål og svar går til alle og må ikke røbe, hvem der har spurgt. Fjern navne, og bekræft det.',
  DEADLINE_MUST_MOVE:
    'Ændringen kan have betydning for tilbuddene og kommer mindre end seks dage før fristen. Angiv en senere frist for alle.',
  LOT_WITHOUT_APPROVAL:
    'Tilbudsgiveren har ingen gældende godkendelse til delaftalens speciale. Kun godkendte tilbud kan byde.',
  APPROVAL_NOT_THEIRS:
    'Registeret kender ingen godkendelse med det sagsid, som tilhører leverandøren og omfatter delaftalens speciale. Ret sagsid, som det står i godkendelsessagen.',
  APPROVAL_IN_FORCE:
    'Godkendelsen gælder efter registeret. En tilbagekaldelse, der kan påklages eller er påklaget, har ikke virkning endnu.',
  BID_TOO_LARGE: 'Kuverten er større, end udbuddet tillader. Den største størrelse står i udbuddet.',
  BID_COPIED: 'Netop denne kuvert er modtaget før. Forsegl jeres eget tilbud, og send det.',
  BID_UNKNOWN: 'Tilbuddet findes ikke blandt dem, det drejer sig om. Se tilbuddene på sagen.',
  BIDS_CLOSED: 'Tilbudsfristen er udløbet, og tilbuddet kan ikke længere trækkes tilbage.',
  OPENING_TOO_EARLY: 'Tilbuddene kan ikke åbnes før tilbudsfristen. Forsøget er noteret i journalen.',
  BIDS_INCOMPLETE: 'Alle rettidige tilbud åbnes på én gang, og hvert én gang. Tag de manglende med.',
  ENVELOPE_OTHER: 'Kuverten er ikke den, der er modtaget: dens SHA-256 er en anden. Hent den igen fra sagen.',
  OPENING_MISSING:
    'Ingen har begyndt åbningen, eller der er gået mere end en halv time. Den første åbner begynder forfra.',
  BID_UNOPENABLE: 'Kuverten kunne ikke åbnes, så tilbuddet kan ikke være konditionsmæssigt.',
  BIDS_UNCHECKED: 'Ikke alle tilbud er kontrolleret formelt. Kontrollér de nævnte først.',
  NOTHING_MISSING: 'Der er ikke indhentet noget fra tilbudsgiveren. Notér ved kontrollen, hvad der mangler.',
  MISSING_NOT_ALIKE:
    'Der er indhentet noget fra nogle, men ikke fra alle, der mangler noget. Indhent det også fra de nævnte, eller kontrollér dem igen.',
  MISSING_AWAITED:
    'Fristen for at eftersende løber endnu for de nævnte tilbud. Begynd evalueringen, når den er udløbet, eller alle har svaret.',
  NO_ADMISSIBLE_BID: 'Ingen tilbud er konditionsmæssige. Annullér udbuddet.',
  SCORES_INCOMPLETE: 'Du mangler at give point. Giv point for de nævnte tilbud og kriterier først.',
  SCORES_OPEN: 'Ikke alle medlemmer har låst deres point. I fastlægger fælles point, når alle har.',
  DEVIATION_UNEXPLAINED: 'De fælles point afviger to eller mere fra et medlems. Skriv hvorfor.',
  CONSENSUS_INCOMPLETE: 'Fælles point mangler. Fastlæg dem for de nævnte tilbud og kriterier først.',
  AWARD_NOT_BY_MODEL:
    'Tildelingen følger ikke den offentliggjorte model: de tilbud, der har flest point, skal vinde, og så mange som udbudt.',
  AWARD_MISSING: 'Der er intet udkast til tildeling. Skriv det først.',
  CONTRACT_MISSING: 'Kontrakten er ikke gjort klar. Lad en anden gøre den klar først.',
  CONTRACT_SIGNED: 'En kontrakt er underskrevet. Det, der er sket, kan ikke gøres om her.',
  CONTENT_OTHER:
    'Filen er ikke det, der lå i nogen kuvert: dens SHA-256 står ikke i åbningens referat. Send den åbnede fil.',
  NOTHING_UNOPENED: 'Der er ingen uåbnede tilbud i udbuddet.',
  NOTICE_NOT_YET: 'Bekendtgørelsen kan ikke laves endnu. Hent den, når udbuddet er kommet så langt.',
  NOTICE_FACTS_MISSING:
    'Bekendtgørelsen mangler kontraktens værdi eller leverandørens adresse. Oplys det, bekendtgørelsen skal bruge, og hent den igen.',
  TERMS_MISSING: 'Kontraktens vilkår er ikke registreret og bekræftet. Registrér og bekræft dem først.',
  TERMS_CONFIRMED:
    'Kontraktens vilkår er bekræftet. De ændres kun ved en ændring af kontrakten: brug »Foreslå ændring af kontrakten«.',
  EXTENSION_REFUSED:
    'En rådgivningsforpligtelse kan ikke forlænges ud over sin sidste dag. Udbyd den på ny i god tid før udløbet.',
  CHANGE_NEEDS_TENDER: 'Ændringen er væsentlig og kræver et nyt udbud, jf. udbudslovens § 178. Opret et genudbud.',
  CHANGE_TOO_LARGE:
    'Ændringen er større, end reglen tillader uden et nyt udbud. Gør den mindre, eller opret et genudbud.',
  CLAUSE_UNKNOWN:
    'Ændringen følger ingen af kontraktens ændringsklausuler. Angiv klausulen, som den står i kontraktens vilkår.',
  REPORT_NOT_DUE: 'Den rapport er ikke åbnet endnu. Vælg en af dem, der står i sagen.',
  REPORT_APPROVED: 'Rapporten er godkendt og kan ikke ændres. Tilføj et dokument, hvis der er mere at oplyse.',
  REPORT_NOT_SUBMITTED: 'Rapporten er ikke modtaget. Afvent den, eller notér en afvigelse.',
  DEVIATION_UNKNOWN: 'Afvigelsen findes ikke, eller der er taget stilling til den. Se sagens afvigelser.',
  DEVIATION_OPEN: 'Der er afvigelser, som ingen har taget stilling til. Tag stilling til de nævnte først.',
  BREACH_UNKNOWN:
    'Misligholdelsen findes ikke, eller der er taget stilling til den. Se sagens meddelelser om misligholdelse.',
  BREACH_NOT_PASSED: 'Leverandørens frist for at afhjælpe løber endnu. Vent, til den er udløbet.',
  BREACH_NOT_NOTICED:
    'Kontrakten kan kun opsiges for en misligholdelse, som er meddelt leverandøren og ikke afhjulpet i tide. Meddel den først.',
  TERMINATION_MISSING: 'Der er intet udkast til opsigelse. Skriv det først.',
  CONSENT_MISSING: 'Det kræver, at leverandøren er enig. Indhent samtykket, og bekræft det.',
  APPROVAL_STANDS: 'Leverandørens godkendelse er ikke ophørt. Vælg en anden grund.',
  NOTICE_TOO_SHORT: 'Varslet er kortere end kontraktens. Vælg den nævnte dag eller en senere.',
  RETENDER_OPEN: 'Der er allerede et genudbud. Fortsæt i det.',
  CLOSING_REPORT_MISSING: 'Slutrapporten er ikke modtaget og godkendt. Godkend den først.',
  HANDOVER_MISSING: 'Overdragelsen er ikke registreret. Registrér den først.',
  NOT_BEGUN: 'Kontrakten er ikke begyndt. Vent til dens første dag.',
  ADVICE_PAUSED:
    'Leverandørens godkendelse er ophørt, og nye anmodninger modtages ikke, før det er afklaret, hvad der skal ske. Henvend jer til Social- og Boligstyrelsen.',
  PERSONAL_NUMBER:
    'Teksten indeholder noget, der ligner et CPR-nummer. Rådgivning gives uden oplysninger om, hvem borgeren er. Fjern nummeret, og send igen.',
  KEY_KEPT:
    'Uåbnede tilbud er først tilintetgjort, når nøglen ikke kan samles. Tilintetgør nøgledelene, og bekræft det.',
  PERIOD_PASSED: 'Fristen er udløbet. Kontakt socialtilsynet, hvis der er særlige grunde.',
  CASE_CLOSED: 'Sagen er afsluttet og kan ikke ændres.',
  CASE_UNKNOWN: 'Sagen findes ikke, eller du har ikke adgang til den.',
} as const

/** A stable code of the API's contract. */
export type RefusalCode = keyof typeof refusalTexts
