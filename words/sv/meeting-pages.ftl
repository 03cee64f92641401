### Mötena i fönstret: listan, förberedelsen, mötesläget.

meeting-purpose = Det som kommer står överst.
meeting-waiting = Hämtar mötena
meeting-coming = Kommande möten
meeting-held = Möten som varit
meeting-held-none = Inget möte har hållits än.
meeting-none-title = Inget möte är planerat
meeting-none-lead = Planera ett, så bygger dagordningen sig själv av det som är nytt, försenat eller snart går ut.
meeting-plan = Planera möte
meeting-line = { $kind } { $day } kl. { $at }
meeting-line-what = { $children ->
    [0] Inga barn på dagordningen
    [one] Ett barn på dagordningen
   *[other] { $words } barn på dagordningen
}, { $people ->
    [0] ingen anmäld
    [one] en person
   *[other] { $peopleWords } personer
}.
meeting-line-place = { $place }. { $what }
meeting-state-open = Pågår
meeting-state-planned = Planerat
meeting-state-ended = Avslutat
meeting-state-cancelled = Inställt
meeting-cancelled-why = Inställt: { $reason }
meeting-go-prepare = Förbered
meeting-go-live = Fortsätt mötet
meeting-go-minutes = Läs anteckningarna

## Planera

meeting-new-title = Planera möte
meeting-new-purpose = Teamets fasta medlemmar räknas som väntade. Dagordningen kommer av sig själv.
meeting-new-kind = Vad för slags möte?
meeting-new-day = Dag
meeting-new-starts = Börjar
meeting-new-minutes = Längd i minuter
meeting-new-place = Plats
meeting-new-place-hint = Lämna tomt för teamets vanliga plats.
meeting-new-child = Barnet det gäller
meeting-new-child-hint = Mötet får bara det här barnet på dagordningen.
meeting-new-do = Planera mötet
meeting-new-done = Mötet är planerat.
meeting-change = Ändra tid och plats
meeting-change-do = Spara
meeting-change-done = Tid och plats är ändrade.
meeting-cancel = Ställ in mötet
meeting-cancel-lead = Mötet står kvar i listan som inställt. Det som är förberett finns kvar, och det går att ångra.
meeting-cancel-why = Varför ställs mötet in?
meeting-cancel-do = Ställ in
meeting-cancel-done = Mötet är inställt.
meeting-more = Mer
meeting-is-cancelled = Mötet är inställt
meeting-is-ended = Mötet är avslutat
meeting-reopen = Öppna mötet igen

## Förbered

