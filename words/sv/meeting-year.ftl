### Teamets år: lag, termin, mötestyper, konsultationer, ledningsmöte, utvärdering.

## Dagordningen

meeting-reason-plan-follow-up = SIP ska följas upp { $day }.
meeting-reason-plan-follow-up-late = SIP skulle ha följts upp { $day }.
meeting-reason-child-plan-follow-up = Barnets plan ska följas upp { $day }.
meeting-reason-child-plan-follow-up-late = Barnets plan skulle ha följts upp { $day }.
meeting-reason-plan-to-end = SIP kan avslutas enligt uppföljningen { $day }.
meeting-reason-starts-preschool = Kan börja i förskolan { $day }.
meeting-reason-starts-school = Börjar skolan { $day }. BVC lämnar över till elevhälsan.
meeting-reason-changes-stage = { $stage ->
    [middle] Börjar mellanstadiet { $day }.
    [upper] Börjar högstadiet { $day }.
   *[upper_secondary] Börjar gymnasiet { $day }.
}
meeting-reason-leaves-school = Lämnar gymnasiet { $day }.
meeting-reason-turns = Fyller { $age } år { $day }.
meeting-reason-open-long = Öppet sedan { $day }.
meeting-reason-unchanged = { $words } genomgångar i rad utan nytt beslut.
meeting-left-out-next = Tas upp { $day }, om tiden räcker då.
meeting-left-out-later = Tas upp på nästa möte, om tiden räcker då.
meeting-left-out-for = Skulle ha tagits upp för: { $reasons }
meeting-agenda-news = { $count ->
    [one] Sedan dagordningen byggdes har något hänt: ett barn har fått något nytt att ta upp, har tillkommit eller behöver inte längre tas upp.
   *[other] Sedan dagordningen byggdes har något hänt: { $words } barn har fått något nytt att ta upp, har tillkommit eller behöver inte längre tas upp.
}
meeting-agenda-news-do = Bygg om dagordningen
meeting-agenda-fresh = Dagordningen är uppdaterad med det som har hänt.

## Underlag

meeting-preparation = Underlag att lämna ut
meeting-preparation-lead = Var och en får bara de barn som samtycket omfattar.
meeting-preparation-all = Skriv ut underlag
meeting-preparation-save = Spara PDF
meeting-preparation-of = Underlag till { $unit }
meeting-bring = Ta med till mötet
meeting-bring-show = Visa vad de ska ta med
meeting-bring-lead = Det här står på underlagen. Bara barn där samtycket omfattar verksamheten.
meeting-bring-nothing = Inget särskilt.
meeting-bring-promise = Hur det går med: { $what } ({ $due }).
meeting-bring-school = Hur skolnärvaron har varit.
meeting-bring-preschool = Hur närvaron i förskolan har varit.
meeting-bring-handover-answer = Svar på överlämningen, { $due }.
meeting-bring-handover-asked = Sin fråga om överlämningen, som inte är besvarad. De ska säga om de tar över { $due }.
meeting-bring-handover-clarification = Svar på det som { $unit } frågar om överlämningen.
meeting-bring-plan-step = Hur det går med steget i planen: { $what } ({ $due }).
meeting-bring-others-action = Hur det går för { $unit }: { $what } ({ $due }). Samtycket omfattar inte dem, så de har inget underlag om barnet.
meeting-bring-consent = Ett nytt samtycke. Det nuvarande gäller till { $day }.
meeting-preparation-none = Ingen är anmäld än, så det finns inget underlag.

## Närvaro

meeting-people-remote = på distans
meeting-people-stands-in = ersätter { $name }
meeting-people-more = Ändra närvaro för { $name }
meeting-people-set-remote = Är med på distans
meeting-people-set-room = Är med i rummet
meeting-people-set-left = Har gått
meeting-people-set-absent = Kommer inte
meeting-people-came-at = kom { $clock }
meeting-people-left = gick tidigare
meeting-people-left-at = gick { $clock }
meeting-people-left-why = { $left }: { $reason }
meeting-people-left-ask = Varför gick { $name }?
meeting-people-substitute = Skicka en ersättare
meeting-people-missing-why = Varför saknas { $unit }?
meeting-people-missing-hint = Skälet står i minnesanteckningarna. Skriv inget om ett barn.
meeting-people-missing-said = Ingen kommer: { $reason }
meeting-substitute-title = Vem kommer i stället för { $name }?
meeting-substitute-who = Ersättare
meeting-substitute-hint = Saknas personen i listan? Stäng här och lägg till en gäst i stället.
meeting-substitute-do = Skicka ersättaren
meeting-substitute-done = Ersättaren är anmäld. Dagordningen är omräknad efter samtyckena.

