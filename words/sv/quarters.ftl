## Kvartalet: det som granskas innan det skrivs under

quarter-draft-file = utkast
quarter-check-quarter-over-fine = Kvartalet är slut.
quarter-check-quarter-over-found = Kvartalet pågår till och med { $last }. Det kan skrivas under dagen efter.
quarter-check-meetings-ended-fine = Alla möten i kvartalet är avslutade eller inställda.
quarter-check-meetings-ended-found = { $count ->
    [one] Ett möte i kvartalet är inte avslutat. Avsluta det eller ställ in det.
   *[other] { $capital } möten i kvartalet är inte avslutade. Avsluta dem eller ställ in dem.
 }
quarter-check-import-rows-fine = Inga rader från en gammal lista väntar på att rättas.
quarter-check-import-rows-found = { $count ->
    [one] En rad från en gammal lista väntar på att rättas. Den räknas inte förrän den är inne.
   *[other] { $capital } rader från en gammal lista väntar på att rättas. De räknas inte förrän de är inne.
 }
quarter-check-child-asked-fine = För varje barn där något bestämdes står det om barnet fått frågan.
quarter-check-child-asked-found = { $count ->
    [one] För ett barn där något bestämdes står det inte om barnet fått frågan, och inget skäl är skrivet.
   *[other] För { $words } barn där något bestämdes står det inte om barnet fått frågan, och inget skäl är skrivet.
 }
quarter-check-signal-dates-fine = Alla nya ärenden har ett signaldatum.
quarter-check-signal-dates-found = { $count ->
    [one] Ett nytt ärende saknar datum för när någon först såg behovet.
   *[other] { $capital } nya ärenden saknar datum för när någon först såg behovet.
 }
quarter-check-sources-fine = I alla nya ärenden står vem som tog initiativet.
quarter-check-sources-found = { $count ->
    [one] I ett nytt ärende står det inte vem som tog initiativet.
   *[other] I { $words } nya ärenden står det inte vem som tog initiativet.
 }
quarter-check-age-and-sex-fine = Alla aktuella barn har födelsedatum och kön.
quarter-check-age-and-sex-found = { $count ->
    [one] Ett aktuellt barn saknar födelsedatum eller kön.
   *[other] { $capital } aktuella barn saknar födelsedatum eller kön.
 }
quarter-check-date-order-fine = Inga datum saknas eller säger emot varandra i ledtiderna.
quarter-check-date-order-found = { $count ->
    [one] I ett ärende saknas ett datum i ledtiden, eller så säger datumen emot varandra.
   *[other] I { $words } ärenden saknas ett datum i ledtiden, eller så säger datumen emot varandra.
 }
quarter-check-feedback-fine = Alla familjer som skulle få besked har fått det.
quarter-check-feedback-found = { $count ->
    [one] En familj som skulle få besked i kvartalet har inte fått det.
   *[other] { $capital } familjer som skulle få besked i kvartalet har inte fått det.
 }
quarter-check-actions-fine = Alla insatser som skulle vara klara är klara, flyttade eller nedlagda.
quarter-check-actions-found = { $count ->
    [one] I ett ärende har en insats passerat sitt datum utan svar.
   *[other] I { $words } ärenden har en insats passerat sitt datum utan svar.
 }
quarter-check-handovers-fine = Alla överlämningar vars sista svarsdag har gått är besvarade.
quarter-check-handovers-found = { $count ->
    [one] I ett ärende väntar en överlämning på svar efter den sista svarsdagen.
   *[other] I { $words } ärenden väntar en överlämning på svar efter den sista svarsdagen.
 }
quarter-check-team-met-fine = Teamet har träffats under kvartalet.
quarter-check-team-met-found = Det finns barn men inget möte i kvartalet. Skriv in de möten som hölls, eller låt det stå.
quarter-check-sums-hold-fine = Delarna stämmer med summorna.
quarter-check-sums-hold-found = Delarna stämmer inte med summorna. Skicka inget. Be den som sköter Samlat kontrollera valvet.
quarter-check-counted-once-fine = Inget barn är räknat två gånger.
quarter-check-counted-once-found = Två sätt att räkna barnen ger olika svar. Skicka inget. Be den som sköter Samlat kontrollera valvet.
quarter-check-erased-fine = Ärenden i kvartalet är gallrade, så talen går inte att räkna fram på nytt. Det som är underskrivet står kvar.
quarter-check-erased-found = Ärenden i kvartalet är gallrade. De tal som kvartalet hade innan står kvar under Mått, men kvartalet kan inte längre skrivas under: det som finns kvar av ärendena ger andra tal.
quarter-check-previous-holds-fine = Det förra kvartalet stämmer med det som skickades.
quarter-check-previous-holds-found = { $count ->
    [one] Ett tal i det förra kvartalet är ändrat sedan det skickades. Skicka en rättelse, eller låt det stå.
   *[other] { $capital } tal i det förra kvartalet är ändrade sedan det skickades. Skicka en rättelse, eller låt det stå.
 }
