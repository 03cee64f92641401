### Enkäter: sidorna.

surveys-title = Enkäter
surveys-purpose = Vad barn, vårdnadshavare och ni själva tycker. Svaren är anonyma och visas först från fem.
surveys-new = Ny enkät
surveys-none-title = Ingen enkät än
surveys-none-lead = Börja från en färdig enkät till barn eller vårdnadshavare och ändra orden så att de passar er. Svaren kommer på papper och skrivs in på några sekunder var.
surveys-kind-child = Barnets upplevelse
surveys-kind-guardian = Vårdnadshavares upplevelse
surveys-kind-meeting = Mötet
surveys-kind-plan = Efter SIP-mötet
surveys-kind-collaboration = Samverkan i sex delar
surveys-kind-habits = Vanor i klassen, före och efter
surveys-kind-own = Egen enkät
surveys-open = Pågår
surveys-ended = Avslutad
surveys-not-begun = Inte börjat
surveys-newest = { $papers ->
    [one] { $name }: ett svar.
   *[other] { $name }: { $papers } svar.
}
surveys-share = { $part } av { $whole } ({ $percent } %)
surveys-too-few = { $missing ->
    [one] { $papers } svar. Resultatet visas när ett till har kommit.
   *[other] { $papers } svar. Resultatet visas när { $words } till har kommit.
}
surveys-answered = { $papers } svar.
surveys-answered-of = { $papers } av { $invited } har svarat ({ $percent } %).
surveys-more = Fler än förut, säkerställt: { $low } till { $high } procentenheter.
surveys-fewer = Färre än förut, säkerställt: { $low } till { $high } procentenheter.
surveys-not-sure = Ingen säkerställd skillnad ({ $low } till { $high } procentenheter).

surveys-choose-purpose = Välj vad ni vill börja från. Allt går att ändra.
surveys-write-purpose = Läs igenom, ändra orden och spara. När någon har svarat står frågorna kvar.
surveys-templates = Enkäter att börja från
surveys-template-ready = { $count ->
    [one] En fråga, färdig att använda.
   *[other] { $words } frågor, färdiga att använda.
}
surveys-template-unwritten = { $count ->
    [one] En fråga att skriva in.
   *[other] { $words } frågor att skriva in. Modellens ord tillhör någon annan, så de följer inte med.
}
surveys-begin = Börja
surveys-begin-from = Börja från { $title }
surveys-added = Enkäten är sparad.
surveys-changed = Enkäten är ändrad.
surveys-missing = Fyll i.
surveys-form-title = Rubrik
surveys-form-intro = Till den som svarar
surveys-form-intro-hint = Står överst på papperet.
surveys-form-source = Vems frågor det är
surveys-form-source-hint = Till exempel namnet på modellen och när ni fick använda den.
surveys-form-questions = Frågor
surveys-form-question = Fråga { $number }
surveys-form-question-theme = Fråga { $number }: { $theme }
surveys-form-steps = Svar, från lägst till högst, med komma emellan
surveys-form-positive = Ett bra svar är minst
surveys-form-main = Huvudfrågan, som räknas i måttet Nöjda med hjälpen
surveys-form-remove = Ta bort fråga { $number }
surveys-form-add = Lägg till en fråga

surveys-anonymous = Svaren sparas som summor, så inget papper går att sätta ihop igen.
surveys-paper = Skriv ut
surveys-source = Frågorna kommer från { $source }.
surveys-change = Ändra frågorna
surveys-stands = Någon har svarat. Frågorna står kvar, så att omgångarna går att jämföra.
surveys-no-wave-title = Ingen omgång än
surveys-no-wave-lead = Börja en omgång när ni delar ut enkäten. Skriv in svaren när papperen kommer tillbaka.
surveys-wave-new = Ny omgång
surveys-wave-begin = Börja
surveys-wave-end = Avsluta omgången
surveys-wave-end-lead = När omgången är avslutad tas inga fler svar emot, och den räknas i det kvartal där sista dagen ligger.
surveys-wave-change = Ändra omgången
surveys-wave-name = Namn
surveys-wave-name-hint = Till exempel Hösten 2026.
surveys-wave-from = Första dagen
surveys-wave-to = Sista dagen
surveys-wave-to-hint = Lämna tomt om fler svar ska in.
surveys-wave-invited = Hur många fick frågan
surveys-wave-invited-hint = Behövs för att se hur många som inte svarade.
surveys-wave-invited-wrong = Skriv ett helt tal.
surveys-wave-begun = Omgången har börjat.
surveys-wave-is-ended = Omgången är avslutad.
surveys-wave-opened = Omgången är öppen.
surveys-wave-open = Från { $from }.
surveys-wave-days = { $from } till { $to }.
surveys-places = Svar per skola eller klass
surveys-place = Plats
surveys-no-place = inte angivet
surveys-papers = Svar
surveys-few = färre än fem
surveys-few-answers = { $count ->
    [one] Ett svar på frågan. Visas från fem.
   *[other] { $count } svar på frågan. Visas från fem.
}
surveys-positive = Bra svar: { $share }
surveys-changes = { $after } jämfört med { $before }
surveys-changes-caption = Andelen bra svar i två omgångar
surveys-question = Fråga
surveys-said = Vad som kan sägas
surveys-caveats = Det är inte samma personer som har svarat båda gångerna, alla har inte svarat, och de som går i samma klass liknar varandra. Därför kan en skillnad se säkrare ut än den är. Hänsyn är tagen till att flera frågor jämförs samtidigt.

surveys-key = Skriv in svar
surveys-key-purpose = { $name }. { $papers ->
    [0] Inget papper är inskrivet än.
    [one] Ett papper är inskrivet.
   *[other] { $papers } papper är inskrivna.
}
surveys-key-done = Klar
surveys-key-paper = Ett papper
surveys-key-keep = Spara papperet
surveys-key-clear = Börja om
surveys-key-kept = { $papers ->
    [one] Papperet är inskrivet. Det är det första.
   *[other] Papperet är inskrivet. Nu är det { $papers }.
}
surveys-key-place = Skola eller klass
surveys-key-place-hint = Gäller alla papper tills du ändrar.
surveys-key-answer = Svara och gå vidare
surveys-key-skip = Hoppa över frågan
surveys-key-back = Tillbaka en fråga
surveys-key-undo = Ta tillbaka det senaste papperet
surveys-key-anonymous = Papperet blir till summor när det sparas. Det går inte att se det igen, bara att ta tillbaka det senaste.
