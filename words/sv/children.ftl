### Barn: listan, det nya ärendet, barnets sida, samtycken.

## Listan

children-purpose = Alla pågående ärenden, vad som kommer härnäst och vem som håller i det.
children-purpose-closed = Avslutade ärenden, de senaste först. Äldre hittar du med Ctrl K.
children-new = Registrera ett barn
children-tabs = Vilka ärenden
children-tab-open = Pågående
children-tab-closed = Avslutade
children-filter = Sök i listan på namn
children-filter-count = { $count ->
    [0] Inget barn i listan heter så.
    [one] Ett barn.
   *[other] { $count } barn.
}
children-filter-none = Sök bland alla barn med Ctrl K: på namn, personnummer eller ärendenummer.
children-list = Barn i listan
children-column-child = Barn
children-column-stage = Läge
children-column-next = Nästa steg
children-column-holder = Stafettpinnen
children-column-closed = Avslutat
children-no-holder = Ingen än
children-age = { $age } år
children-age-unknown = ålder okänd
children-empty-title = Inga barn än
children-empty-lead = Registrera det första barnet, eller läs in listan ni har i Excel. Då står varje barn här med läge, nästa steg och vem som håller i det.
children-empty-import = Läs in er lista
children-empty-closed-title = Inga avslutade ärenden
children-empty-closed-lead = När ett ärende avslutas flyttar det hit. Inget försvinner.
children-waiting = Hämtar barnen
children-key-filter = Sök i listan
children-key-new = Registrera ett barn

stage-awaiting-consent = Väntar på samtycke
stage-active = Pågår
stage-following-up = Uppföljning
stage-consent-withdrawn = Samtycket återkallat
stage-closed = Avslutat

next-ask-consent = Fråga om samtycke
next-name-coordinator = Utse samordnare
next-action = { $what }, <strong>{ $who }</strong>, { $unit }
next-action-unit = { $what }, <strong>{ $unit }</strong>
next-feedback = Berätta för familjen
next-follow-up = Följ upp
next-meeting = Ta upp på nästa möte
next-nothing = Inget mer att göra

## Nytt barn

new-child-title = Registrera ett barn
new-child-purpose = Börja med namn eller personnummer. Finns barnet redan visas det till höger, så blir det aldrig två.
new-child-first = Barnet
new-child-start = Hur det började
new-child-home = Vårdnadshavare
new-child-team = Vem håller i det
new-child-first-name = Förnamn
new-child-first-name-hint = Som barnet vill bli kallat i rummet.
new-child-last-name = Efternamn
new-child-last-name-hint = Behövs för att hitta rätt barn.
new-child-number = Personnummer eller samordningsnummer
new-child-number-hint = Med eller utan streck, tio eller tolv siffror. Lämna tomt om barnet saknar nummer.
new-child-number-understood = Född { $day }, { $sex ->
    [F] flicka
   *[M] pojke
  } i folkbokföringen.
new-child-number-coordination = Samordningsnummer. Född { $day }, { $sex ->
    [F] flicka
   *[M] pojke
  } i folkbokföringen.
