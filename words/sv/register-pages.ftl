### Register: aktörer, kontaktvägar, insatser och överenskommelser. Inget om något barn.

registers-title = Register
registers-parts = Registrets delar
registers-routes = Kontaktvägar
registers-agencies = Aktörer
registers-offers = Insatser
registers-agreements = Överenskommelser
registers-missing = Fyll i.
registers-not-ready = Något fattas eller stämmer inte. Det du skrev är kvar. Rätta det som är markerat ovanför.
registers-saved = Det är sparat.
registers-removed = Det är borttaget.
registers-remove = Ta bort
registers-more = Mer
registers-more-about = Mer om { $name }
registers-not-found = Det finns inte längre i registret.

register-to-check = Dags att kontrollera
register-checked = Kontrollerad { $day }
register-checked-by = Kontrollerad { $day } av { $name }
register-unchecked = Inte kontrollerad
register-no-phone = Nummer saknas

## Kontaktvägar

routes-purpose = Vad behöver barnet eller familjen, och vem ringer man då?
routes-find = Sök efter ett behov
routes-find-hint = Till exempel skolfrånvaro, ångest eller tänder.
routes-none-found = Inget behov liknar det du skrev. Prova ett annat ord.
routes-none-title = Inga kontaktvägar än
routes-none-lead = Här samlas vem man vänder sig till för varje behov, med telefonnummer. Lägg först in aktörerna, så kan de väljas här. Listan går att skriva ut och sätta upp på väggen.
routes-none-action = Lägg in aktörer
routes-nobody = Ingen kontaktväg inskriven.
routes-change = Ändra
routes-change-of = Ändra kontaktvägar för { $need }
routes-dialog = Kontaktvägar: { $need }
routes-dialog-lead = Den man ska ringa först står överst.
routes-line = Kontaktväg { $number }
routes-note = När eller för vem
routes-note-hint = Till exempel kvällar och helger.
routes-add = Lägg till en kontaktväg
routes-up = Flytta upp { $name }
routes-down = Flytta ner { $name }
routes-drop = Ta bort { $name }
routes-no-agencies = Det finns inga aktörer att välja än. Lägg in dem under Aktörer först.
routes-choose-agency = Välj en aktör.
routes-needs = Ändra listan över behov
routes-needs-title = Behov
routes-needs-lead = Skriv behoven med vanliga ord, så som en förälder eller en lärare skulle säga. Ordningen här är ordningen i listan och på papperet.
routes-need-name = Behov { $number }
routes-need-words = Andra ord att söka på
routes-need-words-hint = Med komma mellan.
routes-need-from = Från ålder
routes-need-to = Till och med ålder
routes-need-add = Lägg till ett behov
palette-routes = Kontaktvägar

## Aktörer

agencies-purpose = Vad var och en gör och inte gör, för vilka åldrar, och hur man kommer dit.
agencies-new = Ny aktör
agencies-none-title = Inga aktörer än
agencies-none-lead = Börja med dem ni ringer oftast: elevhälsan, socialtjänsten, hälsocentralen, BVC och BUP. Be varje verksamhet skriva sin egen rad: vad vi gör, och vad vi inte gör.
agencies-to-check = { $count ->
    [one] Det är dags att kontrollera en aktör.
   *[other] Det är dags att kontrollera { $count } aktörer.
 }