## Termin

term-title = Terminens möten
term-purpose = Dagarna räknas fram ur teamets rytm. Helger och lov hoppas över, med skälet synligt.
term-link = Terminen
term-team = Team
term-which = Termin
term-choice = { $season ->
    [spring] Våren { $year }
   *[autumn] Hösten { $year }
}
term-rhythm = { $which } { $weekday } klockan { $at }, { $minutes } minuter
term-rhythm-month = { $which } { $weekday } i månaden klockan { $at }, { $minutes } minuter
term-which-first = Första
term-which-second = Andra
term-which-third = Tredje
term-which-fourth = Fjärde
term-which-last = Sista
term-which-every-week = Varje
term-which-every-other-week = Varannan
term-weekday-monday = måndagen
term-weekday-tuesday = tisdagen
term-weekday-wednesday = onsdagen
term-weekday-thursday = torsdagen
term-weekday-friday = fredagen
term-weekday-plain-monday = måndag
term-weekday-plain-tuesday = tisdag
term-weekday-plain-wednesday = onsdag
term-weekday-plain-thursday = torsdag
term-weekday-plain-friday = fredag
term-change-team = Ändra teamet
term-day = Dag
term-new = Nytt möte
term-skipped = Hoppas{"\u00A0"}över
term-planned = Finns redan
term-chosen = Flyttat hit
term-moved = Flyttat
term-why-break = { $name }, skolan är stängd.
term-why-day-off = { $day }.
term-why-planned = Teamet möts redan den dagen.
term-why-moved = Mötet är flyttat till { $day }.
term-warn = Obs: { $why }
term-instead = Lägg { $day } i stället
term-change-day = Ändra dag
term-leave-out = Hoppa över
term-take-back = Ta med
term-plan = { $count ->
    [0] Inga nya möten att planera
    [one] Planera ett möte
   *[other] Planera { $words } möten
}
term-planned-done = { $count ->
    [one] Mötet är planerat.
   *[other] { $words } möten är planerade.
}
term-planned-already = { $count ->
    [one] En dag hade redan ett möte och hoppades över.
   *[other] { $count } dagar hade redan ett möte och hoppades över.
}
term-none = Rytmen ger inga dagar den här terminen.
term-read-none = Inget möte är planerat den här terminen än.
term-print = Skriv ut terminen
term-ics = Spara till kalendern
term-ics-hint = Kalenderfilen innehåller dag, tid och plats, aldrig något om en person.
term-ics-done = Kalenderfilen är sparad.
term-breaks = Lov som räknas
term-breaks-suggested = Förslag för länet. Kontrollera mot kommunens läsårstider.
term-breaks-source = Källa: { $source }
term-breaks-change = Ändra loven
term-break-line = { $from }–{ $to }
term-breaks-title = Lov läsåret { $years }
term-breaks-name = Lov
term-breaks-from = Från
term-breaks-to = Till och med
term-breaks-source-field = Källa
term-breaks-source-hint = Till exempel ”Kommunens läsårstider 2026/27”.
term-breaks-add = Lägg till lov
term-breaks-remove = Ta bort { $name }
term-breaks-done = Loven är sparade.
term-day-off = { $day ->
    [new_years_day] Nyårsdagen
    [epiphany] Trettondedag jul
    [good_friday] Långfredagen
    [easter_eve] Påskafton
    [easter_day] Påskdagen
    [easter_monday] Annandag påsk
    [first_of_may] Första maj
    [ascension_day] Kristi himmelsfärdsdag
    [whit_sunday] Pingstdagen
    [national_day] Sveriges nationaldag
    [midsummer_eve] Midsommarafton
    [midsummer_day] Midsommardagen
    [all_saints_day] Alla helgons dag
    [christmas_eve] Julafton
    [christmas_day] Juldagen
    [second_day_of_christmas] Annandag jul
    [new_years_eve] Nyårsafton
    [saturday] Lördag
   *[sunday] Söndag
}

## Team

teams-title = Team och rytm
teams-purpose = Vilka som möts, om vilka åldrar och hur ofta. Det som redan är planerat ändras inte.
teams-link = Team och rytm
teams-new = Nytt team
teams-name = Namn
teams-place = Plats
teams-ages = Barn från
teams-ages-to = till och med
teams-ages-hint = Hela år. Barnet följer med till nästa team när det vuxit ur det här.
teams-which = När
teams-weekday = Veckodag
teams-starts = Börjar
teams-minutes = Längd i minuter
teams-sectors = Områden som måste vara med
teams-members = Fasta medlemmar
teams-member-substitute = Ersättare för { $name }
teams-member-none = Ingen utsedd
teams-member-add = Lägg till medlem
teams-member-remove = Ta bort { $name } ur teamet
teams-members-none = Inga fasta medlemmar än.
teams-saved = Teamet är sparat.
teams-save = Spara teamet

