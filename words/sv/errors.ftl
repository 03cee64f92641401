### Ett fel i taget: vad som hände, vad som är kvar, vad du kan göra. Namnet är error-<kärnans kod>.

error-unexpected = Något gick fel i Samlat. Det du har sparat är kvar. Försök igen.

## Valvet

error-evaluation-round = Datorn går laget runt för utvärderingen. Avsluta rundan med lösenfrasen först. Svaren är sparade.
error-evaluation-closed = Utvärderingen av det här mötet är stängd: svaren är redan visade, eller så är mötet äldre än två veckor. Med ett svar till skulle det gå att räkna ut vad den personen svarade.
error-child-mode = Ett barn svarar på frågor vid datorn. Avsluta barnläget med lösenfrasen först. Svaren är sparade.
error-locked = Samlat är låst. Lås upp och försök igen.
error-vault-exists = Det finns redan ett valv i mappen. Inget har ändrats. Öppna det, eller välj en tom mapp.
error-wrong-passphrase = Lösenfrasen stämmer inte. Kontrollera Caps Lock och mellanslagen, och försök igen.
error-wrong-recovery-key = { $group ->
    [0] Nyckeln är rätt skriven men öppnar inte det här valvet. Arket är använt eller hör till ett annat valv. Leta fram ett ark som gäller.
   *[other] Grupp { $group } stämmer inte. Jämför den med arket och försök igen.
}
error-must-wait = { $seconds ->
    [one] Vänta en sekund innan du försöker igen.
   *[other] Vänta { $seconds } sekunder innan du försöker igen. Det skyddar valvet mot gissningar.
}
error-not-a-vault = Där finns inget valv från Samlat. Inget har ändrats. Kontrollera att det är rätt plats.
error-vault-in-use = Valvet är redan öppet i ett annat fönster eller program på den här datorn. Stäng det först och försök igen.
error-vault-newer = Valvet är sparat med en nyare version av Samlat. Inget har ändrats. Be IT installera den nya versionen.
error-vault-damaged = { $damage ->
    [slots] Valvets nyckelfiler är skadade. Inget har ändrats. Återställ dem från den senaste säkerhetskopian.
    [older] Valvet är äldre än det borde vara: någon kan ha lagt tillbaka en gammal kopia. Inget har ändrats. Återställ från den senaste säkerhetskopian.
    [log] Valvets åtkomstlogg hänger inte ihop. Inget har ändrats. Spara en kopia av valvets mapp och kontakta IT.
    [missing] En av valvets filer saknas. Inget har ändrats. Återställ från den senaste säkerhetskopian.
    [backup] Säkerhetskopian är inte hel och har inte använts. Inget har ändrats. Välj en annan säkerhetskopia.
    [build] Det här programmet saknar ett skydd som valvet kräver, och valvet har inte öppnats. Be IT installera Samlat på nytt.
   *[store] Valvet är skadat och har inte öppnats. Inget har ändrats. Återställ från den senaste säkerhetskopian.
}
error-disk-full = Disken är full. Det du skrev är kvar i fönstret. Frigör utrymme och försök igen.
error-no-randomness = Datorn kunde inte ge slumptal till krypteringen. Inget har ändrats. Starta om datorn och försök igen.
error-storage = Valvet kunde inte läsas eller skrivas. Inget är halvsparat. Försök igen, och starta om Samlat om det händer igen.
error-file = Filen eller mappen gick inte att läsa eller skriva. Inget har ändrats. Kontrollera att den finns kvar och att du får använda den.
error-paper = Papperet kunde inte göras. Det du har sparat är kvar. Försök igen.

## Vem som får, och vad som skrevs

