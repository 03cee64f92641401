### Överlämning: vad som har sagts, vad som följer med, vem som har stafettpinnen.

handover-where = <a>Barn</a> / <b>{ $name }</b> · ärende { $number }
handover-where-age = <a>Barn</a> / <b>{ $name }</b>, { $age } år · ärende { $number }
handover-title = Överlämning till { $unit }
handover-title-plain = Överlämning
handover-waiting = Hämtar överlämningen

## Ingen överlämning

handover-none-title = Ingen överlämning pågår
handover-none-lead = Lämna över när någon annan ska ta vid. Du har kvar stafettpinnen tills mottagaren har tagit emot den, så att ingen tappas bort på vägen.
handover-offer = Lämna över
handover-offer-again = Ny överlämning
handover-no-holder = Ingen har stafettpinnen för { $name } än. Utse en samordnare först, så att det är tydligt vem som lämnar över.
handover-no-holder-link = Till ärendet

## Gången

handover-steps = Var överlämningen är
handover-step-offered = Erbjuden
handover-step-asked = Fråga och svar
handover-step-asked-waits = väntar på ert svar
handover-step-waiting = Väntar på { $unit }
handover-step-accepted = Mottagen
handover-step-accepted-next = stafettpinnen flyttas
handover-step-accepted-advice = ni har kvar stafettpinnen
handover-step-answered-back = Återkopplad
handover-step-answered-back-next = ni får veta hur det gick
handover-step-returned = Kom tillbaka
handover-step-declined = Tackade nej
handover-step-expired = Inget svar

## Vad som görs nu

handover-purpose-offered = { $name } har stafettpinnen tills { $unit } har tagit emot den. Ingen kan avsluta utan svar.
handover-purpose-asked = { $unit } har frågat något. Svara, så kan de ta ställning. { $name } har kvar stafettpinnen.
handover-purpose-accepted = { $name } har stafettpinnen. { $unit } återkopplar till er när de vet hur det gick.
handover-purpose-answered-back = { $unit } har återkopplat. Överlämningen går att avsluta.
handover-purpose-declined = { $unit } tackade nej. { $name } har kvar stafettpinnen och bestämmer nästa steg.
handover-purpose-returned = Överlämningen kom tillbaka. { $name } har stafettpinnen och bestämmer nästa steg.
handover-purpose-expired = { $unit } svarade inte i tid. { $name } har kvar stafettpinnen och bestämmer nästa steg.
handover-purpose-closed = Överlämningen är avslutad. { $name } har stafettpinnen.

## Vad som har sagts

handover-said = Vad som har sagts
handover-said-by = { $day }, { $who }
handover-said-remind = Påminnelse
handover-said-ask = Fråga
handover-said-clarify = Svar
handover-said-accept = Mottagen
handover-said-decline = Tackade nej
handover-said-return = Återlämnad
handover-said-answer-back = Återkoppling
handover-said-close = Avslutad
handover-said-expire = Inget svar
handover-said-keep = Vi behåller ärendet

## Det här följer med

handover-goes = Det här följer med
handover-goes-lead = Inget annat lämnas ut.
handover-goes-nothing = Inga uppgifter följer med, bara frågan.
handover-goes-not = Följer inte med, ingår inte i samtycket
handover-ground-consent = Familjens samtycke
handover-ground-deidentified = Avidentifierat: ingen kan kännas igen
handover-ground-necessity = Nödvändigt för barnet, mellan vård och socialtjänst
handover-ground-duty-to-report = Anmälningsplikten
handover-ground-requested-by-board = Socialnämnden har begärt uppgifterna i en utredning
handover-ground-consent-hint = Familjen har sagt ja till just den här mottagaren.
handover-ground-deidentified-hint = Inget namn, inget nummer, inget som pekar ut.
handover-ground-necessity-hint = Bara mellan hälso- och sjukvård och socialtjänst, och bara det som behövs för barnets skull. OSL 25 kap. 12 § och 26 kap. 9 §.
handover-ground-necessity-not = ”Nödvändigt för barnet” gäller bara mellan hälso- och sjukvård och socialtjänst, inte mellan de här två. Be om familjens samtycke, eller välj en annan grund.
handover-ground-duty-to-report-hint = Uppgifter som hör till en orosanmälan.
handover-ground-requested-by-board-hint = Nämnden frågar, ni svarar på det den frågar om.

