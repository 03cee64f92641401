### SIP: var i gången planen är, vad som görs nu, och det som står i den.

plan-where = <a>Barn</a> / <b>{ $name }</b> · ärende { $number }
plan-where-age = <a>Barn</a> / <b>{ $name }</b>, { $age } år · ärende { $number }
plan-title = Samordnad individuell plan
plan-waiting = Hämtar planen

## Ingen plan än

plan-none-title = { $name } har ingen SIP än
plan-none-lead = SIP är en plan som kommunen och regionen gör tillsammans med familjen när barnet behöver hjälp av båda. Familjen får veta vad det är och säger själv ja eller nej.
plan-offer = Erbjud SIP
plan-offer-again = Erbjud SIP igen
plan-elsewhere = Finns i annat system

## Gången

plan-steps = Var planen är
plan-step-offered = Erbjuden
plan-step-answered = Besvarad
plan-step-called = Kallad
plan-step-held = Möte hållet
plan-step-established = Upprättad
plan-step-answer-waits = familjen funderar
plan-step-call-next = huvudmännen kallas
plan-step-meeting-on = möte { $day }
plan-step-writing = planen skrivs

## Vad som görs nu

plan-purpose-offered = Familjen fick erbjudandet { $day } av { $by }. Nästa steg är deras svar.
plan-purpose-accepted = Familjen sa ja { $day }. Nu kallas de som ska vara med till ett möte.
plan-purpose-called = Mötet är { $day }. Planen går att börja skriva redan nu.
plan-purpose-held = Mötet hölls { $day }. Skriv mål och de fyra delarna, och upprätta planen.
plan-purpose-established = Planen gäller sedan { $day }. Den följs upp { $follow }.
plan-purpose-established-no-follow = Planen gäller sedan { $day }. Ingen uppföljning är planerad: { $reason }
plan-purpose-declined = Familjen tackade nej { $day }. Erbjudandet står kvar: familjen kan säga ja senare.
plan-purpose-closed = Planen avslutades { $day }: { $reason }.
plan-purpose-elsewhere = Planen förs i ett annat system. Här finns bara datum och läge, så att den räknas utan att skrivas två gånger.
plan-meet-by = Mötet hålls senast { $day }.
plan-meet-by-late = Mötet skulle ha hållits senast { $day }.
plan-meet-by-planned-late = Mötet är planerat efter det: det skulle ha hållits senast { $day }.

## Erbjuda

plan-offer-title = Erbjud en samordnad individuell plan
plan-offer-lead = Berätta för familjen vad en SIP är och att de väljer själva. Här skriver du bara när ni frågade och vem som gjorde det.
plan-offer-on = När erbjöds den?
plan-offer-by = Vem erbjöd den?
plan-offered = Erbjudandet är antecknat.

## Annat system

plan-elsewhere-title = Planen finns i ett annat system
plan-elsewhere-lead = Den skrivs inte en gång till. Här antecknas bara att den finns, så att den räknas med.
plan-elsewhere-on = När upprättades den?
plan-elsewhere-move = Planen förs i ett annat system
plan-elsewhere-change = Ändra uppgifter om planen
plan-elsewhere-move-lead = Den skrivs inte vidare här. Erbjudandet och det som redan står räknas som förut. Dagar som ni inte vet än fyller ni i senare.
plan-elsewhere-held = När hölls mötet?
plan-elsewhere-reference = Var finns den?
plan-elsewhere-reference-hint = System och beteckning, till exempel Lifecare, SIP 118.
plan-elsewhere-follow = När följs den upp?
plan-elsewhere-done = Planen är antecknad.

## Svar

plan-answer = Anteckna svaret
plan-answer-title = Vad svarade familjen?
plan-answer-what = Svaret
plan-answer-yes = Ja
plan-answer-no = Nej
plan-answer-on = När svarade de?
plan-answer-reason = Varför blev det nej?
plan-answer-reason-hint = Med familjens egna ord. Vill de inte säga varför, skriv det.
plan-accepted = Familjens ja är antecknat.
plan-declined = Familjens nej är antecknat. Erbjudandet står kvar.
plan-declined-reason = Familjens skäl