meeting-title = { $kind } { $day }
meeting-prepare-purpose = Dagordningen är byggd av det som är nytt, försenat eller snart går ut. Ändra fritt.
meeting-prepare-purpose-group = Dagordningen är mötestypens egen. Öppna åtgärder och kvartalets mått fylls i av sig själva när mötet startar. Ändra fritt.
meeting-start = Starta mötesläge
meeting-resume = Fortsätt mötet
meeting-agenda = Dagordning
meeting-agenda-fits = { $from }–{ $to }, { $minutes ->
    [0] precis i tid
    [one] en minut till godo
   *[other] { $words } minuter till godo
}
meeting-agenda-over = { $from }–{ $to }, { $minutes ->
    [one] en minut för lång
   *[other] { $words } minuter för lång
}
meeting-agenda-long = Dagordningen är { $agenda } minuter, mötet { $meeting }.
meeting-agenda-long-do = Flytta det som kan vänta
meeting-agenda-long-after = Klockan är ungefär { $to } när ni är klara.
meeting-postpone-title = Vad kan vänta?
meeting-postpone-lead = Det som flyttas står på nästa dagordning, { $day }. Inget som är lovat försvinner.
meeting-postpone-lead-later = Inget nästa möte är planerat än. Det som flyttas står under Inte på dagordningen, och kommer upp igen av sig självt.
meeting-postpone-list = Punkter som kan flyttas
meeting-postpone-line = { $what }, { $minutes } min
meeting-postpone-promised = Något är lovat.
meeting-postpone-fits = { $minutes ->
    [0] Då går det precis ihop.
    [one] Då går det ihop, med en minut till godo.
   *[other] Då går det ihop, med { $words } minuter till godo.
}
meeting-postpone-over = { $minutes ->
    [one] Dagordningen är fortfarande en minut för lång.
   *[other] Dagordningen är fortfarande { $words } minuter för lång.
}
meeting-postpone-do = Flytta till nästa möte
meeting-postpone-one = Flytta till nästa möte
meeting-postpone-longer = Gör mötet längre i stället
meeting-postponed = { $count ->
    [one] Punkten är flyttad till nästa möte.
   *[other] { $words } punkter är flyttade till nästa möte.
}
meeting-agenda-empty = Inga barn behöver tas upp. Lägg till en punkt om ni vill prata om något.
meeting-agenda-rebuild = Bygg om
meeting-agenda-rebuilt = Dagordningen är byggd på nytt. Det ni ändrat själva är kvar.
meeting-agenda-add = Lägg till punkt
meeting-agenda-starts = Börjar
meeting-agenda-child = Barn
meeting-agenda-item = Punkt
meeting-agenda-status = Läge
meeting-agenda-why = Varför i dag
meeting-agenda-minutes = Minuter
meeting-agenda-row-acts = Gör något med raden
meeting-agenda-minutes-of = Minuter för { $what }
meeting-agenda-acts-of = Ändra { $what }
meeting-agenda-keys = Flytta en rad med Alt ↑ och Alt ↓. Ändra minuterna med ↑ och ↓.
meeting-agenda-moved = { $what } börjar nu { $at }.
meeting-agenda-up = Flytta upp
meeting-agenda-down = Flytta ner
meeting-agenda-last = Flytta sist
meeting-agenda-remove = Ta bort från dagordningen
meeting-agenda-removed = Punkten är borttagen.
meeting-remove-title = Ta bort { $what }
meeting-remove-promised = Något är lovat till barnet. Skriv varför det inte tas upp i dag.
meeting-remove-why = Varför?
meeting-remove-do = Ta bort
meeting-add-title = Lägg till punkt
meeting-add-what = Vad ska läggas till?
meeting-add-a-child = Ett barn
meeting-add-other = Något annat
meeting-add-child = Vilket barn?
meeting-add-text = Vad ska ni ta upp?
meeting-add-text-hint = Skriv inget om ett enskilt barn här. Raden syns för alla.
meeting-add-minutes = Minuter
meeting-add-do = Lägg till
meeting-add-done = Punkten är tillagd.
meeting-left-out = Inte på dagordningen
meeting-left-out-protected = Skyddade uppgifter. Läggs aldrig till av sig själv.
meeting-left-out-no-time = Tiden räckte inte.
meeting-left-out-removed = Borttagen.
meeting-left-out-removed-why = Borttagen: { $reason }
meeting-left-out-promised = Något är lovat.
meeting-left-out-more = { $count ->
    [one] Visa ett barn till
   *[other] Visa { $words } barn till
}
meeting-put-back = Lägg till

meeting-item-opening = Välkomna, vilka är i rummet
meeting-item-break = Paus
meeting-item-evaluation = Mötets egen utvärdering
meeting-item-other = Annat
meeting-item-opening-short = Välkomna
meeting-item-evaluation-short = Utvärdering

meeting-status-new = Nytt
meeting-status-ongoing = Pågår
meeting-status-by-number = Utan namn
meeting-status-skipped = Hoppas{"\u00A0"}över
meeting-status-not-yet = Visas inte än
meeting-item-done = Klart
meeting-item-parked = Parkerat
meeting-item-now = Nu
meeting-item-waiting = Väntar
meeting-item-begun = Påbörjat

meeting-reason-new = Full genomgång.
meeting-reason-actions-late = { $count ->
    [one] En insats är försenad.
   *[other] { $words } insatser är försenade.
}
meeting-reason-actions-moved = { $count ->
    [one] En insats är flyttad.
   *[other] { $words } insatser är flyttade.
}
meeting-reason-handover-returned = Överlämningen kom tillbaka.
meeting-reason-handover-late = Svaret på överlämningen är försenat.
meeting-reason-handover-waiting = Väntar på svar, { $due }.
meeting-reason-handover-answer-back = Återkoppling efter överlämningen, { $due }.
meeting-reason-feedback-late = Familjen väntar på återkoppling, { $due }.
meeting-reason-wait-late = Något ni väntar på skulle ha varit klart { $day }.
meeting-reason-consent-expires = Samtycket går ut { $day }.
meeting-reason-consent-expired = Samtycket gick ut { $day }.
meeting-reason-follow-up = Uppföljning { $day }.
meeting-reason-follow-up-late = Uppföljningen skulle ha varit { $day }.
meeting-reason-actions-due = En insats ska vara klar { $day }.
meeting-reason-voice-missing = Barnet har inte fått frågan än.
meeting-reason-silent = Inget har hänt sedan { $day }.
meeting-reason-not-reached = Togs inte upp { $day }.
meeting-reason-ongoing = Kort.
meeting-reason-by-hand = Tillagt för hand.

