### Åtkomstloggen: vem som har läst och ändrat vad, stickprov varje månad.

log-title = Åtkomstlogg
log-purpose = Allt som läses, ändras, skrivs ut och lämnas ut får en rad här. Raderna går inte att ändra.
log-waiting = Hämtar loggen
log-tab-list = Alla rader
log-tab-spot = Stickprov
log-tab-check = Kontroll

## Listan

log-filter-user = Vem
log-filter-everyone = Alla
log-filter-number = Ärendenummer
log-filter-from = Från och med
log-filter-to = Till och med
log-filter-jumps = Bara där datorns klocka har ändrats
log-filter-clear = Visa alla rader
log-count = { $count ->
    [0] Inga rader.
    [one] En rad.
   *[other] { $number } rader, de nyaste först.
}
log-column-number = Rad
log-column-when = När
log-column-who = Vem
log-column-what = Vad
log-column-about = Gäller
log-who-for = { $user }, { $unit }
log-older = Visa äldre rader
log-empty = Inga rader passar. Ändra vad du letar efter.
log-clock-back = Datorns klocka hade ställts tillbaka. Raderna står i den ordning det hände.
log-clock-ahead = Datorns klocka hade ställts långt fram. Raderna står i den ordning det hände.
log-jumps = { $count ->
    [one] Datorns klocka har ändrats en gång. Raderna står ändå i den ordning det hände.
   *[other] Datorns klocka har ändrats { $count } gånger. Raderna står ändå i den ordning det hände.
}
log-reason = Skäl: { $reason }
log-about-meeting = Mötet { $date }
log-one-child = Om ett barn
log-child-title = Vem har läst om barnet
log-child-lead = Ärende { $numbers }. Även möten där barnet stod på dagordningen är med. Listor över flera barn står i loggen en gång, utan barnets nummer.
log-child-none = Ingen har läst eller ändrat något om barnet.
log-paper-case = Ärende { $numbers }
log-paper-drawn = Draget { $date }
log-print = Skriv ut
log-back = Tillbaka till loggen

## Stickprovet

log-spot-lead = En gång i månaden dras tjugo rader av slumpen. Titta på var och en: hörde det till personens arbete?
log-spot-due = Månadens stickprov är inte gjort.
log-spot-draw = Dra tjugo rader
log-spot-none = Det finns inga rader att dra än.
log-spot-left = { $count ->
    [0] Alla rader är tittade på. Skriv under när du är klar.
    [one] En rad är kvar att titta på.
   *[other] { $count } rader är kvar att titta på.
}
log-spot-outcome = Bedömning av rad { $number }
log-outcome-in_order = Hör till arbetet
log-outcome-asked = Frågade, i sin ordning
log-outcome-deviation = Avvikelse
log-spot-note = Anteckning
log-spot-note-deviation = Vad hände, och vad gör ni åt det?
log-spot-note-save = Spara
log-spot-sign = Skriv under stickprovet
log-spot-signed = Underskrivet { $date } av { $name }.
log-spot-signed-toast = Stickprovet är underskrivet.
log-spot-earlier = Tidigare stickprov
log-spot-earlier-line = { $month }: { $signed }
log-spot-not-signed = inte underskrivet

## Kontrollen

log-check-lead = Samlat räknar om hela loggen från första raden. Har en rad ändrats, tagits bort eller lagts till i efterhand märks det.
log-check-run = Kontrollera loggen
log-check-whole = Loggen är hel: { $count } rader hänger ihop.
log-check-sealed = Även sigillen stämmer på { $count } rader.
log-check-wrong = Rad { $number } stämmer inte. Någon kan ha ändrat i loggen. Ändra inget mer i valvet, spara en kopia av mappen och kontakta IT.
log-check-head = Nyaste raden är nummer { $number }. Dess kontrolltal: { $hash }
log-check-with-sheet = Kontrollera sigillen också
log-check-sheet-lead = Med ett återställningsark prövas också varje rads sigill. Då märks det även om någon med tillgång till valvet har skrivit om hela loggen.

## Vad som gjordes

