### Det som kommandot samlat skriver i terminalen.

cli-new-done = Valvet för { $team } är klart.
cli-new-demo = Valvet är fyllt med exempeldata: { $cases } barn. Ingen av dem finns.
cli-new-recovery = Återställningsnyckeln, en rad per grupp. Skriv ut den eller skriv av den nu: den visas bara här.
cli-new-recovery-mark = Arkets märke: { $mark }

cli-verify-done = Valvet är helt. Åtkomstloggen hänger ihop: { $rows ->
    [one] en rad
   *[other] { $rows } rader
}.

cli-ops-locked = får göras också när valvet är låst
cli-ops-by = får göras av { $roles }
cli-ops-undo = kan ångras
cli-ops-asks-again = frågar efter lösenfrasen igen

cli-role-coordinator = samordnare
cli-role-member = teammedlem
cli-role-reader = läsare
cli-role-administrator = administratör

cli-version = Samlat { $app }
cli-version-store = SQLCipher { $sqlcipher } på SQLite { $sqlite }, chiffer från { $provider }

cli-ask-passphrase = Lösenfras:
cli-no-passphrase = Ingen lösenfras kom in. Skriv den på första raden på standard in, eller ange en fil med --passphrase-file.
cli-file-unreadable = Filen { $file } går inte att läsa. Kontrollera sökvägen.
cli-file-unwritable = Filen { $file } går inte att skriva. Kontrollera att mappen finns och att du får skriva där.
cli-line-not-json = Raden är inte JSON. Den har hoppats över, och inget har ändrats.