error-not-allowed = Din roll får inte göra det här. Be samordnaren göra det.
error-ask-again = Skriv lösenfrasen en gång till för att fortsätta.
error-unknown-op = Samlat känner inte till det du bad om. Inget har ändrats. Kontrollera namnet och försök igen.
error-shape = Uppgifterna hade inte den form som Samlat väntade sig. Inget har ändrats. Kontrollera dem och försök igen.
error-unknown-field = { $known ->
    [0] Här tas inga uppgifter emot, men fältet ”{ $field }” följde med. Inget har ändrats. Ta bort det och försök igen.
   *[other] Samlat känner inte till fältet ”{ $field }”. Det heter kanske ”{ $nearest }”. Inget har ändrats.
}
error-not-found = { $what ->
    [unit] Verksamheten har upphört eller finns inte. Välj en annan.
    [measure] Måttet finns inte. Kontrollera beteckningen, till exempel M11.
    [professional] Personen har slutat, eller så har verksamheten upphört. Välj någon annan.
   *[other] Det du sökte finns inte längre. Gå tillbaka och försök igen.
}
error-input = { $problem ->
    [blank] Det fattas en uppgift. Fyll i den och försök igen.
    [too_long] Texten är för lång. Korta den och försök igen.
    [in_the_future] Datumet ligger i framtiden. Kontrollera året.
    [too_early] { $field ->
        [ages_to] Den övre åldern är lägre än den undre. Kontrollera åldrarna.
        [offered_on] Dagen ligger före den dag då avsändaren började hålla i ärendet. Kontrollera datumet.
        [talk_on] Samtalet ligger före den dag då överlämningen erbjöds. Kontrollera datumet.
       *[other] Datumet ligger före det som måste komma först. Kontrollera datumet.
    }
    [checksum] Kontrollsiffran stämmer inte. Kontrollera numret siffra för siffra.
    [too_weak] Lösenfrasen är för lätt att gissa. Lägg till ett eller två ord.
    [unknown] { $field ->
        [sheet] Filen har inget blad med det namnet. Kontrollera namnet i filen.
        [municipality] Ingen kommun har den koden. En kommunkod har fyra siffror, till exempel 2403 för Bjurholm.
       *[other] Det du angav finns inte i listan. Välj något av det som finns.
    }
   *[not_readable] { $field ->
        [quarter] Kvartalet går inte att läsa. Skriv det som 2026-Q3.
        [key] Texten är inte en nyckel. Kontrollera att hela nyckeln kom med.
        [key_file] Filen är ingen nyckelfil från Samlat. Välj nyckelfilen på ditt USB-minne och försök igen.
        [number] Det är inte ett personnummer eller samordningsnummer. Kontrollera siffrorna: de ska vara tio eller tolv.
       *[other] Något i det du skrev går inte att läsa. Kontrollera det och försök igen.
    }
}

## Regler

