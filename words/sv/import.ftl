## Filer som inte kan läsas in

import-file-password-protected = Filen är skyddad med lösenord. Öppna den i Excel, ta bort lösenordet under Arkiv > Info > Skydda arbetsbok, spara en kopia och välj kopian här.
import-file-broken = Filen är skadad och kan inte läsas. Ingenting har ändrats. Öppna den i Excel, spara en kopia som .xlsx och välj kopian här.
import-file-empty = Filen är tom: det står ingenting i någon cell. Kontrollera att du valde rätt fil.
import-file-too-many-rows = Filen är för stor. En lista får ha högst { $rows } rader med innehåll. Ta bort blad och rader som inte hör till listan, spara en kopia och välj kopian här.
import-file-not-a-table = Ingen tabell hittades i filen. Listan behöver en rad med rubriker, till exempel Namn, Personnummer och Inkom, och en rad för varje barn under den.
import-file-unsupported-kind = Filen är inte en lista som kan läsas in. Spara listan som Excel (.xlsx eller .xls), OpenDocument (.ods) eller CSV och välj den här.

## Kolumnernas innebörd

import-meaning-legacy-no = Listans nummer
import-meaning-name = Namn
import-meaning-name-last-first = Efternamn och förnamn
import-meaning-first-name = Förnamn
import-meaning-last-name = Efternamn
import-meaning-number = Personnummer
import-meaning-last-four = Personnumrets fyra sista
import-meaning-protected = Skyddade personuppgifter
import-meaning-birth-on = Födelsedatum
import-meaning-sex = Kön
import-meaning-grade = Årskurs
import-meaning-class = Klass
import-meaning-school = Skola
import-meaning-signal-on = Upptäckt
import-meaning-intake-on = Inkom
import-meaning-source = Vem initierade
import-meaning-consent-on = Samtycke
import-meaning-consent-given = Samtycke, ja eller nej
import-meaning-first-meeting-on = Första möte
import-meaning-feedback-on = Återkoppling
import-meaning-first-intervention-on = Första insats
import-meaning-sip-on = SIP
import-meaning-child-talks = Antal barnsamtal
import-meaning-concern-reported = Orosanmälan
import-meaning-closed-on = Avslutat
import-meaning-closing-reason = Avslutsorsak

## Rader som inte kan läsas in: vad, var och vad man gör

import-fault-same-number-twice = { $count ->
    [0] Rad { $row }, cell { $cell }: personnumret finns redan på en annan rad som har lästs in. Kontrollera vilket barn numret hör till och rätta den rad som är fel.
    [one] Rad { $row }, cell { $cell }: samma personnummer står också på rad { $others }. Kontrollera vilket barn numret hör till och rätta den rad som är fel.
   *[other] Rad { $row }, cell { $cell }: samma personnummer står också på raderna { $others }. Kontrollera vilket barn numret hör till och rätta de rader som är fel.
  }
import-fault-same-child-twice = { $count ->
    [one] Rad { $row }, cell { $cell }: samma barn verkar stå också på rad { $others }. Lämna den ena raden utanför, eller skriv personnumren om det är två barn.
   *[other] Rad { $row }, cell { $cell }: samma barn verkar stå också på raderna { $others }. Lämna de andra raderna utanför, eller skriv personnumren om det är olika barn.
  }
