## Måtten: så heter de, så räknas de, så sägs de

measure-none = – (inga)
measure-share = { $numerator } av { $denominator }
measure-days = { $days } dagar
measure-one-day = 1 dag
measure-mean-quarter = { $mean } per kvartal
measure-per-thousand = { $value } per 1 000
measure-not-collected = samlas inte in än
waits-median = Med dem som väntar inräknade når hälften dit inom { $days } (med 95 procents säkerhet mellan { $low } och { $high }).
waits-median-open = Med dem som väntar inräknade når hälften dit inom { $days }. Hur länge det kan dröja som mest går inte att säga än.
waits-not-reached = Med dem som väntar inräknade har hälften inte nått dit än.
waits-within = { $percent } procent når dit inom { $target } dagar.
waits-waiting = { $waiting ->
    [one] Ett ärende väntar fortfarande, sedan { $longest }.
   *[other] { $waiting } ärenden väntar fortfarande, det som väntat längst sedan { $longest }.
 }

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

measure-m04-title = Barn per 1 000
measure-m04-definition = Barn 0–17 år med ett öppet ärende minst en dag under kvartalet, per 1 000 barn 0–17 år i kommunen. Varje barn räknas en gång. Folkmängden skrivs in för hand med källa. Den senaste uppgiften före kvartalets slut gäller.
measure-m04-not-counted = Räknas inte: unga som har fyllt 18. Uppgift saknas: barn utan födelsedatum. Utan folkmängd samlas måttet inte in.
measure-m04-sentence = { $value } av 1 000 barn i kommunen var aktuella, { $numerator } av { $denominator }.
measure-m04-none = Inget barn var aktuellt under kvartalet.
measure-m04-not-collected = Kommunens folkmängd 0–17 år är inte inskriven. Skriv in den under Omvärld.

measure-m05-title = Nådda före tio års ålder
measure-m05-definition = Ärenden som började under kvartalet där barnet var högst 9 år den dagen, av alla ärenden som började och där födelsedatumet är känt.
measure-m05-not-counted = Uppgift saknas: ärenden där barnets födelsedatum inte är känt.
measure-m05-sentence = { $numerator } av { $denominator } nya ärenden gällde barn under tio år.
measure-m05-none = Inget nytt ärende att räkna på.

measure-m06-title = Tillbaka inom tolv månader
measure-m06-definition = Ärenden som avslutades i samma kvartal året före där barnet fick ett nytt ärende inom tolv månader, av alla ärenden som avslutades i det kvartalet. Åldern gäller dagen då ärendet avslutades.
measure-m06-not-counted = Räknas inte: barn som kom tillbaka senare än så. Ett barn vars ärende avslutades två gånger räknas två gånger.
measure-m06-sentence = I { $numerator } av { $denominator } ärenden som avslutades för ett år sedan kom barnet tillbaka inom tolv månader.
measure-m06-none = Inget ärende avslutades i samma kvartal förra året.

measure-m07-title = Anonyma konsultationer
measure-m07-definition = Anonyma konsultationer under kvartalet, efter den som frågade.
measure-m07-not-counted = Räknas inte: samtal om ett barn med namn. De är ett ärende eller en del av ett.
measure-m07-sentence = { $n ->
    [one] En anonym konsultation.
   *[other] { $n } anonyma konsultationer.
 }
measure-m07-none = Ingen anonym konsultation under kvartalet.

measure-m08-title = Vem som tog initiativet
measure-m08-definition = Ärenden som började under kvartalet, efter den som tog initiativet.
measure-m08-not-counted = Den som först såg behovet räknas inte här. Det är signalen.
measure-m08-sentence = { $n ->
    [one] Ett nytt ärende, efter den som tog initiativet.
   *[other] { $n } nya ärenden, efter den som tog initiativet.
 }
measure-m08-none = Inget nytt ärende under kvartalet.

