### Första starten: fem korta steg.

start-step = Steg { $number } av 5: { $name }
start-step-how = hur du vill börja
start-step-team = ert team
start-step-passphrase = lösenfras
start-step-sheet = återställningsark
start-step-done = klart

## 1 Hur vill du börja?

start-title = Hur vill du börja?
start-lead = Samlat håller ihop det ni kommer överens om kring ett barn: vem som gör vad, när, och hur det gick.
start-demo-title = Prova med exempeldata
start-demo-lead = Se hur ett team arbetar, med påhittade barn, tre års historia och ett möte i morgon.
start-demo-quick = Klart på tio sekunder
start-demo-marked = Tydligt märkt överallt, så att inget blandas ihop
start-demo-removed = Tas bort i ett steg när du vill börja på riktigt
start-demo-button = Prova med exempeldata
start-demo-making = Gör i ordning exempeldata
start-real-title = Börja på riktigt
start-real-lead = Namnge ert team, välj lösenfras och skriv ut ett återställningsark.
start-real-quick = Tar ungefär fyra minuter
start-real-pause = Du kan pausa och fortsätta senare
start-real-excel = Har du en lista i Excel kan du läsa in den efteråt
start-real-button = Börja på riktigt
start-safe = Allt sparas krypterat i en fil på den här datorn. Inget konto, ingen server, inget nätverk.
start-language = Svenska

## 2 Ert team

start-team-title = Vilket team är det?
start-team-lead = Kommunen avgör vilka regler och mallar som gäller, och vilken region ni hör till. Allt går att ändra senare.
start-municipality = Kommun
start-municipality-hint = Skriv de första bokstäverna.
start-municipality-missing = Välj er kommun i listan.
start-county = Länet blir { $county }.
start-team-name = Teamets namn
start-team-name-hint = Så som ni säger själva. Namnet står på papper till familjerna.
start-team-name-missing = Skriv vad teamet heter.
start-team-suggestion = HLT-teamet i { $municipality }
start-user = Ditt namn
start-user-hint = Du blir samordnare här. Fler kan läggas till efteråt.
start-user-missing = Skriv ditt namn.

## 3 Lösenfras

start-passphrase-title = Välj en lösenfras
start-passphrase-lead = Fem vanliga ord i rad är lätta att minnas och mycket svåra att gissa. Vi föreslår en.
start-suggestion = Förslag
start-suggestion-use = Använd förslaget
start-suggestion-another = Visa ett annat
start-passphrase = Lösenfras
start-passphrase-hint = Skriv förslaget eller en egen mening. Mellanslag räknas.
start-passphrase-again = Skriv lösenfrasen en gång till
start-passphrase-missing = Skriv en lösenfras.
start-passphrase-weak = Den här är för lätt att gissa. Lägg till ett eller två ord.
start-passphrase-differs = De två lösenfraserna är inte lika. Skriv den andra en gång till.
start-strength = Styrka
start-strength-0 = Alldeles för lätt att gissa
start-strength-1 = Lätt att gissa
start-strength-2 = Nästan
start-strength-3 = Bra
start-strength-4 = Mycket bra
start-passphrase-warn = Ingen kan läsa lösenfrasen, inte heller vi. I nästa steg får du ett ark som öppnar om den glöms.
start-create = Skapa valvet
start-creating = Skapar valvet

## 4 Återställningsark

start-sheet-title = Skriv ut återställningsarken
start-sheet-lead = Med nyckeln på arket kan ni öppna Samlat om lösenfrasen är glömd. Utan lösenfras och utan ark går uppgifterna inte att få tillbaka.
start-sheet-key = Nyckel till valvet
start-sheet-first = Ark 1
start-sheet-second = Ark 2
start-sheet-second-explain = Det andra arket har en egen nyckel. Vilket som helst av dem öppnar valvet.
start-sheet-renewed = Arket du använde är förbrukat. Här är ett nytt i dess ställe. Det andra arket gäller fortfarande.
start-sheet-mark = Valvets märke: { $mark }
start-sheet-group = Grupp { $number }
start-sheet-explain = Det sista tecknet i varje grupp är ett kontrolltecken. Bokstäverna I, L, O och U finns inte: det är alltid siffrorna 1 och 0.
start-sheet-print = Skriv ut arken
start-sheet-save = Spara som PDF
start-sheet-saved = Arken är sparade. Skriv ut dem och ta bort filen.
start-sheet-opened = Arken är öppnade i datorns eget program. Skriv ut dem därifrån.
start-sheet-store = Lägg arken på två olika ställen, till exempel kassaskåpet och arkivet. Fotografera inte, skanna inte och lägg dem aldrig ihop med datorn.
start-sheet-continue = Jag har arket framför mig
start-sheet-replace = Ta fram nya ark
start-sheet-later = Arbeta så länge
start-sheet-replace-lead = Arken är inte kontrollerade än. Två nya tas fram, och de som finns sedan tidigare slutar gälla.
start-sheet-interrupted = Här är två nya ark. De som finns sedan tidigare gäller inte längre.

start-check-title = Skriv av arket
start-check-lead = Skriv de åtta grupperna från papperet. Då vet ni att arket går att läsa den dag det behövs.
start-check-missing = Fyll i alla åtta grupper.
start-check-wrong = { $count ->
    [one] Grupp { $groups } stämmer inte. Jämför den med arket.
   *[other] Grupperna { $groups } stämmer inte. Jämför dem med arket.
}
start-check-group-wrong = Stämmer inte
start-check-button = Kontrollera
start-check-show = Visa arket igen

## 5 Klart

start-done-title = Klart, { $team } är igång
start-done-lead = Arket stämmer och valvet är öppet. Tre saker att börja med:
start-done-import = Har ni barnen i en lista i Excel? Samlat läser den som den är.
start-done-import-act = Läs in listan
start-done-child = Annars: börja med ett barn.
start-done-child-act = Registrera ett barn
start-done-meeting = Eller bestäm när ni ses nästa gång.
start-done-meeting-act = Planera ett möte
start-done-button = Gå till Idag
start-renewed-title = Klart, det nya arket gäller
start-renewed-lead = Arket stämmer och valvet är öppet. Lägg arket där det gamla låg, och förstör det gamla.
start-renewed-backup = Gör en säkerhetskopia, så att det finns en som det nya arket öppnar.
start-renewed-backup-act = Säkerhetskopior
