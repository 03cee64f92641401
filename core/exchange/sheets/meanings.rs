//! What a column can be, and what people call it. Invariant: a heading is understood by its words, never by its place.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::words::say;

macro_rules! meanings {
    ($($(#[$note:meta])* $variant:ident = $code:literal, $kind:ident: [$($phrase:literal),* $(,)?];)+) => {
        /// What a column holds. The codes are the fields of the rows that are taken in.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize, TS, JsonSchema)]
        pub enum Meaning { $($(#[$note])* #[serde(rename = $code)] $variant),+ }

        impl Meaning {
            /// All of them, in the order they are offered.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The name outside, in snake_case.
            pub fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }

            pub(super) fn kind(self) -> Kind {
                match self { $(Self::$variant => Kind::$kind),+ }
            }

            /// What people call it: folded words; a number after a colon says how sure it is, in hundredths.
            pub(super) fn phrases(self) -> &'static [&'static str] {
                match self { $(Self::$variant => &[$($phrase),*]),+ }
            }
        }
    };
}

/// What the cells of a column look like.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Kind {
    Mark,
    Name,
    OneName,
    Number,
    LastFour,
    Date,
    Sex,
    Grade,
    Class,
    Text,
    Source,
    Count,
    YesNo,
    Reason,
    Protection,
}

meanings! {
    /// The list's own number of the case.
    LegacyNo = "legacy_no", Mark: ["nr", "nummer:80", "lopnr", "lopnummer", "arendenr", "arendenummer", "arende nr", "arende id", "arende:70", "id:80", "nr i listan",
        "radnr", "rad:60", "hlt nr", "dnr", "diarienummer", "akt nr", "aktnr", "akt:70", "kod:60", "case", "lnr"];
    /// First name and last name.
    Name = "name", Name: ["namn", "barnets namn", "barn namn", "elevens namn", "elev namn", "elev", "barn", "barnet", "barnets for och efternamn",
        "for och efternamn", "fornamn efternamn", "namn pa barnet", "namn barn ungdom", "ungdom:80", "vem:50", "person:60"];
    /// Last name and first name.
    NameLastFirst = "name_last_first", Name: ["efternamn fornamn", "efternamn och fornamn", "efternamn tilltalsnamn"];
    /// First name alone.
    FirstName = "first_name", OneName: ["fornamn", "barnets fornamn", "tilltalsnamn", "fnamn", "forn:90"];
    /// Last name alone.
    LastName = "last_name", OneName: ["efternamn", "barnets efternamn", "enamn", "eftern:90", "slaktnamn"];
    /// Personal or coordination number.
    Number = "number", Number: ["personnummer", "personnr", "persnr", "pers nr", "pnr", "p nr", "person nr", "person id", "personid:90", "samordningsnummer",
        "samordningsnr", "barnets personnummer", "elevens personnummer", "id nummer:85", "idnummer:85", "fodelsenummer:90", "fodelsenr:90"];
    /// The last four digits, beside a column with the birth date.
    LastFour = "last_four", LastFour: ["sista fyra", "fyra sista", "4 sista", "sista 4", "kontrollsiffror", "de fyra sista siffrorna", "fyra sista siffrorna"];
    /// Whether the child's personal data are protected.
    Protected = "protected", Protection: ["skyddade personuppgifter", "skyddad identitet", "skyddad id", "skyddad person", "skyddade uppgifter", "skyddad adress", "skyddade adressuppgifter", "skyddad folkbokforing",
        "sekretessmarkering", "sekretess markering", "sekretessmarkerad", "fingerade personuppgifter", "skyddad:85", "skyddade:85", "kvarskrivning:80", "sekretess:60"];
    /// Birth date.
    BirthDate = "birth_on", Date: ["fodelsedatum", "fodd", "fodd datum", "fodelsedag", "fodelsetid", "fod dat", "fodelsedata", "fodelse dat"];
    /// Sex.
    Sex = "sex", Sex: ["kon", "juridiskt kon", "flicka pojke", "pojke flicka", "f p", "k m", "m k", "f m", "kille tjej", "tjej kille", "sex:80", "gender:80", "konstillhorighet"];
    /// Grade, perhaps with the class ("7B").
    Grade = "grade", Grade: ["arskurs", "ak", "arsk", "klass:95", "ak klass", "klass ak", "arskurs klass", "klass arskurs", "skolar", "arskull:60",
        "stadium:60", "grupp:60", "skolform arskurs", "arskurs forskola", "avdelning:60"];
    /// The class's letter alone, beside a column with the grade.
    Class = "class", Class: ["klass:85", "klassbeteckning", "parallell", "klass bokstav"];
    /// School or preschool.
    School = "school", Text: ["skola", "skolenhet", "enhet:85", "skola forskola", "forskola skola", "forskola:90", "skolans namn", "namn pa skola", "fsk skola",
        "skola fsk", "placering:85", "skolplacering", "rektorsomrade:70", "verksamhet:70", "skola enhet", "plats:60", "gar pa"];
    /// When somebody first noticed.
    Signal = "signal_on", Date: ["upptackt", "signal", "upptackt datum", "signaldatum", "uppmarksammat", "uppmarksammad", "nar upptacktes", "upptacktes",
        "forsta signal", "oro upptackt", "oro vacktes", "nar vacktes oron", "oro sedan", "oro:55", "noterat:80", "forst noterat", "forsta tecken", "identifierad",
        "identifierat", "oro uppmarksammad", "behov upptackt", "behov uppmarksammat", "forsta kontakt:85", "kontakt:50", "signal datum", "sign datum", "sign dat", "tidig signal", "undran:80",
        "sag forst", "marktes", "forsta oro", "forsta oron", "oron borjade", "oro borjade", "forst sett", "tidigaste tecken", "tidiga tecken", "tidigt tecken", "marktes forst"];
    /// When the case came to the team.
    Intake = "intake_on", Date: ["inkom", "inkom datum", "inkommen", "inkommet", "inkomstdatum", "inkomst:80", "ink", "ink datum", "datum in", "in:60", "aktualiserad", "aktualiserat", "aktualisering",
        "aktualiseringsdatum", "akt datum", "mottaget", "mottagen", "mottagningsdatum", "registrerad:90", "registrerat:90", "regdatum:90", "reg datum:90", "inskriven", "inskrivning", "inskrivningsdatum",
        "anmald", "anmalan:85", "anmalningsdatum", "anmalan datum", "anmalt", "start", "startdatum", "start hlt", "arendestart", "arende oppnat", "oppnat", "oppnad", "paborjat:85",
        "paborjad:85", "arende inkom", "kom in", "till hlt", "anmald till hlt", "inkom till hlt", "till teamet", "initierat:85", "initierad:80", "initierat datum", "upprattat:60",
        "ansokan:80", "ansokningsdatum:80", "remiss:70", "remissdatum:70", "datum:45", "arendedatum", "ankom", "ankomst", "ankomstdatum", "lyft", "lyft i hlt",
        "kontaktdatum:60", "uppstart:90", "nytt arende:85", "intag", "hlt datum:60", "in i hlt", "togs emot", "mottogs", "arendet startade", "arende startade", "arende startat", "arende paborjat", "anmalningsdag", "inkomna arenden:80"];
    /// Who took the initiative.
    Source = "source", Source: ["vem initierade", "initierad av", "initierat av", "initiativ", "initiativtagare", "initierare", "initiator", "kalla", "kommer fran", "fran:80", "fran vem", "inkom fran", "inkom via", "via:85",
        "aktualiserad av", "aktualiserat av", "anmalare", "anmald av", "anmalt av", "anmalan fran", "anmalan av", "avsandare", "remittent", "remiss fran", "remitterad fran", "vag in", "vag in i hlt", "kontaktvag",
        "uppdragsgivare", "inkommer fran", "upptackt av", "uppmarksammat av", "uppmarksammad av", "vem upptackte", "signal fran", "vem larmade", "vem kontaktade", "kontakt fran", "oro fran", "initiering", "ursprung", "aktor:70",
        "vem anmalde", "hanvisad av", "hanvisad fran", "vem lyfte", "lyft av", "initierades av", "vem:60", "vem tog initiativ", "vem sag", "remitterad av", "remitterat av", "vem aktualiserade", "vem remitterade", "vem hanvisade", "vem horde av sig", "aktualiserad genom", "aktualiserat genom", "aktualiserande verksamhet",
        "fran verksamhet", "remitterande", "anmalande verksamhet", "initierande verksamhet", "verksamhet som initierat", "inkom genom", "anmalt fran", "vem tog kontakt"];
    /// When consent was given.
    Consent = "consent_on", Date: ["samtycke", "samtyckesdatum", "samtycke datum", "samtycke inhamtat", "samtycke inhamtades", "samtycke undertecknat", "samtycke fran", "samtycke givet", "samt:85", "medgivande",
        "medgivande datum", "samtycke vh", "samtycke vardnadshavare", "samtyckt", "skriftligt samtycke", "samtyckesblankett", "samtycke inkom", "samtycke start", "ja till samverkan", "samtycke klart"];
    /// Whether consent was given, beside a column that says when.
    ConsentGiven = "consent_given", YesNo: ["samtycke ja nej", "samtycke j n", "samtycke finns", "har samtycke", "samtycke ja", "medgivande ja nej", "medgivande finns", "samtycke:60", "medgivande:60"];
    /// When the team first met.
    FirstMeeting = "first_meeting_on", Date: ["forsta mote", "1 a mote", "1a mote", "1 mote", "mote 1", "forsta hlt mote", "hlt mote", "hlt mote 1", "mote", "motesdatum", "mote datum", "mote hlt", "teammote",
        "planeringsmote", "forsta traff", "traff 1", "1 traff", "forsta motet", "uppstartsmote", "startmote", "hlt traff", "forsta planeringsmote", "forsta team mote", "hlt:40", "samverkansmote",
        "hlt teammote", "teamet traffades", "team traff", "mote med familj", "1 a hlt", "forsta hlt", "teamtraff", "teamtraff 1", "forsta teamtraff"];
    /// When the family was told.
    Feedback = "feedback_on", Date: ["aterkoppling", "aterk", "aterkopplat", "aterkopplad", "aterkoppling familj", "aterkoppling till familj", "aterkoppling vh", "aterkoppling vardnadshavare", "aterkopplingsdatum", "ak:55", "ater koppling",
        "svar till familj", "feedback", "besked", "besked till familj", "aterkoppling datum", "aterkoppling given", "aterkoppl", "familjen informerad", "aterrapport", "familjen fick svar", "svar familj", "svar familjen", "tillbaka till familjen", "ater till familj",
        "aterrapportering", "aterrapporterat", "aterrapportering vardnadshavare", "aterrapportering vh", "aterrapportering familj", "info till hemmet", "info hemmet", "information hemmet", "hemmet informerat",
        "info vardnadshavare", "info vh", "info familj", "ak familj", "svar till vardnadshavare", "svar till vh"];
    /// When the first support began.
    FirstIntervention = "first_intervention_on", Date: ["forsta insats", "insats", "insats start", "start insats", "startdatum insats", "insats paborjad", "insats startad", "insatsstart", "1 a insats", "1a insats", "1 insats", "insats 1", "insats datum",
        "insatsdatum", "insatser", "forsta stod", "stod start", "stod startat", "stod paborjat", "stod fran", "atgard", "forsta atgard", "atgard paborjad", "atgard startad", "atgardsdatum", "insats fran", "insats inledd", "paborjad insats", "paborjat stod",
        "hjalp start", "hjalp fran", "stodinsats", "insats igang"];
    /// When a SIP was established.
    Sip = "sip_on", Date: ["sip", "sip datum", "sip upprattad", "sip upprattat", "sip mote", "sip mote datum", "samordnad individuell plan", "sip beslutad", "datum sip", "sip gjord", "sip start", "sip faststalld"];
    /// How many times somebody talked with the child.
    ChildTalks = "child_talks", Count: ["antal barnsamtal", "barnsamtal", "barnsamt", "antal samtal", "samtal med barn", "samtal med barnet", "samtal barn", "antal samtal med barn", "antal samtal med barnet", "samtal:75",
        "barnets rost", "samtal m barn", "barn samtal", "antal bs", "antal elevsamtal", "elevsamtal", "barnet hort", "antal traffar barn", "barnkontakter:70", "har pratat med barnet", "pratat med barnet", "pratat med barn", "talat med barnet", "samtal med elev", "antal barnkontakter"];
    /// Whether a report of concern was made.
    Concern = "concern_reported", YesNo: ["orosanmalan", "orosanm", "oros anmalan", "oro anmalan", "oroanm", "orosanmalan gjord", "oroanmalan", "oro", "oa:80", "anmalan soc", "anmalan socialtjanst", "anmalan till socialtjansten", "anmalan sol",
        "anmald till soc", "14 kap", "anmalan 14 1", "anmalan:60", "orosanmald", "oro ja nej", "oro anmald", "anmalt oro", "19 kap", "anmalan 19 1"];
    /// When the case ended.
    Closed = "closed_on", Date: ["avslutat", "avslut", "avslutad", "avsl", "avslutsdatum", "avslut datum", "avslutat datum", "slutdatum", "slut:90", "stangt", "stangd", "arende avslutat", "arendet avslutat", "arende stangt", "avslutas", "utskriven", "utskrivning",
        "utskrivningsdatum", "datum ut", "ut:60", "klart:85", "klar:85", "slutford", "till och med:70", "t o m:70", "avslutades", "hlt avslut", "avslut hlt", "upphort", "avskriven", "avskrivet", "stangning", "stangningsdatum"];
    /// Why the case ended.
    ClosingReason = "closing_reason", Reason: ["avslutsorsak", "orsak", "avslut orsak", "orsak till avslut", "orsak avslut", "avslutningsorsak", "anledning", "anledning till avslut", "avslutsanledning", "avslutas pga", "avslut pga", "avslutat pga",
        "varfor avslut", "varfor avslutat", "skal", "skal till avslut", "resultat:80", "utfall:85", "utfall vid avslut", "avslut typ", "avslutstyp", "avslutskod", "hur avslutat", "pga:70", "resultat vid avslut", "avslutad pga", "avslutad orsak", "avslutskal", "anledning avslut", "avslut anledning", "avslut skal", "avslutsskal", "hur det slutade", "avslutas med", "avslutat med", "hur avslutades", "hur avslutat arende", "orsak till att arendet avslutats", "utskrivningsorsak"];
}

/// Columns that lists have and that are not taken in: they need no question.
pub(super) const LEFT_OUT: &[&str] = &[
    "alder",
    "alder vid start",
    "alder ar",
    "kommentar",
    "kommentarer",
    "anteckning",
    "anteckningar",
    "notering",
    "noteringar",
    "ovrigt",
    "ovrig information",
    "anm",
    "anmarkning",
    "obs",
    "info",
    "vardnadshavare",
    "vardnadshavare namn",
    "namn vardnadshavare",
    "vh",
    "vh 1",
    "vh 2",
    "vh namn",
    "namn vh",
    "foralder",
    "foraldrar",
    "mamma",
    "pappa",
    "mor",
    "far",
    "telefon",
    "tfn",
    "tel",
    "mobil",
    "adress",
    "e post",
    "epost",
    "mail",
    "kontaktperson",
    "kontakt person",
    "ansvarig",
    "handlaggare",
    "samordnare",
    "lots",
    "koordinator",
    "larare",
    "mentor",
    "rektor",
    "kurator",
    "kommun",
    "ort",
    "omrade",
    "team",
    "status",
    "lage",
    "pagaende",
    "uppfoljning",
    "uppfoljningsdatum",
    "uppfoljning datum",
    "nasta mote",
    "nasta uppfoljning",
    "mote 2",
    "mote 3",
    "andra mote",
    "2 a mote",
    "sista mote",
    "senaste mote",
    "senast andrad",
    "uppdaterad",
    "skolform",
    "tolk",
    "sprak",
    "modersmal",
    "syskon",
    "problematik",
    "fragestallning",
    "arende beskrivning",
    "beskrivning",
    "rubrik",
    "antal moten",
    "antal traffar",
    "dagar",
    "antal dagar",
    "ledtid",
    "veckor",
    "atgarder text",
    "typ av insats",
    "insats typ",
    "vilken insats",
    "deltagare",
    "narvarande",
    "diagnos",
    "insatser beskrivning",
    "termin",
    "lasar",
    "ar",
    "manad",
    "kvartal",
    "franvaro",
    "nationalitet",
    "beslut",
    "handlingsplan",
    "signatur",
    "sign",
    "plan",
    "nasta steg",
    "att gora",
    "orsak till kontakt",
    "orsak kontakt",
    "kontaktorsak",
    "anledning till kontakt",
    "vilka deltog",
    "typ av stod",
    "stodtyp",
    "senaste kontakt",
];

impl Meaning {
    /// The Swedish word for it.
    pub fn label_sv(self) -> String {
        say(&format!("import-meaning-{}", self.code().replace('_', "-")), &[])
    }
}
