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
plan-purpose-held = Mötet hölls { $day }. Skriv de fyra delarna och upprätta planen.
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
plan-answer-changed = Familjen tackar nej
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
plan-goal-hint = Det barnet själv vill ska bli bättre. Sedan så vet ni att det är nått.
plan-law = Ska finnas enligt lag
plan-item-needed = Insatser som behövs
plan-item-needed-hint = Vad behöver barnet och familjen hjälp med?
plan-item-responsible = Det här ansvarar huvudmännen för
plan-item-responsible-hint = Kommunen gör vad? Regionen gör vad? Skriv vilken verksamhet och från när.
plan-item-by-others = Det här gör någon annan
plan-item-by-others-hint = Till exempel familjen, släkten eller en förening. Skriv ingen om ingen annan gör något.
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
plan-close-on = När avslutas den?
plan-close-why = Varför?
plan-closed = Planen är avslutad.
plan-closing-goals-met = målen är nådda
plan-closing-not-needed = planen behövs inte längre
plan-closing-consent-withdrawn = familjen har tagit tillbaka sitt samtycke
plan-closing-moved = familjen har flyttat
plan-closing-adult = den unge har fyllt 18 år

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

## Ångra

undo-offer-plan = Erbjudandet om SIP är borttaget igen.
undo-register-external-plan = Anteckningen om planen är borttagen igen.
undo-answer-plan = Familjens svar är borttaget igen.
undo-call-plan = Kallelsen är borttagen igen.
undo-hold-plan = Mötet står som inte hållet igen.
undo-write-plan = Planens text är som förut.
undo-establish-plan = Planen står som inte upprättad igen.
undo-close-plan = Planen gäller igen.
