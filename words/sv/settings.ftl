### Inställningar: vilka som sitter runt bordet, textens storlek, skydd.

settings-purpose = Vilka ni är, hur stor texten är och hur Samlat skyddar uppgifterna.
settings-waiting = Hämtar

## Personer

settings-people = Runt bordet
settings-people-lead = De som kan få en insats, hålla i stafettpinnen eller komma på ett möte.
settings-people-none = Bara du finns här än. Lägg till dem du brukar träffa, så går det fort på mötet.
settings-person-new = Lägg till en person
settings-person-line = <strong>{ $name }</strong> { $title }
settings-person-at = { $unit }
settings-person-at-phone = { $unit }, { $phone }
settings-person-in-team = Fast
settings-person-guest = Ibland
settings-person-change-title = Ändra { $name }
settings-person-name = Namn
settings-person-name-missing = Skriv personens namn.
settings-person-unit = Verksamhet
settings-person-unit-missing = Välj verksamhet.
settings-person-title = Titel
settings-person-title-hint = Till exempel skolsköterska eller kurator.
settings-person-phone = Telefon
settings-person-fixed = Fast medlem i teamet
settings-person-fixed-hint = Kallas till varje möte.
settings-person-left = Har slutat
settings-person-left-hint = Namnet står kvar i det som redan är skrivet, men går inte längre att välja. Har personen en egen lösenfras öppnar den Samlat tills någon tar bort personen också under Användare.
settings-person-holds = { $name } har { $what }. När du sparar går det över till { $unit }, tills någon annan tar över.
settings-person-holds-nothing = { $name } har inget öppet som någon annan behöver ta över.
settings-person-holds-batons = { $count ->
    [one] stafettpinnen för ett barn
   *[other] stafettpinnen för { $count } barn
}
settings-person-holds-actions = { $count ->
    [one] en öppen insats
   *[other] { $count } öppna insatser
}
settings-person-holds-feedbacks = { $count ->
    [one] återkopplingen till en familj
   *[other] återkopplingen till { $count } familjer
}
settings-person-holds-choose = På Idag ser du vilka barn som behöver en ny samordnare.
settings-person-holds-meetings = { $count ->
    [one] När du sparar tas personen bort från ett planerat möte.
   *[other] När du sparar tas personen bort från { $count } planerade möten.
}
settings-person-added = { $name } är tillagd.
settings-person-changed = { $name } är ändrad.

## Textstorlek

settings-text = Textstorlek
settings-text-hint = Ctrl och plus eller minus gör samma sak var du än är.
settings-text-percent = { $percent } %

## Skydd

settings-safety = Skydd
settings-idle = Lås efter
settings-idle-hint = Minuter utan att någon rör datorn. Under ett möte väntar Samlat längre, högst 15 minuter.
settings-idle-minutes = { $minutes } minuter
settings-safety-idle = { $minutes ->
    [one] Samlat låser sig efter en minut utan att någon rör datorn.
   *[other] Samlat låser sig efter { $words } minuter utan att någon rör datorn.
}
settings-safety-encrypted = Allt är krypterat på den här datorn. Bara lösenfrasen eller återställningsarket öppnar det.
settings-safety-elsewhere = På Windows och Mac märker Samlat inte att skärmen låses, tömmer inte urklipp och tar inte bort filnamn ur listan över senaste filer. Lås med Ctrl L innan du går.
settings-safety-offline = Samlat använder inget nätverk.

## Exempeldata

sample-title = Exempeldata
sample-lead = Alla personer och möten här är påhittade. När ni vill börja på riktigt tar du bort dem i ett steg.
sample-remove = Ta bort exempeldata
sample-ask = Ta bort exempeldata?
sample-ask-lead = Alla påhittade barn, möten och insatser försvinner från datorn, och även det du själv har skrivit in bland dem. Det går inte att ångra.
sample-ask-then = Sedan kommer du till första starten och väljer hur du vill börja. Säkerhetskopior och papper som du har sparat i andra mappar ligger kvar där.

## Det som ångras

undo-add-professional = Personen är borttagen igen.
undo-add-unit = Verksamheten är borttagen igen.
undo-change-unit = Verksamheten är som förut.
undo-change-organisation = Huvudmannen är som förut.
undo-change-professional = Personen är som förut.

