### Fönstret: meny, palett, hjälp, statusrad, lås.

skip-link = Hoppa till innehållet
nav-label = Huvudmeny

place-today = Idag
place-meetings = Möten
place-children = Barn
place-actions = Insatser
place-measures = Mått
place-settings = Inställningar
place-help = Hjälp
place-lock = Lås

## Sök eller gör

palette-open = Sök eller gör
palette-title = Sök eller gör
palette-label = Vad söker du?
palette-hint = Barn hittas på namn, personnummer eller ärendenummer. Kontaktvägar hittas på behovet.
palette-children = Barn
palette-commands = Gör
palette-born = född { $day }
palette-none = Inget hittades. Kontrollera stavningen, eller sök på ärendenummer.
palette-searching = Söker
command-import = Läs in en lista

## Hjälp

help-title = Hjälp och kortkommandon
help-lead = Allt går att göra med tangentbordet. Esc stänger det som ligger överst, och inget du har skrivit försvinner.
help-filter = Sök bland kommandona
help-none = Inget kommando passar.

key-palette = Sök ett barn eller gör något
key-back = Tillbaka
key-next-region = Nästa del av fönstret
key-previous-region = Föregående del av fönstret
key-undo = Ångra
key-redo = Gör om
key-larger = Större text
key-smaller = Mindre text
key-normal = Vanlig textstorlek
key-full-screen = Hela skärmen
key-concern = Oro? Gör orosanmälan (på sidor om ett barn)
key-help = Hjälp
key-lock = Lås
text-size = Textstorlek { $percent } %

## Statusraden

status-demo = Exempeldata – alla personer är påhittade
status-offline = Ingen nätverksanslutning används
projector-private = Projektor: privat
projector-showing = Projektor: visar
projector-shared = Projektor: delad skärm

## När något fattas

missing-title = Den här sidan finns inte
missing-lead = Adressen leder inte till någon sida i Samlat.
missing-action = Gå till Idag
failed-title = Samlat svarar inte
failed-safe = Inget har ändrats i valvet.
failed-again = Försök igen
lock-failed = Det gick inte att låsa. Stäng fönstret, så låses valvet.

## Låsskärmen

lock-title = Låst
lock-lead = Skriv din lösenfras för att fortsätta där du var.
lock-lead-start = Skriv din lösenfras för att börja.
lock-passphrase = Lösenfras
lock-open = Lås upp
lock-opening = Låser upp
lock-forgotten = Jag har glömt lösenfrasen
lock-missing = Skriv lösenfrasen.
lock-wait = { $seconds ->
    [one] Vänta en sekund innan du försöker igen. Inget har ändrats.
   *[other] Vänta { $seconds } sekunder innan du försöker igen. Inget har ändrats.
}
lock-by-idle = Låstes av sig själv { $at } när ingen rörde datorn. Allt du skrev är sparat.
lock-by-hand = Låstes { $at }. Allt du skrev är sparat.
lock-by-sleep = Låstes { $at } när datorn gick i vila. Allt du skrev är sparat.
lock-not-saved = Låstes { $at }. Det sista du skrev kunde inte sparas. Kontrollera att det finns plats på disken.
lock-by-start = Samlat startade nyss. Inget är öppet.
lock-screen-dark = Duken är släckt.
lock-safe = Valvet är krypterat på den här datorn. Bara lösenfrasen eller återställningsarket öppnar det.

## Lösenfrasen en gång till

ask-again-label = Skriv lösenfrasen en gång till

## Glömd lösenfras

recover-title = Öppna med återställningsarket
recover-lead = Skriv de åtta grupperna från arket och välj sedan en ny lösenfras. Uppgifterna är kvar som de var.
recover-open = Öppna och byt lösenfras
recover-back = Tillbaka till lösenfrasen
recover-done = Lösenfrasen är bytt. Skriv ut ett nytt ark i stället för det du använde.
lock-now = { $day }, { $at }