error-meeting-step = Det går inte i det läge som mötet är i nu. Inget har ändrats. Se efter om mötet är öppet eller redan avslutat.
error-case-step = Det går inte i det läge som ärendet är i nu. Inget har ändrats. Se efter om ärendet redan är avslutat.
error-plan-step = Det går inte i det läge som planen är i nu. Inget har ändrats. Planens sida visar vilket steg som kommer härnäst.
error-plan-consent-missing = Familjen har inte sagt ja till SIP, eller så har de ändrat sig. Utan deras ja blir det ingen SIP. Inget har ändrats. Fråga familjen och skriv in svaret under Samtycken på barnets sida.
error-plan-item-missing = Planen saknar en av de fyra delar som lagen kräver. Det du skrev är kvar. Fyll i den tomma delen.
error-plan-follow-up-missing = Planen behöver ett datum för uppföljning, eller ett skäl till att det inte finns något. Det du skrev är kvar. Fyll i det ena.
error-handover-step = Det går inte i det läge som överlämningen är i nu. Inget har ändrats. Se efter om den redan är besvarad.
error-handover-unanswered = Mottagaren har inte svarat än. Ärendet är kvar hos er tills svaret har kommit.
error-coordinator-elsewhere = Den du valde arbetar i en annan verksamhet än den som håller i ärendet. Lämna över ärendet i stället, så att mottagaren får svara. Inget har ändrats.
error-handover-no-holder = Ingen håller i ärendet, så det finns ingen som kan lämna över det. Välj först vem som håller i det.
error-case-handover-open = Ärendet har en överlämning som inte är avslutad. Anteckna svaret eller ta tillbaka den först, så blir ingen utan svar. Ärendet är kvar som det var.
error-case-plan-open = Ärendet har en plan som inte är avslutad. Avsluta den på planens sida, eller anteckna att den finns i ett annat system. Tar SIP:en vid? Välj SIP som orsak, så fortsätter den, om den har en dag för nästa uppföljning. Ärendet är kvar som det var.
error-case-actions-open = { $open ->
    [one] Ärendet har en insats som varken är klar eller nedlagd. Säg vad det blev av den. Ärendet är kvar som det var.
   *[other] Ärendet har { $open } insatser som varken är klara eller nedlagda. Säg vad det blev av dem. Ärendet är kvar som det var.
}
error-handover-open = Ärendet har redan en överlämning som väntar på svar. Vänta in svaret eller ta tillbaka den först.
error-parcel-waits = Ett paket är på väg till den andra kommunen. Stafettpinnen flyttas när du läser in deras kvittens. Tills dess är den kvar hos er. Svarar de inte: ta tillbaka överlämningen.
error-parcel-unanswered = Paketet är inte besvarat än, så det finns ingen kvittens. Svara på överlämningen först, så får du kvittensen att skicka tillbaka.
error-parcel-answered = Paketet är redan besvarat. Inget har ändrats.
error-parcel-settled = Överlämningen är redan avgjord hos er, till exempel tillbakatagen. Kvittensen har inte lästs in, och ni har kvar stafettpinnen. Ring den som svarade. Ska de ta över, erbjud överlämningen igen.
error-parcel-older = Det finns en nyare version av paketet här. Den här filen är äldre och har inte lästs in. Använd den nyaste.
error-parcel-seal-unknown = Kvittensen svarar på ett paket som förseglades innan Samlat sparade sigill. Den kan inte kontrolleras och har inte lästs in. Ni har kvar stafettpinnen. Ta tillbaka överlämningen, erbjud den igen och skicka ett nytt paket.
error-parcel-taken = Ni har redan tagit emot, så paketet kan inte tas tillbaka. Inget har ändrats. Ring avsändaren och säg att stafettpinnen är hos er.
error-parcel-withdrawn = Avsändaren har tagit tillbaka paketet. Det går inte att svara på det. Ring avsändaren om ni undrar varför.
error-parcel-unknown = Filen säger att ett paket tas tillbaka, men det paketet ligger inte här. Inget har ändrats. Kommer paketet senare, läs inte in det.
error-parcel-not-taken-back = Det finns inget paket att ta tillbaka. Ta först tillbaka överlämningen. Har kvittensen kommit är paketet redan besvarat.
error-parcel-erased = Paketet har legat här och är gallrat. Det har inte lästs in igen. Behöver ni det, be avsändaren göra en ny överlämning.
error-parcel-own = Paketet är gjort här hos er. Det ska läsas in i den andra kommunens Samlat. Inget har ändrats.
error-parcel-kept-from = Du är markerad som jävig för barnet i paketet, så du kan varken läsa det eller svara på det. Inget har sparats. Låt en annan samordnare läsa in filen och svara.
error-parcel-untold = Det går inte att se om paketet gäller ett barn som du är jävig för. Inget har sparats. Låt en annan samordnare läsa in filen och svara.
error-parcel-about-protected = Paketet gäller, eller kan gälla, ett barn med skyddade personuppgifter här hos er. Det tas inte emot, för då skulle barnets namn stå öppet. Ring avsändaren, gör överlämningen muntligt och för in det som behövs för hand i barnets skyddade ärende. Är det ett annat barn, be om ett nytt paket med personnumret i.
error-parcel-maybe-protected = Det går inte att se om paketet gäller ett barn med skyddade personuppgifter här hos er, för du kan inte öppna dem. Inget har ändrats. Låt någon som får öppna skyddade uppgifter läsa in filen och svara.
error-parcel-deidentified = Överlämningen är avidentifierad, men i ett paket står barnets namn. Inget har lagts i en fil. Välj en annan grund om barnet ska nämnas, annars räcker brevet.
error-parcel-protected = Barnet har skyddade personuppgifter. Då lämnas inget i en fil. Gör överlämningen muntligt, person till person.
error-plan-goal-missing = Planen behöver minst ett mål. Det du skrev är kvar. Skriv vad barnet vill ska bli bättre.
error-plan-principal = Bara kommunen och regionen kan kallas till en SIP och ha det övergripande ansvaret för den. Bjud in andra i stället. Inget har ändrats.
error-plan-unchanged = Inget i planen har ändrats sedan förra versionen. Ingen ny version är gjord. Ändra planen först, eller låt den gälla som den är.
error-consent-missing = Samtycket omfattar inte mottagaren, eller är återkallat. Inget har lämnats ut. Be om samtycke, eller ange en annan laglig grund.
error-ground-sectors = Den grunden gäller bara mellan hälso- och sjukvård och socialtjänst: be om familjens samtycke, eller välj en annan grund. Är överlämningen redan erbjuden, ta tillbaka den och erbjud den på nytt med den nya grunden. Inget har ändrats.
error-action-incomplete = Det som ska göras behöver tre saker: vad, vem och när. Det du skrev är kvar. Fyll i det som fattas.
error-reason-missing = Skriv varför. Det behövs för att andra ska förstå senare.
error-action-step = Det går inte i det läge som insatsen är i nu. Inget har ändrats. Se efter om den redan är klar.
error-agenda-minutes = En punkt tar mellan 1 och 240 minuter. Inget har ändrats. Skriv ett tal däremellan.
error-exam-step = Det går inte i det läge som undersökningen är i nu. Inget har ändrats. Se efter om den redan är gjord.
error-situation-open = Det är redan antecknat och pågår. Inget har ändrats. Avsluta det som pågår först.
error-not-shown = De som är i rummet får inte se barnet så. Inget har sparats. Titta på närvaron och på samtycket.
error-already-on-agenda = Barnet står redan på dagordningen.
error-case-already-open = Barnet har redan ett pågående ärende. Öppna det i stället.
error-survey-answered = Någon har redan svarat på enkäten, så frågorna står kvar. Annars går omgångarna inte att jämföra. Gör en ny enkät om frågorna ska vara andra.
error-survey-wave-ended = Omgången är avslutad. Svaret är inte inskrivet. Öppna omgången igen om fler svar ska med.
error-principal-taken = Det finns redan en huvudman av den typen med det namnet. Inget har ändrats. Skriv ett annat namn.
error-listed-twice = Samma sak står redan i listan. Inget har ändrats. Ändra den som finns, eller ta bort den ena.
error-paper-field = Fältet ”{ $typed }” finns inte i den här texten. Inget är sparat. Välj ett fält i listan under texten, eller skriv utan klamrar.
error-paper-brace = En klammer i texten saknar sitt par. Inget är sparat. Skriv hela fältet med klammer före och efter, eller ta bort klammern.
error-paper-list-length = Listan ska ha lika många rader som den svenska. Inget är sparat. Skriv en rad för varje.
error-paper-letters = Papperen kan inte skriva de här tecknen: { $letters }. Inget är sparat eller utskrivet. Skriv med latinska, kyrilliska, grekiska, arabiska eller etiopiska bokstäver.
error-paper-language-missing = Papperet är inte helt översatt till det språket. Inget är utskrivet. Skriv det som fattas under Inställningar, Texter i papper.
error-arms-too-large = Filen är större än 1 MB. Vapnet är inte bytt. Spara det som SVG, eller som en mindre PNG.
error-arms-not-a-picture = Filen är varken en PNG- eller SVG-bild, eller så är den trasig. Vapnet är inte bytt. Be den som sköter kommunens grafiska profil om rätt fil.
error-arms-proportions = Bilden är för liten, för stor eller för smal för att stå på ett papper. Vapnet är inte bytt. Använd en bild som är minst 40 och högst 4 000 bildpunkter åt varje håll.
error-arms-unsafe = Teckningen innehåller skript, inbäddade bilder eller länkar till annat. Sådant släpps inte in. Vapnet är inte bytt. Be om en ren SVG-fil, eller använd en PNG.
error-arms-not-set = Bilden går inte att lägga på ett papper. Vapnet är inte bytt. Prova med en PNG i stället.
error-agreement-file-too-large = Filen är större än 5 MB. Den är inte sparad. Spara en mindre PDF, eller anteckna bara var filen finns.
error-agreement-file-kind = Bara PDF-filer sparas i valvet. Filen är inte sparad. Gör om den till PDF, eller anteckna bara var den finns.
error-agreement-file-elsewhere = Filen är inte sparad i Samlat, bara dess namn och kontrollsumma. Öppna den där den finns.
error-agency-gives = Aktören ger insatser som står i katalogen, så den är kvar. Flytta insatserna till en annan aktör först, eller ta bort dem.
error-need-in-use = Behovet har kontaktvägar eller insatser, så det är kvar. Ta bort dem först, eller byt namn på behovet i stället.
error-quarter-step = Det går inte i det läge som kvartalet är i nu. Inget har ändrats. Kvartalets sida visar vilket steg som kommer härnäst.
error-quarter-not-over = Kvartalet är inte slut än. Det går att granska, men inte att skriva under eller lämna ut.
error-quarter-erased = Ärenden i kvartalet är gallrade, så talen går inte längre att räkna fram på nytt. Det som redan är underskrivet eller har lämnats ut finns kvar.
error-quarter-checks-red = Något i granskningen är fortfarande rött. Rätta det först, eller skriv varför det får stå kvar.
error-region-signing-key-missing = Nyckeln som regionen skriver under sina kvittenser med saknas. Lägg in den under Nycklar först: den börjar med RW. Inget har ändrats.
error-receipt-other-key = Kvittensen är underskriven med en annan nyckel än den ni har för regionen. Kvartalet räknas som skickat, inte som kvitterat. Ring regionen och jämför nyckelns åtta ord.
error-receipt-set-aside = Regionen har fått filen men lagt den åt sidan tills ni har talats vid. Kvartalet räknas som skickat, inte som kvitterat. Ring regionen.
error-region-key-missing = Regionens nyckel saknas. Lägg in den först, så att kvartalet kan förseglas till rätt mottagare. Inget har ändrats.
error-no-management-meeting = Det finns inget ledningsmöte planerat. Planera ett under Möten, och lägg frågan där.
error-nothing-to-undo = Det finns inget att ångra.
error-undo-not-last = Något annat har ändrats efteråt. Ångra det först.
error-undo-too-late = Det går inte längre, för något som har hänt efteråt bygger på hur det är nu. Inget har ändrats.
error-import-row-done = Raden är redan omhändertagen.
error-slot-too-old = En av användarna måste låsa upp Samlat en gång med sin lösenfras innan nycklarna kan bytas. Inget har ändrats.
error-passphrase-taken = Den lösenfrasen går inte att använda här. Välj en annan, gärna en av dem som Samlat föreslår.
error-protected-key-lost = Då skulle ingen användare, eller inget återställningsark, längre kunna öppna de skyddade uppgifterna. De går inte att få tillbaka. Inget har ändrats. Be någon som får öppna dem att göra det här, eller att först ge dig rätten att öppna dem. Finns ingen sådan: lås upp med ett återställningsark, och ge rätten vidare därifrån.
error-last-coordinator = Minst en samordnare måste finnas kvar. Ge någon annan rollen först.
error-clock-back = Datorns klocka går långt efter åtkomstloggen, så en nödöppning skulle vara slut direkt. Inget har öppnats. Ställ klockan rätt, eller be en samordnare.
error-own-role = Du kan inte byta din egen roll. Be en annan administratör eller en samordnare.
error-reset-by-coordinator = Lösenfrasen öppnar barns ärenden, så bara en samordnare kan ge personen en ny. Är det den enda samordnaren som har glömt sin: lås, och lås upp med ett återställningsark. Inget har ändrats.
error-not-yourself = Du kan inte ta bort dig själv. Be en annan samordnare eller administratör.
error-conflict-of-interest = Du är markerad som jävig för ett barn som det här gäller, och kan därför inte göra det. Be någon som inte är jävig.
error-person-kept-out = Personen kan inte få uppgifter som rör det här barnet. Välj någon annan. Inget har ändrats.
error-baton-to-pass = Personen har stafettpinnen för barnet. Välj först vem som ska ha den i stället. Inget har ändrats.
error-user-without-person = Du är inte kopplad till någon person i registret, och kan därför inte nödöppna. Be samordnaren koppla dig till en person under Inställningar, Användare.
error-restore-protected = Någon i säkerhetskopian har fått skyddade personuppgifter efter att den gjordes, och du får inte öppna sådana. Inget har ändrats. Låt någon som får det återställa den, eller använd en nyare säkerhetskopia eller ett återställningsark.
error-printing-off = Barnet har skyddade personuppgifter. Då skrivs inget ut och sparas inget papper. Samordnaren kan tillåta det under Personer på barnets sida.
error-identity-protected = Barnet har skyddade personuppgifter. Bara den som fått särskild behörighet kan öppna dem. Inget har ändrats.
error-alias-tells = Det som barnet kallas får inte innehålla barnets eget för- eller efternamn. Välj något som inte avslöjar vem det är. Inget har ändrats.
error-recovery-confirmed = Återställningsarken är redan utskrivna och avskrivna, och visas inte igen. Är ett ark borta: välj Skriv ut nya ark under Inställningar, Användare.