measure-m09-title = Behovsområden
measure-m09-definition = Områden i välbefinnandehjulet där någon såg ett behov (något av de två lägsta stegen av fem), i ärenden som började under kvartalet. Ett ärende kan ha flera, varje område en gång.
measure-m09-not-counted = Uppgift saknas: ärenden som började under kvartalet utan hjul.
measure-m09-sentence = { $n ->
    [one] Ett behov är markerat i de nya ärendena.
   *[other] { $n } behov är markerade i de nya ärendena.
 }
measure-m09-none = Inget behov är markerat i de nya ärendena.

measure-m10-title = Orosanmälan under HLT
measure-m10-definition = Ärenden öppna minst en dag under kvartalet där en orosanmälan gjordes under kvartalet, den dag ärendet började eller senare, av alla ärenden öppna minst en dag. Intill: nya ärenden utan någon orosanmälan de tolv månaderna före starten.
measure-m10-not-counted = Räknas inte: anmälningar före starten. Uppgift saknas: ärenden där en äldre lista säger att en anmälan gjordes men inte när.
measure-m10-sentence = En orosanmälan gjordes i { $numerator } av { $denominator } ärenden.
measure-m10-none = Inget ärende var öppet under kvartalet.
measure-m10-beside = I { $numerator } av { $denominator } nya ärenden finns ingen orosanmälan året före.
measure-m10-beside-none = Inget nytt ärende började.

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

measure-m16-title = Uppföljning i tid
measure-m16-definition = Uppföljningar som hölls senast 14 dagar efter den planerade dagen, av alla uppföljningar vars fjortonde dag ligger i kvartalet och har passerat.
measure-m16-not-counted = Räknas inte: uppföljningar planerade till efter att ärendet avslutats.
measure-m16-sentence = { $numerator } av { $denominator } uppföljningar hölls i tid.
measure-m16-none = Ingen uppföljning skulle hållas under kvartalet.

measure-m17-title = Ärendets längd
measure-m17-definition = Kalenderdagar från starten till avslutet, för ärenden som avslutades under kvartalet. Väntar: ärenden som var öppna när kvartalet tog slut.
measure-m17-not-counted = Uppgift saknas: ärenden med ett avslut före starten.
measure-m17-sentence = Hälften var avslutade inom { $days }, nio av tio inom { $ninth }. Räknat på { $n ->
    [one] ett ärende.
   *[other] { $n } ärenden.
 }
measure-m17-none = Inget ärende avslutades under kvartalet.

measure-m18-title = Stilla ärenden
measure-m18-definition = Öppna ärenden där inget har hänt på längre tid än kommunen bestämt (45 dagar om inget annat är bestämt), av alla ärenden som var öppna när kvartalet tog slut. Något har hänt när ärendet togs upp på ett möte som hölls, när en insats bestämdes, började, blev klar eller lades ner, när barnet hördes, familjen fick besked eller en uppföljning hölls, när en SIP eller överlämning tog ett steg, eller när en orosanmälan gjordes.
measure-m18-not-counted = Räknas inte: det som bara är planerat, och samtal som ingen skrivit ned.
measure-m18-sentence = { $numerator } av { $denominator } öppna ärenden står stilla.
measure-m18-none = Inget ärende var öppet när kvartalet tog slut.

measure-m19-title = Överlämningar
measure-m19-definition = Överlämningar som erbjöds under kvartalet, efter mottagare och slag.
measure-m19-not-counted = Räknas inte: överlämningar utanför HLT.
measure-m19-sentence = { $n ->
    [one] En överlämning erbjöds.
   *[other] { $n } överlämningar erbjöds.
 }
measure-m19-none = Ingen överlämning under kvartalet.

measure-m20-title = Kvitterade i tid
measure-m20-definition = Överlämningar som mottagaren tog emot senast den sista svarsdagen (14 dagar om inget annat är avtalat), av alla överlämningar vars sista svarsdag ligger i kvartalet och har passerat.
measure-m20-not-counted = Ett senare svar räknas som inte i tid. Det ni själva tog tillbaka före sista svarsdagen räknas inte.
measure-m20-sentence = { $numerator } av { $denominator } överlämningar togs emot i tid.
measure-m20-none = Ingen överlämning skulle besvaras under kvartalet.

