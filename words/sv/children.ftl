### Barn: listan och barnets sida.

## Listan

children-purpose = Alla pågående ärenden, vad som kommer härnäst och vem som håller i det.
children-purpose-closed = Avslutade ärenden, de senaste först. Äldre hittar du med Ctrl K.
children-new = Registrera ett barn
children-tabs = Vilka ärenden
children-tab-open = Pågående
children-tab-transitions = Byter stadium
children-tab-closed = Avslutade
children-filter = Sök i listan på namn
children-filter-count = { $count ->
    [0] Inget barn i listan heter så.
    [one] Ett barn.
   *[other] { $count } barn.
}
children-filter-none = Sök bland alla barn med Ctrl K: på namn, personnummer eller ärendenummer.
children-protected-left-out = { $count ->
    [one] Ett barn med skyddade uppgifter står inte i listan.
   *[other] { $words } barn med skyddade uppgifter står inte i listan.
}
children-protected-show = Visa
children-protected-shown = Barn med skyddade uppgifter står i listan med ärendenummer.
children-protected-leave-out = Ta bort dem ur listan
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

stage-awaiting-consent = Väntar på samtycke
stage-active = Pågår
stage-following-up = Uppföljning
stage-consent-withdrawn = Samtycket återkallat
stage-closed = Avslutat
stage-seen-in-part = Ni ser en del av ärendet

next-ask-consent = Fråga om samtycke
next-name-coordinator = Utse samordnare
next-action = { $what }, <strong>{ $who }</strong>, { $unit }
next-action-unit = { $what }, <strong>{ $unit }</strong>
next-feedback = Berätta för familjen
next-follow-up = Följ upp
next-meeting = Ta upp på nästa möte
next-nothing = Inget mer att göra
next-seen-in-part = Visas för dem som ser hela ärendet

## Barnets sida

case-waiting = Hämtar barnet
case-where = Barn
case-line-age = { $age } år
case-line-grade = årskurs { $grade }
case-line-grade-upper = gymnasiet, årskurs { $grade }
case-line-number = personnummer
case-line-case = ärende
case-protected = Skyddade uppgifter. Barnet visas aldrig med namn för andra.
case-stage = Läge
case-next = Nästa steg
case-holder = Stafettpinnen
case-holder-none = Ingen än
case-holder-ended = Samordnaren är inte kvar. Stafettpinnen väntar på att någon annan tar över.
case-holder-none-since = { $days ->
    [0] Ingen har stafettpinnen än.
    [one] Ingen har haft stafettpinnen sedan { $day }, en dag.
   *[other] Ingen har haft stafettpinnen sedan { $day }, { $days } dagar.
}
case-holder-gap = { $days ->
    [one] Ingen hade den under en dag.
   *[other] Ingen hade den under { $days } dagar.
}
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
case-tab-wheel = Hjulet
case-title-wheel = { $whose } hjul
case-purpose-wheel = Hur barnet har det: styrkor lika mycket som behov, sett av barnet, hemmet och yrkespersoner.
case-tab-people = Personer
case-tab-health = Hälsa
case-tab-history = Historik
case-title-actions = { $whose } insatser
case-title-meetings = { $whose } möten
case-title-consents = { $whose } samtycken
case-title-people = Människorna runt { $name }
case-title-health = { $whose } hälsoundersökningar
case-purpose-health = Hälsa och tandhälsa var för sig, när barnet utreds eller är placerat. Bara datum, inget om vad som kom fram.
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
case-follow-up-cancel = Ställ in
case-follow-up-cancelled = Uppföljningen är inställd.

case-happened = Det som har hänt
case-whole-history = Hela historiken
case-happened-none = Inget har hänt än. Här växer barnets berättelse fram.
case-meetings-none = Inget möte har tagit upp { $name } än
case-meetings-none-lead = Barn med något på gång kommer med på nästa dagordning av sig själva.
case-meetings-plan = Se mötena

event-signal = Behovet märktes
event-signal-by = Behovet märktes först: { $sector }
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
event-plan-declined = Familjen tackade nej till SIP
event-plan-closed = SIP avslutades: { $reason }
event-child-plan-started = Barnets plan påbörjades
event-child-plan-established = Barnets plan började gälla
event-child-plan-closed = Barnets plan avslutades: { $reason }
event-handover-offered = { $unit } fick frågan om att ta över
event-handover-accepted = { $unit } tog över
event-handover-returned = { $unit } lämnade tillbaka
event-handover-taken-back = Överlämningen togs tillbaka
event-parcel-sealed = Ett paket förseglades. Utöver namnet och frågan: { $parts }. Grund: { $ground }.
event-parcel-taken = Ett paket från { $from } togs emot i ärendet
event-parcel-sealed-bare = Ett paket förseglades, med bara namnet och frågan. Grund: { $ground }.
event-concern-reported = Orosanmälan gjordes
event-closed = Ärendet avslutades: { $reason }

