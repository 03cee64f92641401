### Gallring: radera det vars tid är ute, och vad som gäller för varje sorts handlingar.

gallring-title = Gallring
gallring-purpose = Vad som ska raderas, enligt vilken regel och efter vems beslut.
gallring-waiting = Går igenom avslutade ärenden och gamla möten
gallring-empty-title = Inget att gallra
gallring-empty = När ett ärende har avslutats står det här när det får raderas.

## Regeln

gallring-rule = Regeln som gäller för ärenden här
gallring-rule-none = Ingen regel säger hur länge ärenden sparas. Lägg in den från er dokumenthanteringsplan, längst ner på sidan. Tills dess raderas inget ärende.

## Ärenden

gallring-due = { $count ->
    [one] Tiden är ute för en post
   *[other] Tiden är ute för { $count } poster
}
gallring-due-lead = Ärenden, möten, konsultationer och det som har blivit liggande. De föreslås till en läsare, som godkänner eller behåller var och en med skäl.
gallring-by-hand = { $count ->
    [one] Ett ärende behöver prövas för hand
   *[other] { $count } ärenden behöver prövas för hand
}
gallring-by-hand-lead = Regeln räcker inte. Prata med arkivarien.
gallring-looked-at-lead = Tiden är ute, men regeln räcker inte. Har arkivarien sagt att ett ärende får raderas kan det tas med i förslaget. Läsaren ser ditt skäl och beslutar.
gallring-put-on-list = Ta med { $number } i förslaget
gallring-by-hand-why = Varför { $number } får raderas
gallring-by-hand-why-hint = Till exempel vem som har prövat det och när. Skriv inget om barnet: skälet är kvar när ärendet är raderat.
gallring-by-hand-why-missing = Skriv varför ärendet får raderas.
gallring-later = { $count ->
    [one] Ett ärende gallras senare
   *[other] { $count } ärenden gallras senare
}
gallring-later-lead = Tidigast den dag som står. En ny anteckning flyttar dagen framåt.
gallring-kept = { $count ->
    [one] Ett ärende bevaras
   *[other] { $count } ärenden bevaras
}
gallring-kept-lead = Raderas inte.
gallring-number = Ärende eller annat
gallring-closed = Avslutat eller hållet
gallring-last-entry = Sista anteckning
gallring-from = Tidigast
gallring-at-latest = Senast
gallring-why = Varför

gallring-reason-due = Tiden är ute
gallring-reason-later = Tiden är inte ute än
gallring-reason-kept-here = Allt bevaras i den här kommunen
gallring-reason-kept-birth-day = Född den 5:e, 15:e eller 25:e
gallring-reason-kept-placed = Barnet har varit placerat, socialnämnden bevarar
gallring-reason-birth-unknown = Födelsedagen är okänd, eller en annan än i personnumret
gallring-reason-protected = Skyddade personuppgifter
gallring-reason-placed = Barnet har varit placerat
gallring-reason-no-rule = Ingen regel gäller
gallring-no-longer-due = Tiden är inte längre ute: regeln har ändrats, ärendet har öppnats igen eller något har skrivits sedan listan gjordes. Det är kvar.

## Från förslag till intyg

gallring-propose = { $count ->
    [one] Föreslå en post
   *[other] Föreslå { $count } poster
}
gallring-proposed = Listan är gjord. Nu ska en läsare godkänna den.
gallring-waits-for-reader = { $count ->
    [one] En lista med en post väntar på att en läsare godkänner den.
   *[other] En lista med { $count } poster väntar på att en läsare godkänner den.
}
gallring-waits-for-carrying-out = { $count ->
    [0] { $name } har behållit allt på listan. Verkställ den för att få intyget, eller dra tillbaka den.
    [one] { $name } har godkänt att en post raderas. Det är inte gjort än.
   *[other] { $name } har godkänt att { $count } poster raderas. Det är inte gjort än.
}
gallring-withdraw = Dra tillbaka listan
gallring-withdrawn = Listan är tillbakadragen. Inget har raderats.
gallring-decide = Granska listan
gallring-decide-lead = Ta bort bocken för det som ska vara kvar, och skriv varför. Resten godkänns med ditt skäl.
gallring-decide-do = { $count ->
    [0] Behåll allt
    [one] Godkänn en post
   *[other] Godkänn { $count } poster
}
gallring-decided = Beslutet är sparat. Samordnaren kan nu verkställa det.
gallring-line-erase = Radera { $number }
gallring-line-detail = Sista anteckning { $last }. Ska vara raderat senast { $latest }.
gallring-line-by-hand = Prövat för hand: { $why }
gallring-keep-why = Varför { $number } är kvar
gallring-keep-why-missing = Skriv varför det är kvar.
gallring-reason = Skäl för att radera
gallring-reason-hint = Till exempel: jämfört med dokumenthanteringsplanen, inget talar för att bevara.
gallring-reason-missing = Skriv varför resten får raderas.
gallring-carry-out = Verkställ gallringen
gallring-carry-out-lead = { $count ->
    [0] Inget raderas. Du får intyget.
    [one] En post raderas och går inte att få tillbaka. Kvartalens antal står kvar, men ett kvartal som räknar det som raderas och inte är underskrivet kan inte skrivas under sedan. Efteråt får du intyget.
   *[other] { $count } poster raderas och går inte att få tillbaka. Kvartalens antal står kvar, men ett kvartal som räknar det som raderas och inte är underskrivet kan inte skrivas under sedan. Efteråt får du intyget.
}
gallring-carried-out = Gallringen är gjord.

## Listor