import-fault-checksum = Rad { $row }, cell { $cell }: personnumrets sista siffra stämmer inte. Kontrollera numret mot folkbokföringen och skriv rätt.
import-fault-number-not-readable = Rad { $row }, cell { $cell }: det som står under { $heading } är inte ett personnummer. Skriv tio eller tolv siffror, eller lämna cellen tom om numret inte är känt.
import-fault-number-impossible-date = Rad { $row }, cell { $cell }: personnumret börjar med ett datum som inte finns. Kontrollera numret mot folkbokföringen och skriv rätt.
import-fault-number-interim = Rad { $row }, cell { $cell }: det är ett tillfälligt nummer (T-nummer) som skolan har gett, inte ett personnummer. Skriv personnumret eller samordningsnumret, eller lämna cellen tom.
import-fault-number-future-birth = Rad { $row }, cell { $cell }: enligt personnumret är barnet inte fött än. Kontrollera numret, framför allt årtalet.
import-fault-no-name = Rad { $row }, cell { $cell }: raden saknar namn. Skriv barnets namn.
import-fault-no-intake = Rad { $row }, cell { $cell }: det står inte när ärendet kom in. Skriv datumet.
import-fault-impossible-date = Rad { $row }, cell { $cell }: datumet { $text } under { $heading } finns inte i kalendern. Skriv rätt datum.
import-fault-date-not-readable = Rad { $row }, cell { $cell }: ”{ $text }” under { $heading } går inte att läsa som ett datum. Skriv år, månad och dag, till exempel 2026-05-17.
import-fault-date-without-year = Rad { $row }, cell { $cell }: ”{ $text }” under { $heading } saknar årtal. Skriv hela datumet, till exempel 2026-05-17.
import-fault-date-without-day = Rad { $row }, cell { $cell }: ”{ $text }” under { $heading } säger inte vilken dag. Skriv hela datumet, till exempel 2026-05-17.
import-fault-date-too-early = Rad { $row }, cell { $cell }: datumet { $text } under { $heading } ligger för långt tillbaka. Kontrollera årtalet.
import-fault-future-intake = Rad { $row }, cell { $cell }: enligt listan kom ärendet in { $text }, men den dagen har inte varit än. Kontrollera årtalet och skriv rätt datum.
import-fault-future-date = Rad { $row }, cell { $cell }: datumet { $text } under { $heading } har inte varit än. Kontrollera årtalet och skriv rätt datum.
import-fault-date-before-birth = Rad { $row }, cell { $cell }: ärendet kom in innan barnet var fött, enligt listan. Kontrollera datumet och personnumret.
import-fault-closed-before-intake = Rad { $row }, cell { $cell }: ärendet avslutades innan det kom in, enligt listan. Kontrollera båda datumen och rätta det som är fel.
import-fault-closed-on-missing = Rad { $row }, cell { $cell }: raden har en avslutsorsak men inget avslutsdatum. Skriv datumet, eller ta bort avslutsorsaken om ärendet pågår.
import-fault-unknown-source = Rad { $row }, cell { $cell }: vi vet inte vem ”{ $text }” är. Välj vem som tog initiativet till ärendet.
import-fault-unknown-closing-reason = Rad { $row }, cell { $cell }: vi känner inte igen avslutsorsaken ”{ $text }”. Välj varför ärendet avslutades.
import-fault-count-not-readable = Rad { $row }, cell { $cell }: ”{ $text }” under { $heading } är inte ett antal. Skriv en siffra.
import-fault-yes-no-not-readable = Rad { $row }, cell { $cell }: ”{ $text }” under { $heading } är varken ja eller nej. Skriv ja eller nej.
import-fault-protected-by-hand = Rad { $row }, cell { $cell }: barnet har skyddade personuppgifter och raden går inte att läsa in som den är. Rätta cellen i listan och läs in listan igen, eller registrera barnet för hand. Samlat sparar inget av det som står på raden.
import-fault-protected-no-key = Rad { $row }: barnet har skyddade personuppgifter, och du får inte öppna sådana. Be någon som får öppna dem att läsa in listan eller registrera barnet för hand. Samlat sparar inget av det som står på raden.
import-fault-protected-in-the-open = Rad { $row }: enligt listan har barnet skyddade personuppgifter, men i Samlat står barnet utan skydd. Öppna barnet och välj Skydda uppgifterna under Personer. Samlat sparar inget av det som står på raden.
import-fault-other-table = Rad { $row }, cell { $cell }: raden hör till en annan tabell, som börjar på rad { $from }. Lägg tabellen på ett eget blad och läs in den också.

## Bladet, där filen har flera likadana

import-sheet = Blad { $sheet }
import-place-on-sheet = { $sheet }, { $said }
import-sentence-on-sheet = { $sheet }: { $said }

## Vad som antogs om de rader som läses in

import-note-century-guessed = { $count ->
    [one] Ett personnummer saknar århundrade. Vi valde det senaste som är möjligt.
   *[other] { $count } personnummer saknar århundrade. Vi valde det senaste som är möjligt.
  }
import-note-zero-added = { $count ->
    [one] Ett personnummer hade tappat sin första nolla i kalkylbladet. Vi satte tillbaka den.
   *[other] { $count } personnummer hade tappat sin första nolla i kalkylbladet. Vi satte tillbaka den.
  }
import-note-number-missing = { $count ->
    [one] Ett barn saknar personnummer. Det går att lägga till senare.
   *[other] { $count } barn saknar personnummer. Det går att lägga till senare.
  }
import-note-last-four-missing = { $count ->
    [one] Ett barn har bara födelsedatum, inte de fyra sista siffrorna.
   *[other] { $count } barn har bara födelsedatum, inte de fyra sista siffrorna.
  }
import-note-sex-differs = { $count ->
    [one] På en rad säger listan ett kön och personnumret ett annat. Vi behöll listans.
   *[other] På { $count } rader säger listan ett kön och personnumret ett annat. Vi behöll listans.
  }
import-note-sex-from-number = { $count ->
    [one] På en rad står inget kön. Vi tog det från personnumret.
   *[other] På { $count } rader står inget kön. Vi tog det från personnumret.
  }
import-note-sex-not-read = { $count ->
    [one] På en rad gick könet inte att läsa.
   *[other] På { $count } rader gick könet inte att läsa.
  }