meeting-why-nobody-there = Ingen är i rummet än.
meeting-why-conflict = Någon i rummet är jävig för det här barnet.
meeting-why-protected = Skyddade uppgifter, visas aldrig med namn.
meeting-why-not-covered = Samtycket omfattar inte { $units }.
meeting-why-not-covered-more = { $words } till
meeting-why-not-covered-some = Samtycket omfattar inte alla i rummet.
meeting-why-missing = Samtycke saknas.
meeting-why-withdrawn = Samtycket återkallades { $day }.
meeting-why-withdrawn-once = Samtycket är återkallat.
meeting-why-expired = Samtycket gick ut { $day }.
meeting-why-expired-once = Samtycket har gått ut.
meeting-why-sip = Här gäller samtycket till SIP.
meeting-why-sip-prepare = På förmötet gäller samtycket till teamet tills familjen har tillfrågats om SIP, därefter bara svaret om SIP.

meeting-age = { $age } år
meeting-age-0-5 = 0–5 år
meeting-age-6-9 = 6–9 år
meeting-age-10-12 = 10–12 år
meeting-age-13-15 = 13–15 år
meeting-age-16-17 = 16–17 år
meeting-age-18-20 = 18–20 år
meeting-age-unknown = ålder okänd

meeting-people = De som kommer
meeting-people-count = { $coming } av { $asked }
meeting-people-missing = Ingen anmäld
meeting-people-absent = kommer inte
meeting-people-absent-why = kommer inte: { $reason }
meeting-people-guest = gäst
meeting-people-add = Lägg till person eller gäst
meeting-people-why = Varför kommer { $name } inte?
meeting-people-why-do = Spara
meeting-people-why-add = Skriv varför
meeting-people-why-add-of = Skriv varför { $unit } saknas
meeting-people-why-change-of = Ändra varför { $unit } saknas
meeting-people-remove = Ta bort
meeting-people-none = Ingen är anmäld än. Lägg till dem som ska vara med.
meeting-guest-title = Lägg till person eller gäst
meeting-guest-who = Vem?
meeting-guest-known = Någon i registret
meeting-guest-other = En gäst
meeting-guest-person = Person
meeting-guest-name = Namn
meeting-guest-unit = Kommer från
meeting-guest-hint = Vilka barn som visas med namn räknas om direkt.
meeting-guest-do = Lägg till
meeting-guest-done = Personen är tillagd. Dagordningen är omräknad efter samtyckena.
meeting-reach-unit = { $children ->
    [0] inget barn
    [one] ett barn
   *[other] { $children } barn
}
meeting-leave-hint = Går { $units } tidigare kan { $children ->
    [one] ett barn
   *[other] { $words } barn
} tas upp med namn. Flytta { $children ->
    [one] det
   *[other] dem
} sist.

## Mötesläge

