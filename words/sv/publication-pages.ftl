### Skyddade tal för ett kvartal: rutan på kvartalets sida.

publications-open = Lämna ut skyddade tal
publications-title = Skyddade tal, { $quarter }
publications-lead = Så ser kvartalet ut för andra. De exakta talen bredvid är bara för er och följer inte med.
publications-before = Utlämnat { $day }. Det som inte har ändrats sedan dess ser likadant ut igen.
publications-not-before = Inte utlämnat än. När ni sparar eller skriver ut skrivs det i listan över utlämnade tal.
publications-group = Grupp
publications-all = alla
publications-shown = För andra
publications-exact = Exakt, bara för er
publications-paper = Skriv ut
publications-workbook = Spara som Excel
publications-csv = Spara som CSV
publications-ask-again = Talen lämnar valvet och skrivs i listan över utlämnade tal. Därför behövs lösenfrasen en gång till.
publications-saved = Filen är sparad. Den får lämnas vidare.