measure-m21-title = Bollade överlämningar
measure-m21-definition = Överlämningar som mottagaren tackade nej till, skickade tillbaka eller inte svarade på i tid, av alla överlämningar som avgjordes under kvartalet. En överlämning avgörs den dag den först kommer tillbaka, den dag den tas emot i tid, eller dagen efter den sista svarsdagen.
measure-m21-not-counted = Räknas inte: påminnelser, frågor om förtydligande och det ni själva tog tillbaka före sista svarsdagen.
measure-m21-sentence = { $numerator } av { $denominator } överlämningar kom tillbaka eller blev utan svar.
measure-m21-none = Ingen överlämning avgjordes under kvartalet.

measure-m22-title = Övergångar med överlämningssamtal
measure-m22-definition = Övergångar och flyttar som erbjöds under kvartalet där den som lämnar och den som tar emot har talats vid om barnet, av alla övergångar och flyttar som erbjöds.
measure-m22-not-counted = Räknas inte: andra slag av överlämningar.
measure-m22-sentence = Vid { $numerator } av { $denominator } övergångar hölls ett överlämningssamtal.
measure-m22-none = Ingen övergång under kvartalet.

measure-m23-title = Erbjudna SIP
measure-m23-definition = Barn som erbjöds en SIP under kvartalet. Varje barn räknas en gång. Åldern gäller dagen då SIP erbjöds.
measure-m23-not-counted = Räknas inte: SIP som finns i ett annat system och inte erbjöds här.
measure-m23-sentence = { $n ->
    [one] Ett barn erbjöds en SIP.
   *[other] { $n } barn erbjöds en SIP.
 }
measure-m23-none = Inget barn erbjöds en SIP under kvartalet.

measure-m24-title = Tackat nej till SIP
measure-m24-definition = Erbjudanden om SIP som familjen tackade nej till, av alla erbjudanden som besvarades under kvartalet.
measure-m24-not-counted = Räknas inte: erbjudanden utan svar än, ett nej som kom efter ett ja (då avslutas SIP), och SIP som finns i ett annat system och inte erbjöds här.
measure-m24-sentence = { $numerator } av { $denominator } tackade nej till SIP.
measure-m24-none = Inget erbjudande om SIP besvarades under kvartalet.

measure-m25-title = Upprättade SIP
measure-m25-definition = Samordnade individuella planer som upprättades under kvartalet, även de som finns i ett annat system när dagen är känd. Åldern gäller dagen då planen upprättades.
measure-m25-not-counted = Räknas inte: SIP som erbjudits, avböjts eller är på väg.
measure-m25-sentence = { $n ->
    [one] En SIP upprättades.
   *[other] { $n } SIP upprättades.
 }
measure-m25-none = Ingen SIP upprättades under kvartalet.

measure-m26-title = Från erbjudande till SIP-möte
measure-m26-definition = Kalenderdagar från den dag SIP erbjöds till SIP-mötet, för möten som hölls under kvartalet, och hur många som hölls inom 21 dagar. Väntar: erbjudanden i öppna ärenden, varken avböjda eller avslutade, utan möte när kvartalet tog slut.
measure-m26-not-counted = Räknas inte: SIP som finns i ett annat system och inte erbjöds här. En SIP som erbjöds här men nu förs i ett annat system räknas inte som väntande.
measure-m26-sentence = Hälften fick sitt SIP-möte inom { $days }, nio av tio inom { $ninth }. { $numerator } av { $n } inom 21 dagar.
measure-m26-none = Inget SIP-möte hölls under kvartalet.

measure-m27-title = SIP uppföljda i tid
measure-m27-definition = Uppföljningar av SIP som hölls senast 14 dagar efter den planerade dagen, av alla uppföljningar av SIP vars fjortonde dag ligger i kvartalet och har passerat.
measure-m27-not-counted = Räknas inte: SIP utan planerad uppföljning.
measure-m27-sentence = { $numerator } av { $denominator } uppföljningar av SIP hölls i tid.
measure-m27-none = Ingen SIP skulle följas upp under kvartalet.

