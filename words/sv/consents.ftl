### Samtycken: vem som har svarat vad, och vad det betyder.

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
consents-answer-not-asked = Har inte fått frågan
consents-answer-prevented = Kan inte svara
consents-answer-withdrawn = Återkallat
consents-answer-not-included = Ingår inte
consents-state-full = Ja, alla
consents-state-partial = Delvis
consents-state-missing = Nej
consents-state-withdrawn = Återkallat
consents-state-expired = Har gått ut
consents-change = { $who }, { $unit }: { $answer }. Ändra svaret
# Svar som inte syns i rutnätet längre.
consents-earlier = Tidigare svar
consents-earlier-line = { $day } för { $units }
consents-earlier-over = gällde till och med { $day }
consents-earlier-replaced = ny fråga ställdes { $day }
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
consents-no-guardian = Ingen vårdnadshavare kan säga ja. Då finns inget samtycke, vad som än har svarats.
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

consents-form-print = Skriv ut blanketten
consents-form-print-easy = Skriv ut lättläst
consents-form-other-easy = Lättläst på annat språk
