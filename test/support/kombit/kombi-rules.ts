/*
 * What the post component demands of a `kombi_request`, as far as it is known: MeMo 1.2 and ForsendelseI, with the order of
 * their elements, which may be left out, which may stand several times, and what a value looks like. Written from the
 * public samples of MeMo 1.2 and from what the clients tell of the service, not from the product's own code.
 */

/** The namespaces, by the prefix that the rules below use. */
export const namespaces: Readonly<Record<string, string>> = {
  memo: 'https://DigitalPost.dk/MeMo-1',
  grd: 'https://data.gov.dk/model/core/',
  gln: 'https://www.gs1.dk/gs1-standarder/identifikation/gln-global-location-number/',
  sor: 'https://services.nsi.dk/en/Services/SOR',
  dmv: 'https://motorregister.skat.dk/',
  kle: 'http://kle-online.dk/',
  form: 'http://www.form-online.dk/',
  udd: 'https://www.dst.dk/da/TilSalg/Forskningsservice/Dokumentation/hoejkvalitetsvariable/elevregister-2/udd#',
  fp: 'urn:oio:fjernprint:1.0.0',
  dkal: 'urn:oio:dkal:1.0.0',
  adir: 'urn:oio:adir:dagpenge:2009.07.01',
  itst: 'http://rep.oio.dk/itst.dk/xml/schemas/2006/01/17/',
  dkcc03: 'http://rep.oio.dk/ebxml/xml/schemas/dkcc/2003/02/13/',
  dkcc0503: 'http://rep.oio.dk/ebxml/xml/schemas/dkcc/2005/03/15/',
  dkcc0519: 'http://rep.oio.dk/ebxml/xml/schemas/dkcc/2005/05/19/',
}

