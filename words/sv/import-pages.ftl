### Läs in en lista: välj fil, se hur den förstods, torrkör, läs in. Och raderna som väntar.

imports-title = Läs in en lista
imports-purpose = Listan ni har i dag blir ärenden i Samlat. Inget ändras förrän du har sett vad som läses in.
imports-steps = Inläsningens steg
imports-step-file = Välj fil
imports-step-understood = Så här förstod vi listan
imports-step-trial = Torrkörning
imports-step-done = Inläst

## Välj fil

imports-choose-title = Vilken fil är det?
imports-choose-lead = En vanlig lista med en rad för varje barn. Rubrikerna kan heta vad som helst och stå var som helst, och datumen kan vara skrivna på olika sätt.
imports-choose = Välj fil
imports-choose-other = Välj en annan fil
imports-choose-kinds = Excel (xlsx, xls), OpenDocument (ods) eller CSV. Filen lämnar aldrig datorn.
imports-reading = Läser { $file }
imports-reading-again = Läser listan en gång till
imports-bringing-in = Läser in listan
imports-wrong-file = Filen gick inte att läsa
imports-waiting-link = { $count ->
    [one] En rad från en tidigare inläsning väntar på att rättas
   *[other] { $count } rader från tidigare inläsningar väntar på att rättas
}
imports-what-title = Det här händer
imports-what-1 = Samlat letar upp rubrikerna och föreslår vad varje kolumn är.
imports-what-2 = Du ser vad som läses in och vad som behöver rättas, innan något sparas.
imports-what-3 = Raderna som är klara läses in. De andra ligger kvar och väntar på dig.
imports-what-4 = Hela inläsningen går att ångra.

## Så här förstod vi listan

imports-sheet = Bladet { $sheet }.
imports-sheet-called = blad { $sheet }
imports-sheets-other = { $count ->
    [one] Filen har ett blad till, { $sheets }, som inte läses in.
   *[other] Filen har { $count } blad till som inte läses in: { $sheets }.
}
imports-sheet-choose = Läs ett annat blad
imports-heading-row = Rubrikerna står på rad { $row }.
imports-heading-none = Listan har inga rubriker.
imports-heading-field = Rubrikerna står på rad
imports-heading-change = Fel rad?
imports-known-list = Vi känner igen listan från förra gången.
imports-questions-title = { $count ->
    [one] En sak behöver du svara på
   *[other] { $count } saker behöver du svara på
}
imports-questions-lead = Svarar du inte nu väntar raderna på dig efter inläsningen.
imports-question-rows = { $count ->
    [one] Rad { $rows }
   *[other] Raderna { $rows }
}
imports-question-rows-sheet = { $count ->
    [one] { $sheet }, rad { $rows }
   *[other] { $sheet }, raderna { $rows }
}
imports-question-leave = Läs inte in
imports-columns-title = Kolumnerna
imports-columns-caption = Kolumnerna i listan och vad de läses som
imports-column-letter = Kolumn
imports-column-heading = Rubrik i listan
imports-column-examples = Så här står det
imports-column-taken = Läses som
imports-column-sure = Hur säkert
imports-column-no-heading = Ingen rubrik
imports-column-no-examples = Tom kolumn
imports-column-out = Läses inte in
imports-column-takes = Kolumn { $column } läses som
imports-column-two = { $first } och { $second }
imports-sure-told = Bestämt av dig
imports-sure-certain = Säkert
imports-sure-likely = Troligt
imports-sure-unsure = Osäkert, titta gärna
imports-notes-title = Det här antog vi
imports-consent-title = Vem gäller samtyckena?
imports-consent-lead = Listan säger när familjen sa ja, men inte till vilka. Kryssa för dem som samtycket gällde. Är du osäker, låt bli: det går att fråga familjen.
imports-consent-none = Inga samtycken läses in som gällande.
imports-to-trial = Fortsätt till torrkörning

## Torrkörning