measure-m28-title = Avslutade SIP
measure-m28-definition = SIP som avslutades under kvartalet, efter orsak, även de som avslutades innan de upprättades. Åldern gäller dagen då SIP avslutades.
measure-m28-not-counted = Räknas inte: erbjudanden som familjen tackade nej till.
measure-m28-sentence = { $n ->
    [one] En SIP avslutades.
   *[other] { $n } SIP avslutades.
 }
measure-m28-none = Ingen SIP avslutades under kvartalet.

measure-m29-title = Alla kallade var med
measure-m29-definition = SIP-möten under kvartalet där alla kallade huvudmän deltog, av alla SIP-möten där det står vilka som kallades och vilka som kom.
measure-m29-not-counted = Uppgift saknas: SIP-möten där det inte står.
measure-m29-sentence = Vid { $numerator } av { $denominator } SIP-möten var alla kallade huvudmän med.
measure-m29-none = Inget SIP-möte att räkna på.

measure-m30-title = Avvikelser i SIP
measure-m30-definition = Avvikelser under kvartalet från det som lagen eller överenskommelsen säger om SIP, efter slag.
measure-m30-not-counted = Räknas inte: det som rättades till före mötet.
measure-m30-sentence = { $n ->
    [one] En avvikelse är noterad.
   *[other] { $n } avvikelser är noterade.
 }
measure-m30-none = Ingen avvikelse under kvartalet.

measure-m31-title = Barnet har fått säga sitt
measure-m31-definition = Ärenden där barnets egen syn fanns (i samtal, på möte, i brev eller bild, eller genom en företrädare) senast den dag något först bestämdes (beslut, åtgärd, insats eller SIP), eller där en äldre lista räknar ett barnsamtal, av alla ärenden där något först bestämdes under kvartalet. För sig: inte hört, skäl angivet (barnet ville inte, eller tillfrågades inte och skälet är skrivet).
measure-m31-not-counted = Räknas inte: det barnet sagt efter beslutet. Uppgift saknas: ärenden från en äldre lista utan barnsamtal, eftersom listan inte säger om barnet hörts på annat sätt.
measure-m31-sentence = I { $numerator } av { $denominator } ärenden hade barnet fått säga sitt innan något bestämdes.
measure-m31-none = Inget bestämdes för första gången under kvartalet.

measure-m32-title = Barnsamtal
measure-m32-definition = Ärenden som avslutades under kvartalet med minst ett samtal med barnet ensamt, av alla ärenden som avslutades, och hur många samtal det blev per ärende. Ett samtal är skrivet här eller räknat av en äldre lista.
measure-m32-not-counted = Räknas inte: samtal efter avslutet, och andra sätt att vara med (M33).
measure-m32-sentence = I { $numerator } av { $denominator } avslutade ärenden hade någon talat med barnet ensamt. I genomsnitt { $mean } samtal per ärende.
measure-m32-none = Inget ärende avslutades under kvartalet.

measure-m33-title = Så var barnet med
measure-m33-definition = Gånger under kvartalet då det skrevs hur barnet var med: på plats, en del av mötet, på distans, med brev eller bild, genom en företrädare, ville inte, tillfrågades inte. Åldern gäller den dagen.
measure-m33-not-counted = Räknas inte: samtal med barnet ensamt (M32).
measure-m33-sentence = { $n ->
    [one] En gång står det hur barnet var med.
   *[other] { $n } gånger står det hur barnet var med.
 }
measure-m33-none = Inget är skrivet om hur barn varit med under kvartalet.

measure-m34-title = Vårdnadshavare var med
measure-m34-definition = SIP-möten under kvartalet där minst en vårdnadshavare var med, av alla SIP-möten där det står vilka som kom. Intill: möten där båda var med, av dem där barnet har två.
measure-m34-not-counted = Uppgift saknas: möten där det inte står.
measure-m34-sentence = Vid { $numerator } av { $denominator } möten var minst en vårdnadshavare med.
measure-m34-none = Inget möte att räkna på.
measure-m34-beside = Vid { $numerator } av { $denominator } möten var båda med.
measure-m34-beside-none = Inget barn hade två vårdnadshavare.