live-begin-title = Vilka är i rummet?
live-begin-lead = Ta bort bocken för den som inte kom. Vad rummet får se räknas på just dem som är här.
live-begin-do = Börja mötet
live-begin-came = { $count ->
    [one] Ett barn har tillkommit på dagordningen: något har lovats sedan den byggdes.
   *[other] { $words } barn har tillkommit på dagordningen: något har lovats sedan den byggdes.
}
live-begin-back = Tillbaka till förberedelsen
live-agenda = Dagordning, minuter
live-skipped-some = Hoppas{"\u00A0"}över
live-left = { $minutes ->
    [one] en minut kvar
   *[other] { $minutes } minuter kvar
}
live-left-for = { $minutes ->
    [one] en minut kvar för { $name }
   *[other] { $minutes } minuter kvar för { $name }
}
live-soon = { $minutes } min kvar
live-over = { $minutes ->
    [one] en minut över tiden
   *[other] { $minutes } minuter över tiden
}
live-on-time = tiden är ute
live-showing = Visar på duken
live-blank = Duken är släckt
live-hide = Dölj
live-end = Avsluta mötet
live-end-title = Avsluta mötet?
live-end-left = { $left ->
    [0] Alla barn på dagordningen är genomgångna.
    [one] Ett barn är kvar. Det kommer med på nästa dagordning.
   *[other] { $words } barn är kvar. De kommer med på nästa dagordning.
}
live-end-keeps = Allt som är skrivet är sparat. Mötet går att öppna igen.
live-all-done = Allt är genomgånget
live-all-done-lead = Avsluta mötet, så är anteckningarna klara att läsa och skriva ut.
live-covered = Dolt
live-covered-lead = Duken är släckt och inget visas här. Tryck på F8 för att fortsätta.
live-covered-back = Visa igen
live-case = ärende
live-grade = årskurs { $grade }
live-grade-upper = gymnasiet, årskurs { $grade }
live-waiting = Hämtar
live-who-of = { $person }, { $unit }
live-status-of = Ändra: { $what }
live-concern = Oro? Gör orosanmälan
live-voice-source = { $name } { $day }. { $how }
live-voice-asked = { $name } frågade.
live-voice-none = Ingen har skrivit vad { $name } säger.
live-voice-not-asked = { $name } har inte fått frågan: { $reason }
live-voice-no-reason = skäl saknas
live-voice-no-words = { $name } { $day }: { $how }
live-voice-write = Skriv vad { $name } säger i dag
live-promised = Det här lovade vi
live-promised-on = Det här lovade vi { $day }
live-promised-none = Inget är lovat sedan tidigare.
live-promise-who = { $who }, { $due }
live-promise-moved = { $who }, nu { $day }: { $reason }
live-promise-dropped = { $who }, nedlagd: { $reason }
live-standing-late = Försenat
live-standing-moved = Flyttat
live-standing-started = Pågår
live-standing-not-begun = Ej klart
live-standing-done = Klart
live-standing-dropped = Nedlagt
live-promise-more = Mer om: { $what }
live-promise-start = Har börjat
live-promise-move = Flytta till en annan dag
live-promise-drop = Lägg ner
live-promise-reopen = Öppna igen
live-promise-move-day = Ny dag
live-promise-why = Varför?
live-promise-moved-done = Insatsen är flyttad.
live-promise-dropped-done = Insatsen är nedlagd.
live-promise-done = Insatsen är klar.
live-promise-reopened = Insatsen är öppen igen.
live-promise-started = Insatsen pågår.
live-helped = Hjälpte det?
live-helped-yes = Ja
live-helped-partly = Delvis
live-helped-no = Nej
live-helped-unknown = Vet inte
live-school = Hur är det med skolnärvaron?
live-school-preschool = Hur är det med närvaron i förskolan?
live-school-last = Förra gången: { $answer }
live-school-key = Skolnärvaro
live-promised-key = Det vi lovade
live-school-better = Bättre
live-school-same = Lika
live-school-worse = Sämre
live-school-unknown = Vet inte
live-last-time = Förra gången
live-last-none = Ingen anteckning från förra gången.
live-this-time = Den här gången
live-write = Vad vill du skriva?
live-write-action = Insats
live-write-decision = Beslut
live-write-voice = Barnets ord
live-action-label = Ny insats: vem gör vad, och när?
live-action-example = Till exempel: Erik ringer mamma senast fre
live-action-done = Insatsen är tillagd.
live-who = Vem
live-what = Vad
live-when = När
live-who-missing = Vem gör det?
live-what-missing = Vad ska göras?
live-when-missing = Till vilken dag?
live-who-several = Vem av dem?
live-chip-of = { $part }: { $value }. Ändra
live-chip-editor = Ändra en del av insatsen
live-chip-add = { $part }: { $value } Fyll i
live-add = Lägg till
live-decision-label = Vad bestämde ni?
live-decision-hint = En mening, som den lästes upp.
live-decision-done = Beslutet är sparat.
live-decision-more = Lägg till varför, eller en avvikande mening
live-decision-reason = Varför?
live-decision-dissent = Avvikande mening
live-decision-dissent-hint = Vem, och vad den menar.
live-decided-reason = Varför: { $reason }
live-decided-dissent = Avvikande mening: { $dissent }
live-wheel = Hjulet
live-key-wheel = hjulet
live-plan = Planen
live-key-plan = planen
live-plan-title = SIP för { $name }
live-plan-none = Det finns ingen SIP att visa här.
live-plan-none-lead = Finns ingen SIP, erbjud en på barnets sida. Finns det en saknas samtycke till SIP för någon i rummet: fråga familjen.
live-plan-private = Det här syns bara på din skärm.
live-plan-open = Öppna planens sida
live-plan-empty = Saknas än
live-plan-step = { $what }: { $who }
live-plan-step-due = { $what }: { $who }, senast { $day }
live-about-lead = Punkten hör till mötet om { $name }.
live-about-hidden = Punkten hör till mötet om ett barn som visas som { $number }.
live-about-go = Gå till barnet
live-openings-lead = Läs varför och markera det du har gått igenom. Behöver du fråga mer, prata enskilt med den som öppnade. Det här syns bara på din skärm.
live-openings-none = Inga nödöppningar väntar längre.
live-gap = Ett behov som ingen kunde ta
live-voice-label = Vad säger barnet?
live-voice-hint = Barnets egna ord, så nära det går.
live-voice-form = Hur kom det fram?
live-voice-by = Vem frågade?
live-voice-reason = Varför har barnet inte fått frågan?
live-voice-done = Barnets ord är sparade.
live-form-talk-alone = Samtal på tu man hand
live-form-in-meeting = Med på mötet
live-form-part-of-meeting = Med på en del av mötet
live-form-remote = På telefon eller video
live-form-letter-or-drawing = Brev eller teckning
live-form-represented = Någon berättade åt barnet
live-form-did-not-want = Ville inte svara
live-form-not-asked = Har inte fått frågan
live-decided = Bestämt i dag
live-decided-none = Inget än.
live-decided-hidden = { $count ->
    [one] En rad skrevs när barnet visades med namn och visas inte nu.
   *[other] { $words } rader skrevs när barnet visades med namn och visas inte nu.
}
live-due = senast { $day }
live-by-number-lead = Prata om barnet utan namn. Det som skrivs här är insatser och beslut, inget annat.
live-skipped = Hoppas över i dag
live-skipped-lead = Inget om barnet visas eller skrivs. Gå vidare till nästa.
live-conflict = Visas inte just nu
live-conflict-lead = Be personen gå ut, och markera att den har gått. Sedan visas barnet.
live-next-item = Nästa
live-room = I rummet
live-room-missing = kom inte
live-family = Familjen är med
live-family-done = Familjen är antecknad som med.
live-family-not-done = Familjen är inte längre antecknad som med.
live-room-add = Lägg till gäst
live-covers-all = Samtycket omfattar alla här. { $name } visas med namn.
live-baton = Stafettpinnen
live-baton-since = samordnar sedan { $day }
live-baton-none = Ingen håller i det än.
live-baton-ended = samordnaren är inte kvar
live-next = Nästa gång
live-next-none = Ingen dag är bestämd.
live-next-change = Byt datum
live-next-set = Bestäm datum
live-next-day = Dag för uppföljning
live-next-done = Nästa gång är bestämd.
live-day-off = Många är lediga den dagen.
live-other-weekday = Det står { $said }, men dagen är { $day }.
live-other-weekday-take = Ändra till { $other }
live-feedback = Återkoppling till familjen
live-feedback-by = { $name } berättar
live-feedback-nobody = Ingen är utsedd.
live-feedback-change = Ändra
live-feedback-title = Återkoppling till familjen
live-feedback-who = Vem berättar?
live-feedback-due = Senast
live-feedback-done = Återkopplingen är planerad.
live-fill = Låt duken fylla sin skärm
live-park = Parkera
live-parked = Punkten är parkerad.
live-unplugged = En skärm kopplades ur, så duken är släckt.
live-previous = Föregående
live-show = Visa på duken
live-take-down = Släck duken
live-opening-lead = Säg namn och vad ni gör. Ta bort bocken för den som inte kom.
live-break-lead = Paus. Duken är släckt.
live-evaluation-lead = Gå laget runt: vad var bra med mötet, och vad ska vi göra annorlunda nästa gång?
live-other-lead = Den här punkten handlar inte om något barn.
live-matter-note = Anteckningar
live-matter-note-hint = Skriv inget om ett enskilt barn här. Det hör till barnets egen punkt.
live-team-decided = Vad bestämmer ni?
live-team-before = Det ni lovade förra gången
live-demo = Exempeldata
live-key-next = nästa barn
live-key-decision = beslut
live-key-action = insats
live-key-team-action = åtgärd
live-key-voice = barnets ord
live-key-park = parkera
live-key-show = visa på duken
live-back = Till mötet
live-not-open = Mötet är inte öppet.