imports-trial-title = Inget är sparat än
imports-count-in = { $count ->
    [0] Ingen rad kan läsas in
    [one] En rad kan läsas in
   *[other] { $count } rader kan läsas in
}
imports-count-wrong = { $count ->
    [one] En rad behöver rättas
   *[other] { $count } rader behöver rättas
}
imports-count-skipped = { $count ->
    [one] En rad hoppas över
   *[other] { $count } rader hoppas över
}
imports-count-known = { $count ->
    [one] En rad finns redan
   *[other] { $count } rader finns redan
}
imports-status-wrong = Rättas
imports-status-skipped = Lämnas
imports-status-known = Finns redan
imports-wrong-title = Rader som behöver rättas
imports-wrong-lead = De läses inte in nu. Samlat sparar dem som de står, så att du kan rätta dem här efteråt.
imports-in-title = Rader som läses in
imports-in-title-sheet = Rader som läses in från { $sheet }
imports-in-caption = De rader som läses in
imports-in-row = Rad
imports-in-name = Namn
imports-in-number = Personnummer
imports-in-intake = Inkom
imports-in-source = Vem initierade
imports-in-consent = Samtycke
imports-in-closed = Avslutat
imports-in-more = Visa alla { $count }
imports-other-title = Rader som lämnas
imports-nothing = Ingen rad i filen går att läsa in. Gå tillbaka och titta på kolumnerna, eller välj en annan fil.
imports-bring-in = { $count ->
    [one] Läs in en rad
   *[other] Läs in { $count } rader
}
imports-keep-wrong = { $count ->
    [one] Spara raden för att rätta
   *[other] Spara { $count } rader för att rätta
}

## Inläst

imports-done-title = { $count ->
    [0] Inget ärende lästes in
    [one] Ett ärende är inläst
   *[other] { $count } ärenden är inlästa
}
imports-done-purpose = { $count ->
    [0] Alla rader kom med. Kolumnerna är sparade till nästa gång.
    [one] En rad väntar på att rättas. Kolumnerna är sparade till nästa gång.
   *[other] { $count } rader väntar på att rättas. Kolumnerna är sparade till nästa gång.
}
imports-done-children = Till barnen
imports-done-undo = Ångra hela inläsningen
imports-done-undone = Inläsningen är ångrad. Inget från listan är kvar.
imports-done-undo-late = Något har ändrats efter inläsningen. Ångra det först med Ctrl Z, så går inläsningen också att ångra.
imports-done-sheets = { $count ->
    [one] Bladet { $sheets } har samma rubriker och är inte inläst.
   *[other] { $count } blad har samma rubriker och är inte inlästa: { $sheets }.
}
imports-done-next-sheet = Läs in bladet { $sheet }
imports-done-more = Läs in en lista till

## Rader som väntar

imports-waiting-title = Rader som väntar
imports-waiting-purpose = Det som stod i listan är kvar precis som det stod. Rätta det som är fel, så blir raden ett ärende.
imports-waiting-none-title = Inga rader väntar
imports-waiting-none = Alla rader från listan är omhändertagna.
imports-row = Rad { $row }
imports-row-sheet = { $sheet }, rad { $row }
imports-row-named = { $name }, rad { $row }
imports-row-named-sheet = { $name }, { $sheet }, rad { $row }
imports-row-cell = { $heading } (cell { $cell })
imports-row-stood = I listan står: { $text }
imports-row-stood-blank = I listan är cellen tom.
imports-row-all = Visa hela raden
imports-row-less = Visa bara det som ska rättas
imports-row-fix = Rätta och läs in
imports-row-drop = Ta inte med raden
imports-row-by-hand = Registrera barnet
imports-row-by-hand-done = Klart, ta bort raden
imports-row-fixed = { $place } är inläst.
imports-row-dropped = { $place } tas inte med.
imports-row-still = Något är fortfarande fel. Det du skrev är kvar.
imports-waiting-loading = Hämtar raderna

## Ångra

undo-import-list = Inläsningen är ångrad. Inget från listan är kvar.
undo-fix-row = Raden väntar på att rättas igen.
undo-drop-row = Raden väntar på att rättas igen.
