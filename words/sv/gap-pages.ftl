### Vad som saknades: tidigare hjälp, mellanrum, skolfrånvaro.

earlier-title = Vilken tidigare hjälp hade kunnat göra det här onödigt?
earlier-hint = Svaren räknas ihop för ledningsgruppen, utan namn.
earlier-missing = Välj ett svar. ”Vet inte” är också ett svar.
earlier-change = Ändra
earlier-ask-intake = Svara för när ärendet kom
earlier-ask-closing = Svara för när ärendet avslutades
earlier-dialog-intake = När ärendet kom
earlier-dialog-closing = När ärendet avslutades
earlier-saved = Svaret är sparat.
absence-title = Skolfrånvaro
absence-intake = { $percent } procent när ärendet kom.
absence-closing = { $percent } procent när det avslutades.
absence-investigated = Rektorn har låtit utreda den.
absence-change = Ändra
absence-ask-intake = Skriv in frånvaron när ärendet kom
absence-ask-closing = Skriv in frånvaron när ärendet avslutades
absence-dialog-intake = Skolfrånvaro när ärendet kom
absence-dialog-closing = Skolfrånvaro när ärendet avslutades
absence-field = Skolfrånvaro i procent
absence-hint = Andel av lektionerna den senaste månaden, giltig och ogiltig. Lämna tomt om ingen vet.
absence-unreadable = Skriv ett helt tal från 0 till 100, eller lämna tomt.
absence-investigated-choice = Rektorn har låtit utreda frånvaron (7 kap. 19 a § skollagen)
absence-saved = Frånvaron är sparad.
gap-close = Någon kan nu
gap-closed = Mellanrummet är stängt.
gap-closed-on = Någon kunde { $day }.
