### Ord som används på flera ställen: knappar, fält, datum, status och fel.

app-name = Samlat

## Knappar

save = Spara
cancel = Avbryt
back = Tillbaka
next = Fortsätt
change = Ändra
remove = Ta bort
add = Lägg till
open = Öppna
again = Försök igen
dialog-close = Stäng

## Fält

field-optional = (frivilligt)
field-show = Visa
field-hide = Dölj
field-required = Fyll i det här.
choice-choose = Välj
choice-none = Inget passar det du skrev. Kontrollera stavningen.

## Långa listor

list-more = Visa { $count } till
list-shown = { $count } av { $all } visas

## Det som sparas

save-saving = Sparar
save-saved = Sparat { $at }
save-failed = Inte sparat än. Samlat försöker igen.
save-failed-full = Disken är full. Det du skrev är inte sparat än.

## Datum

date-today = i dag
date-tomorrow = i morgon
date-yesterday = i går
date-due = senast { $day }

## Tal som skrivs med ord

number-in-words = { $number ->
    [2] två
    [3] tre
    [4] fyra
    [5] fem
    [6] sex
    [7] sju
    [8] åtta
    [9] nio
    [10] tio
    [11] elva
    [12] tolv
   *[other] { $number }
}

## Status

status-done = Klart
status-soon = Snart
status-late = Försenat
status-not-done = Ej gjort
step-done = Klart
step-now = Här är du
step-coming = Kommer sedan

## Ångra

toast-region = Meddelanden
toast-undo = Ångra
undo-done = Det är ångrat.
redo-done = Det är gjort igen.

## Vänta

waiting = Hämtar
pending = Pågår

## Utanför sidorna

# Varför datorn väntar ett ögonblick med att gå i viloläge.
sleep-held = Låser valvet
# Sista raden i en nyckelfil, för den som öppnar den.
key-file-about = Behövs för att låsa upp Samlat. Ha den på ett USB-minne, aldrig på datorn.