## Mötestyper

types-title = Mötestyper
types-link = Mötestyper och dagordning
types-purpose = Vad era möten heter, hur långa de är och vad som står på dagordningen. Det som redan är planerat ändras inte.
types-new = Ny mötestyp
types-kind = Fungerar som
types-name = Heter
types-purpose-field = Syfte
types-purpose-hint = Visas när mötet planeras.
types-minutes = Längd i minuter
types-items = Dagordning
types-items-children = Barnen, välkomnandet och utvärderingen kommer av sig själva. Här står det som ska tas upp därutöver.
types-item-title = Punkt { $number }
types-item-section = Fylls med, punkt { $number }
types-item-add = Lägg till punkt
types-item-remove = Ta bort punkt { $number }
types-item-up = Flytta upp punkt { $number }
types-section-opening = Välkomnande
types-section-previous = Åtgärder från förra gången
types-section-results = Kvartalets mått
types-section-next-steps = Beslut: vem, vad, när
types-section-evaluation = Utvärdering
types-section-free = Egna ord
types-off = Används inte
types-active = Erbjuds när ni planerar möten
types-reset = Återställ
types-remove = Ta bort typen
types-saved = Mötestypen är sparad.
types-reset-done = Mötestypen är som från början.
types-line = { $minutes } minuter, { $items ->
    [0] inga egna punkter
    [one] en punkt
   *[other] { $words } punkter
}
types-rules = När ett barn tas upp av sig självt
types-rules-lead = Det som är nytt, lovat eller där samtycket snart går ut tas alltid upp. Resten fyller tiden som är kvar.
types-rules-saved = Reglerna är sparade. De gäller nästa gång en dagordning byggs.
rules-due-days = Insats eller uppföljning inom så här många dagar efter mötet
rules-silent-days = Inget har hänt på så här många dagar
rules-open-long-days = Ärendet har varit öppet så här många dagar
rules-unchanged-reviews = Så här många genomgångar i rad utan nytt beslut
rules-transition-days = Så här många dagar före skolstart, nytt stadium eller födelsedag
rules-minutes = Minuter
rules-minutes-new = Nytt barn
rules-minutes-late = Något är försenat
rules-minutes-due = Något är på gång
rules-minutes-ongoing = Kort avstämning
rules-minutes-pause = Paus
rules-minutes-before-pause = Längsta tid utan paus
rules-save = Spara reglerna

## Konsultation

consultation-title = Anonym konsultation
consultation-purpose = Råd utan namn. Skriv inget om barnet: här finns inget fält för det.
consultation-command = Anonym konsultation
consultation-unit = Vilka frågar?
consultation-age = Ungefär hur gammalt?
consultation-theme = Vad gäller det?
consultation-advice = Vilket slags råd?
consultation-next = Vad händer nu?
consultation-do = Spara
consultation-done = Konsultationen är sparad.
consultation-list = Konsultationer det senaste året
consultation-list-purpose = Räknas i måttet Anonyma konsultationer, efter vem som frågade.
consultation-none-title = Inga konsultationer än
consultation-none-lead = En verksamhet kan fråga teamet om råd utan att berätta vem det gäller. Det tar tjugo sekunder att skriva upp.
consultation-new = Ny konsultation
consultation-line = { $unit }: { $theme }
consultation-line-why = { $day }, { $age }. Råd: { $advice }. Nästa steg: { $next }.
consultation-remove = Ta bort
consultation-removed = Konsultationen är borttagen.

## Ledningsmöte och styrgrupp

group-purpose = Skriv medan ni pratar. Allt sparas av sig självt.
group-start = Starta mötet
group-end = Avsluta mötet
group-ended = Mötet är avslutat
group-reopen = Öppna mötet igen
group-print = Skriv ut anteckningarna
group-note = Anteckningar, { $title }
group-before-none = Inget är kvar från tidigare möten.
group-action-done = Klart
group-action-open = Pågår
group-action-late = Försenat
group-action-dropped = Nedlagt
group-action-line = { $who }, senast { $day }
group-action-dropped-why = { $who }, nedlagt: { $reason }
group-settle = Ändra: { $what }
group-settle-done = Klart
group-settle-drop = Lägg ner
group-settle-reopen = Öppna igen
group-drop-title = Varför läggs det ner?
group-drop-do = Lägg ner
group-what = Vad
group-who = Vem
group-when = Senast
group-add = Lägg till
group-added = Åtgärden är tillagd.
group-remove = Ta bort
group-removed = Åtgärden är borttagen.
group-decided-none = Inget är bestämt än. Ett beslut har någon som gör det och en dag.
group-results = { $quarter }. Era egna exakta tal: bara här i rummet, inte på papperet.
group-results-before = kvartalet före: { $text }
group-results-none = Det finns inga tal för kvartalet än.
group-place = { $time }, { $place }
group-evaluate = Utvärdera mötet
group-not-group = Mötet handlar om barn och har en annan sida.
group-minutes-of = { $minutes } min