new-child-number-no-day = Samordningsnummer utan säkert födelsedatum. Fyll i datumet nedan om ni vet det.
new-child-number-checksum = Kontrollsiffran stämmer inte. Jämför numret siffra för siffra.
new-child-number-future = Födelsedatumet ligger i framtiden. Kontrollera årtalet.
new-child-number-wrong = Numret går inte att läsa. Skriv tio eller tolv siffror, eller lämna fältet tomt.
new-child-birth = Födelsedatum
new-child-birth-hint = Åldern avgör om barnet självt ska frågas om samtycke.
new-child-sex = Kön enligt folkbokföringen
new-child-sex-hint = Används bara i kvartalets summor.
sex-F = Flicka
sex-M = Pojke
sex-unknown = Vet inte
new-child-school-form = Skolform
new-child-school-form-hint = Avgör vilka runt barnet som kallas.
new-child-grade = Årskurs
new-child-grade-value = Årskurs { $grade }
new-child-signal-on = När märktes behovet först?
new-child-signal-on-hint = Härifrån räknas hur snabbt hjälpen kom. Ungefär räcker.
new-child-signal-sector = Var märktes det?
new-child-signal-sector-hint = Visar var tidiga tecken upptäcks.
new-child-source = Vem tog initiativet?
new-child-source-hint = Den som först vände sig till HLT-teamet.
new-child-intake-on = När kom ärendet till teamet?
new-child-intake-on-hint = Ärendet räknas från den dagen.
new-child-worry = En mening som ni är överens om
new-child-worry-hint = Familjen ska kunna läsa den. Det som behövs, inte det som är fel.
new-child-guardian = Vårdnadshavare { $number }
new-child-guardian-name = Namn
new-child-guardian-name-hint = Alla vårdnadshavare behöver svara på samtycket.
new-child-guardian-relation = Relation
new-child-guardian-relation-hint = Till exempel mamma eller pappa.
new-child-guardian-phone = Telefon
new-child-guardian-add = Lägg till en vårdnadshavare
new-child-guardian-remove = Ta bort vårdnadshavare { $number }
new-child-coordinator = Samordnare
new-child-coordinator-hint = Den som håller i stafettpinnen tills någon annan säger ja till den.
new-child-person-new = Lägg till en person
new-child-save = Spara och öppna ärendet
new-child-saved = { $name } är registrerad.
new-child-known-saved = Ett nytt ärende för { $name } är öppnat.
new-child-missing-name = Skriv förnamnet.
new-child-missing-last-name = Skriv efternamnet.
new-child-missing-school-form = Välj skolform.
new-child-missing-day = Fyll i datumet.
new-child-missing-sector = Välj var det märktes.
new-child-missing-source = Välj vem som tog initiativet.
new-child-missing-worry = Skriv en mening.
new-child-missing-guardian = Skriv namnet på minst en vårdnadshavare.
new-child-missing = { $count ->
    [one] Ett fält saknas. Det är markerat nedan, och det du skrev är kvar.
   *[other] { $words } fält saknas. De är markerade nedan, och det du skrev är kvar.
}
new-child-future = Datumet ligger i framtiden. Kontrollera det.
new-child-too-early = Ärendet kan inte börja innan behovet märktes. Kontrollera datumen.
new-child-restored = Det du skrev tidigare är kvar. Fortsätt där du var.
new-child-restored-clear = Börja om

found-title = Finns barnet redan?
found-lead = Samlat letar medan du skriver.
found-none = Inget barn med det namnet eller numret finns i Samlat.
found-same-number = Har samma nummer.
found-same-name-and-birth = Heter likadant och är född samma dag.
found-same-name = Heter likadant. Kontrollera födelsedatumet.
found-line = Född { $day }, ärende { $number }
found-line-no-birth = Ärende { $number }
found-open = Pågående ärende
found-closed = Avslutat ärende
found-open-case = Öppna ärendet
found-reopen = Nytt ärende för samma barn
found-known = Nytt ärende för { $name }
found-known-lead = Barnets uppgifter och vårdnadshavare finns redan.
found-known-back = Det är ett annat barn

## Barnets sida

case-waiting = Hämtar barnet
case-where = Barn
case-line-age = { $age } år
case-line-grade = årskurs { $grade }
case-line-number = personnummer
case-line-case = ärende
case-protected = Skyddade uppgifter. Barnet visas aldrig med namn för andra.
case-stage = Läge
case-next = Nästa steg
case-holder = Stafettpinnen
case-holder-none = Ingen än
case-name-holder = Utse samordnare
case-closed-notice = Ärendet avslutades { $day }: { $reason }.
case-other = { $count ->
    [one] Barnet har ett ärende till: <link>{ $number }</link>.
   *[other] Barnet har { $count } ärenden till. Det senaste är <link>{ $number }</link>.
}
case-consent = Samtycke till HLT
case-consent-until = Samtycke till HLT, till { $day }
case-consent-none = Ingen i familjen har fått frågan om samtycke än.
case-consent-ask = Fråga om samtycke
consent-word-full = ja
consent-word-partial = alla har inte svarat
consent-word-missing = nej
consent-word-withdrawn = återkallat
consent-word-expired = har gått ut

case-tabs = Delar av ärendet
case-tab-overview = Översikt
case-tab-plan = Plan
case-tab-actions = Insatser
case-tab-meetings = Möten
case-tab-consents = Samtycken
case-tab-people = Personer
case-tab-history = Historik
case-title-actions = { $whose } insatser
case-title-meetings = { $whose } möten
case-title-consents = { $whose } samtycken
case-title-people = Människorna runt { $name }
case-title-history = { $whose } historik
case-purpose-actions = Det ni har lovat: vem som gör vad, och när.
case-purpose-meetings = Mötena som har tagit upp { $name }, det som bestämdes och vem som berättade för familjen.
case-purpose-consents = Vem som har sagt ja till att vilka får prata om { $name }, om vad och hur länge.
case-purpose-people = Familjen och alla som har lovat något.
case-purpose-history = Allt som har hänt i ärendet, det senaste först.