## Kallelse och möte

plan-call = Kalla till möte
plan-call-change = Ändra kallelsen
plan-call-title = Kalla till SIP-möte
plan-call-lead = Den huvudman som kallas ska vara med på mötet.
plan-called-on = När skickades kallelsen?
plan-meeting-on = Vilken dag är mötet?
plan-called = Kallelsen är antecknad.
plan-hold = Mötet är hållet
plan-hold-title = När hölls mötet?
plan-hold-on = Dag
plan-held = Mötet är antecknat.

## Att skriva

plan-write-title = Det här står i planen
plan-write-lead = Alla fyra delarna ska finnas enligt lag. Det du skriver sparas som utkast tills du sparar det i planen.
plan-goal = Målet, med barnets egna ord först
plan-goal-hint = Det barnet själv vill ska bli bättre. Sedan hur ni vet att det är nått.
plan-law = Ska finnas enligt lag
plan-item-needed = Insatser som behövs
plan-item-needed-hint = Vad behöver barnet och familjen hjälp med? En sak på varje rad, med kolon före insatsen: Lugnare skoldag: lunch i lilla matsalen.
plan-item-responsible = Det här ansvarar huvudmännen för
plan-item-responsible-hint = Kommunen gör vad? Regionen gör vad? Skriv vilken verksamhet och från när.
plan-item-by-others = Det här gör någon annan
plan-item-by-others-hint = Till exempel familjen, släkten eller en förening. Skriv ”ingen” om ingen annan gör något.
plan-item-lead = Verksamhet med det övergripande ansvaret
plan-item-lead-hint = Den som kallar till uppföljning och som familjen kan ringa.
plan-item-written = Skrivet
plan-item-missing = Saknas
plan-follow-on = När följs planen upp?
plan-follow-none = Varför är ingen uppföljning planerad?
plan-follow-none-hint = Fylls i bara om det inte går att bestämma ett datum i dag.
plan-write-save = Spara i planen
plan-written = Texten är sparad i planen.
plan-not-saved = Utkast som inte är sparat i planen än.

## Upprätta och avsluta

plan-establish = Upprätta planen
plan-establish-title = Upprätta planen
plan-establish-on = Från vilken dag gäller den?
plan-established = Planen är upprättad.
plan-missing-title = Planen kan inte upprättas än
plan-missing = Det här saknas:
plan-missing-follow-up = Datum för uppföljning, eller varför det inte går att bestämma
plan-close = Avsluta planen
plan-close-title = Avsluta planen
plan-close-lead = Allt som står i planen finns kvar, och det går att ångra.
plan-close-on = När avslutas den?
plan-close-why = Varför?
plan-closed = Planen är avslutad.
plan-closing-goals-met = målen är nådda
plan-closing-not-needed = planen behövs inte längre
plan-closing-consent-withdrawn = familjen har tagit tillbaka sitt samtycke
plan-closing-moved = familjen har flyttat
plan-closing-adult = den unge har fyllt 18 år
plan-closing-family-declined = familjen ångrade sig

## Vid sidan

plan-side-offered-by = Erbjöds av
plan-side-lead = Övergripande ansvar
plan-side-follow = Följs upp
plan-side-reference = Finns i
plan-side-established = Upprättad
plan-side-call = Kallad till möte
plan-earlier = Tidigare planer
plan-earlier-line = Erbjuden { $day }
plan-earlier-declined = Tackade nej
plan-earlier-closed = Avslutad
plan-print = Skriv ut planen

## Barnets plan