agencies-checked-all = Alla är kontrollerade de senaste { $months } månaderna.
agencies-months-change = Ändra hur ofta
agencies-months-title = Hur ofta ska uppgifterna kontrolleras?
agencies-months-label = Antal månader
agencies-months-wrong = Skriv ett antal månader mellan 1 och 60.
agencies-who = Aktör
agencies-does = Det här gör de
agencies-does-not = Det här gör de inte
agencies-does-none = Inget inskrivet än. Fråga verksamheten.
agencies-ages = Åldrar
agencies-route = Så kommer man dit
agencies-phone = Telefon
agencies-hours = Telefontid
agencies-waiting = Väntetid
agencies-contact = Kontaktperson
agencies-checked = Kontrollerad
agencies-check-now = Stämmer, kontrollerad i dag
agencies-check-done = Uppgifterna är kontrollerade.
agencies-change = Ändra
agencies-change-title = Ändra aktören
agencies-removed = Aktören är borttagen, och kontaktvägarna dit.
agencies-needs = Kontaktväg för
agencies-needs-none = Ingen kontaktväg leder hit än.
agencies-offers = Insatser de ger
agencies-unit = Är det en av era verksamheter?
agencies-unit-none = Nej, någon annan
agencies-unit-hint = Då hämtas namn, huvudman och telefon därifrån.
agencies-name = Namn
agencies-organisation = Huvudman
agencies-organisation-hint = Till exempel Region Västerbotten eller en förening.
agencies-sector = Område
agencies-does-hint = Med vanliga ord, som till en ny kollega.
agencies-ages-from = Från ålder
agencies-ages-to = Till och med ålder
agencies-ages-wrong = Skriv åldern i hela år, den lägre först.
agencies-route-hint = Till exempel egen anmälan, eller remiss från hälsocentralen.
agencies-phone-hint = Lämna tomt för verksamhetens eget nummer.
agencies-hours-hint = Till exempel vardagar 8–16.
agencies-waiting-hint = Till exempel två till tre veckor.
agencies-contact-hint = Namn och roll på en kollega. Aldrig ett barn.
agencies-checked-on = Senast kontrollerad
agencies-checked-on-hint = När någon senast frågade verksamheten om det stämmer.

## Insatser

offers-purpose = Vad som finns att få i kommunen, för vem och var. Och var det saknas något.
offers-new = Ny insats
offers-none-title = Inga insatser än
offers-none-lead = Skriv in det som finns att erbjuda, en insats i taget: vad den hjälper mot, för vilka åldrar och vem som ger den. Då syns också var det saknas något.
offers-no-agencies = Lägg först in den aktör som ger insatsen.
offers-gaps = Här finns och saknas insatser
offers-gaps-lead = Varje ruta visar hur många insatser som når åldern.
offers-gaps-lead-keeps = Varje ruta visar hur många insatser som når åldern. Välj en ruta där något saknas för att notera luckan.
offers-not-meant = Gäller inte åldern
offers-need = Behov
offers-some = { $count ->
    [one] 1 insats
   *[other] { $count } insatser
 }
offers-only-elsewhere = Bara på annan ort
offers-missing = Saknas
offers-gap-noted = Lucka noterad
offers-note-gap-of = { $text }. Notera lucka: { $need }, { $ages }
offers-change-gap-of = Ändra noteringen: { $need }, { $ages }
offers-gap-title = Lucka: { $need }, { $ages }
offers-gap-lead = Noteringen finns kvar i registret och kan tas med till ledningsmötet. Skriv inget om ett enskilt barn.
offers-gap-note = Vad saknas, och vem har tillfrågats?
offers-gap-saved = Luckan är noterad.
offers-gap-removed = Noteringen är borttagen.
offers-gap-remove = Ta bort noteringen
offers-gap-list = Noterade luckor
offers-gap-on = Noterad { $day }
offers-list = Alla insatser
offers-show-all = Visa alla
offers-name = Insats
offers-name-label = Insatsens namn
offers-about = Vad det är
offers-about-hint = En mening räcker.
offers-need-label = Behov
offers-level = Nivå
offers-level-everybody = För alla
offers-level-everybody-hint = Öppet för den som vill.
offers-level-early = Tidig
offers-level-early-hint = För den som har vissa behov.
offers-level-specialised = Specialiserad
offers-level-specialised-hint = För den som har stora behov.
offers-target = Målgrupp
offers-target-hint = Till exempel föräldrar till barn 3–12 år.
offers-ages-from = Från ålder
offers-ages-to = Till och med ålder
offers-agency = Ges av
offers-way = Var
offers-way-and-waiting = Var och väntetid
offers-way-here = I kommunen
offers-way-elsewhere = På annan ort
offers-way-remote = På distans
offers-distance = Avstånd i kilometer
offers-distance-hint = Enkel resa.
offers-distance-wrong = Skriv ett antal kilometer.
offers-km = { $km } km bort
offers-waiting = Väntetid
offers-documented = Dokumenteras
offers-documented-hint = Kommunen bestämmer själv för varje slags insats.
offers-documented-with-identity = Med identitet
offers-documented-without-identity = Utan identitet
offers-documented-not = Inte
offers-documented-usual = En ny insats dokumenteras så här om inget annat sägs: { $way }.
offers-change = Ändra
offers-change-title = Ändra insatsen

