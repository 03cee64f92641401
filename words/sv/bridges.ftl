### Bron till Excel: chefens egen arbetsbok fylls i på nytt varje kvartal.

bridges-title = Er egen Excel
bridges-purpose = Samlat fyller i er egen arbetsbok, i er egen ordning. Formler, format och diagram står kvar.
bridges-choose = Välj arbetsboken
bridges-other = Välj en annan
bridges-none-title = Ni behöver inte lämna ert eget blad
bridges-none-lead = Välj arbetsboken där ni för statistik i dag. Kvartalen står i rubriken och måtten i varsin rad. Första gången säger ni vilket mått som hör till vilken rad. Nästa kvartal är det redan gjort.
bridges-no-quarter-title = Inget kvartal hittades i arbetsboken
bridges-no-quarter = Ingen rubrik säger vilket kvartal en kolumn gäller. Skriv till exempel Kv 3 2026 överst i kolumnen, spara och välj arbetsboken igen. Inget har ändrats.
bridges-sheet = Flik
bridges-quarter = Kvartal att fylla i
bridges-column = kolumn { $column }
bridges-fill = { $count ->
    [0] Fyll i
    [one] Fyll i en rad
   *[other] Fyll i { $count } rader
}
bridges-known = Raderna är kopplade som förra gången.
bridges-rows = Vad som hör till varje rad
bridges-label = Rad i arbetsboken
bridges-row = rad { $row }
bridges-measure = Mått
bridges-measure-for = Mått för { $label }
bridges-alone = Lämna raden
bridges-figure = Tal
bridges-figure-for = Tal för { $label }
bridges-figure-number = Antal
bridges-figure-whole = Av hur många
bridges-figure-percent = Procent
bridges-figure-median = Median i dagar
bridges-figure-ninth = Nio av tio inom, dagar
bridges-figure-text = Som det visas
bridges-fill-what = Talen som skrivs in är exakta, och arbetsboken är inte krypterad. Den stannar i kommunen.
bridges-saved = Arbetsboken är sparad. Talen är exakta: den stannar i kommunen.
bridges-done = Det som fylldes i
bridges-filled = { $count ->
    [0] Ingen cell fylldes i
    [one] En cell fylldes i
   *[other] { $count } celler fylldes i
}
bridges-left = { $why ->
    [formula] lämnades orörd: där står en formel
    [merged] lämnades orörd: del av en sammanslagen cell
   *[no_figure] lämnades orörd: det finns inget tal
}
bridges-save-again = Spara igen