plan-title-child = Barnets plan
plan-none-title-child = { $name } har ingen egen plan än
plan-none-lead-child = Barnets plan är lättare än en SIP: vad barnet vill, vem som gör vad och när ni ses igen. Den görs med familjen och behöver ingen kallelse.
plan-start = Gör barnets plan
plan-start-again = Gör en ny plan
plan-start-title = Gör barnets plan
plan-start-lead = Kom överens med familjen om att göra en plan tillsammans. Behövs hjälp från både kommunen och regionen: erbjud en SIP.
plan-start-on = När kom ni överens?
plan-start-by = Vem gör planen med familjen?
plan-started = Planen är påbörjad.
plan-step-started = Påbörjad
plan-step-written = Skriven
plan-step-standing = Gäller
plan-step-followed = Följs upp
plan-purpose-child = Planen påbörjades { $day }. Skriv vad barnet vill, vem som gör vad och när ni ses igen.
plan-write-lead-child = Kort och i ord som familjen känner igen. Det du skriver sparas som utkast tills du sparar det i planen.
plan-missing-goal = Minst ett mål
plan-to-child-plan = Till barnets plan
plan-to-sip = Till SIP
plan-side-started-by = Görs av
plan-side-avoid = Tas inte upp
plan-side-version = Version

## Planens delar

plan-parts = Planens delar
plan-part-prepare = Inför mötet
plan-part-text = Planen
plan-part-follow = Uppföljning
plan-part-copy = Till annat system

## Inför mötet

plan-prepare-title = Förberett med familjen
plan-prepare-lead = Ett förmöte: vad mötet ska svara på, vad som inte ska tas upp och hur barnet vill vara med.
plan-prepared-on = När träffade ni familjen?
plan-question = Frågor på mötet
plan-question-hint = En fråga på varje rad. De står på kallelsen och inbjudan.
plan-avoid = Tas inte upp
plan-avoid-hint = Det som familjen inte vill prata om på mötet. Alla som kallas får veta det.
plan-taking-part = Hur är barnet med?
plan-taking-part-hint = Hela mötet, en del, på telefon, med ett brev eller genom någon som barnet valt. Står på inbjudan.
plan-prepare-save = Spara förberedelsen
plan-prepared = Förberedelsen är sparad.
plan-participants-title = De som kallas och bjuds in
plan-participants-lead = En huvudman kallas och ska komma. Andra, till exempel släkt, skola och förening, bjuds in och väljer själva. Barnet och vårdnadshavarna bjuds in till sitt eget möte. Det är tre olika brev.
plan-asked-called = Kallas
plan-asked-invited = Bjuds in
plan-asked-family = Barnet och familjen
plan-consent-full = Samtycke finns
plan-consent-partial = Samtycket är inte komplett
plan-consent-missing = Samtycke till SIP saknas
plan-consent-first = Familjen har inte sagt ja till SIP än, eller så har de ändrat sig. Skriv in deras svar först. Sedan går det att kalla till mötet och upprätta planen.
plan-consent-ask = Till samtycket
plan-participant-unit = Verksamhet
plan-participant-name = Namn
plan-participant-title = Befattning
plan-participant-relation = Vem är det för barnet?
plan-participant-calls = Kallar till mötet
plan-participant-calls-hint = Står som den som kallar i kallelserna och får ingen egen.
plan-participant-reply = Svar
plan-participant-reason = Skäl, som antecknas i ärendet
plan-participant-remove = Ta bort
plan-participant-add-called = Kalla en huvudman
plan-participant-add-invited = Bjud in någon
plan-participants-save = Spara listan
plan-participants-saved = Listan är sparad.
plan-print-summons = Skriv ut kallelsen
plan-print-invitation = Skriv ut inbjudan
plan-reply-no-answer = Har inte svarat
plan-reply-comes = Kommer
plan-reply-remote = Är med på telefon eller video
plan-reply-cannot-come = Kan inte komma
plan-reply-not-needed = Anser att planen inte behövs
plan-call-nobody = Ingen huvudman står på listan än. Lägg till dem som ska kallas under Inför mötet, så får var och en sin kallelse.
plan-meeting-starts = Börjar
plan-meeting-ends = Slutar
plan-meeting-place = Plats
plan-answer-by = Svara senast
plan-hold-came = De som kom
plan-hold-came-hint = De andra räknas som frånvarande.