## Vid sidan

handover-holder = Har stafettpinnen nu
handover-holder-none = Ingen
handover-receiver = Ska ta emot
handover-received = Tog emot
handover-asked-unit = Tillfrågad
handover-due = Svar senast
handover-answer-back-due = Återkoppling senast
handover-due-in = { $days ->
    [0] I dag
    [one] I morgon
   *[other] Om { $days } dagar
}
handover-due-late = { $days ->
    [one] Skulle ha svarat i går
   *[other] { $days } dagar för sent
}
handover-tries = Tidigare försök
handover-bounced = { $count ->
    [one] Bollad en gång
    [2] Bollad två gånger
   *[other] Bollad { $count } gånger
}
handover-bounced-once = Vid nästa nej lyfts frågan till ledningen.
handover-bounced-more = Lyft frågan till ledningen: behovet har bollats.
handover-kind = Slag

handover-kind-transition = Stadiebyte
handover-kind-responsibility = Någon annan tar över
handover-kind-specialist = Till specialist
handover-kind-move = Flytt till annan kommun
handover-kind-consultation = Bara råd
handover-kind-transition-hint = Från BVC till förskola, från förskola till skola, från BVC till elevhälsan, från ett stadium till nästa.
handover-kind-responsibility-hint = En annan verksamhet i teamet tar stafettpinnen.
handover-kind-specialist-hint = Till exempel BUP, habilitering eller talpedagog.
handover-kind-move-hint = Familjen flyttar. En ny kommun tar vid.
handover-kind-consultation-hint = Ni frågar om råd och har kvar stafettpinnen.

## Erbjuda

handover-new-title = Lämna över
handover-new-purpose = { $name } har stafettpinnen, och har den kvar tills mottagaren har sagt ja.
handover-new-kind = Vad gäller det?
handover-new-unit = Vem ska ta emot?
handover-new-person = Någon särskild person?
handover-new-person-any = Vem som helst där
handover-new-question = Vad ber ni dem göra?
handover-new-question-hint = En tydlig fråga går fortast att svara på.
handover-new-information = Vad mer följer med?
handover-new-information-hint = En uppgift på varje rad. Inget annat än det här lämnas ut.
handover-new-ground = På vilken grund?
handover-new-due = När behöver ni svar?
handover-new-due-hint = Lämna tomt för teamets vanliga tid.
handover-new-send = Erbjud överlämningen
handover-new-preview = Så läser mottagaren
handover-new-preview-empty = Inget än.
handover-consent-covers = Samtycket omfattar { $unit }.
handover-consent-not = Samtycket omfattar inte { $unit }. Ingenting kan lämnas ut med samtycke som grund. Fråga familjen först, eller välj en annan laglig grund.
handover-consent-refused = Familjen har sagt nej till att { $unit } får veta något. Det gäller. Ingenting kan lämnas ut med samtycke som grund.
handover-consent-ask = Till samtycket
handover-uncovered = Familjen har tagit tillbaka sitt samtycke, eller så har det gått ut. Inget mer lämnas ut till { $unit }. Fråga familjen, eller ta tillbaka överlämningen.
handover-ground-lost = ”Nödvändigt för barnet” gäller inte längre mellan de här två. Inget mer lämnas ut till { $unit }. Ta tillbaka överlämningen och erbjud den på nytt med en annan grund, till exempel familjens samtycke.
handover-offered = Överlämningen är erbjuden. { $name } har kvar stafettpinnen.

## Steg