## Överenskommelser

agreements-purpose = Vad huvudmännen har lovat varandra, och vilka barn det gäller.
agreements-new = Ny överenskommelse
agreements-none-title = Inga överenskommelser än
agreements-none-lead = Skriv in länets ramöverenskommelser, deras bilagor och de lokala. Ange vilka barn var och en gäller, så visar den sig på barnets sida när den är till nytta.
agreements-statutory = Det här ska finnas enligt lag
agreements-statutory-met = Finns
agreements-statutory-under-way = På väg
agreements-statutory-missing = Saknas
agreements-statutory-alert = { $count ->
    [one] En överenskommelse som lagen kräver är inte på plats.
   *[other] { $count } överenskommelser som lagen kräver är inte på plats.
 }
agreements-statutory-change = Ändra listan
agreements-statutory-title = Överenskommelser som lagen kräver
agreements-statutory-lead = Ändra när lagen ändras. Ange var det står, så att andra kan kontrollera.
agreements-statutory-name = Vad den ska gälla, { $number }
agreements-statutory-law = Lagrum
agreements-statutory-source = Källa
agreements-statutory-add = Lägg till
agreements-source = Källa: { $source }.
agreements-list = Alla överenskommelser
agreements-level = Slag
agreements-level-frame = Länsgemensam ram
agreements-level-annex = Bilaga
agreements-level-local = Lokal
agreements-level-guidance = Vägledning
agreements-standing-in-force = Gäller
agreements-standing-to-review = Ska gås igenom
agreements-standing-coming = Gäller inte än
agreements-standing-ended = Har gått ut
agreements-standing-superseded = Ersatt
agreements-standing-draft = Utkast
agreements-standing-referral = På remiss
agreements-standing-repealed = Upphävd
agreements-state = Status
agreements-state-draft = Utkast
agreements-state-referral = På remiss
agreements-state-decided = Beslutad
agreements-state-repealed = Upphävd
agreements-title = Namn
agreements-title-hint = Som det står på dokumentet.
agreements-parent = Hör till
agreements-parent-none = Står för sig själv
agreements-parties = Parter
agreements-party = Part { $number }
agreements-party-kind = Typ av part
agreements-party-municipality = Kommun
agreements-party-region = Region
agreements-party-independent = Privat eller fristående
agreements-party-state = Statlig myndighet
agreements-party-association = Förening
agreements-party-add = Lägg till en part
agreements-signed = Undertecknad
agreements-valid = Giltighet
agreements-valid-from = Gäller från
agreements-valid-to = Gäller till och med
agreements-valid-span = { $from } till och med { $to }
agreements-valid-begins = Från { $from }
agreements-valid-since = Från { $from }, tills vidare
agreements-valid-until = Till och med { $to }
agreements-valid-open = Tills vidare
agreements-review = Ska gås igenom
agreements-owner = Ansvarig
agreements-dnr = Diarienummer
agreements-found = Var dokumentet finns
agreements-found-hint = Till exempel en pärm, eller namnet på en webbplats.
agreements-meaning = Vad betyder det för mig?
agreements-meaning-hint = Ett stycke till den som möter familjen. Det visas på barnets sida.
agreements-meaning-none = Ingen har skrivit vad den betyder i vardagen än.
agreements-meets = Uppfyller lagens krav på
agreements-meets-none = Inget särskilt krav
agreements-supersedes = Ersätter
agreements-superseded-by = Ersatt av
agreements-targets = Gäller för
agreements-targets-none = Ingen målgrupp är inskriven. Då visas överenskommelsen inte på något barns sida.
agreements-target = Målgrupp { $number }
agreements-target-name = Som det står i överenskommelsen
agreements-target-name-hint = Till exempel barn och unga som är placerade.
agreements-target-from = Undre ålder
agreements-target-from-how = Undre gräns
agreements-target-from-included = Från och med
agreements-target-from-above = Äldre än
agreements-target-to = Övre ålder
agreements-target-to-how = Övre gräns
agreements-target-to-included = Till och med
agreements-target-to-below = Yngre än
agreements-target-means = Gäller { $ages }.
agreements-target-condition = Vad ska stämma på barnet?
agreements-target-all = Visa för alla i åldern
agreements-target-all-hint = Samlat vet inte om det här stämmer på ett barn. Med krysset visas den för alla i åldern, annars aldrig av sig själv.
agreements-target-law = Lagrum
agreements-target-add = Lägg till en målgrupp
agreements-target-drop = Ta bort målgrupp { $number }
agreements-party-drop = Ta bort part { $number }
agreements-ages-wrong = Ingen ålder ligger mellan gränserna. Kontrollera dem.
agreements-dates-wrong = Sista dagen ligger före den första.
agreements-change = Ändra
agreements-change-title = Ändra överenskommelsen
agreements-condition-everybody = Inget mer än åldern
agreements-condition-at-risk = Riskerar att fara illa (anmälan, utredning eller placering)
agreements-condition-in-investigation = Är i en barnavårdsutredning
agreements-condition-placed = Är placerat
agreements-condition-has-plan = Har eller erbjuds SIP
agreements-condition-specialist = Har kontakt med BUP eller habilitering
agreements-condition-handed-over = Lämnas över till en annan verksamhet
agreements-condition-substance-use = Eget bruk av alkohol, droger eller spel
agreements-condition-relative-use = Någon i familjen har ett missbruk
agreements-condition-unborn = Väntat barn
agreements-condition-other = Något annat
age-none = alla åldrar
age-from-included = från { $age } år
age-from-above = äldre än { $age } år
age-to-included = till och med { $age } år
age-to-below = yngre än { $age } år
age-both = { $from }, { $to }
age-span = { $from } till och med { $to } år
age-exact = { $age } år