## Listor som läses in

error-list-password-protected = { import-file-password-protected }
error-list-broken = { import-file-broken }
error-list-empty = { import-file-empty }
error-list-too-many-rows = Filen är för stor för en lista. Inget har lästs in. Ta bort blad och rader som inte hör dit, spara en kopia och välj kopian.
error-list-not-a-table = { import-file-not-a-table }
error-list-unsupported-kind = { import-file-unsupported-kind }

## Förseglade filer

error-sealed-too-large = { fault-sealed-too-large }
error-sealed-not-sealed = { fault-sealed-not-sealed }
error-sealed-signature-unreadable = { fault-sealed-signature-unreadable }
error-sealed-other-sender = { fault-sealed-other-sender }
error-sealed-changed = { fault-sealed-changed }
error-sealed-not-for-us = { fault-sealed-not-for-us }
error-sealed-newer = { fault-sealed-newer }
error-sealed-archive = { fault-sealed-archive }
error-sealed-manifest = { fault-sealed-manifest }
error-sealed-signers-differ = { fault-sealed-signers-differ }
error-sealed-other-area = { fault-sealed-other-area }
error-sealed-wrong-passphrase = { fault-sealed-wrong-passphrase }
error-sealed-passphrase-needed = { fault-sealed-passphrase-needed }
error-sealed-key-malformed = { fault-sealed-key-malformed }
error-sealed-no-recipient = { fault-sealed-no-recipient }
error-sealed-encryption = { fault-sealed-encryption }