case-concern = Oro? Gör orosanmälan
case-more = Mer
case-hand-over = Lämna över
case-change-child = Ändra uppgifter
case-change-holder = Byt samordnare
case-close = Avsluta ärendet
case-voice-add = Skriv barnets ord

case-voice-empty = { $name } har inte fått frågan än.
case-voice-empty-lead = Det barnet själv säger står här, först av allt. Fråga, eller skriv varför ni inte har frågat.
case-voice-source = { $name }, { $day }. { $form }.
case-voice-source-by = { $name }, { $day }. { $by } frågade.
case-voice-not-asked = { $name } fick inte frågan { $day }.
case-voice-did-not-want = { $name } ville inte berätta { $day }.
case-voice-heard = { $name } fick frågan { $day }. Inga ord är nedskrivna.
case-voice-again = Fråga igen
case-worry = Det ni är överens om

case-owed = Det som väntar
case-owed-none = Inget är lovat just nu.
case-all-actions = Alla insatser
case-feedback-owed = <strong>Familjen</strong> väntar på återkoppling efter mötet { $day }.
case-feedback-by = { $who } berättar, { $due }.
case-feedback-due = { $due }.
case-feedback-do = Skriv återkoppling
case-follow-up = <strong>Uppföljning</strong> { $day }.
case-follow-up-none = <strong>Uppföljning</strong> är inte bestämd.
case-follow-up-why = Då får ni veta om det hjälpte.
case-follow-up-planned = Planerad
case-follow-up-off = De flesta är lediga den dagen.
case-follow-up-do = Bestäm dag
case-follow-up-change = Ändra dag
case-follow-up-held = Den är gjord

case-happened = Det som har hänt
case-whole-history = Hela historiken
case-happened-none = Inget har hänt än. Här växer barnets berättelse fram.
case-meetings-none = Inget möte har tagit upp { $name } än
case-meetings-none-lead = Barn med något på gång kommer med på nästa dagordning av sig själva.
case-meetings-plan = Se mötena

event-signal = Behovet märktes
event-signal-by = { $sector } märkte att något behövdes
event-intake = Ärendet kom till teamet
event-baton = { $who } tog stafettpinnen
event-consent-hlt = Familjen fick frågan om samtycke till HLT
event-consent-sip = Familjen fick frågan om samtycke till SIP
event-consent-handover = Familjen fick frågan om att lämna över
event-meeting = { $kind }
event-decision = Beslut: { $text }
event-action-agreed = { $text }
event-action-done = { $text }
event-action-done-unnamed = En insats är gjord
event-voice = { $name } berättade
event-feedback = Familjen fick veta
event-plan-offered = SIP erbjöds familjen
event-plan-established = SIP upprättades
event-handover-offered = { $unit } fick frågan om att ta över
event-handover-accepted = { $unit } tog över
event-handover-returned = { $unit } lämnade tillbaka
event-concern-reported = Orosanmälan gjordes
event-closed = Ärendet avslutades: { $reason }

people-family = Familjen
people-guardians-none = Ingen vårdnadshavare är inlagd.
people-guardian-add = Lägg till vårdnadshavare
people-guardian-added = { $name } är tillagd.
people-professionals = De som arbetar med { $name }
people-professionals-none = Ingen har lovat något än.
people-holder = stafettpinnen
people-promises = { $count ->
    [one] en insats
   *[other] { $words } insatser
}
people-number = { $name } möter { $words } { $count ->
    [one] yrkesperson
   *[other] yrkespersoner
} i { $unitWords } { $units ->
    [one] verksamhet
   *[other] verksamheter
}.
people-all = Alla personer
people-protected = skyddade uppgifter
number-one-en = en

## Det man gör på barnets sida

voice-title = Barnets egna ord
voice-lead = Skriv som barnet sa det, utan att tolka.
voice-words = Vad sa { $name }?
voice-words-hint = Barnets egna ord. Lämna tomt om inget ska skrivas ned.
voice-form = Hur fick { $name } frågan?
voice-form-talk-alone = Samtal på tu man hand
voice-form-in-meeting = Med på mötet
voice-form-part-of-meeting = Med på en del av mötet
voice-form-remote = På telefon eller skärm
voice-form-letter-or-drawing = Brev eller teckning
voice-form-represented = Någon berättade åt barnet
voice-form-did-not-want = Ville inte svara
voice-form-not-asked = Har inte fått frågan
voice-asked-by = Vem frågade?
voice-heard-on = När?
voice-reason = Varför inte?
voice-reason-hint = Till exempel att barnet är för litet, eller att frågan kommer senare.
voice-reason-missing = Skriv varför barnet inte fick frågan.
voice-saved = Barnets ord är sparade.
voice-saved-not-asked = Det är antecknat varför barnet inte fick frågan.