handover-remind = Påminn { $unit }
handover-remind-title = Påminn { $unit }
handover-remind-lead = Ring eller träffa dem. Här skriver du att ni har påmint.
handover-remind-text = Vad kom ni överens om?
handover-answer = Anteckna svar
handover-answer-title = Vad svarade { $unit }?
handover-answer-what = Svaret
handover-answer-accept = Tar emot
handover-answer-ask = Frågar något
handover-answer-decline = Tackar nej
handover-answer-receiver = Vem tar emot stafettpinnen?
handover-answer-receiver-none = Ingen person från { $unit } finns i Samlat än. Lägg till den som tar emot under Inställningar.
handover-answer-baton = Stafettpinnen går från { $from } till { $name } samma dag.
handover-answer-advice = { $from } har kvar stafettpinnen: det gäller bara råd.
handover-answer-question = Vad undrar de?
handover-answer-no-why = Varför?
handover-answer-words = Med egna ord
handover-clarify = Svara på frågan
handover-clarify-title = Svar till { $unit }
handover-clarify-text = Ert svar
handover-take-back = Ta tillbaka
handover-take-back-title = Ta tillbaka överlämningen
handover-take-back-lead = { $name } behåller stafettpinnen.
handover-return = Den kom tillbaka
handover-return-title = { $unit } lämnar tillbaka
handover-return-lead = Stafettpinnen går tillbaka till { $name } samma dag.
handover-return-lead-other = Stafettpinnen kan inte gå tillbaka till { $name }. Välj vem som tar den. Den flyttas samma dag.
handover-return-receiver = Vem tar tillbaka stafettpinnen?
handover-return-receiver-none = Det finns ingen annan i verksamheten eller teamet. Lägg till den som ska ta stafettpinnen under Inställningar.
handover-return-lead-advice = { $name } har haft stafettpinnen hela tiden.
handover-answer-back = Anteckna återkoppling
handover-answer-back-title = Återkoppling från { $unit }
handover-answer-back-text = Hur gick det?
handover-expire = Inget svar kom
handover-expire-title = Inget svar kom i tid
handover-expire-lead = Överlämningen räknas som bollad. { $name } har kvar stafettpinnen.
handover-keep = Vi behåller ärendet
handover-keep-title = Vi behåller ärendet
handover-keep-lead = { $name } har stafettpinnen och fortsätter. Överlämningen ligger inte kvar i listorna. Ni kan lämna över igen senare.
handover-close = Avsluta överlämningen
handover-close-title = Avsluta överlämningen
handover-close-lead = { $name } har stafettpinnen och fortsätter.
handover-on = När?
handover-by = Vem sa det?
handover-by-us = Vem av er?

handover-done-remind = Påminnelsen är antecknad.
handover-done-ask = Frågan är antecknad.
handover-done-clarify = Svaret är antecknat.
handover-done-accept = { $name } har stafettpinnen nu.
handover-done-accept-advice = Svaret är antecknat. Ni har kvar stafettpinnen.
handover-done-decline = Svaret är antecknat. { $name } har kvar stafettpinnen.
handover-done-return = Överlämningen är tillbaka hos { $name }.
handover-done-answer-back = Återkopplingen är antecknad.
handover-done-close = Överlämningen är avslutad.
handover-done-expire = Det är antecknat att inget svar kom.
handover-done-keep = { $name } har stafettpinnen och fortsätter.

handover-why-not-our-mandate = Det ingår inte i vårt uppdrag
handover-why-information-missing = Uppgifter saknas
handover-why-no-capacity = Det finns inte plats nu
handover-why-family-declined = Familjen vill inte
handover-why-other-actor = Någon annan passar bättre
handover-why-other = Något annat

## Övergång på väg

handover-transition-preschool = { $name } kan snart börja i förskolan
handover-transition-preschool-class = { $name } börjar snart i förskoleklass
handover-transition-first-grade = { $name } börjar snart skolan, i årskurs 1
handover-transition-school = { $name } börjar snart i årskurs 1
handover-transition-middle-stage = { $name } börjar snart på mellanstadiet
handover-transition-upper-stage = { $name } börjar snart på högstadiet
handover-transition-upper-secondary = { $name } börjar snart på gymnasiet
handover-transition-leaves-school = { $name } lämnar snart gymnasiet
handover-transition-birthday = { $name } fyller snart år
handover-transition = Det sker i { $day }. Förbered en överlämning i god tid, gärna med ett överlämningssamtal där familjen är med.