## Ett behov som ingen kunde ta

gap-title = Ett behov som ingen kunde ta
gap-lead = Här skrivs inget om barnet: bara vilket slags hjälp, åldern i grova drag och vilka som tillfrågades. Det räknas ihop för ledningsgruppen.
gap-kind = Vad var det som ingen kunde ge?
gap-asked = Vilka har tillfrågats?
gap-done = Mellanrummet är antecknat.
gap-word = Mellanrum
gap-line = Ingen kunde ta: { $kind }. Tillfrågade: { $asked }.

## Läsa upp innan barnet lämnas

read-back-lead = Läs upp för alla
read-back-title = Så här skrev vi om { $name }
read-back-title-number = Så här skrev vi om { $number }
read-back-family = Familjen är med.
read-back-none = Inget är bestämt i dag.
read-back-next = Nästa gång: { $day }.
read-back-no-next = Ingen dag för nästa gång är bestämd.
read-back-tells = { $name } berättar för familjen, { $due }.
read-back-tells-nobody = Ingen är utsedd att berätta för familjen. Senast { $day }.
read-back-go = Det stämmer, gå vidare
read-back-change = Ändra
read-back-unfinished-voice = Barnets ord är inte sparade
read-back-unfinished-decision = Ett beslut är inte sparat
read-back-unfinished-action = En insats är inte sparad
read-back-unfinished = ”{ $text }”
read-back-finish = Skriv klart