## Paket mellan kommuner

error-parcel-too-large = Filen är större än ett paket kan vara. Inget har lästs in. Kontrollera att det är rätt fil.
error-parcel-not-sealed = Det här är inte ett paket från Samlat, eller så har det gått sönder på vägen. Inget har lästs in. Be avsändaren skicka det igen.
error-parcel-changed = Paketet har ändrats sedan det förseglades. Inget har lästs in. Be avsändaren skicka det igen.
error-parcel-not-for-us = Paketet är förseglat till någon annan. Inget har lästs in. Be avsändaren försegla det till er nyckel.
error-parcel-newer = Paketet är gjort med en nyare version av Samlat. Inget har lästs in. Uppdatera Samlat och läs in det igen.
error-parcel-other-sender = Paketet är underskrivet med en annan nyckel än förra gången. Inget har lästs in. Ring avsändaren och jämför de åtta orden.
error-parcel-other-receipt = Kvittensen gäller ett annat paket än det ni skickade. Inget har ändrats. Ni har kvar stafettpinnen. Be om rätt kvittens.
error-parcel-wrong-passphrase = Lösenfrasen öppnar inte paketet. Inget har lästs in. Ring avsändaren och be om den igen.
error-parcel-passphrase-needed = Paketet är låst med en lösenfras. Ring avsändaren, be om den och skriv den här.
error-parcel-malformed = Paketet är inte gjort som Samlat gör dem. Inget har lästs in. Be avsändaren göra ett nytt.
error-parcel-not-made = Paketet kunde inte förseglas. Inget har ändrats. Försök igen.

