## Måtten: så heter de, så räknas de, så sägs de

measure-none = – (n = 0)
measure-share = { $numerator } av { $denominator }
measure-days = { $days } dagar
measure-one-day = 1 dag

measure-m01-title = Nya barn
measure-m01-definition = Barn vars ärende började under kvartalet. Varje barn räknas en gång. Ålder och stadium gäller dagen då ärendet började.
measure-m01-not-counted = Räknas inte: ett andra ärende för samma barn i kvartalet, och frågor som aldrig blev ett ärende.
measure-m01-sentence = { $n ->
    [one] Ett nytt barn under kvartalet.
   *[other] { $n } nya barn under kvartalet.
 }
measure-m01-none = Inget nytt barn under kvartalet.

measure-m02-title = Aktuella barn
measure-m02-definition = Barn med ett öppet ärende minst en dag under kvartalet. Dagen då ärendet avslutas räknas med. Varje barn räknas en gång. Ålder och stadium gäller den första sådana dagen.
measure-m02-not-counted = Räknas inte: ett andra ärende för samma barn.
measure-m02-sentence = { $n ->
    [one] Ett barn var aktuellt minst en dag.
   *[other] { $n } barn var aktuella minst en dag.
 }
measure-m02-none = Inget barn var aktuellt under kvartalet.

measure-m03-title = Avslutade ärenden
measure-m03-definition = Ärenden som avslutades under kvartalet, efter orsak. Åldern gäller dagen då ärendet avslutades.
measure-m03-not-counted = Ett ärende som öppnas på nytt räknas varje gång det avslutas.
measure-m03-sentence = { $n ->
    [one] Ett ärende avslutades.
   *[other] { $n } ärenden avslutades.
 }
measure-m03-none = Inget ärende avslutades under kvartalet.

measure-m05-title = Nådda före tio års ålder
measure-m05-definition = Ärenden som började under kvartalet där barnet var högst 9 år den dagen, av alla ärenden som började och där födelsedatumet är känt.
measure-m05-not-counted = Uppgift saknas: ärenden där barnets födelsedatum inte är känt.
measure-m05-sentence = { $numerator } av { $denominator } nya ärenden gällde barn under tio år.
measure-m05-none = Inget nytt ärende att räkna på.

measure-m08-title = Vem som tog initiativet
measure-m08-definition = Ärenden som började under kvartalet, efter den som tog initiativet.
measure-m08-not-counted = Den som först såg behovet räknas inte här. Det är signalen.
measure-m08-sentence = { $n ->
    [one] Ett nytt ärende, efter den som tog initiativet.
   *[other] { $n } nya ärenden, efter den som tog initiativet.
 }
measure-m08-none = Inget nytt ärende under kvartalet.

measure-m11-title = Från upptäckt till start
measure-m11-definition = Kalenderdagar från den dag någon först såg behovet (signalen) till den dag ärendet började, för ärenden som började under kvartalet. Medianen, och den dag då nio av tio hade börjat (minsta antal dagar som täcker minst 90 procent).
measure-m11-not-counted = Uppgift saknas: ärenden utan signaldatum, eller med en signal efter starten.
measure-m11-sentence = Hälften började inom { $days }, nio av tio inom { $ninth }. Räknat på { $n ->
    [one] ett ärende.
   *[other] { $n } ärenden.
 }
measure-m11-none = Inget ärende att räkna på.

measure-m12-title = Från start till första möte
measure-m12-definition = Kalenderdagar från den dag ärendet började till det första möte som hölls där ärendet togs upp, för ärenden vars första möte låg i kvartalet, och hur många av dem som kom dit inom 31 dagar. Väntar: öppna ärenden utan ett sådant möte när kvartalet tog slut.
measure-m12-not-counted = Räknas inte: möten som planerats men inte hållits, och punkter som sköts upp. Uppgift saknas: ett första möte före starten.
measure-m12-sentence = Hälften fick ett möte inom { $days }, nio av tio inom { $ninth }. { $numerator } av { $n } inom 31 dagar.
measure-m12-none = Inget första möte under kvartalet.