feedback-title = Återkoppling till familjen
feedback-lead = Familjen ska få veta vad ni kom fram till. Skriv vem som berättade och hur.
feedback-none = Ingen återkoppling väntar
feedback-none-lead = Efter nästa möte står det här vem som berättar för familjen, och när.
feedback-which = Efter vilket möte?
feedback-after = Mötet { $day }
feedback-by = Vem berättade?
feedback-by-missing = Skriv vem som berättade.
feedback-on = När?
feedback-how = Hur?
feedback-how-visit = Vid ett besök
feedback-how-phone = På telefon
feedback-how-letter = I ett brev
feedback-how-in-meeting = På mötet
feedback-how-other = På annat sätt
feedback-saved = Återkopplingen till familjen är antecknad.

follow-up-title = Uppföljning
follow-up-lead = Bestäm dag direkt, så blir den av.
follow-up-on = Vilken dag?
follow-up-in = Om { $weeks } veckor
follow-up-quick = Snabbval
follow-up-saved = Uppföljningen är bestämd till { $day }.
follow-up-held-saved = Uppföljningen är antecknad som gjord.

close-title = Avsluta ärendet
close-lead = Ärendet flyttas till Avslutade. Allt finns kvar, och det går att ångra.
close-reason = Varför avslutas det?
close-reason-missing = Välj varför.
close-on = När?
close-do = Avsluta ärendet
close-saved = Ärendet är avslutat.

holder-title = Vem tar stafettpinnen?
holder-lead = Samordnaren ser till att det som är lovat blir gjort, och att familjen får veta.
holder-handover = Ska någon i en annan verksamhet ta över? <link>Lämna över i stället</link>, så att mottagaren får säga ja.
holder-who = Samordnare
holder-who-missing = Välj en person.
holder-from = Från och med
holder-saved = { $name } håller nu i stafettpinnen.

child-title = Ändra uppgifter om { $name }
child-class = Klass
child-school = Skola eller förskola
child-language = Tolk, språk
child-protection = Skydd
child-protection-hint = Barn med skyddade uppgifter visas bara med ärendenummer i listor och på möten.
child-protection-none = Inget
child-protection-marked = Sekretessmarkering
child-protection-registered-elsewhere = Skyddad folkbokföring
child-saved = Uppgifterna är ändrade.

concern-title = Orosanmälan
concern-lead = Den som misstänker att ett barn far illa ska anmäla genast. Det kräver inget samtycke och väntar inte på något möte.
concern-step-now = Anmäl genast. Det räcker med en misstanke.
concern-step-call = Ring socialtjänsten, eller socialjouren efter kontorstid. Är det fara för livet: ring 112.
concern-step-who = Var och en som arbetar med barn anmäler själv. Teamet kan inte göra det åt dig.
concern-step-write = Skriv anmälan i socialtjänstens egen blankett. Här sparas bara att den gjordes, inte vad den säger.
concern-step-tell = Berätta för familjen, om det inte är farligt för barnet.
concern-record = Anteckna att anmälan är gjord
concern-by = Vem anmälde?
concern-by-missing = Skriv vem som anmälde.
concern-on = När?
concern-save = Anmälan är gjord
concern-saved = Det är antecknat att en orosanmälan är gjord.
concern-earlier = Tidigare anmälningar: { $days }.
concern-earlier-unknown = datum okänt

## Samtycken