## På barnets sida

case-agreements = Överenskommelser som gäller
case-agreements-because = Gäller för { $targets }.
case-agreements-perhaps = Kan gälla { $targets }. Du vet om det stämmer.

## Ordning i en lista

registers-up = Flytta upp
registers-down = Flytta ner

## Överenskommelsens fil

agreements-file = Undertecknad fil
agreements-file-none = Lägg in den undertecknade filen. Den sparas krypterad i valvet, högst 5 MB. Eller anteckna bara vilken fil det är, om den finns någon annanstans.
agreements-file-attach = Lägg in en PDF
agreements-file-note = Anteckna en fil som finns någon annanstans
agreements-file-change = Byt fil
agreements-file-open = Öppna filen
agreements-file-save = Spara en kopia
agreements-file-kept = Filen är sparad i valvet.
agreements-file-noted = Filens namn och kontrollsumma är antecknade.
agreements-file-saved = Kopian är sparad.
agreements-file-here = I valvet, { $size }, inlagd { $day }
agreements-file-elsewhere = Finns någon annanstans, antecknad { $day }
agreements-file-found = { $place }
agreements-file-sum = SHA-256:
agreements-file-sum-whole = Visa hela
agreements-file-sum-short = Visa början
file-size-small = mindre än 1 kB
file-size-kb = { $size } kB
file-size-mb = { $size } MB

## Hur nya insatser dokumenteras

offers-usual-title = Hur dokumenteras en ny insats?
offers-usual-lead = Det här är ifyllt när någon skriver in en ny insats, och går att ändra för var och en. De insatser som redan står i katalogen ändras inte.
offers-usual-change = Ändra
offers-usual-change-of = Ändra hur en ny insats dokumenteras

## Lagrummen i listan

agreements-statutory-from = läst i { $source }
agreements-statutory-from-stood = läst i { $source }, lydelsen { $day }
agreements-statutory-unchecked = inte kontrollerat hos er än
agreements-statutory-checked-on = kontrollerat { $day }
agreements-statutory-read-in = Läst i
agreements-statutory-read-in-hint = Lagens namn och nummer, till exempel HSL (2017:30).
agreements-statutory-stood = Lydelsen den
agreements-statutory-stood-hint = Vilken dags lagtext som lästes. Lämna tomt om det inte är känt.
agreements-statutory-checked = Kontrollerat
agreements-statutory-checked-hint = När någon hos er senast såg efter att lagrummet stämmer.