## Paketet i en förseglad fil

error-package-file-missing = En fil saknas i paketet. Inget har lästs in. Be kommunen försegla kvartalet på nytt.
error-package-file-unlisted = Paketet innehåller en fil som inte hör dit. Inget har lästs in. Be kommunen försegla kvartalet på nytt.
error-package-file-changed = En fil har ändrats sedan paketet gjordes. Inget har lästs in. Be kommunen försegla kvartalet på nytt.
error-package-description = { fault-package-description }
error-package-newer = { fault-package-newer }
error-package-too-large = En fil i paketet är större än ett kvartal kan vara. Inget har lästs in. Be kommunen kontrollera kvartalet.
error-package-columns = En tabell i paketet har andra kolumner än väntat. Inget har lästs in. Be kommunen försegla kvartalet på nytt.
error-package-cell = En uppgift i paketet har inte rätt form. Inget har lästs in. Be kommunen försegla kvartalet på nytt.
error-package-not-canonical = En tabell är inte skriven som Samlat skriver den. Inget har lästs in. Be kommunen försegla kvartalet på nytt.
error-package-formula = En text i paketet kan läsas som en formel. Inget har lästs in. Be kommunen försegla kvartalet på nytt.
error-package-submission = Uppgifterna om inlämningen stämmer inte med resten. Inget har lästs in. Be kommunen försegla kvartalet på nytt.
error-package-foreign = En rad hör inte till den här inlämningen. Inget har lästs in. Be kommunen försegla kvartalet på nytt.
error-package-breakdown = En rad är uppdelad på ett sätt som måttet inte tillåter. Inget har lästs in. Be kommunen försegla kvartalet på nytt.
error-package-value-status = På en rad säger värdet och statusen emot varandra. Inget har lästs in. Be kommunen försegla kvartalet på nytt.
error-package-confidentiality = En rad har en sekretesskod som inte passar inlämningen. Inget har lästs in. Be kommunen försegla kvartalet på nytt.
error-package-total-missing = En rad är en del av ett tal vars summa saknas. Inget har lästs in. Be kommunen försegla kvartalet på nytt.
error-package-sum = Delarna blir inte summan på en rad. Inget har lästs in. Be kommunen försegla kvartalet på nytt.
error-package-share = På en rad är antalet som uppfyller måttet större än antalet det gäller. Inget har lästs in. Be kommunen försegla kvartalet på nytt.
error-package-twice = En rad finns två gånger. Inget har lästs in. Be kommunen försegla kvartalet på nytt.
error-package-workbook = { fault-package-workbook }
error-backup-folder-missing = Det är inte bestämt var säkerhetskopiorna ska ligga. Inget har kopierats. Välj en mapp eller ett USB-minne.
error-backup-folder-away = Mappen för säkerhetskopior går inte att nå just nu. Inget har ändrats. Sätt i USB-minnet eller välj en annan mapp.
error-backup-folder-inside = Mappen ligger i valvet eller i ett undanlagt valv, och det som skadar eller förstör det drabbar då också säkerhetskopiorna. Inget har ändrats. Välj en annan mapp eller ett USB-minne.
error-read-only = Du läser en kopia av ett skadat valv. Inget går att ändra här. Återställ från en säkerhetskopia för att arbeta vidare.
error-spot-check-drawn = Månadens rader är redan dragna. De som drogs står kvar.
error-spot-check-open = Alla rader är inte bedömda än. Bedöm dem som är kvar och skriv under sedan.
error-spot-check-signed = Stickprovet är underskrivet och går inte att ändra. Nästa dras nästa månad.

