### Barnläget: barnet svarar själv vid datorn.

child-hello = Hej { $name }!
child-hello-lead = Här kan du svara på några frågor. Du bestämmer själv vad du svarar, och du får hoppa över.
child-begin = Börja
child-next = Nästa
child-back = Tillbaka
child-done = Klar
child-count = Fråga { $number } av { $count }
child-write = Skriv om du vill
child-read-aloud = Läs upp
child-thanks = Tack { $name }!
child-thanks-lead = Säg till den vuxne att du är klar.
child-leave = Vuxen: avsluta
child-leave-do = Avsluta barnläget
child-leave-lead = Barnets svar är sparade. Läs dem tillsammans innan de skrivs in som barnets ord.

child-start = Låt { $name } svara själv
child-start-title = Låt { $name } svara själv
child-start-lead = Fönstret visar bara fem frågor med bilder. Inget annat går att öppna förrän du skriver lösenfrasen.
child-start-waiting = Det finns svar som ingen har läst. De ligger kvar, och de nya svaren sparas för sig.
child-start-do = Starta barnläget

child-answers-title = { $name } har svarat
child-answers-lead = Läs svaren tillsammans med { $name }. Fråga om de är rätt, och vad som ska stå som barnets egna ord.
child-answers-none = Det finns inga svar att läsa.
# Mer än en gång i barnläget väntar på att läsas. Äldst först.
child-answers-on = Svar från { $day }
child-answers-on-time = Svar från { $day }, { $number ->
    [1] första gången
    [2] andra gången
    [3] tredje gången
   *[other] { $number }:e gången
}
child-answers-no-answer = hoppade över
child-answers-words = Barnets egna ord
child-answers-words-hint = En mening som barnet vill ska stå överst. Får vara tom.
child-answers-by = Vem läste svaren med barnet?
child-answers-keep = Spara som barnets röst
child-answers-kept = Svaren är sparade som barnets röst.
child-answers-drop = Barnet vill inte lämna svaren
child-answers-drop-lead = Vill barnet inte lämna svaren tas de bort. Det går inte att ångra.
child-answers-dropped = Svaren är borttagna.
child-answers-waiting = { $name } har svarat på frågor. Läs svaren tillsammans.
child-answers-read = Läs svaren
undo-keep-child-answers = Barnets svar väntar på att läsas igen.