## Utvärdering

evaluation-title = Hur var mötet?
evaluation-lead = En person i taget. Ingen ser vem som svarat vad, inte ens i efterhand.
evaluation-scale-low = Inte alls
evaluation-scale-high = Helt
evaluation-no-answer = inget svar
evaluation-value = { $score } av 5
evaluation-send = Klar
evaluation-thanks = Tack!
evaluation-pass-on = Lämna datorn till nästa.
evaluation-next = Nästa person
evaluation-finish = Alla har svarat
evaluation-gate-lead = Sex påståenden om mötet, ett reglage för varje. Datorn går laget runt, en person i taget. Ingen ser vem som svarat vad, inte ens i efterhand.
evaluation-gate-locked = Medan datorn går runt går inget annat att öppna. Rundan avslutas med din lösenfras.
evaluation-gate-start = Låt datorn gå runt
evaluation-leave = Avsluta rundan
evaluation-after = Hur alla svarade visas när rundan är slut
evaluation-means = Medelvärde av svaren: 1 är inte alls, 5 är helt.
evaluation-closed = Rundan är slut och svaren visas. Fler svar tas inte emot: då skulle det gå att räkna ut vad den sista svarade.
evaluation-leave-lead = { $answered } av { $asked } har svarat. Svaren är sparade.
evaluation-count = { $answered } av { $asked } har svarat
evaluation-few = { $left ->
    [one] Ett svar till behövs innan något visas.
   *[other] { $words } svar till behövs innan något visas.
}
evaluation-too-few = Svaren visas bara när minst { $words } har svarat.
evaluation-paper = Skriv ut på papper
evaluation-back = Tillbaka till mötet
evaluation-link = Utvärdera mötet

## Så går mötena

trend-title = Så går mötena
trend-link = Så går mötena
trend-purpose = Dokumentera mindre, men bättre. Mätt på mötena, ingen fyller i något.
trend-words = Minuter och ord per barn
trend-words-lead = Mitten av alla genomgångar: hälften tog mindre, hälften mer. Orden är allt som skrevs ner om barnet på mötet.
trend-quarter = Kvartal
trend-quarter-of = Kvartal { $number } { $year }
trend-children = Genomgångar
trend-minutes = Minuter per barn
trend-words-column = Ord per barn
trend-not-over = pågår
trend-none = Siffrorna kommer när ett möte med barn har hållits.
trend-sentence-both = { $quarter }: { $minutes } minuter och { $words } ord per barn.
trend-sentence-words = { $quarter }: { $words } ord per barn.
trend-against-more = Det är { $difference } ord fler än kvartalet före.
trend-against-less = Det är { $difference } ord färre än kvartalet före.
trend-against-same = Lika många ord som kvartalet före.
trend-evaluation = Mötenas egen utvärdering
trend-evaluation-lead = Medelvärde av svaren, högst 5. Visas först när minst fem har svarat. Små möten läggs ihop.
trend-evaluation-none = Inga svar att visa än. Utvärderingen är dagordningens sista punkt.
trend-evaluation-waiting = { $count ->
    [one] Ett svar väntar på fler.
   *[other] { $words } svar väntar på fler.
}
trend-question = Påstående
trend-answers = { $answered } av { $asked }
trend-answered = Svar

settings-more = Fler inställningar

undo-save-team = Teamet är som förut.
undo-plan-term = Terminens möten är borta igen.
undo-set-school-breaks = Loven är som förut.
undo-save-meeting-type = Mötestypen är som förut.
undo-reset-meeting-type = Mötestypen är som förut.
undo-set-agenda-settings = Reglerna är som förut.
undo-add-consultation = Konsultationen är borttagen igen.
undo-remove-consultation = Konsultationen är tillbaka.
undo-set-evaluation-questions = Frågorna är som förut.
undo-add-team-action = Åtgärden är borttagen igen.
undo-settle-team-action = Åtgärden är som förut.
undo-remove-team-action = Åtgärden är tillbaka.
undo-send-substitute = Ersättaren är borttagen igen.
undo-explain-missing-sector = Skälet är som förut.