consents-who = Vem har svarat
consents-until = Gäller till
consents-until-none = Inget slutdatum
consents-left-days = { $days ->
    [0] Sista dagen
    [one] En dag kvar
   *[other] { $days } dagar kvar
}
consents-left-months = { $months ->
    [one] En månad kvar
   *[other] { $months } månader kvar
}
consents-over = Har gått ut
consents-paper = Papperet: { $where }
consents-purpose-hlt = Prata om { $name } i HLT-teamet
consents-purpose-sip = Göra en samordnad individuell plan (SIP)
consents-purpose-handover = Lämna över till en annan verksamhet
consents-excluded = { $what }; inte { $excluded }
consents-excluded-only = inte { $excluded }
consents-form-written = skriftligt
consents-form-oral = muntligt
consents-asked-by = { $who } frågade
consents-state = Läget i dag
consents-answer-given = Ja
consents-answer-declined = Nej
consents-answer-not-asked = Inte frågad
consents-answer-prevented = Kan inte svara
consents-answer-withdrawn = Återkallat
consents-answer-not-included = Ingår inte
consents-state-full = Ja, alla
consents-state-partial = Delvis
consents-state-missing = Nej
consents-state-withdrawn = Återkallat
consents-state-expired = Har gått ut
consents-change = { $who }, { $unit }: { $answer }. Ändra svaret
consents-means = Det betyder
consents-means-protected = { $name } har skyddade uppgifter och visas <strong>aldrig med namn</strong>.
consents-means-in-full = I HLT-mötet visas { $name } <strong>med namn</strong> för { $units }.
consents-means-number = När { $units } är i rummet visas <strong>bara ärendenummer och ålder</strong>: alla har inte sagt ja.
consents-means-nothing = { $units } får <strong>ingenting</strong> veta om { $name }.
consents-means-sip-yes = SIP: alla har sagt ja för { $units }.
consents-means-sip-no = SIP: alla har inte sagt ja. <strong>{ $who } behöver få frågan.</strong>
consents-means-sip-stop = SIP: samtycket räcker inte för { $units }.
consents-means-handover-yes = Uppgifter får lämnas över till { $units }.
consents-means-handover-no = Inget får lämnas över till { $units } än.
consents-empty-title = Ingen i familjen har fått frågan än
consents-empty-lead = Utan samtycke visas { $name } inte på något möte. Fråga alla vårdnadshavare, och barnet självt när det är gammalt nog.
consents-new = Nytt samtycke
consents-child = { $name } själv

consent-new-title = Nytt samtycke för { $name }
consent-new-purpose = Vad gäller det?
consent-new-purpose-hlt = Prata i HLT-teamet
consent-new-purpose-sip = Göra en SIP
consent-new-purpose-handover = Lämna över
consent-new-units = Vilka får prata med varandra?
consent-new-units-hint = Frågan ställs för varje verksamhet. Familjen kan säga ja till några och nej till andra.
consent-new-units-missing = Välj minst en verksamhet.
consent-new-answers = Vad svarade de?
consent-new-answers-hint = Har någon svarat olika för olika verksamheter ändrar du det sedan i rutnätet.
consent-new-form = Hur
consent-new-form-written = Skriftligt
consent-new-form-oral = Muntligt
consent-new-information = Vad får ni dela?
consent-new-information-hint = Till exempel: skola, mående och hur hemmet kan få stöd.
consent-new-excluded = Vad får ni inte dela?
consent-new-asked-on = När fick de frågan?
consent-new-until = Gäller till och med
consent-new-until-hint = Ett år är vanligt. Samlat påminner innan.
consent-new-collected-by = Vem frågade?
consent-new-paper = Var ligger papperet?
consent-new-paper-hint = Till exempel pärm 3.
consent-new-saved = Samtycket är sparat.
consent-new-no-givers = Lägg till en vårdnadshavare först.

answer-title = { $who }, { $unit }
answer-status = Vad är svaret?
answer-on = När?
answer-reason = Skäl
answer-reason-hint = Behövs när någon inte kan svara: sjuk, utomlands eller går inte att nå.
answer-reason-missing = Skriv varför personen inte kan svara.
answer-all = Gäller alla verksamheter i samtycket
answer-saved = Svaret är sparat.
answer-withdrawn-saved = Samtycket är återkallat. Det gäller genast.

sector-school = Skola
sector-preschool = Förskola
sector-social-services = Socialtjänst
sector-primary-care = Hälsocentral
sector-child-health = Barnhälsovård
sector-maternal-health = Mödrahälsovård
sector-child-psychiatry = Barn- och ungdomspsykiatri
sector-paediatrics = Barn- och ungdomsmedicin
sector-habilitation = Habilitering
sector-dental = Tandvård
sector-youth-clinic = Ungdomsmottagning
sector-culture = Kultur
sector-leisure = Fritid
sector-prevention = Förebyggande arbete
sector-police = Polis
sector-other = Annan

undo-register-case = Registreringen är ångrad.
undo-close-case = Ärendet är öppet igen.
undo-record-consent = Samtycket är borttaget igen.
undo-answer-consent = Svaret är som det var förut.
undo-change-child = Uppgifterna är som de var förut.
