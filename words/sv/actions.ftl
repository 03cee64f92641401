### Insatser: det som är lovat, för ett barn och för alla.

actions-purpose = { $late ->
    [0] Allt som är lovat, det som är närmast först. Inget är försenat.
    [one] Allt som är lovat. En insats är försenad, börja med den.
   *[other] Allt som är lovat. { $words } insatser är försenade, börja med dem.
}
actions-new = Ny insats
actions-waiting = Hämtar insatserna
actions-late = Försenade
actions-soon = De närmaste sju dagarna
actions-rest = Senare
actions-unit = Verksamhet
actions-unit-all = Alla verksamheter
actions-none-title = Inget är lovat just nu
actions-none-lead = När ni kommer överens om vem som gör vad och när står det här, det närmaste först.
actions-none-unit = Den verksamheten har inget lovat just nu.
actions-filter-all = Visa alla
actions-line = <strong>{ $who }</strong> { $what }
actions-by = { $person }, { $unit }
actions-why = { $by }, { $due }.
actions-why-moved = { $by }, { $due }. Flyttad från { $from }: { $reason }
actions-why-off = De flesta är lediga då.
actions-done-on = { $by }, klar { $day }.
actions-dropped-on = { $by }, nedlagd { $day }: { $reason }
actions-helped-yes = Det hjälpte.
actions-helped-partly = Det hjälpte delvis.
actions-helped-no = Det hjälpte inte.
actions-helped-unknown = Oklart om det hjälpte.
actions-do-done = Klart
actions-do-done-long = Klart: { $what }
actions-more = Mer
actions-do-start = Har börjat
actions-do-move = Flytta
actions-do-drop = Lägg ner
actions-do-reopen = Öppna igen
actions-do-helped = Hjälpte det?
actions-weeks = { $weeks ->
    [one] Om en vecka
   *[other] Om { $weeks } veckor
}
actions-open-child = Öppna barnet
actions-open = Pågående
actions-over = Gjorda och nedlagda
actions-case-none = Inget är lovat till { $name } än
actions-case-none-lead = En insats har tre delar: vad, vem och när. Kom överens om den första på nästa möte, eller skriv den nu.

action-standing-late = Försenat
action-standing-moved = Flyttat
action-standing-started = Pågår
action-standing-not-begun = Ej påbörjat
action-standing-done = Klart
action-standing-dropped = Nedlagt

action-new-title = Ny insats
action-new-title-for = Ny insats för { $name }
action-new-lead = Vad, vem och när. En person, en dag.
action-new-case = Vilket barn?
action-new-what = Vad ska göras?
action-new-what-hint = Något som går att bocka av: ringa, boka, träffa.
action-new-who = Vem gör det?
action-new-unit = Vilken verksamhet?
action-new-unit-hint = Verksamheten utser någon.
action-new-who-unknown = Jag vet inte vem, bara vilken verksamhet
action-new-due = Senast när?
action-new-missing-case = Välj ett barn.
action-new-missing-what = Skriv vad som ska göras.
action-new-missing-who = Välj vem som gör det.
action-new-missing-unit = Välj verksamhet.
action-new-missing-due = Välj en dag.
action-uncovered = Samtycket omfattar inte { $unit }, så det här står inte på deras underlag. Säg till dem.
action-new-saved = Insatsen är sparad.

action-done-title = Klart
action-done-on = När blev det klart?
action-done-helped = Hjälpte det?
action-done-helped-hint = Fråga familjen. Går att svara på senare.
action-done-yes = Ja
action-done-partly = Delvis
action-done-no = Nej
action-done-unknown = Vet inte
action-done-saved = Insatsen är klar.
action-started-saved = Insatsen har börjat.
action-moved-saved = Insatsen är flyttad till { $day }.
action-dropped-saved = Insatsen är nedlagd.
action-reopened-saved = Insatsen är öppen igen.
action-helped-saved = Svaret är sparat.
action-move-title = Flytta insatsen
action-move-to = Till vilken dag?
action-move-why = Varför?
action-move-why-hint = Kort, utan att skylla på någon.
action-drop-title = Lägg ner insatsen
action-drop-lead = Den räknas inte längre som lovad. Den står kvar i historiken.
action-drop-why = Varför behövs den inte?
action-why-missing = Skriv varför.