## Vem byter stadium

transitions-title = Vem byter stadium
transitions-purpose = Barn som börjar i förskola eller skola, byter stadium, lämnar gymnasiet eller fyller år så att andra regler gäller, till och med { $day }.
transitions-period = Hur långt fram?
transitions-period-autumn = Till höstterminens start
transitions-period-soon = Lika långt som dagordningen
transitions-period-year = Tolv månader
transitions-list = Barn som byter stadium
transitions-column-what = Vad händer?
transitions-column-passes = Vem lämnar och tar emot?
transitions-column-handover = Överlämning
transitions-in = i { $month }
transitions-pass = Från { $from } till { $to }
transitions-not-begun = Inte påbörjad
transitions-see = Se överlämningen
transitions-none-title = Ingen byter stadium
transitions-none-lead = Inget av barnen börjar i förskola eller skola, byter stadium, lämnar gymnasiet eller fyller år så att andra regler gäller, till och med { $day }.
transitions-none-further = Se tolv månader fram

transitions-kind-preschool = Kan börja i förskolan
transitions-kind-preschool-class = Börjar i förskoleklass
transitions-kind-first-grade = Börjar skolan, i årskurs 1
transitions-kind-school = Börjar i årskurs 1
transitions-kind-middle-stage = Från lågstadiet till mellanstadiet
transitions-kind-upper-stage = Från mellanstadiet till högstadiet
transitions-kind-upper-secondary = Från högstadiet till gymnasiet
transitions-kind-leaves-school = Lämnar gymnasiet
transitions-kind-birthday = Fyller { $age } år

transitions-party-child-health = BVC
transitions-party-preschool = förskolan
transitions-party-school = skolan
transitions-party-pupil-health = elevhälsan
transitions-party-upper-secondary = gymnasiet
transitions-party-activity-responsibility = kommunens aktivitetsansvar, om examen saknas
transitions-party-child-care = vården för barn
transitions-party-adult-care = vården för vuxna

transitions-state-offered = Väntar på svar
transitions-state-clarification-asked = Mottagaren har en fråga
transitions-state-accepted = Mottagen
transitions-state-answered-back = Mottagen
transitions-state-closed = Klar
transitions-state-declined = Fick nej
transitions-state-returned = Kom tillbaka
transitions-state-expired = Inget svar kom

## Bredvid stegen

handover-new-why = Varför nu?
handover-new-along = Följer det här med?
handover-with-voice = Barnets egna ord
handover-with-done = Det som är gjort, och om det hjälpte
handover-new-not-along = Följer inte med
handover-new-continues = Det här fortsätter hos oss
handover-print = Skriv ut brevet
handover-talk = Anteckna överlämningssamtal
handover-talk-change = Ändra överlämningssamtalet
handover-talk-title = Överlämningssamtal
handover-talk-lead = Ni som lämnar och de som tar emot har talats vid om barnet, gärna med familjen.
handover-talk-on = När?
handover-talk-saved = Samtalet är antecknat.
handover-talk-held = Överlämningssamtal
handover-helped-ask = Hjälpte underlaget dem att komma igång?
handover-helped-title = Hjälpte underlaget mottagaren att komma igång?
handover-helped-lead = Fråga den som tog emot. Svaret gör nästa överlämning bättre.
handover-helped = Hjälpte det dem att komma igång?
handover-helped-yes = Ja
handover-helped-partly = Delvis
handover-helped-no = Nej
handover-helped-note = Vad saknades, eller vad var bra att få veta?
handover-helped-saved = Svaret är antecknat.

## Ångra

undo-record-handover-talk = Överlämningssamtalet är borttaget igen.
undo-rate-handover = Svaret är som förut.

undo-offer-handover = Erbjudandet om överlämning är borttaget igen.
undo-step-handover = Överlämningens senaste steg är borttaget igen.
