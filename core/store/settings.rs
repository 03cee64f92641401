//! Settings: what the municipality can change, with its source and the day it began to hold.

use crate::error::{Error, Result};
use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, params};
use serde::{Serialize, de::DeserializeOwned};

/// The source of a setting that the municipality has changed by itself.
pub(crate) const OWN: &str = "Kommunens egen inställning";

/// Key, value as JSON, source. What a new vault starts with; domain.md §10.1 lists what must be a setting.
pub(crate) const DEFAULTS: &[(&str, &str, &str)] = &[
    ("lock.idle_minutes", "5", "Samlat"),
    ("emergency.minutes", "60", "Samlat: så länge är ett ärende öppet efter en nödöppning"),
    ("recovery_confirmed", "false", "Samlat"),
    ("backup.red_after_days", "7", "Samlat"),
    ("feedback.days", "7", "Socialstyrelsens beskrivning av HLT-modellen: återkoppling inom en vecka"),
    ("consent.child_asked_from_age", "12", "Praxis; ingen lagstadgad ålder (kunskapsguiden.se om samtycke)"),
    ("consent.months", "12", "Praxis; ingen tidsgräns i lag"),
    ("consent.soon_days", "30", "Samlat"),
    ("handover.days", "14", "Samlat (mått M20)"),
    (
        "handover.necessity_sectors",
        r#"["social_services","primary_care","child_health","maternal_health","child_psychiatry","paediatrics","habilitation","dental","youth_clinic"]"#,
        "25 kap. 12 § och 26 kap. 9 § OSL (2009:400): hälso- och sjukvård och socialtjänst, för den som är under 18 år; inte skola",
    ),
    ("handover.answer_back_days", "30", "Samlat; ett månadsmöte hinner hållas dessförinnan"),
    ("plan.days_to_meeting", "null", "Ingen gräns i lag; länen kan ha en egen, till exempel tre veckor"),
    (
        "plan.sections",
        r#"["important","needed","responsible","by_others","lead","goals","own_parts","crisis","follow_up","not_agreed"]"#,
        "Samlat; ändras till den ordning som länets system frågar i",
    ),
    ("plan.law", r#"["10 kap. 8–9 §§ SoL","16 kap. 4 § HSL"]"#, "SoL (2025:400), HSL (2017:30), från 1 juli 2025"),
    (
        "consent.law",
        r#"["10 kap. 1 § och 12 kap. 2 § OSL","25 kap. 12 § och 26 kap. 9 § OSL","19 kap. 1 § SoL"]"#,
        "OSL (2009:400), SoL (2025:400), från 1 juli 2025",
    ),
    (
        "concern.checklist",
        r#"["Anmäl genast. Det räcker med en misstanke.","Ring socialtjänsten, eller socialjouren efter kontorstid. Är det fara för livet: ring 112.","Var och en som arbetar med barn anmäler själv. Teamet kan inte göra det åt dig.","Skriv anmälan i socialtjänstens egen blankett. Här sparas bara att den gjordes, inte vad den säger.","Berätta för familjen, om det inte är farligt för barnet."]"#,
        "19 kap. 1 § SoL; kunskapsguiden.se om orosanmälan",
    ),
    (
        "health_exams.days",
        r#"{"request":7,"book":14,"carry_out":7,"feedback":14}"#,
        "Samlat; lagen (2017:209) om hälsoundersökning av barn och unga har ingen gräns i dagar, länets överenskommelse kan ha en",
    ),
    ("handover.bounces", "2", "Samlat (mått M21)"),
    ("case.stalled_days", "45", "Samlat (mått M18)"),
    (
        "agenda.minutes",
        r#"{"opening":5,"new":15,"late":15,"due":10,"ongoing":5,"pause":10,"before_pause":60,"evaluation":5}"#,
        "Socialstyrelsens beskrivning av HLT-modellen: 10–15 minuter per barn; raster enligt praxis",
    ),
    (
        "agenda.rules",
        r#"{"due_days":7,"silent_days":60,"open_long_days":365,"unchanged_reviews":3,"transition_days":90,"preschool_from":1,"preschool_age":3,"school_age":6,"stages":[{"stage":"middle","age":10},{"stage":"upper","age":13},{"stage":"upper_secondary","age":16}],"birthdays":[16,18],"autumn":[8,20],"spring":[6,10]}"#,
        "Skollagen 7 kap. 10 § (förskoleklass det år barnet fyller sex) och 8 kap. 4–5 §§ (förskola från ett år, för alla från hösten det år barnet fyller tre), stadierna i läroplanen, skolförordningen 3 kap. (läsåret börjar i augusti och slutar i juni); övriga gränser Samlat",
    ),
    ("management.measures", r#"["M01","M02","M11","M12","M13","M16","M20","M21","M31"]"#, "Samlat"),
    ("child_page.from_age", "4", "Samlat"),
    ("child_page.older_from_age", "12", "Samlat"),
    ("child_page.helpline", r#"["Bris, för alla barn","116 111"]"#, "bris.se"),
    (
        "wheel.areas",
        r#"[{"code": "safe", "name": "Trygg", "about": "har lugn och skydd, hemma och i skolan"}, {"code": "healthy", "name": "Mår bra", "about": "sover, äter, har hälsa i kropp och känsla"}, {"code": "achieving", "name": "Utvecklas", "about": "lär sig och klarar mer efter hand"}, {"code": "nurtured", "name": "Omsorg", "about": "har vuxna som bryr sig och räcker till"}, {"code": "active", "name": "Aktiv", "about": "har något roligt att göra, och vänner"}, {"code": "respected", "name": "Respekterad", "about": "blir lyssnad på och får vara med och bestämma"}, {"code": "responsible", "name": "Ansvar", "about": "tar ansvar som passar åldern"}, {"code": "included", "name": "Delaktig", "about": "hör till, hemma, i skolan och på fritiden"}]"#,
        "Barnets bästa-hjulet (Kronobarnsmodellen, efter skotska GIRFEC); kommunen kan ändra",
    ),
    (
        "child_mode.questions",
        r#"[{"text": "Hur har du det på dagarna, med vuxna och kompisar?", "choices": [{"picture": "happy", "word": "Bra"}, {"picture": "unsure", "word": "Sådär"}, {"picture": "sad", "word": "Inte bra"}], "write": true}, {"text": "Hur har du det hemma?", "choices": [{"picture": "happy", "word": "Bra"}, {"picture": "unsure", "word": "Sådär"}, {"picture": "sad", "word": "Inte bra"}], "write": true}, {"text": "Vem mår du bra av att vara med?", "choices": [{"picture": "house", "word": "Någon hemma"}, {"picture": "friends", "word": "En kompis"}, {"picture": "book", "word": "En vuxen i skolan"}, {"picture": "hand", "word": "Någon annan"}], "write": true}, {"text": "Vad tycker du om att göra?", "choices": [{"picture": "ball", "word": "Leka och röra mig"}, {"picture": "book", "word": "Läsa, rita, bygga"}, {"picture": "friends", "word": "Vara med andra"}, {"picture": "moon", "word": "Ta det lugnt"}], "write": true}, {"text": "Om du fick bestämma en sak, vad skulle det vara?", "choices": [{"picture": "talk", "word": "Att någon lyssnar mer"}, {"picture": "clock", "word": "Att få mer tid"}, {"picture": "ball", "word": "Att få göra något roligt"}, {"picture": "heart", "word": "Något annat"}], "write": true}]"#,
        "Samlat; kommunen kan ändra",
    ),
    ("gallring.owner", r#""social_services""#, "Samlat; vems handlingar ärendena är bestämmer kommunen"),
    ("gallring.rules", crate::domain::gallring::DEFAULT_RULES, "Se varje regel"),
    ("gallring.waiting", crate::domain::gallring::DEFAULT_WAITING, "Samlat; kommunens egen regel går före"),
    ("gallring.boards", "[]", "Samlat; vems varje slags handlingar är bestämmer kommunen"),
    ("papers.languages", "[]", "Samlat; kommunen lägger till de språk som behövs"),
    ("register.check_months", "6", "Samlat; så gammal får en uppgift om en aktör bli innan den kontrolleras igen"),
    (
        "register.documented",
        r#""not""#,
        "SoL (2025:400) om insatser utan individuell behovsprövning; kommunen bestämmer själv",
    ),
    ("register.bands", r#"[{"from":0,"to":5},{"from":6,"to":12},{"from":13,"to":15},{"from":16,"to":17}]"#, "Samlat"),
    ("register.needs", crate::domain::agencies::DEFAULT_NEEDS, "Samlat; kommunen kan ändra"),
    (
        "agreements.statutory",
        crate::domain::agreements::DEFAULT_STATUTORY,
        "Socialtjänstlagen (2025:400) 7 kap. 2 § för kommunen, hälso- och sjukvårdslagen (2017:30) 16 kap. 3 § för regionen. Före den 1 juli 2025 stod kommunens skyldighet i 5 kap. 1 d, 8 a och 9 a §§ i den äldre socialtjänstlagen.",
    ),
    ("meeting.first_within_days", "31", "Månatliga möten (mått M12)"),
];

/// One setting.
pub(crate) fn get<T: DeserializeOwned>(db: &Connection, key: &str) -> Result<T> {
    let text: Option<String> = db
        .prepare_cached("SELECT value FROM settings WHERE key = ?1")?
        .query_row([key], |row| row.get(0))
        .optional()?;
    let default = || DEFAULTS.iter().find(|(name, _, _)| *name == key).map(|(_, value, _)| (*value).to_owned());
    let text = text.or_else(default).ok_or(Error::NotFound("setting"))?;
    serde_json::from_str(&text).map_err(|_| Error::Shape)
}

/// One setting that may be missing, with its source and the day it began to hold.
pub(crate) fn find<T: DeserializeOwned>(db: &Connection, key: &str) -> Result<Option<(T, String, NaiveDate)>> {
    let row = db
        .prepare_cached("SELECT value, source, valid_from FROM settings WHERE key = ?1")?
        .query_row([key], |row| {
            Ok((row.get::<_, String>("value")?, row.get::<_, String>("source")?, super::date(row, "valid_from")?))
        })
        .optional()?;
    let Some((value, source, from)) = row else { return Ok(None) };
    Ok(Some((serde_json::from_str(&value).map_err(|_| Error::Shape)?, source, from)))
}

/// Sets one setting.
pub(crate) fn set<T: Serialize>(db: &Connection, key: &str, value: &T, source: &str, from: NaiveDate) -> Result<()> {
    let value = serde_json::to_string(value).map_err(|_| Error::Shape)?;
    db.execute(
        "INSERT INTO main.settings (key, value, source, valid_from) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (key) DO UPDATE SET value = excluded.value, source = excluded.source, valid_from = excluded.valid_from",
        params![key, value, source, from.to_string()],
    )?;
    Ok(())
}
