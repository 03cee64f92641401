### Vad som saknades: tidigare hjälp, mellanrum.

earlier-title = Vad hade tidigare hjälp kunnat göra onödigt?
earlier-hint = Svaret räknas ihop till ledningsgruppen, utan namn.
earlier-change = Ändra
earlier-ask-intake = Svara för när ärendet kom
earlier-ask-closing = Svara för när ärendet avslutades
earlier-dialog-intake = När ärendet kom
earlier-dialog-closing = När ärendet avslutades
earlier-saved = Svaret är sparat.
gap-close = Någon kan nu
gap-closed = Mellanrummet är stängt.
gap-closed-on = Någon kunde { $day }.
