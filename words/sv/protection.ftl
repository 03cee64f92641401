### Skydd av små tal: vad som är fel i en tabell som ska skyddas, och vad kommandot svarar.

error-protect-empty = Tabellen är tom, eller så finns ingen kolumn att räkna efter. Den behöver en rubrikrad och minst en rad med tal.
error-protect-no-column = Kolumnen { $column } finns inte i tabellen. Kontrollera att den heter likadant i tabellen och i hierarkin.
error-protect-uneven = Rad { $row } har ett annat antal celler än rubrikraden. Rätta raden och försök igen.
error-protect-not-a-number = Rad { $row } har inget heltal från 0 till 1 000 000. Skriv talet utan mellanslag, en punkt för det som inte kan förekomma, eller lämna tomt för det som inte är insamlat.
error-protect-twice = Rad { $row } finns redan högre upp i tabellen. Varje kombination får stå en gång.
error-protect-unknown-code = Rad { $row } har en kod som inte finns i hierarkin. Lägg till den där eller rätta raden.
error-protect-not-a-sum = Rad { $row } är en summa men stämmer inte med sina delar. Rätta den eller ta bort raden: summor räknas fram.
error-protect-hierarchy = Hierarkin går inte att läsa. Den ska vara JSON enligt docs/PROTECT.md, med minst en kolumn.
error-protect-groups = Grupperna i { $column } hänger inte ihop: en grupp pekar på sig själv eller på något som inte finns, eller så står samma kod i två delar av en summa.
error-protect-too-large = Tabellen har fler än 200 000 celler med summor. Dela upp den eller slå ihop koder.
error-protect-base = Basen ska vara ett heltal från 3 till 20.
error-protect-not-found = Det gick inte att skydda tabellen så att varje litet tal blir osäkert. Slå ihop koder, eller publicera färre summor. En tidigare utgåva med dolda tal kan göra det omöjligt: låt då den gälla.
error-protect-other-table = Det tidigare intyget hör till en annan tabell, en annan bas eller en annan metod.
error-protect-secret = Hemligheten ska vara 64 tecken, 0–9 och a–f, på en rad.
error-protect-certificate = Intyget går inte att läsa. Det ska vara den fil som skrevs när tabellen skyddades.
error-protect-published = Den publicerade tabellen går inte att läsa. Den ska se ut som när den skrevs: kolumnerna, value, obs_status och conf_status.

cli-protected-round = { $small } små tal av { $all } har blivit 0 eller { $base }. Summorna stämmer inbördes och ligger inom { $bound } från de rätta.
cli-protected-suppress = { $small } små tal är dolda, och { $extra } andra för att de inte ska gå att räkna fram. { $all } celler i allt.
cli-protected-gone = { $count ->
    [one] Ett tal som visades i förra utgåvan har ändrats och är dolt nu: bredvid det gamla skulle det röja ett litet tal. Avrundade tabeller klarar ändringar utan att något försvinner.
   *[other] { $count } tal som visades i förra utgåvan har ändrats och är dolda nu: bredvid de gamla skulle de röja ett litet tal. Avrundade tabeller klarar ändringar utan att något försvinner.
}
cli-protected-published = Att visa: { $file }
cli-protected-certificate = Intyg, lika hemligt som tabellen: { $file }
cli-protected-outsiders = Skyddet gäller mot den som bara ser tabellen. För den som också vet sina egna tal: ange kolumnen med --insider.
cli-protect-holds = Intyget håller: { $cells } celler är kontrollerade.
error-protect-broken = { $column ->
    [published] Tabellen och intyget säger olika om rad { $row }.
    [rows] Tabellen har inte samma rader som intyget.
    [inner] En fin cell är inte avrundad som metoden säger (nummer { $row }).
    [previous] Det som var dolt i en tidigare utgåva visas nu, eller så gäller intyget inte den tidigare utgåvan (nummer { $row }).
    [of] En summa pekar på en cell som inte finns (rad { $row }).
    [sum] Rad { $row } är inte summan av sina delar, eller ligger för långt från den.
    [witness] Motexempel { $row } stämmer inte med det som visas.
   *[small] Ett litet tal går att räkna fram eller ringa in (nummer { $row }).
} Tabellen ska inte visas.