## Skärmen på väggen

shared-ask = Visas din skärm på duken just nu?
shared-ask-hint = Datorn har en skärm. Om alla ser den visas bara det som rummet får se.
shared-shared = Ja, alla ser min skärm
shared-private = Nej, bara jag ser den
shared-unsure = Vet inte
shared-pseudonyms = Visa barnen under andra namn
shared-pseudonyms-why = På duken heter barnen då till exempel Tallen och Älven.
shared-names = Visa barnens förnamn
shared-menu = Skärm
shared-start = Alla ser min skärm
shared-stop = Bara jag ser min skärm
shared-state = Delad skärm
shared-state-pseudonyms = Delad skärm, andra namn
shared-covered = Barnets och familjens namn täcks över medan du skriver. I anteckningarna står de som du skrev dem.
shared-number = Punkt { $number } av { $count }
shared-between = Nästa barn
shared-between-item = Nästa punkt
shared-between-lead = Inget visas. Be den som inte ska vara med att gå ut först.
shared-show = Visa för rummet
shared-people-open = I rummet
shared-people = Vilka är i rummet?

## Ångra

undo-plan-meeting = Mötet är borttaget igen.
undo-change-meeting = Mötets tid och plats är som förut.
undo-cancel-meeting = Mötet är inte inställt längre.
undo-start-meeting = Mötet är inte startat.
undo-end-meeting = Mötet är öppet igen.
undo-close-item = Punkten är öppen igen.
undo-set-attendance = Närvaron är som förut.
undo-remove-attendance = Personen är tillbaka i listan.
undo-rebuild-agenda = Dagordningen är som förut.
undo-add-agenda-item = Punkten är borttagen igen.
undo-move-agenda-item = Punkten är flyttad tillbaka.
undo-change-agenda-item = Punkten är som förut.
undo-postpone-agenda-items = Punkterna är tillbaka på dagordningen.
undo-remove-agenda-item = Punkten är tillbaka på dagordningen.
undo-save-note = Anteckningen är som förut.
undo-set-family-there = Familjens närvaro är som förut.
undo-set-school-presence = Svaret om skolan är som förut.
undo-record-decision = Beslutet är borttaget.
undo-record-child-voice = Barnets ord är borttagna igen.
undo-add-action = Insatsen är borttagen.
undo-change-action = Insatsen är som förut.
undo-plan-follow-up = Nästa gång är som förut.
undo-plan-feedback = Återkopplingen är som förut.
undo-record-feedback = Återkopplingen väntar igen.
undo-record-gap = Mellanrummet är borttaget.
undo-close-gap = Mellanrummet är öppet igen.
undo-write-absence = Frånvaron är som förut.
undo-answer-earlier-help = Svaret är som förut.