import-note-birth-differs = { $count ->
    [one] På en rad skiljer sig födelsedatum och personnummer åt. Vi behöll båda.
   *[other] På { $count } rader skiljer sig födelsedatum och personnummer åt. Vi behöll båda.
  }
import-note-grade-not-read = { $count ->
    [one] På en rad gick årskursen inte att läsa. Den lämnas tom.
   *[other] På { $count } rader gick årskursen inte att läsa. Den lämnas tom.
  }
import-note-date-missing = { $count ->
    [one] På en rad står att något är gjort men inte när. Datumet lämnas tomt.
   *[other] På { $count } rader står att något är gjort men inte när. Datumet lämnas tomt.
  }
import-note-signal-after-intake = { $count ->
    [one] På en rad upptäcktes behovet efter att ärendet kom in. Kontrollera gärna.
   *[other] På { $count } rader upptäcktes behovet efter att ärendet kom in. Kontrollera gärna.
  }
import-note-signal-before-birth = { $count ->
    [one] På en rad upptäcktes behovet innan barnet var fött. Kontrollera gärna.
   *[other] På { $count } rader upptäcktes behovet innan barnet var fött. Kontrollera gärna.
  }
import-note-planned = { $count ->
    [one] En rad har ett datum som inte har varit än. Vi läser det som planerat.
   *[other] { $count } rader har ett datum som inte har varit än. Vi läser det som planerat.
  }
import-note-intake-from-other = { $count ->
    [one] Listan säger inte när ärendet kom in. På en rad tog vi det första datum som finns.
   *[other] Listan säger inte när ärendena kom in. På { $count } rader tog vi det första datum som finns.
  }
import-note-talks-blank = { $count ->
    [one] På en rad är antalet barnsamtal tomt. Vi läser det som 0.
   *[other] På { $count } rader är antalet barnsamtal tomt. Vi läser det som 0.
  }
import-note-concern-blank = { $count ->
    [one] På en rad är orosanmälan tom. Vi läser det som nej.
   *[other] På { $count } rader är orosanmälan tom. Vi läser det som nej.
  }
import-note-consent-refused = { $count ->
    [one] På en rad står det nej till samtycke. Datumet bredvid läses inte in som ett ja.
   *[other] På { $count } rader står det nej till samtycke. Datumet bredvid läses inte in som ett ja.
  }
import-note-closing-reason-missing = { $count ->
    [one] På en avslutad rad saknas avslutsorsak. Vi läser in den som ”annat”.
   *[other] På { $count } avslutade rader saknas avslutsorsak. Vi läser in den som ”annat”.
  }
import-note-protected = { $count ->
    [one] Ett barn har skyddade personuppgifter enligt listan. Namn, personnummer och skola skyddas när raden läses in. Stämmer det inte kan skyddet tas bort efteråt.
   *[other] { $count } barn har skyddade personuppgifter enligt listan. Namn, personnummer och skola skyddas när raderna läses in. Stämmer det inte kan skyddet tas bort efteråt.
  }
import-note-other-table = På rad { $row } börjar en tabell till med andra rubriker. Lägg den på ett eget blad och läs in den också.
import-note-other-table-beside = I cell { $cell } börjar en tabell till, bredvid den första. Den läses inte in. Lägg den på ett eget blad och läs in den också.

## Rader som hoppas över

import-skip-blank = { $count ->
    [one] Rad { $row } är tom.
   *[other] Raderna { $row }–{ $to } är tomma.
  }
import-skip-sum = Rad { $row } är en summering.
import-skip-comment = Rad { $row } är en anteckning, inte ett barn.
import-skip-only-number = Rad { $row } har bara ett nummer och inget mer.
import-skip-heading-again = Rad { $row } upprepar rubrikerna.
import-skip-other-table = Rad { $row } hör till en annan tabell på bladet.

## Frågor

import-ask-unknown-column = Vad står i kolumn { $column }, ”{ $heading }”? Den läses inte in om du inte väljer något.
import-ask-which-column = Både kolumn { $other } och kolumn { $column } ser ut som { $meaning }. Vilken ska läsas in?
import-ask-missing-column = Ingen kolumn ser ut som { $meaning }. Vilken är det?
import-ask-unknown-value = Vad betyder ”{ $text }” under { $meaning }?
import-ask-date-order = I vilken ordning står dag, månad och år i kolumn { $column }, ”{ $heading }”?
import-column = Kolumn { $column }
import-column-heading = Kolumn { $column }: { $heading }
import-order-day-first = Dag, månad, år
import-order-month-first = Månad, dag, år
import-order-year-first = År, månad, dag

# When the list is brought in
import-known = Rad { $row } finns redan som ärende { $number } och lämnas orörd.
import-known-hidden = Rad { $row } finns redan i Samlat och lämnas orörd.
import-waits = Rad { $row } väntar redan på att rättas.
import-guardian = Vårdnadshavare (enligt listan)
import-plan-reference = Enligt kommunens lista