log-op-other = Gjorde något annat i Samlat ({ $op })
log-op-create-vault = Skapade valvet
log-op-unlock = Låste upp
log-op-lock = Låste
log-op-recover = Öppnade valvet med återställningsark
log-op-recovery-sheet = Tog fram ett nytt återställningsark
log-op-confirm-recovery-sheet = Kontrollerade återställningsarket
log-op-create-demo-vault = Skapade exempeldata
log-op-fill-demo = Fyllde valvet med exempeldata
log-op-drafts = Hämtade påbörjad text
log-op-undo = Ångrade
log-op-redo = Gjorde om det ångrade
log-op-add-unit = Lade till en verksamhet
log-op-add-professional = Lade till en person runt bordet
log-op-change-professional = Ändrade en person runt bordet
log-op-search-children = Sökte efter ett barn
log-op-possible-duplicates = Letade efter dubbletter
log-op-change-child = Ändrade uppgifter om barnet
log-op-add-guardian = Lade till en vårdnadshavare
log-op-register-case = Registrerade ett ärende
log-op-list-cases = Läste listan över barn
log-op-open-case = Läste ärendet
log-op-close-case = Avslutade ärendet
log-op-name-coordinator = Bytte vem som håller i stafettpinnen
log-op-record-concern-report = Antecknade en orosanmälan
log-op-record-consent = Antecknade ett samtycke
log-op-answer-consent = Antecknade svar på samtycket
log-op-consents-of = Läste samtycken
log-op-offer-plan = Erbjöd en SIP
log-op-register-external-plan = Antecknade en plan som finns hos andra
log-op-answer-plan = Antecknade svar om SIP
log-op-call-plan = Kallade till SIP-möte
log-op-hold-plan = Antecknade ett SIP-möte
log-op-write-plan = Skrev i planen
log-op-establish-plan = Fastställde planen
log-op-close-plan = Avslutade planen
log-op-plans-of = Läste planer
log-op-offer-handover = Erbjöd en överlämning
log-op-step-handover = Ändrade en överlämning
log-op-handovers-of = Läste överlämningar
log-op-preview-import = Provade att läsa in en lista
log-op-import-list = Läste in en lista
log-op-waiting-rows = Läste rader som väntar
log-op-fix-row = Rättade en rad från listan
log-op-drop-row = Tog bort en rad från listan
log-op-measures-report = Läste måtten
log-op-measure-cases = Läste vilka barn ett mått gäller
log-op-quarter-state = Läste kvartalet
log-op-explain-check = Förklarade en uppgift i kvartalet
log-op-sign-quarter = Skrev under kvartalet
log-op-seal-quarter = Förseglade kvartalet
log-op-sealed-quarter = Sparade den förseglade filen
log-op-record-receipt = Antecknade regionens kvitto
log-op-quarter-workbook = Sparade kvartalets arbetsbok
log-op-set-region-key = Bytte regionens nyckel
log-op-own-public-keys = Läste kommunens öppna nycklar
log-op-plan-meeting = Planerade ett möte
log-op-change-meeting = Ändrade mötet
log-op-meeting = Läste mötet
log-op-start-meeting = Öppnade mötet
log-op-go-to-item = Gick till en punkt på dagordningen
log-op-close-item = Avslutade en punkt på dagordningen
log-op-end-meeting = Avslutade mötet
log-op-cancel-meeting = Ställde in mötet
log-op-reopen-meeting = Öppnade mötet igen
log-op-set-attendance = Antecknade närvaro
log-op-everyone-came = Antecknade att alla kom
log-op-remove-attendance = Tog bort en deltagare
log-op-rebuild-agenda = Gjorde om dagordningen
log-op-add-agenda-item = Lade till en punkt på dagordningen
log-op-move-agenda-item = Flyttade en punkt på dagordningen
log-op-change-agenda-item = Ändrade en punkt på dagordningen
log-op-remove-agenda-item = Tog bort en punkt från dagordningen
log-op-case-in-meeting = Läste ärendet på mötet
log-op-save-note = Skrev en anteckning på mötet
log-op-set-school-presence = Antecknade skolnärvaro
log-op-record-decision = Antecknade ett beslut
log-op-show-in-room = Visade på duken
log-op-set-sharing = Valde hur rummet ser barnet
log-op-ended-meeting = Öppnade mötets papper
log-op-child-minutes = Läste barnets minnesanteckningar
log-op-write-home-page = Skrev på sidorna som går hem
log-op-sign-minutes = Godkände minnesanteckningarna
log-op-set-wheel-areas = Ändrade hjulets områden
log-op-wheel-of-case = Läste hjulet
log-op-rate-wheel = Fyllde i hjulet
log-op-gaps-of-case = Läste mellanrum
log-op-record-gap = Antecknade ett mellanrum
log-op-close-gap = Stängde ett mellanrum
log-op-answer-earlier-help = Svarade om tidigare hjälp
log-op-contacts-of-case = Läste vilka som finns runt barnet
log-op-write-contact = Skrev in en kontakt
log-op-remove-contact = Tog bort en kontakt
log-op-set-child-questions = Ändrade barnlägets frågor
log-op-start-child-mode = Startade barnläget
log-op-child-questions-now = Visade barnlägets frågor
log-op-save-child-answers = Sparade barnets svar
log-op-end-child-mode = Avslutade barnläget
log-op-child-answers = Läste barnets svar
log-op-keep-child-answers = Skrev in barnets svar som barnets röst
log-op-drop-child-answers = Tog bort barnets svar
log-op-child-minutes-paper = Skrev ut minnesanteckningar för barnet
log-op-family-paper = Skrev ut sidan till familjen
log-op-child-page-paper = Skrev ut barnets egen sida
log-op-meeting-papers = Skrev ut mötets papper
log-op-record-child-voice = Antecknade barnets röst
log-op-voices-of-case = Läste barnets röst
log-op-plan-feedback = Planerade återkoppling till familjen
log-op-record-feedback = Antecknade återkoppling till familjen
log-op-plan-follow-up = Planerade en uppföljning
log-op-record-follow-up = Antecknade en uppföljning
log-op-add-action = Lade till en insats
log-op-change-action = Ändrade en insats
log-op-actions-of-case = Läste insatser
log-op-list-actions = Läste listan över insatser
log-op-meeting-minutes = Läste minnesanteckningar
log-op-today = Öppnade Idag
log-op-access-log = Läste åtkomstloggen
log-op-log-extract = Läste loggen om ett barn
log-op-check-log = Kontrollerade loggen
log-op-export-log = Lämnade ut loggen
log-op-log-first-keys = Lämnade ut loggens kontrollnycklar
log-op-spot-checks = Läste stickprovet
log-op-draw-spot-check = Drog månadens stickprov
log-op-record-spot-line = Bedömde en rad i stickprovet
log-op-sign-spot-check = Skrev under stickprovet
log-op-recovery-paper = Skrev ut återställningsarket
log-op-minutes-paper = Skrev ut minnesanteckningar
log-op-sip-paper = Skrev ut en SIP
log-op-child-log-paper = Skrev ut loggen om ett barn
log-op-log-paper = Skrev ut loggen
log-op-spot-check-paper = Skrev ut stickprovet
log-op-make-backup = Gjorde en säkerhetskopia
log-op-verify-backup = Läste tillbaka säkerhetskopian
log-op-try-backup = Provade en säkerhetskopia
log-op-restore-backup = Återställde från en säkerhetskopia
log-op-choose-backup-folder = Valde mapp för säkerhetskopior
log-op-save-team = Ändrade ett team
log-op-set-school-breaks = Ändrade skolans lov
log-op-plan-term = Planerade terminens möten
log-op-term-calendar = Sparade terminen till kalendern
log-op-save-meeting-type = Ändrade en mötestyp
log-op-reset-meeting-type = Återställde en mötestyp
log-op-set-agenda-settings = Ändrade dagordningens regler
log-op-add-consultation = Antecknade en anonym konsultation
log-op-remove-consultation = Tog bort en anonym konsultation
log-op-answer-evaluation = Någon svarade på mötets utvärdering
log-op-set-evaluation-questions = Ändrade utvärderingens frågor
log-op-documentation-figures = Läste minuter och ord per barn
log-op-group-meeting = Läste ett möte utan barn
log-op-save-item-note = Skrev en anteckning på mötet
log-op-add-team-action = Lade till en åtgärd för teamet
log-op-settle-team-action = Ändrade en åtgärd för teamet
log-op-remove-team-action = Tog bort en åtgärd för teamet
log-op-meeting-preparation = Läste underlaget inför mötet
log-op-send-substitute = Skickade en ersättare
log-op-explain-missing-sector = Antecknade varför ett område saknas
log-op-preparation-paper = Skrev ut mötets förberedelse
log-op-term-paper = Skrev ut terminens möten
log-op-group-minutes-paper = Skrev ut minnesanteckningar
log-op-evaluation-paper = Skrev ut utvärderingen