## Mål och steg

plan-goals-title = Mål och steg
plan-goals-lead = Barnets egna ord först. Sedan vad vi vill nå, och vem som gör vad till när.
plan-goal-number = Mål { $number }
plan-goal-words = Med barnets egna ord
plan-goal-words-hint = Ordagrant, utan citattecken. Är rutan tom syns det på papperet.
plan-goal-adults = Målet med våra ord
plan-goal-reached = Så vet vi att det är nått
plan-goal-steps = Steg
plan-goal-remove = Ta bort mål { $number }
plan-goal-add = Lägg till ett mål
plan-goals-none = Inget mål än. Fråga barnet vad som ska bli bättre.
plan-goals-many = Fler än tre mål är svåra att hålla i. Kan något vänta till uppföljningen?
plan-goals-save = Spara målen
plan-goals-saved = Målen är sparade.
plan-step-what = Det här görs
plan-step-who = Ansvarig verksamhet
plan-step-by = Klart senast
plan-step-progress = Läge
plan-step-add = Lägg till ett steg
plan-progress-not-started = Ej påbörjat
plan-progress-ongoing = Pågår
plan-progress-done = Klart
plan-progress-dropped = Inte aktuellt längre

## Mer som står i planen

plan-important = Det här är viktigt för familjen
plan-own-parts = Det här gör barnet och familjen själva
plan-own-parts-hint = En sak på varje rad. Skriv vem, kolon och vad: Alva: säger till när det blir för mycket.
plan-crisis = Om det blir kris
plan-crisis-signs = Så märks det
plan-crisis-response = Gör så här
plan-crisis-call = Ring
plan-not-agreed = Det här är vi inte överens om, eller vill tillägga
plan-follow-place = Tid och plats
plan-follow-place-hint = Till exempel: klockan 13.00, Castorskolan.

## Uppföljning

