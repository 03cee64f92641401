### Registerutdrag: allt som finns om ett barn, granskat innan det lämnas ut.

extract-title = Registerutdrag
extract-purpose = Allt som finns om barnet. Granska det som någon har skrivit, innan det lämnas ut.
extract-waiting = Samlar allt om barnet
extract-left = { $count ->
    [0] Allt är granskat. Utdraget kan lämnas ut.
    [one] En uppgift är kvar att granska innan utdraget kan lämnas ut.
   *[other] { $count } uppgifter är kvar att granska innan utdraget kan lämnas ut.
}
extract-to-review = Granska
extract-released = Lämnas ut
extract-goes-along = Följer med
extract-withheld = Lämnas inte ut
extract-release = Lämna ut
extract-withhold = Lämna inte ut
extract-released-done = Uppgiften lämnas ut.
extract-withheld-done = Uppgiften lämnas inte ut. Skälet står i utdraget.
extract-withhold-title = Varför lämnas uppgiften inte ut?
extract-withhold-lead = Skälet skrivs i utdraget, så att den som frågar kan begära ett beslut.
extract-why = Skäl
extract-why-hint = Till exempel: offentlighets- och sekretesslagen 26 kap. 1 §, uppgiften handlar om en annan person.
extract-why-missing = Skriv varför uppgiften inte lämnas ut.
extract-paper = Skriv ut utdraget
extract-file = Spara som fil
extract-hand-over-lead = Utdraget lämnar datorn och är inte krypterat. Ge det bara till den som har rätt till det.
extract-hand-over-opens = Låsta uppgifter som du har valt att lämna ut öppnas nu. Det skrivs i åtkomstloggen.
extract-sealed = Innehållet är låst. Det öppnas bara om det lämnas ut.
extract-draft = Utdraget är inte utlämnat än. Så här blir det med det som är granskat hittills.
extract-draft-waiting = Inte granskat än
extract-draft-count = { $count ->
    [one] En uppgift
   *[other] { $count } uppgifter
}
extract-draft-content = Innehåll
extract-draft-sealed = Låst. Det öppnas bara om det lämnas ut.
extract-log = Vem har läst
extract-log-lead = { $count ->
    [0] Ingen har läst eller ändrat något om barnet.
    [one] En rad ur åtkomstloggen följer med.
   *[other] { $count } rader ur åtkomstloggen följer med.
}
extract-log-lists-out = Listor över flera barn står i loggen en gång, utan barnets nummer. De är inte med.
extract-log-left-out = { $count ->
    [one] En äldre rad får inte plats. Den står kvar i åtkomstloggen.
   *[other] { $count } äldre rader får inte plats. De står kvar i åtkomstloggen.
}
undo-review-extract = Granskningen är som den var förut.
