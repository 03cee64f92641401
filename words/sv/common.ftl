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
choice-none = Inget passar det du skrev. Kontrollera stavningen.

## Det som sparas

save-saving = Sparar
save-saved = Sparat { $at }
save-failed = Inte sparat än. Samlat försöker igen.
save-restored = Återställt från { $at }. Fortsätt skriva.

## Datum

date-today = i dag
date-tomorrow = i morgon
date-yesterday = i går
date-due = senast { $day }
date-calendar-hint = Veckan börjar på måndag.

## Status

status-not-begun = Ej påbörjat
status-under-way = Pågår
status-done = Klart
status-soon = Snart
status-late = Försenat
status-moved = Flyttat
status-not-done = Ej gjort
step-done = Klart
step-now = Här är du
step-coming = Kommer sedan

## Ångra

toast-region = Meddelanden
toast-undo = Ångra
undo-done = Det är ångrat.
undo-nothing = Det finns inget att ångra.
redo-done = Det är gjort igen.
redo-nothing = Det finns inget att göra om.

## Vänta

waiting = Hämtar

## Fel: vad som hände, vad som är kvar, vad du kan göra

error-unexpected = Något gick fel i Samlat. Det du har sparat är kvar. Försök igen.
error-locked = Samlat är låst. Lås upp och försök igen.
error-wrong-passphrase = Lösenfrasen stämmer inte. Kontrollera Caps Lock och mellanslagen, och försök igen.
error-wait = Vänta en stund innan du försöker igen.
error-wrong-recovery-key = Nyckeln stämmer inte. Jämför grupperna med arket och försök igen.
error-weak-passphrase = Lösenfrasen är för lätt att gissa. Lägg till ett eller två ord.
error-vault-in-use = Samlat är redan öppet på den här datorn. Stäng det andra fönstret och försök igen.
error-not-a-vault = Filen är inte ett valv från Samlat. Inget har ändrats. Välj en annan fil.
error-vault-newer = Valvet är sparat med en nyare version av Samlat. Inget har ändrats. Be IT installera den nya versionen.
error-vault-damaged = Valvet är skadat och har inte öppnats. Inget har ändrats. Återställ från den senaste säkerhetskopian.
error-disk-full = Disken är full. Det du skrev är kvar i fönstret. Frigör utrymme och försök igen.
error-not-allowed = Det här får din roll inte göra. Be samordnaren.
error-not-found = Det du sökte finns inte längre.
error-bad-input = Något i det du skrev går inte att läsa. Kontrollera fälten.
