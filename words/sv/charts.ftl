### Diagrammen: vad de visar, och vad de säger. Samma ord i fönstret och på papper.

chart-nothing = Det finns inget att visa än.
chart-too-few = { $n ->
    [one] Bara ett kvartal har ett tal. Först efter åtta går det att se ett mönster.
   *[other] Bara { $n } kvartal har tal. Först efter åtta går det att se ett mönster.
}
chart-only-median = { $n } kvartal har tal. Efter tolv går det att säga vad som är vanlig variation.
chart-no-change = Ingen säkerställd förändring: ändra inget på grund av siffran.
chart-change-sure = Säkerställd förändring. Sedan ändringen { $after }, mot { $before } förut.
chart-change-not-sure = Ingen säkerställd förändring: ändra inget på grund av siffran. Sedan ändringen { $after }, mot { $before } förut. Skillnaden kan vara slump.
chart-outside-high = { $period } ligger över vanlig variation: { $value }, där { $limits } är vanligt. Fråga vad som hände då.
chart-outside-low = { $period } ligger under vanlig variation: { $value }, där { $limits } är vanligt. Fråga vad som hände då.
chart-shift-high = Nivån har höjts: { $n } kvartal i rad över mitten, till och med { $last }. Fråga vad som har ändrats.
chart-shift-low = Nivån har sänkts: { $n } kvartal i rad under mitten, till och med { $last }. Fråga vad som har ändrats.
chart-few-crossings = Talen har flyttat sig åt ett håll: de korsar mitten mer sällan än slumpen gör. Fråga vad som har ändrats.

chart-of-all = { $of } av { $all } ({ $percent } procent)
chart-each-period = { $n } per kvartal
chart-for-each = { $n } per { $per }

chart-unit-count = Antal per kvartal.
chart-unit-rate = Antal per { $per }, varje kvartal.
chart-unit-share = Procent per kvartal.
chart-unit-days = Dagar, mediantid per kvartal.
chart-unit-mean = Medelvärde per kvartal.
chart-caption-dots = Varje prick är ett kvartal.
chart-caption-middle = Streckad linje: mitten.
chart-caption-limits = Ljust fält: vanlig variation, exakta gränser.
chart-middle = mitten { $n }
chart-before = förut { $n }
chart-now = nu { $n }
chart-change-mark = Ändring:

chart-column-period = Kvartal
chart-column-number = Antal
chart-column-percent = %
chart-column-rate = Per
chart-column-limits = Gränser
chart-column-area = Kommun
chart-column-interval = Osäkerhet, %
chart-column-against = Mot länet
chart-column-group = Grupp
chart-column-waits = Antal
chart-column-still = Väntar än
chart-column-median = Median
chart-column-within-7 = 7 dagar, %
chart-column-within-28 = 28 dagar, %
chart-column-within-90 = 90 dagar, %
chart-column-event = Dag
chart-column-gap = Dagar sedan förra
chart-column-question = Fråga
chart-column-answers = Svar

chart-caption-funnel = Procent efter antal. Mörkare fält: 95 procent av slumpen, ljusare: 99,8 procent.
chart-funnel-few = Det behövs minst två kommuner för att jämföra.
chart-funnel-none = Ingen säkerställd skillnad mellan kommunerna: olikheterna ryms i slumpen.
chart-funnel-signal = Utanför det som slumpen förklarar: { $names }. Fråga vad de gör annorlunda.
chart-higher = högre
chart-lower = lägre
chart-no-difference = ingen säkerställd

chart-caption-waiting = Andel som är framme, procent, efter antal dagar. De som väntar än är med.
chart-half-within = Hälften av { $n } var framme inom { $days }.
chart-half-not-reached = Färre än hälften av { $n } är framme än.
chart-still-waiting = { $n ->
    [0] Ingen väntar längre.
    [one] En väntar fortfarande.
   *[other] { $n } väntar fortfarande.
}
chart-waiting-few = För få för att jämföra: det behövs minst tio som är framme i varje grupp.
chart-waiting-changed = Säkerställd skillnad i väntan. Tid tills hälften är framme: { $after }, förut { $before }.
chart-waiting-same = Ingen säkerställd skillnad i väntan: ändra inget på grund av siffran. Tid tills hälften är framme: { $after }, förut { $before }.
chart-not-reached = ej nådd
chart-open-end = …
chart-median-between = { $days } ({ $low }–{ $high })
chart-all = Alla

chart-caption-gaps = Dagar mellan två händelser. Högt upp är sällan. Ihålig prick: dagarna sedan den senaste.
chart-gap-few = { $n ->
    [0] Det har inte hänt.
    [one] Det har hänt en gång.
   *[other] Det har hänt { $n } gånger. Efter nio går det att se en mitt.
}
chart-gap-some = I genomsnitt { $days } mellan gångerna. Efter tretton går det att säga vad som är vanlig variation.
chart-gap-open = Ovanligt länge sedan: { $days }. Fråga vad som har ändrats.
chart-gap-outside = Ovanligt avstånd: { $days } fram till { $day }. Fråga vad som hände då.
chart-gap-title = { $day }: { $days } sedan förra
chart-gap-still = { $days } sedan den senaste

chart-caption-answers = Varje prick är ett svar. Lodrätt streck: medianen.
chart-answers = { $n ->
    [one] En fråga har fem svar eller fler.
   *[other] { $n } frågor har fem svar eller fler.
}
chart-answers-none = Ingen fråga har fem svar än, så inget visas.
chart-answers-few = Färre än fem svar

chart-quarter = Kv. { $number } { $year }
chart-question = { $question } ({ $title }; { $owner }, senast { $day })