measure-m35-title = Samtyckesläge
measure-m35-definition = Ärenden där alla vårdnadshavare, och barnet om det är gammalt nog, har sagt ja till alla verksamheter som ingick i teamet när kvartalet tog slut, av alla ärenden som var öppna då, efter läge. Om teamet ändras senare ändras inte tidigare kvartal.
measure-m35-not-counted = Räknas inte: samtycke till SIP eller överlämning, som är egna frågor.
measure-m35-sentence = { $numerator } av { $denominator } öppna ärenden har fullt samtycke.
measure-m35-none = Inget ärende var öppet när kvartalet tog slut.

measure-m36-title = Insatser med ansvarig och dag
measure-m36-definition = Insatser som bestämdes under kvartalet och som en person, inte bara en verksamhet, svarar för till en viss dag, av alla insatser som bestämdes. Intill: insatser klara till sin dag, av dem vars dag ligger i kvartalet och har passerat.
measure-m36-not-counted = Intill räknas inte: insatser som lades ner före sin dag.
measure-m36-sentence = { $numerator } av { $denominator } insatser har en ansvarig person och en dag.
measure-m36-none = Ingen insats bestämdes under kvartalet.
measure-m36-beside = { $numerator } av { $denominator } insatser blev klara till sin dag.
measure-m36-beside-none = Ingen insats skulle vara klar under kvartalet.

measure-m37-title = Hälsoundersökning begärd
measure-m37-definition = Barn i barnavårdsutredning eller placerade under kvartalet som fått undersökningen begärd, av alla sådana barn. Varje barn räknas en gång för hälsoundersökningen och en gång för tandhälsoundersökningen.
measure-m37-not-counted = Räknas inte: undersökningar som bedömts inte behövas, och andra besök i vården.
measure-m37-sentence = { $numerator } av { $denominator } undersökningar är begärda.
measure-m37-none = Inget barn att räkna på.

measure-m38-title = Hälsoundersökning genomförd
measure-m38-definition = Undersökningar gjorda inom 90 dagar från begäran, av alla begärda undersökningar vars nittionde dag ligger i kvartalet och har passerat.
measure-m38-not-counted = Räknas inte: undersökningar som bedömts inte behövas.
measure-m38-sentence = { $numerator } av { $denominator } begärda undersökningar är gjorda i tid.
measure-m38-none = Ingen undersökning att räkna på.

measure-m39-title = Skolfrånvaro
measure-m39-definition = Ärenden med minst 15 procents frånvaro vid avslutet, av alla ärenden som avslutades under kvartalet med frånvaron skriven både vid starten och vid avslutet. Intill: frånvaro som minskat med minst fem procentenheter.
measure-m39-not-counted = Uppgift saknas: ärenden utan båda uppgifterna.
measure-m39-sentence = I { $numerator } av { $denominator } avslutade ärenden var frånvaron minst 15 procent.
measure-m39-none = Inget avslutat ärende att räkna på.
measure-m39-beside = I { $numerator } av { $denominator } ärenden hade frånvaron minskat.
measure-m39-beside-none = Inget avslutat ärende hade frånvaron skriven vid både start och avslut.

measure-m40-title = Nöjda med hjälpen
measure-m40-definition = Barn, vårdnadshavare och deltagare i möten som gav ett bra svar på enkätens huvudfråga, av dem som svarade på den, i enkäter som avslutades under kvartalet. Visas från fem svar.
measure-m40-not-counted = Uppgift saknas: de som fick frågan och inte svarade. Räknas inte: andra enkäter och svar på andra frågor.
measure-m40-sentence = { $numerator } av { $denominator } gav ett bra svar.
measure-m40-none = Ingen enkät med minst fem svar avslutades under kvartalet.
