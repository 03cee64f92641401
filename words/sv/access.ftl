### Jäv, nödöppning och skyddade personuppgifter.

## Jäv

conflicts-title = Jäv
conflicts-lead = Den som är jävig ser inte barnet någonstans i Samlat, inte heller på papper.
conflicts-none = Ingen är markerad som jävig.
conflicts-mark = Markera jäv
conflicts-mark-lead = Personen ser inte längre barnet. Skriv inte varför, det räcker att det är så.
conflicts-who = Vem är jävig?
conflicts-who-missing = Välj person.
conflicts-next = Vem ska ha stafettpinnen i stället?
conflicts-next-hint = Personen har stafettpinnen för barnet. Den går över i dag.
conflicts-next-missing = Välj vem som tar över stafettpinnen.
conflicts-holds-waiting = Ser efter vad personen har hand om …
conflicts-holds = Personen har hand om { $what }. När du sparar tar den som har stafettpinnen över återkopplingen, och insatser, överlämningar och inbjudningar går till verksamheten.
conflicts-holds-baton = stafettpinnen
conflicts-holds-actions = { $count ->
    [one] en öppen insats
   *[other] { $count } öppna insatser
}
conflicts-holds-feedbacks = återkopplingen till familjen
conflicts-holds-handovers = en överlämning att svara på
conflicts-holds-plans = en kallelse eller inbjudan till ett planmöte
conflicts-marked = { $name } är markerad som jävig.
conflicts-remove = Ta bort
conflicts-removed = { $name } är inte längre markerad som jävig.

## Nödöppning

emergency-open = Nödöppna ett ärende
emergency-title = Nödöppna ett ärende
emergency-lead = När du måste läsa om ett barn som du annars inte får se. Det är tillåtet en kort stund, syns i åtkomstloggen och gås igenom av samordnaren.
emergency-number = Hela personnumret eller ärendenumret
emergency-number-missing = Skriv hela numret.
emergency-reason = Varför behöver du öppna?
emergency-reason-hint = Samordnaren läser det här. Skriv en mening.
emergency-reason-missing = Skriv varför.
emergency-opened = Ärendet är öppet till { $until }.
emergency-list-title = Nödöppningar
emergency-list-lead = Någon har öppnat ett ärende som personen annars inte får se. Läs varför, prata med personen om det behövs och markera att du gått igenom det.
emergency-list-none = Inga nödöppningar.
emergency-line = <strong>{ $user }</strong> öppnade <child>{ $who }</child>
emergency-when = { $at }
emergency-sign-off = Jag har gått igenom det
emergency-signed-off = Markerad som genomgången.
emergency-status-waiting = Väntar
emergency-status-done = Genomgången
agenda-emergency-openings = Nödöppningar sedan förra mötet
need-emergency = <strong>{ $openings ->
    [one] En nödöppning
   *[other] { $words } nödöppningar
}</strong> att gå igenom.
need-emergency-why = Någon har läst ett ärende utanför sin behörighet, med ett skäl.
need-emergency-do = Gå igenom
need-role-given = <strong>{ $name }</strong> har fått rollen { $role } av { $by }, { $day }.
need-role-given-why = Rollen öppnar barns ärenden. Fråga den som gav den, om du inte vet varför.
need-passphrase-given = <strong>{ $name }</strong> har fått en ny lösenfras av { $by }, { $day }.
need-passphrase-given-why = Den som kan lösenfrasen kan arbeta som { $name }. Fråga dem båda, om du inte vet varför.
need-unit-given = <strong>{ $name }</strong> har fått verksamheten { $unit } av { $by }, { $day }.
need-unit-given-why = { $name } kan nu läsa om de barn vars samtycke gäller { $unit }. Fråga den som gav den, om du inte vet varför.
need-role-given-do = Visa användarna

## Skyddade personuppgifter

protected-child = Skyddat barn
protected-guardian = Skyddad vårdnadshavare
protected-place-school = Skolan
protected-place-preschool = Förskolan
protected-title = Skyddade personuppgifter
protected-lead = Namn, nummer, skola och telefon är låsta med en egen nyckel. Här och på papper visas bara { $alias }.
protected-open = Visa uppgifterna
protected-open-lead = Att du öppnar uppgifterna skrivs i åtkomstloggen. Se till att ingen annan ser skärmen.
protected-not-yours = Du har inte behörighet att öppna dem. Prata med samordnaren.
protected-name = Namn
protected-number = Personnummer
protected-school = Skola
protected-guardian-of = Vårdnadshavare
protected-none = Inget angivet
protected-hide = Dölj igen
protected-end = Ta bort skyddet
protected-end-lead = Namn, nummer och skola visas igen för alla som får se ärendet. Gör det bara när skyddet har upphört.
protected-ended = Skyddet är borttaget.
protected-guardian-end-lead = Namn och telefon visas igen för alla som får se ärendet. Gör det bara när skyddet har upphört. Det går inte att ångra.
protected-guardian-end-lead-child = Barnets uppgifter är skyddade. Namn och telefon är låsta så länge barnet har skyddet kvar. Det går inte att ångra.
protected-print-off = Papper om { $alias } skrivs inte ut.
protected-print-on = Papper om { $alias } skrivs ut: { $reason }
protected-print-allow = Tillåt utskrift
protected-print-allow-lead = Papper om { $alias } går att skriva ut och spara tills någon stoppar det. Håll dem inlåsta, och förstör dem när de inte behövs längre.
protected-print-why = Varför behövs det?
protected-print-why-missing = Skriv varför det behövs.
protected-print-allowed = Utskrift är tillåten.
protected-print-stop = Stoppa utskrift
protected-print-stopped = Utskrift är stoppad.
protected-alias = Kallas
protected-alias-hint = Ett namn som inte avslöjar vem det är. Det visas överallt.
protected-seal = Skydda uppgifterna
protected-seal-lead = Namn, nummer, skola och vårdnadshavare låses med en egen nyckel. Barnet visas med namnet nedan, utan skola och utan telefon. På HLT-möten och planeringsmöten som inte har börjat tas barnet bort från dagordningen. Du kan lägga till det igen.
protected-sealed = Uppgifterna är skyddade.
protected-choice = Skyddade personuppgifter
protected-choice-child = Sekretessmarkering eller skyddad folkbokföring. Du fyller i samma uppgifter, men namn, nummer, skola och vårdnadshavare låses när du sparar. I Samlat syns bara det namn du väljer i stället.
protected-choice-guardian = Namn och telefon låses när du sparar. I Samlat syns bara relationen, till exempel mamma. Barnets skola, och var ni träffas, syns som förut: får ingen veta var barnet finns, skydda barnets uppgifter också.
protected-choice-kept = Det du skriver här sparas inte som utkast. Låses Samlat innan du är klar får du börja om.
protected-no-key = Du får inte öppna skyddade personuppgifter och kan därför inte skriva in dem. Be någon som får öppna dem att göra det, eller att ge dig behörighet under Inställningar, Användare.
protected-change = Ändra skyddade uppgifter
protected-change-lead = Det du skriver låses igen när du sparar. Det sparas inte som utkast. Födelsedatum och skolform ändrar du med knappen Ändra uppgifter på barnets sida.
protected-change-ask = Uppgifterna skrivs om och låses igen. Det skrivs i åtkomstloggen.
protected-alias-missing = Skriv vad barnet kallas.
protected-changed = Uppgifterna är ändrade.
protected-elsewhere = Namn, nummer, skola och klass är låsta. De ändras under Skyddade personuppgifter, på fliken Personer.
