### Det som kommandot samlat skriver i terminalen.

cli-new-done = Valvet för { $team } är klart.
cli-new-demo = Valvet är fyllt med exempeldata: { $cases } påhittade barn.
cli-demo-removed = Exempeldata är borttagna. Nu går det att skapa ett riktigt valv på samma plats.
cli-demo-real = Valvet innehåller inte exempeldata. Det är kvar, och inget har ändrats.
cli-new-recovery = Återställningsark 1, en rad per grupp. Skriv ut det eller skriv av det nu: det visas bara här.
cli-new-recovery-second = Återställningsark 2 har en egen nyckel. Förvara det på ett annat ställe:
cli-new-recovery-mark = Valvets märke: { $mark }

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
cli-file-exists = Filen { $file } finns redan. Inget har ändrats. Välj ett annat namn.
cli-disk-full = Disken är full. Det som inte blev klart är inte sparat. Frigör utrymme och försök igen.
cli-unknown-argument = { $file } finns inte. Skriv samlat --help, eller --help efter kommandot, så visas det som går att ange. Inget har gjorts.
cli-unknown-command = Kommandot { $file } finns inte. Skriv samlat --help, så visas de som finns. Inget har gjorts.
cli-missing-command = Kommandot är inte helt. Lägg till --help, så visas hur det skrivs. Inget har gjorts.
cli-missing-argument = Det här saknas: { $file }. Lägg till --help, så visas hur kommandot skrivs. Inget har gjorts.
cli-wrong-value = Det som angavs för { $file } går inte att läsa. Lägg till --help, så visas hur det skrivs. Inget har gjorts.
cli-wrong-call = Kommandot går inte att följa. Lägg till --help, så visas hur det skrivs. Inget har gjorts.
cli-no-such-paper = Papperet { $file } finns inte. Skriv samlat papers, så visas de som finns.
cli-line-not-json = Raden är inte JSON. Den har hoppats över, och inget har ändrats.
cli-line-not-op = Raden är JSON men har inte rätt form: den ska ha op, och får ha input och at (datum, klockslag och tidszon). Den har hoppats över, och inget har ändrats.
cli-line-at = Raden säger när den ska gälla (at). Det går bara med exempeldata; i andra valv är det datorns klocka som räknas. Raden har hoppats över, och inget har ändrats.

cli-import-tried = { $accepted } { $accepted ->
    [one] rad
   *[other] rader
} kan läsas in, { $rejected } behöver rättas. Inget har ändrats.
cli-import-done = { $accepted } { $accepted ->
    [one] rad är inläst
   *[other] rader är inlästa
}, { $rejected } väntar på att rättas.
cli-import-columns = Så lästes rubrikerna:
cli-import-left-out = läses inte in
cli-import-unsure = { $label } (osäkert, kontrollera)
cli-import-other-sheets = Blad som inte lästes: { $sheets }
cli-import-alike-sheets = Blad med samma rubriker, som inte lästes: { $sheets }. Läs in dem också, ett i taget, med --sheet.
cli-import-questions = Det här behöver ett svar:
cli-import-asked-rows = Rad: { $rows }
cli-import-asked-rows-sheet = Blad { $sheet }, rad: { $rows }
cli-import-asked-examples = I kolumnen står till exempel: { $examples }
cli-import-asked-choices = Svara med: { $choices }
cli-import-answers = Svaren skrivs i receptet. Ange en fil med --recipe: finns den inte så skrivs den, och det som ändras i den följs nästa gång (docs/CLI.md).
cli-import-skipped = Rader som hoppades över:
cli-import-notes = Det här antogs:
cli-import-known = Rader som redan fanns:
cli-import-rejected = Rader som behöver rättas:
cli-recipe-unreadable = Receptet { $file } går inte att följa. Jämför med ett som samlat import har skrivit (docs/CLI.md). Inget har ändrats.
cli-unit-unknown = Ingen verksamhet i valvet heter { $file }. Skriv namnet som det står under Verksamheter. Inget har ändrats.
cli-recipe-of-another-list = Receptet hör till en lista med andra rubriker och följdes inte.

cli-measures-erased = Ärenden i kvartalet är gallrade. Talen är de som kvartalet hade innan.
cli-quarter-open = öppet
cli-quarter-checked = granskat
cli-quarter-signed = underskrivet
cli-quarter-sealed = förseglat
cli-quarter-acknowledged = kvitterat av regionen
cli-receipt-made = Kvittensen och dess underskrift är skrivna. Skicka båda till kommunen.
cli-receipt-read = Regionens kvittens är inläst. Den är underskriven och stämmer med den förseglade filen.
cli-receipt-by-hand = Dagen är antecknad för hand. Regionens underskrivna kvittens är inte inläst.
cli-quarter-superseded = ersatt av en ny version
cli-check-fine = Klart
cli-check-explained = Får stå
cli-check-look = Rätta
cli-check-stop = Stopp
cli-sealed = Kvartalet är förseglat. Skicka den här filen och dess underskrift till regionen:
cli-sealed-sum = Kontrollsumma: { $sum }
cli-opened = { $name } är hel och öppnad.
cli-opened-known = Underskriften är gjord med den nyckel som jämförts.
cli-opened-unknown = Avsändarens nyckel är inte jämförd än. Jämför orden per telefon innan talen används.

cli-no-breakdown = Måttet går inte att dela upp med --by. Utan --by visas talet.
cli-other-breakdowns = Den uppdelningen finns inte här. Det här går att ange med --by: { $file }.

cli-figure-count = { $n }
cli-figure-share = { $n } av { $of }
cli-figure-days = { $days } (median av { $n })

cli-key-made = Nyckelparet är gjort. Lämna den öppna nyckeln till kommunerna:
cli-key-words = Ord att jämföra per telefon: { $words }

## Säkerhetskopior

cli-backup-done = Säkerhetskopian är gjord och tillbakaläst. Den ligger i { $folder }.
cli-backup-not-due = Dagens säkerhetskopia finns redan. Den ligger i { $folder }.
cli-backup-away = Ingen säkerhetskopia gjordes: mappen för kopiorna är inte vald eller går inte att nå.
cli-backups-none = Det finns inga säkerhetskopior i mappen.
cli-backups-line = { $file }  { $date } kl. { $clock }
cli-restore-done = Valvet är återställt.
cli-restore-aside = Det som fanns där förut är undanlagt bredvid.
cli-sheet-opens = Arket är rätt avskrivet och öppnar valvet. Det är inte förbrukat: lägg tillbaka det där det förvaras.
cli-restore-sheet = Arket du använde öppnar inte det här valvet längre. Här är ett nytt. Skriv ut det eller skriv av det nu: det visas bara här.
## Paket mellan kommuner

cli-parcel-made = Paketet är förseglat. Stafettpinnen är kvar hos er tills kvittensen har kommit.
cli-parcel-withdrawal-made = Filen som tar tillbaka paketet är gjord. Skicka den till mottagaren.
cli-parcel-withdrawn = Paketet från { $from } är tillbakataget av avsändaren. Det som låg i det är borttaget. Avsändarens ord:
cli-parcel-passphrase = Lösenfrasen, som sägs per telefon och inte sparas: { $words }
cli-parcel-read = Paketet från { $from } är inläst som en erbjuden överlämning. Jämför avsändarens ord per telefon:
cli-parcel-again = Paketet från { $from } var redan inläst. Inget har ändrats. Avsändarens ord:
cli-parcel-yes = Kvittensen säger ja. { $name } har stafettpinnen.
cli-parcel-no = Kvittensen säger nej. { $name } har kvar stafettpinnen.