## Planer och orosanmälan

settings-plans = Planer, orosanmälan och undersökningar
settings-plans-purpose = Det som länet och kommunen bestämmer: dagar, ordning, lagrum och vad som ska tänkas på före en orosanmälan.
settings-exams = Hälso- och tandhälsoundersökning
settings-exams-lead = Efter så många dagar säger Samlat till om att nästa steg är försenat.
settings-exams-request = Dagar från att utredningen eller placeringen började till att undersökningen är begärd
settings-exams-book = Dagar från begäran till att en tid är bokad
settings-exams-carry-out = Dagar från den bokade tiden till att det är antecknat att den blev av
settings-exams-feedback = Dagar från undersökningen till att svaret har kommit
settings-plans-days = Dagar från kallelse till SIP-möte
settings-plans-days-hint = Finns ingen gräns i ert län: lämna tomt.
settings-plans-order = Ordningen som regionens system frågar i
settings-plans-up = Flytta upp
settings-plans-law = Lagrum på SIP och kallelse
settings-plans-law-hint = Ett på varje rad. De ändras när lagen ändras.
settings-plans-consent-law = Lagrum på samtycket
settings-plans-necessity = Får lämna över utan samtycke när barnet behöver det
settings-plans-necessity-hint = OSL 25 kap. 12 § och 26 kap. 9 §: hälso- och sjukvård och socialtjänst, inte skola. Både den som lämnar och den som tar emot ska vara med.
settings-plans-checklist = Checklista före orosanmälan
settings-plans-checklist-hint = En sak på varje rad. Visas på varje sida om ett barn.
settings-plans-save = Spara
settings-plans-saved = Inställningarna är sparade.

## Verksamheter

units-title = Huvudmän och verksamheter
units-purpose = De som ni samverkar med. En verksamhet som har upphört står kvar i det som redan är skrivet.
units-none-title = Inga verksamheter än
units-none = Lägg till dem som ni samverkar med, så går de att välja i ärenden, samtycken och möten.
units-new = Lägg till en verksamhet
units-people = { $count ->
    [0] inga personer
    [one] en person
   *[other] { $count } personer
}
units-ended = Har upphört
units-change-title = Ändra { $name }
units-principal = Huvudman
units-principal-new = En ny huvudman
units-principal-kind = Typ av huvudman
units-principal-name = Huvudmannens namn
units-principal-name-missing = Skriv huvudmannens namn.
units-principal-changed = { $name } är ändrad.
units-name = Verksamhetens namn
units-name-hint = Namnet byts överallt i Samlat, men inte i papper som redan är sparade.
units-name-missing = Skriv verksamhetens namn.
units-sector = Arbetar med
units-sector-missing = Välj vad verksamheten arbetar med.
units-end = Har upphört
units-end-hint = Namnet står kvar i det som redan är skrivet, men går inte längre att välja. Du kan öppna verksamheten igen.
units-rests = { $name } har { $what }. Det ligger kvar där tills någon flyttar det.
units-rests-nothing = { $name } har inget öppet som någon annan behöver ta över.
units-rests-people = { $count ->
    [one] en person
   *[other] { $count } personer
}
units-rests-team = { $count ->
    [one] en fast plats i teamet
   *[other] { $count } fasta platser i teamet
}
units-rests-batons = { $count ->
    [one] stafettpinnen för ett barn
   *[other] stafettpinnen för { $count } barn
}
units-rests-actions = { $count ->
    [one] en öppen insats
   *[other] { $count } öppna insatser
}
units-rests-handovers = { $count ->
    [one] en överlämning som väntar på svar
   *[other] { $count } överlämningar som väntar på svar
}
units-added = { $name } är tillagd.
units-changed = { $name } är ändrad.

## Utvärderingens frågor

questions-title = Frågor efter mötet
questions-purpose = De sex frågor som alla runt bordet svarar på när mötet utvärderas.
questions-trend = Ändrar du bara orden fortsätter kurvan som förut. Är det en annan fråga börjar en ny kurva, och den gamla frågans svar visas inte längre.
questions-question = Fråga { $number }
questions-other = Fråga { $number } är en annan fråga än förut
questions-other-hint = Kurvan för frågan börjar om med nästa möte.
questions-saved = Frågorna är sparade.