people-family = Familjen
people-guardians-none = Ingen vårdnadshavare är inlagd.
people-guardian-add = Lägg till vårdnadshavare
people-guardian-added = { $name } är tillagd.
people-guardian-acts = Ändra { $name }
people-guardian-change = Ändra vårdnadshavare
people-guardian-changed = Uppgifterna om { $name } är ändrade.
people-guardian-stays = Lämna tomt om det ska stå kvar som det är.
people-guardian-end = Är inte längre vårdnadshavare
people-guardian-end-lead = Från den dagen behöver ni inte fråga { $name }, och svar om samtycke från { $name } gäller inte längre. Det som redan är skrivet står kvar.
people-guardian-end-last = Ingen annan är vårdnadshavare nu. Från den dagen finns inget samtycke, förrän en vårdnadshavare har sagt ja.
people-guardian-ended-on = Från och med
people-guardian-ended = { $name } är inte längre vårdnadshavare.
people-guardian-end-day = Ändra dagen
people-guardian-again = Är vårdnadshavare igen
people-guardian-is-again = { $name } står som vårdnadshavare igen.
people-guardian-until = inte vårdnadshavare från och med { $day }
people-professionals = De som arbetar med { $name }
people-professionals-none = Ingen har lovat något än.
people-holder = stafettpinnen
people-promises = { $count ->
    [one] en insats
   *[other] { $words } insatser
}
people-number = { $count ->
    [one] En yrkesperson
   *[other] { $words } yrkespersoner
} i { $unitWords } { $units ->
    [one] verksamhet
   *[other] verksamheter
} har stafettpinnen eller en insats för { $name }.
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
voice-form-remote = På telefon eller video
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
close-actions = { $count ->
    [one] En insats är inte klar. Vad blev det av den?
   *[other] { $count } insatser är inte klara. Vad blev det av dem?
}
close-actions-all = Samma svar för alla
close-action-done = Klar
close-action-dropped = Läggs ner
close-action-missing = Välj vad det blev av den.
close-actions-why = Varför läggs det ner?
close-plan-sip = SIP:en är inte avslutad. Avsluta den först, eller anteckna att den finns i ett annat system.
close-plan-sip-stands = SIP:en är inte avslutad. Tar den vid? Välj SIP som orsak, så fortsätter den. Avsluta den annars först.
close-plan-child = Barnets plan är inte avslutad. Avsluta den först.
close-plan-open-page = Öppna planen
close-plan-elsewhere = Planen i det andra systemet fortsätter där.
close-plan-sip-no-day = SIP:en har ingen dag för nästa uppföljning. Bestäm en dag, eller avsluta SIP:en först.
close-plan-goes-on-until = SIP:en fortsätter fast ärendet avslutas. Uppföljningen { $day } visas på Idag när den närmar sig.
close-follow-up-cancel = Ställ in uppföljningen { $day }
close-follow-up-stays = Annars är den kvar, och visas på Idag när den närmar sig.
close-follow-up-past = Uppföljningen { $day } är inte antecknad som gjord. Är den gjord? Anteckna det innan du avslutar.
close-answers-unread = Ingen har läst det som { $name } har svarat än. Svaren är kvar, och Idag påminner om dem.

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
child-protection-hint = Barn med skyddade uppgifter visas bara med ärendenummer i listor och på möten. När barnet får skydd tas det bort från dagordningen för HLT-möten och planeringsmöten som inte har börjat.
child-protection-none = Inget
child-protection-marked = Sekretessmarkering
child-protection-registered-elsewhere = Skyddad folkbokföring
child-saved = Uppgifterna är ändrade.

concern-title = Orosanmälan
concern-lead = Den som misstänker att ett barn far illa ska anmäla genast. Det kräver inget samtycke och väntar inte på något möte.
concern-record = Anteckna att anmälan är gjord
concern-by = Vem anmälde?
concern-by-missing = Skriv vem som anmälde.
concern-on = När?
concern-save = Anmälan är gjord
concern-saved = Det är antecknat att en orosanmälan är gjord.
concern-earlier = Tidigare anmälningar: { $days }.
concern-earlier-unknown = datum okänt

## Verksamhetsområden

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

## Ångra

undo-register-case = Registreringen är ångrad.
undo-close-case = Ärendet är öppet igen.
undo-cancel-follow-up = Uppföljningen är planerad igen.
undo-record-consent = Samtycket är borttaget igen.
undo-answer-consent = Svaret är som det var förut.
undo-change-child = Uppgifterna är som de var förut.