/** The children of an element in their order: `?` may be left out, `*` any number, `+` at least one. The rest are leaves. */
export const structure: Readonly<Record<string, string>> = {
  kombi_request: 'KombiValgKode memo:Message? fp:ForsendelseISamling?',

  'memo:Message': 'memo:MessageHeader memo:MessageBody?',
  'memo:MessageHeader':
    'memo:messageType memo:messageUUID memo:messageID? memo:messageCode? memo:label memo:notification? ' +
    'memo:additionalNotification? memo:reply? memo:replyByDateTime? memo:doNotDeliverUntilDate? memo:mandatory? ' +
    'memo:legalNotification? memo:postType? memo:Sender memo:Recipient memo:ContentData? memo:ForwardData? memo:ReplyData*',
  'memo:Sender': 'memo:senderID memo:idType memo:label memo:AttentionData? memo:ContactPoint? memo:Representative?',
  'memo:Recipient': 'memo:recipientID memo:idType memo:label? memo:AttentionData? memo:ContactPoint?',
  'memo:Representative': 'memo:representativeID memo:idType memo:label',
  'memo:AttentionData':
    'memo:AttentionPerson? grd:ProductionUnit? gln:GlobalLocationNumber? memo:EMail? grd:SEnumber? memo:Telephone? ' +
    'grd:EID? memo:ContentResponsible? memo:GeneratingSystem? sor:SORdata? grd:Address? grd:UnstructuredAddress?',
  'memo:AttentionPerson': 'memo:personID memo:label',
  'grd:ProductionUnit': 'grd:productionUnitNumber grd:productionUnitName',
  'gln:GlobalLocationNumber': 'gln:globalLocationNumber gln:location',
  'memo:EMail': 'memo:emailAddress memo:relatedAgent',
  'grd:SEnumber': 'grd:seNumber grd:companyName',
  'memo:Telephone': 'memo:telephoneNumber memo:relatedAgent',
  'grd:EID': 'grd:eID grd:label',
  'memo:ContentResponsible': 'memo:contentResponsibleID memo:label',
  'memo:GeneratingSystem': 'memo:generatingSystemID memo:label',
  'sor:SORdata': 'sor:sorIdentifier sor:entryName',
  'grd:Address':
    'grd:id? grd:addressLabel grd:houseNumber grd:door? grd:floor? grd:co? grd:zipCode grd:city grd:country grd:AddressPoint?',
  'grd:AddressPoint': 'grd:geographicEastingMeasure grd:geographicNorthingMeasure grd:geographicHeightMeasure',
  'grd:UnstructuredAddress': 'grd:unstructured',
  'memo:ContactPoint': 'memo:contactGroup? memo:contactPointID memo:label memo:ContactInfo*',
  'memo:ContactInfo': 'memo:label memo:value',
  'memo:ContentData':
    'grd:CPRdata? grd:CVRdata? dmv:MotorVehicle? grd:PropertyNumber? memo:CaseID? kle:KLEdata? form:FORMdata? ' +
    'grd:ProductionUnit? udd:Education? grd:Address? grd:UnstructuredAddress? memo:AdditionalContentData*',
  'grd:CPRdata': 'grd:cprNumber grd:name',
  'grd:CVRdata': 'grd:cvrNumber grd:companyName',
  'dmv:MotorVehicle': 'dmv:licenseNumber dmv:chassisNumber',
  'grd:PropertyNumber': 'grd:propertyNumber',
  'memo:CaseID': 'memo:caseID memo:caseSystem',
  'kle:KLEdata': 'kle:subjectKey kle:version kle:activityFacet kle:label',
  'form:FORMdata': 'form:taskKey form:version form:activityFacet form:label',
  'udd:Education': 'udd:educationCode udd:educationName',
  'memo:AdditionalContentData': 'memo:contentDataType memo:contentDataName memo:contentDataValue',
  'memo:ForwardData':
    'memo:messageUUID memo:originalMessageDateTime memo:originalSender memo:originalContentResponsible? ' +
    'memo:originalRepresentative? memo:contactPointID? memo:comment?',
  'memo:ReplyData':
    'memo:messageID? memo:messageUUID memo:replyUUID? memo:senderID? memo:recipientID? memo:caseID? memo:contactPointID? ' +
    'memo:generatingSystemID? memo:comment? memo:AdditionalReplyData*',
  'memo:AdditionalReplyData': 'memo:label memo:value',
  'memo:MessageBody': 'memo:createdDateTime memo:MainDocument memo:AdditionalDocument* memo:TechnicalDocument*',
  'memo:MainDocument': 'memo:mainDocumentID? memo:label? memo:File+ memo:Action*',
  'memo:AdditionalDocument': 'memo:additionalDocumentID? memo:label? memo:File+ memo:Action*',
  'memo:TechnicalDocument': 'memo:technicalDocumentID? memo:label? memo:File+',
  'memo:File': 'memo:encodingFormat memo:filename memo:language memo:content',
  'memo:Action': 'memo:label memo:actionCode memo:startDateTime? memo:endDateTime? memo:Reservation? memo:EntryPoint?',
  'memo:EntryPoint': 'memo:url',
  'memo:Reservation':
    'memo:description memo:reservationUUID memo:abstract memo:location memo:startDateTime memo:endDateTime ' +
    'memo:organizerMail? memo:organizerName?',

  'fp:ForsendelseISamling': 'fp:ForsendelseI',
  'fp:ForsendelseI':
    'fp:AfsendelseIdentifikator fp:ForsendelseTypeIdentifikator? fp:ForsendelseModtager? dkal:FilformatNavn ' +
    'dkal:MeddelelseIndholdData fp:TransaktionsParametreI? fp:DokumentParametre fp:KanalUafhaengigeParametreI? ' +
    'fp:PrintParametre? fp:DigitalPostParametre? fp:PostParametre? fp:BilagSamling?',
  'fp:ForsendelseModtager': 'dkal:AfsendelseModtager? fp:ModtagerAdresse?',
  'dkal:AfsendelseModtager': 'adir:CPRnummerIdentifikator? adir:CVRnummerIdentifikator?',
  'fp:ModtagerAdresse':
    'itst:PersonName? fp:CoNavn? dkcc0503:StreetName? dkcc03:StreetBuildingIdentifier? dkcc03:FloorIdentifier? ' +
    'dkcc03:SuiteIdentifier? dkcc03:MailDeliverySublocationIdentifier? dkcc0503:PostCodeIdentifier? ' +
    'dkcc0503:DistrictSubdivisionIdentifier? dkcc0519:PostalAddressFirstLineText? dkcc0519:PostalAddressSecondLineText? ' +
    'dkcc0519:PostalAddressThirdLineText? dkcc0519:PostalAddressFourthLineText? dkcc0519:PostalAddressFifthLineText? ' +
    'dkcc0519:PostalAddressSixthLineText? dkcc03:CountryIdentificationCode',
  'fp:TransaktionsParametreI': '',
  'fp:DokumentParametre': '',
  'fp:BilagSamling': 'fp:Bilag+',
  'fp:Bilag':
    'fp:BilagNavn dkal:FilformatNavn fp:BilagSorteringsIndeksIdentifikator dkal:BilagIdentifikator? dkal:VedhaeftningIndholdData?',
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/
const base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/
const truth = /^(true|false)$/
const idType = /^(CVR|CPR|MyndighedsID)$/

/** What a leaf's text looks like; any text that is not empty where nothing stands here. */
export const values: Readonly<Record<string, RegExp>> = {
  KombiValgKode: /^(Automatisk Valg|Digital Post|Fysisk Post|NemSMS)$/,
  'memo:messageType': /^(DIGITALPOST|NEMSMS)$/,
  'memo:messageUUID': uuid,
  'memo:replyUUID': uuid,
  'memo:reservationUUID': uuid,
  'memo:label': /^[^\r\n]{1,256}$/u,
  'memo:reply': truth,
  'memo:mandatory': truth,
  'memo:legalNotification': truth,
  'memo:idType': idType,
  'memo:createdDateTime': instant,
  'memo:replyByDateTime': instant,
  'memo:doNotDeliverUntilDate': /^\d{4}-\d{2}-\d{2}$/,
  'memo:encodingFormat': /^[a-z]+\/[a-z0-9.+-]+$/,
  // Refused since November 2024: what no file system takes, line breaks, and spaces that are none.
  'memo:filename': /^[^<>:"/\\|?*\r\n\u00A0\u2000-\u200A\u2028\u205F\u2060\u3000]{1,255}$/u,
  'memo:language': /^[a-z]{2}$/,
  'memo:content': base64,
  'grd:cvrNumber': /^\d{8}$/,
  'grd:cprNumber': /^\d{10}$/,
  'grd:productionUnitNumber': /^\d{10}$/,
  'memo:actionCode': /^(AFTALE|BETALING|SELVBETJENING|INFORMATION|UNDERSKRIV|BEKRAEFT|FORBEREDELSE|TILMELDING)$/,
  'memo:url': /^https:\/\/\S+$/,
  'fp:AfsendelseIdentifikator': uuid,
  'fp:ForsendelseTypeIdentifikator': /^\d{1,9}$/,
  // The field is required, and the documentation says what is to stand in it.
  'adir:CPRnummerIdentifikator': /^0000000000$/,
  'adir:CVRnummerIdentifikator': /^\d{8}$/,
  'dkal:FilformatNavn': /^[a-z]{1,10}$/,
  'dkal:MeddelelseIndholdData': base64,
  'dkal:VedhaeftningIndholdData': base64,
  'itst:PersonName': /^.{1,130}$/u,
  'fp:BilagNavn': /^.{1,300}$/u,
  'fp:BilagSorteringsIndeksIdentifikator': /^\d{1,4}$/,
  'dkcc0519:PostalAddressFirstLineText': /^.{1,34}$/u,
  'dkcc0519:PostalAddressSecondLineText': /^.{1,34}$/u,
  'dkcc0519:PostalAddressThirdLineText': /^.{1,34}$/u,
  'dkcc03:CountryIdentificationCode': /^[A-Z]{2}$/,
}
