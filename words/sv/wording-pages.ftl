### Kommunens egna ord: hjulets områden, barnlägets frågor.

wording-title = Hjulet och barnets frågor
wording-purpose = Byt ord så att de blir era. Det som redan är svarat står kvar.
wording-areas = Hjulets områden
wording-areas-lead = Åtta områden, medurs från toppen.
wording-area = Område { $number }
wording-about = Vad det betyder
wording-areas-save = Spara områdena
wording-areas-saved = Områdena är sparade.
wording-questions = Barnlägets frågor
wording-questions-lead = Korta frågor, en tanke i varje. En tom fråga tas bort.
wording-question = Fråga { $number }
wording-picture = Ord under bild { $number }
wording-write = Barnet får också skriva
wording-question-add = Lägg till fråga
wording-questions-save = Spara frågorna
wording-questions-saved = Frågorna är sparade.
