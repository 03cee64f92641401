### Efter mötet och på duken: det som skrevs, det som visas i rummet.

## Det som skrevs

minutes-title = Anteckningar, { $meeting }
minutes-purpose = Så här står det på papperet. Namn finns bara där samtycket gäller alla som var med.
minutes-print = Skriv ut
minutes-save = Spara PDF
minutes-saved = Anteckningarna är sparade där du valde.
minutes-present = Närvarande
minutes-absent = Inte med
minutes-missing = Ingen från { $units } var med.
minutes-missing-why = Saknades: { $unit } – { $reason }
minutes-promised = Det vi hade lovat
minutes-promised-counts = { $done ->
    [one] { $done } klar
   *[other] { $done } klara
}, { $moved ->
    [one] { $moved } flyttad
   *[other] { $moved } flyttade
}, { $dropped ->
    [one] { $dropped } nedlagd
   *[other] { $dropped } nedlagda
}, { $open ->
    [one] { $open } öppen
   *[other] { $open } öppna
}.
minutes-children = Barnen
minutes-none = Inga barn togs upp.
minutes-not-taken-up = Togs inte upp.
minutes-put-off = Resten sköts upp.
minutes-changed = Ändrat efter godkännandet { $day }. Papperet visar det som godkändes.
minutes-changed-besides = Något som inte gäller ett barn har ändrats efter godkännandet { $day }.
minutes-put-off-why = Resten sköts upp: { $reason }
minutes-nothing = Inget skrevs.
minutes-family = Familjen var med.
minutes-school = Skolnärvaro: { $answer }
minutes-decisions = Bestämt
minutes-next = Nästa gång { $day }.
minutes-hidden = { $count ->
    [one] En rad står bara i barnets egna anteckningar.
   *[other] { $words } rader står bara i barnets egna anteckningar.
}
minutes-skipped = Hoppades över
minutes-conflict = Står inte här på grund av jäv.
minutes-consultations = Anonyma konsultationer
minutes-consultation = { $unit }: { $theme }, { $age }. Råd: { $advice }.
minutes-gaps = Behov som ingen kunde ta
minutes-gap = { $kind }, { $age }. Tillfrågade: { $asked }.
minutes-others = Övrigt
minutes-others-more = Mer som teamet gör
minutes-others-no-note = Inget antecknades.
minutes-next-meeting = Nästa möte: { $meeting }.
minutes-time = { $from }–{ $to }
minutes-pen = Vid anteckningarna: { $name }
minutes-feedback = Återkoppling kvar att ge
minutes-feedback-all = Alla familjer har fått veta.
minutes-feedback-line = <strong>{ $who }</strong> { $by } berättar.
minutes-feedback-line-nobody = <strong>{ $who }</strong> Ingen är utsedd att berätta.
minutes-feedback-do = Familjen har fått veta
minutes-feedback-title = Familjen har fått veta
minutes-feedback-on = När?
minutes-feedback-how = Hur?
minutes-feedback-by = Vem berättade?
minutes-feedback-done = Återkopplingen är sparad.
minutes-how-visit = Besök
minutes-how-phone = Telefon
minutes-how-letter = Brev
minutes-how-in-meeting = På mötet
minutes-how-other = På annat sätt

## Duken

room-review = Genomgång
room-ongoing = Uppföljning
room-words-of = { $name } egna ord, { $day }
room-promised = Det här lovade vi
room-decided = Det här bestämde vi i dag
room-promised-none = Inget sedan tidigare
room-promised-nameless = Visas inte när barnet står som nummer
room-decided-none = Inget än
room-late-since = Försenat sedan { $day }
room-moved-to = Flyttat till { $day }
room-due = senast { $day }
room-next = Nästa gång: <strong>{ $day }</strong>
room-talk-to = { $name } kan prata med: <strong>{ $holder }</strong>
room-demo = Exempeldata
room-quote = ”{ $words }”
