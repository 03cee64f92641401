//! What people write above their columns, and what it means.

use super::*;

#[test]
fn headings_of_many_municipalities_are_understood() {
    use Meaning::*;
    let table = [
        (LegacyNo, "Nr | Löpnr | Ärendenr. | ID | Ärende-ID | Lnr"),
        (
            Name,
            "Barnets namn | NAMN | Elevens namn | Barn | För- och efternamn | Barnets för- och efternamn | Namn (barn) | Namn barn | Elev namn | Namn (förnamn, efternamn)",
        ),
        (NameLastFirst, "Efternamn, Förnamn | Efternamn och förnamn | Namn (efternamn, förnamn)"),
        (FirstName, "Förnamn"),
        (LastName, "Efternamn"),
        (
            Number,
            "Personnr | Pers.nr | P-nr | PNR (ÅÅMMDD-XXXX) | Personnummer/samordningsnummer | Födelsenr | Personnummer (10 siffror) | Person-nr | Persnr. | Pers. nummer",
        ),
        (LastFour, "Fyra sista"),
        (
            Protected,
            "Skyddade personuppgifter | Sekretessmarkering | Skyddad folkbokföring | Skyddad id | Skyddad identitet | Skyddade uppgifter (ja/nej) | Sekretess | Sekretessmarkerad",
        ),
        (BirthDate, "Född | Födelsedatum"),
        (Sex, "Kön | Flicka/pojke | Kön (K/M) | Könstillhörighet | Kön (flicka/pojke) | P/F | Flicka/Pojke"),
        (Grade, "Årskurs | Åk | Klass | Åk/klass | Årskurs/grupp | Skolår | Åk/grupp | Stadie/årskurs"),
        (
            School,
            "Skola | Skola/förskola | Skolenhet | Skola/Fsk | Förskola/skola | Skolans namn | Skolenhet/förskola | Går på",
        ),
        (
            Signal,
            "Upptäckt | Signaldatum | När uppmärksammades behovet | Första oro | Datum för upptäckt | Först sett | Tidigaste tecken | Oron började | Signal (datum) | När märktes det",
        ),
        (
            Intake,
            "Inkom datum | Inkom | Datum för aktualisering | Startdatum | Ärendestart | Inskrivningsdatum | Datum inkommet ärende | Anmäld till HLT | Ärende inkommit | Ärendet startade | Inkommande datum | Datum för anmälan | Anmälan inkom | In i HLT | Mottogs | Togs emot | Aktualiserat datum | Öppnades | Startdag | Inkommit | Ankomstdatum | Ansökan inkom | Remissdatum",
        ),
        (
            Source,
            "Vem initierade | Initierad av | Aktualiserad av | Anmält av | Inkom från | Källa | Kom från | Uppmärksammat av | Vem såg | Initiativ från | Vem kontaktade HLT | Anmälande verksamhet | Verksamhet som initierat | Via vem | Inkommet från | Upptäckt av | Remiss från | Aktör | Vem aktualiserade? | Aktualiserad genom",
        ),
        (
            Consent,
            "Samtycke (datum) | Samtyckesdatum | Samt. | Medgivande VH | Samtycke ok | Samtycke inkom | Samtycke från VH (datum) | Datum samtycke | Ja till samverkan | Samtyckesdag",
        ),
        (
            FirstMeeting,
            "Första möte | 1:a HLT-möte | HLT-möte | Mötesdatum | Teamet träffades | 1:a teammöte | Första mötesdatum | Möte HLT | Första samverkansmöte | HLT möte datum",
        ),
        (
            Feedback,
            "Återkoppling | Återk. | Återkopplat till familjen | Feedback till familj | Familjen fick svar | Familj återkopplad | Besked till vårdnadshavare | Tillbaka till familjen | Återkoppling (datum) | Återkoppling till VH | Återk familj | Åk familj | Svar till vårdnadshavare",
        ),
        (
            FirstIntervention,
            "Första insats | Insats påbörjad | Insatsstart | Startdatum för insats | Åtgärd startad | Stöd insatt | Insats från och med | Insats inleddes | Första insats (datum) | Insatsens start",
        ),
        (
            Sip,
            "SIP (datum) | SIP-möte | SIP upprättad | SIP gjord | SIP-datum | Datum SIP | SIP genomförd | Samordnad plan (SIP)",
        ),
        (
            ChildTalks,
            "Antal barnsamtal | Barnsamtal (antal) | Samtal m. barnet | Barnet hört (ggr) | Barnet hörts | Samtal m barn | Barnsamtal (st) | Antal samtal m. barnet | Enskilda samtal | Hur många barnsamtal",
        ),
        (
            Concern,
            "Orosanm. | Orosanmälan ja/nej | Anmälan till soc | Anmälan till socialtjänst | Orosanmälan gjord? | Oroanm. | OA | Orosanmälan (x) | Anm. till soc | Anmälan 19 kap. 1 § | Oro anmäld",
        ),
        (
            Closed,
            "Avslutat | Avslutsdatum | Datum för avslut | Ärendet avslutat | Avsl. | Stängd datum | Ärende slut | Avslutsdag | Avslutad (datum) | Slut | Avskrivet | Stängningsdatum",
        ),
        (
            ClosingReason,
            "Avslutsorsak | Orsak till avslut | Anledning | Avslutat p.g.a. | Varför avslutat | Orsak | Avslutskäl | Hur det slutade | Avslut - orsak | Anledning avslut | Avslutsskäl | Hur avslutades ärendet | Utskrivningsorsak",
        ),
    ];
    for (meaning, headings) in table {
        for heading in headings.split(" | ") {
            let score = HeadingScore::of(heading);
            assert_eq!(score.best().map(|(meaning, _)| meaning), Some(meaning), "{heading}");
            assert!(score.left_out <= score.top(), "{heading}");
        }
    }
}

#[test]
fn columns_that_are_left_out_are_known_too() {
    let headings = "Kommentar | Anm. | Vårdnadshavare | Telefon VH | Ålder | Nästa möte | Möte 2 | Handläggare | Övrigt | Uppföljning | Ålder vid start | Anteckning | Vårdnadshavare 1 | Mamma tel | Ansvarig handläggare | Språk | Senaste kontakt | Insatstyp | Vilken insats | Typ av stöd | Nästa uppföljning | Kontaktperson HLT";
    for heading in headings.split(" | ") {
        let score = HeadingScore::of(heading);
        let best = score.meanings.iter().fold(0.0_f32, |best, (_, score)| best.max(*score));
        assert!(score.left_out > best, "{heading}: {} {best}", score.left_out);
    }
}
