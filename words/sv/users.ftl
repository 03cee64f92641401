### Användare, byte av användare, roller, nyckelfil, nya återställningsark.

users-title = Användare
users-lead = De som kan låsa upp Samlat på den här datorn. Var och en har en egen lösenfras.
users-waiting = Hämtar
users-new = Lägg till användare
users-line = <strong>{ $name }</strong> { $title }
users-you = Det är du
users-role-coordinator = Samordnare
users-role-member = Teammedlem
users-role-reader = Läsare
users-role-administrator = Administratör
users-role-coordinator-what = Leder mötena och ser alla ärenden.
users-role-member-what = Ser de barn vars samtycke gäller den egna verksamheten, skriver sina insatser och svarar på överlämningar.
users-role-reader-what = Läser mått och granskar åtkomstloggen. Ser inga ärenden.
users-role-administrator-what = Sköter användare, inställningar och säkerhetskopior. Ser inga ärenden.
users-key-file = Nyckelfil
users-opens-protected = Får öppna skyddade personuppgifter
users-units-none = Ingen verksamhet
users-name = Namn
users-name-missing = Skriv personens namn.
users-role = Roll
users-person = Vem är det i teamet?
users-person-hint = Välj personen om hen redan finns under Runt bordet.
users-person-new = Någon som inte finns där
users-unit = Verksamhet
users-unit-hint = Avgör vilka barn personen får se.
users-unit-missing = Välj verksamhet.
users-units = Företräder också
users-units-hint = För den som arbetar i flera verksamheter. Personen väljer själv vilken det gäller.
users-passphrase-lead = { $name } skriver sin egen lösenfras här. Ingen annan behöver veta den.
users-with-key-file = Kräv nyckelfil på USB-minne
users-with-key-file-hint = Då behövs både lösenfrasen och USB-minnet för att låsa upp.
users-key-file-save = Spara nyckelfilen
users-key-file-lead = Sätt i { $name }s USB-minne och spara nyckelfilen där. Den visas bara nu. Spara den aldrig på datorn.
users-key-file-saved = Nyckelfilen är sparad.
users-key-file-done = Klar
users-next = Fortsätt
users-add = Lägg till
users-added = { $name } kan nu låsa upp Samlat.
users-change-title = Ändra { $name }
users-changed = { $name } är ändrad.
users-more = Mer
users-reset = Ny lösenfras
users-reset-title = Ny lösenfras för { $name }
users-reset-done = { $name } har fått en ny lösenfras. Den gamla öppnar inget längre.
users-own-passphrase = Byt min lösenfras
users-own-passphrase-done = Din lösenfras är bytt. Den gamla öppnar inget längre.
users-remove = Ta bort
users-remove-act = Ta bort { $name }
users-remove-lead = { $name } kan inte låsa upp Samlat efter det här. Valvet får en ny nyckel och hela databasen krypteras om. Säkerhetskopior med den gamla nyckeln ska förstöras. Det tar en stund och går inte att ångra.
users-sheets-move = Återställningsarken gäller fortfarande, och öppnar i fortsättningen för en annan samordnare. Har { $name } haft ett ark hos sig: skriv ut nya ark efteråt.
users-removed = { $name } är borttagen och valvet har fått en ny nyckel.
users-protected-give = Låt öppna skyddade personuppgifter
users-protected-take = Låt inte längre öppna skyddade personuppgifter
users-protected-give-act = Ge behörighet
users-protected-give-lead = { $name } får öppna skyddade personuppgifter. Varje gång frågar Samlat efter lösenfrasen, och det syns i åtkomstloggen.
users-protected-take-act = Ta bort behörighet
users-protected-take-lead = { $name } kan inte längre öppna skyddade personuppgifter.
users-protected-done = Behörigheten för { $name } är ändrad.
users-sheets = Återställningsark
users-sheets-lead = Två ark på två olika ställen. Vart och ett öppnar valvet om en lösenfras är glömd.
users-sheets-new = Skriv ut nya ark
users-sheets-new-lead = Två nya ark görs. De gamla öppnar inget längre och ska förstöras.
users-ask-again-lead = Skriv din egen lösenfras för att bekräfta.

## Byt användare

switch-title = Byt användare
switch-lead = Den som ska skriva nu anger sin lösenfras. Sidan ligger kvar.
switch-demo = I exempeldata är Jonas Åström teammedlem från Socialtjänsten. Hans lösenfras är <strong>prova samlat som teammedlem</strong>. Din egen är den du öppnade med: <strong>prova samlat med exempeldata</strong>, om du inte valde en egen.
switch-act = Byt
switch-done = { $name } skriver nu.
switch-unit = Du företräder
switch-unit-lead = Står vid allt du gör i åtkomstloggen.
switch-unit-done = Du företräder nu { $unit }.
switch-key-file = Välj nyckelfil
switch-key-file-chosen = Nyckelfilen är vald.
status-user = { $name }, { $unit }
status-user-alone = { $name }

## Det som ångras

undo-mark-conflict = Jävet är borttaget igen.
undo-remove-conflict = Jävet är markerat igen.
undo-sign-off-opening = Nödöppningen väntar på genomgång igen.