plan-follow-ups = Uppföljningar
plan-follow-ups-none = Ingen uppföljning har hållits än.
plan-follow-planned = Planerad { $day }
plan-follow-unplanned = Inte planerad
plan-follow = Anteckna en uppföljning
plan-follow-title = Uppföljning av planen
plan-follow-lead = Fråga barnet först. Gå igenom varje steg och bestäm om planen ska fortsätta, ändras eller avslutas.
plan-follow-held = När hölls den?
plan-follow-words = Vad säger barnet?
plan-follow-words-hint = Ordagrant, om barnet vill säga något.
plan-follow-words-source = Sagt på uppföljningen { $day }
plan-follow-summary = Hur går det?
plan-follow-summary-hint = En eller två meningar. Ändras planen är det också skälet som familjen läser.
plan-follow-outcome = Vad bestämdes?
plan-follow-next = När är nästa uppföljning?
plan-followed = Uppföljningen är antecknad.
plan-outcome-goes-on = Fortsätter
plan-outcome-changed = Ändras
plan-outcome-can-end = Kan avslutas
plan-versions = Vad har ändrats, och varför?
plan-version = Version { $number }, { $day }
plan-version-first = Så här såg planen ut från början.
plan-pending-title = Planen har ändrats sedan familjen fick den
plan-revise = Spara som ny version
plan-revise-title = Spara ändringarna som en ny version
plan-revise-lead = Skriv varför, i ord som familjen förstår. Det står på papperet tillsammans med det som har ändrats.
plan-revise-on = När bestämdes det?
plan-revise-why = Varför ändras planen?
plan-revise-why-hint = Till exempel: Lunchen i lilla matsalen räckte inte, så vi provar även en vilostund.
plan-revised = Den nya versionen är sparad. Ge familjen en ny utskrift.
plan-change-new = nytt: { $after }
plan-change-gone = borttaget: { $before }
plan-change-changed = förut { $before }, nu { $after }
plan-section-important = Viktigt för familjen
plan-section-needed = Insatser som behövs
plan-section-responsible = Det här ansvarar huvudmännen för
plan-section-by-others = Det här gör någon annan
plan-section-lead = Övergripande ansvar
plan-section-goals = Mål och steg
plan-section-own-parts = Det här gör vi själva
plan-section-crisis = Om det blir kris
plan-section-follow-up = Uppföljning
plan-section-not-agreed = Det här är vi inte överens om
plan-signatures = Underskrifter
plan-signatures-lead = Man skriver under på papper. Här antecknas hur det gick. Underskriften visar att man har varit med och fått planen.
plan-signature-of = Underskrift: { $name }
plan-signature-day = Dag för underskriften: { $name }
plan-signature-waiting = Väntar
plan-signature-signed = Underskrivet
plan-signature-declined = Ville inte skriva under
plan-signature-not-reached = Har inte kunnat nås
plan-signed-on = Underskrivet { $day }
plan-signature-saved = Underskriften är antecknad.
plan-role-child = Barnet, om barnet vill
plan-role-guardian = Vårdnadshavare
plan-role-municipality = För kommunen
plan-role-region = För regionen
plan-role-coordinator = Samordnare
plan-role-other = Deltagare
plan-deviations = Avvikelser
plan-deviations-none = Inget är antecknat.
plan-deviation-add = Anteckna en avvikelse
plan-deviation-title = Anteckna en avvikelse
plan-deviation-lead = Det som räknas är vad som hände, så att det kan bli bättre. Ingen pekas ut.
plan-deviation-kind = Vad hände?
plan-deviation-on = När märktes det?
plan-deviation-unit = Gäller det en verksamhet?
plan-deviation-note = Något att tillägga
plan-deviation-saved = Avvikelsen är antecknad.
plan-deviation-no-initiative = Ingen tog initiativ till SIP fast den behövdes
plan-deviation-called-absent = Den som var kallad kom inte
plan-deviation-bad-treatment = Någon blev illa bemött på mötet
plan-deviation-not-carried-out = En del av planen gjordes inte

## Till annat system

plan-copy-title = För över till regionens system
plan-copy-lead = Delarna står i den ordning som systemet frågar. Kopiera en i taget, klistra in och bocka av. Ändras den här efteråt syns det.
plan-copy-none = Inget är skrivet än.
plan-copy-copy = Kopiera
plan-copy-copied = Kopierad
plan-copy-mark = Står där nu
plan-copy-marked = Avbockat.
plan-copy-not = Inte överförd
plan-copy-done = Överförd { $day }
plan-copy-outdated = Ändrad sedan { $day }

## Ångra

undo-start-child-plan = Barnets plan är borttagen igen.
undo-prepare-plan = Förberedelsen är som förut.
undo-set-plan-participants = Listan är som förut.
undo-write-goals = Målen är som förut.
undo-set-step-progress = Steget är som förut.
undo-record-signatures = Underskrifterna är som förut.
undo-follow-up-plan = Uppföljningen är borttagen igen.
undo-revise-plan = Den nya versionen är borttagen igen.
undo-record-deviation = Avvikelsen är borttagen igen.
undo-mark-transferred = Avbockningen är borttagen igen.
undo-set-plan-settings = Inställningarna är som förut.

undo-offer-plan = Erbjudandet om SIP är borttaget igen.
undo-keep-plan-elsewhere = Planen står som förut igen.
undo-register-external-plan = Anteckningen om planen är borttagen igen.
undo-answer-plan = Familjens svar är borttaget igen.
undo-call-plan = Kallelsen är borttagen igen.
undo-hold-plan = Mötet står som inte hållet igen.
undo-write-plan = Planens text är som förut.
undo-establish-plan = Planen står som inte upprättad igen.
undo-close-plan = Planen gäller igen.
plan-read-page = Planen, sida { $page } av { $pages }