measure-m13-title = Återkoppling inom en vecka
measure-m13-definition = Gånger då familjen fick besked inom 7 dagar efter mötet, av alla gånger en familj skulle få besked efter ett möte. Kvartalet är det där den sjunde dagen ligger. Ett ärende från en äldre lista räknas som ett möte, det första.
measure-m13-not-counted = Uppgift saknas: äldre listor utan datum för återkoppling, och besked daterade före mötet.
measure-m13-sentence = Familjen fick besked inom en vecka efter { $numerator } av { $denominator } möten.
measure-m13-none = Inget besked skulle ges under kvartalet.

measure-m14-title = Från första möte till första insats
measure-m14-definition = Kalenderdagar från det första mötet till den första insats som påbörjades eller blev klar, för ärenden vars första insats låg i kvartalet. Väntar: öppna ärenden som haft ett möte men ingen insats när kvartalet tog slut.
measure-m14-not-counted = Räknas inte: insatser som bestämts men inte påbörjats. Uppgift saknas: ärenden utan ett första möte, eller med en insats före mötet.
measure-m14-sentence = Hälften fick en insats inom { $days } efter mötet, nio av tio inom { $ninth }. Räknat på { $n ->
    [one] ett ärende.
   *[other] { $n } ärenden.
 }
measure-m14-none = Ingen första insats under kvartalet.

measure-m15-title = Från upptäckt till första insats
measure-m15-definition = Kalenderdagar från signalen till den första insats som påbörjades eller blev klar, för ärenden vars första insats låg i kvartalet. Väntar: öppna ärenden med en signal men ingen insats när kvartalet tog slut.
measure-m15-not-counted = Räknas inte: insatser som bestämts men inte påbörjats. Uppgift saknas: ärenden utan signaldatum, eller med en insats före signalen.
measure-m15-sentence = Hälften fick en insats inom { $days } från att någon såg behovet, nio av tio inom { $ninth }. Räknat på { $n ->
    [one] ett ärende.
   *[other] { $n } ärenden.
 }
measure-m15-none = Ingen första insats under kvartalet.

measure-m25-title = Upprättade SIP
measure-m25-definition = Samordnade individuella planer som upprättades under kvartalet, även de som finns i ett annat system. Åldern gäller dagen då planen upprättades.
measure-m25-not-counted = Räknas inte: SIP som erbjudits, avböjts eller är på väg.
measure-m25-sentence = { $n ->
    [one] En SIP upprättades.
   *[other] { $n } SIP upprättades.
 }
measure-m25-none = Ingen SIP upprättades under kvartalet.

measure-m31-title = Barnet har fått säga sitt
measure-m31-definition = Ärenden där barnets egen syn fanns (i samtal, på möte, i brev eller bild, eller genom en företrädare) senast den dag något först bestämdes (beslut, åtgärd, insats eller SIP), eller där en äldre lista räknar ett barnsamtal, av alla ärenden där något först bestämdes under kvartalet. För sig: inte hört, skäl angivet (barnet ville inte, eller tillfrågades inte och skälet är skrivet).
measure-m31-not-counted = Räknas inte: det barnet sagt efter beslutet. Uppgift saknas: ärenden från en äldre lista utan barnsamtal, eftersom listan inte säger om barnet hörts på annat sätt.
measure-m31-sentence = I { $numerator } av { $denominator } ärenden hade barnet fått säga sitt innan något bestämdes.
measure-m31-none = Inget bestämdes för första gången under kvartalet.

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
quarter-check-actions-fine = Alla åtgärder som skulle vara klara är klara, flyttade eller avbrutna.
quarter-check-actions-found = { $count ->
    [one] I ett ärende har en åtgärd passerat sitt datum utan svar.
   *[other] I { $words } ärenden har en åtgärd passerat sitt datum utan svar.
 }
quarter-check-counted-once-fine = Inget barn är räknat två gånger.
quarter-check-counted-once-found = Två sätt att räkna barnen ger olika svar. Skicka inget. Be den som sköter Samlat kontrollera valvet.
quarter-check-previous-holds-fine = Det förra kvartalet stämmer med det som skickades.
quarter-check-previous-holds-found = { $count ->
    [one] Ett tal i det förra kvartalet är ändrat sedan det skickades. Skicka en rättelse, eller låt det stå.
   *[other] { $capital } tal i det förra kvartalet är ändrade sedan det skickades. Skicka en rättelse, eller låt det stå.
 }