gallring-lists = Listor
gallring-list-line = { $count ->
    [one] En post, gjord { $day }
   *[other] { $count } poster, gjord { $day }
}
gallring-list-done = { $count ->
    [0] Inget raderades, { $day }
    [one] En post raderades { $day }
   *[other] { $count } poster raderades { $day }
}
gallring-list-by = Gjord av { $name }
gallring-state-proposed = Väntar
gallring-state-decided = Godkänd
gallring-state-carried-out = Gjord
gallring-state-withdrawn = Tillbakadragen
gallring-certificate = Intyg
gallring-certificate-of = Intyg för listan gjord { $day }
gallring-meeting = Möte { $day }
gallring-consultation = Konsultation { $day }
gallring-parcel = Paket utan ärende { $day }
gallring-waiting-rows = Väntande rader, lista { $day }
gallring-drafts = Utkast { $day }

## Vad som gäller för varje sorts handlingar

gallring-materials = Hur länge det sparas
gallring-materials-lead = Hämta det från er dokumenthanteringsplan. Samlat raderar inget utan att en läsare har godkänt det.
gallring-materials-what = Handlingar
gallring-materials-owner = Vems
gallring-materials-rule = Hur länge
gallring-materials-end = Så gallras det
gallring-materials-act = Ändra
gallring-materials-change = Ändra: { $material }
gallring-materials-years = { $count ->
    [one] Gallras efter ett år
   *[other] Gallras efter { $count } år
}
gallring-materials-kept = Bevaras
gallring-materials-no-rule = Ingen regel än
gallring-materials-source = { $source } Gäller från { $day }.
gallring-materials-due = { $count ->
    [0] Inget att gallra nu
    [one] En post att gallra nu
   *[other] { $count } poster att gallra nu
}

gallring-material-case = Ärenden
gallring-material-case-how = Allt som hör till ett ärende: anteckningar, beslut, insatser, planer, överlämningar, barnets ord. Räknas från den sista anteckningen.
gallring-material-consent = Samtycken
gallring-material-consent-how = Hör till barnet. Raderas med barnets sista ärende.
gallring-material-meeting = Möten utan barn kvar
gallring-material-meeting-how = Vilka som var där, frågor om inget barn, vad teamet lovade. Det som sas om ett barn raderas med ärendet. Möten där ett barn är kvar, eller ett löfte är öppet, föreslås inte.
gallring-material-consultation = Anonyma konsultationer
gallring-material-consultation-how = Råd utan barn: inget namn och ingen fritext.
gallring-material-draft = Utkast
gallring-material-draft-how = Den som skriver sparar eller slänger det själv. Det som hör till ett ärende raderas med ärendet. Det som har blivit liggande föreslås, dag för dag.
gallring-material-waiting-row = Rader från en lista som väntar
gallring-material-waiting-row-how = Namn och nummer som aldrig blev ett ärende. Rätta dem eller ta bort dem under Läs in en lista. Det som har blivit liggande föreslås, lista för lista.
gallring-material-parcel = Överlämningspaket
gallring-material-parcel-how = Filen till en annan kommun ligger där ni sparade den. Radera den när kvittensen har kommit. Det Samlat vet om överlämningen raderas med ärendet.
gallring-material-received-parcel = Paket som inte blev ett ärende
gallring-material-received-parcel-how = De ligger på Idag tills någon svarar. Räknas från dagen då avsändaren förseglade paketet, eller då ni tackade nej. Tackar ni nej eller tar avsändaren tillbaka det, tas innehållet bort direkt, men ert nej med skäl är kvar tills det gallras. Säger ni ja hör det till ärendet.
gallring-material-paper = Utskrifter och sparade papper
gallring-material-paper-how = De ligger utanför Samlat: i pärmar, på USB-minnen och i mappar.
gallring-material-backup = Säkerhetskopior
gallring-material-backup-how = Sju dagliga, fem veckovisa och tolv månadsvisa är kvar, äldre tas bort. Det som är gallrat kommer inte tillbaka när en kopia läses in.
gallring-material-access-log = Åtkomstloggen
gallring-material-access-log-how = Sparas hel, för att det ska gå att kontrollera att inget är ändrat. Den säger vem som gjorde vad och när, inget om vad som står i ett ärende.
gallring-material-statistics = Kvartalens antal
gallring-material-statistics-how = Bara antal, inga personer.

gallring-end-on-list = Samlat föreslår, en läsare godkänner
gallring-end-with-case = Följer med ärendet
gallring-end-by-itself = Samlat tar bort det själv
gallring-end-by-person = Ni gallrar själva
gallring-end-never = Tas inte bort

gallring-owner-social-services = Socialnämnden
gallring-owner-education = Skolans nämnd
gallring-owner-health-care = Regionens hälso- och sjukvård
gallring-owner-other = En annan nämnd

gallring-material-lead = Lagens regler är kvar i Samlat. Er egen regel går före, utom där lagen säger att allt bevaras. Stäm av med arkivarien.
gallring-material-owner = Vems handlingarna är
gallring-material-board = Vad nämnden heter hos er
gallring-material-keep = Hur länge de sparas
gallring-material-keep-years = Ett antal år, sedan gallras de
gallring-material-keep-always = De bevaras
gallring-material-years = Antal år
gallring-material-years-missing = Skriv ett antal år, 1 till 100.
gallring-material-source = Var det står
gallring-material-source-hint = Till exempel dokumenthanteringsplanen, med datum och paragraf.
gallring-material-source-missing = Skriv var det står.
gallring-material-from = Gäller från
gallring-material-from-missing = Skriv från vilken dag det gäller.
gallring-material-ask-again = Regeln avgör vad som får raderas. Bekräfta med din lösenfras.
gallring-material-saved = Regeln är sparad.