error-gallring-step = Det går inte i det läge som gallringslistan är i nu. Inget har raderats. Läs in sidan igen och se hur långt listan har kommit.
error-gallring-nothing-due = Inget ärende har nått sin gallringsdag. Inget har ändrats. På sidan står när nästa ärende kan gallras.
error-gallring-same-person = Det var du som gjorde listan, och två personer ska stå bakom en gallring. Be en annan läsare granska den. Inget har ändrats.
error-gallring-clock = Datorns klocka har hoppat framåt, eller så har Samlat inte varit öppet på mer än ett halvår. Går klockan fel: rätta den och försök igen. Går den rätt: försök igen när det har gått 30 dagar sedan Samlat öppnades efter uppehållet. Så raderas inget för tidigt av en klocka som går fel. Inget har ändrats.
error-gallring-kept-by-law = Socialnämndens akter bevaras här och får inte gallras. Det står i förordning (2025:468) 13 kap. 1 §, som gäller hela Östergötlands, Gotlands och Västernorrlands län samt Göteborg. Inget har ändrats.
error-gallring-too-short = Så kort tid tillåter inte lagen: socialnämndens akter gallras tidigast fem år efter den sista anteckningen, och hälso- och sjukvårdens sparas i minst tio år. Inget har ändrats.
error-gallring-placed-kept = Barnet har varit placerat. Socialnämndens handlingar om en placering gallras aldrig, inte heller när någon har prövat det för hand. Inget har ändrats.
error-extract-unreviewed = Någon uppgift i utdraget har inte granskats än. Inget har lämnats ut. Granska det som är märkt, och försök igen.
