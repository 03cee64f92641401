# Papperens namn i fönstret. Texterna på själva papperen står i documents/papers/*.sv.toml.

paper-recovery-sheet = Återställningsark
paper-minutes = Minnesanteckningar från mötet
paper-child-minutes = Minnesanteckningar för barnet
paper-family-feedback = Till familjen efter mötet
paper-consent = Samtycke
paper-consent-easy = Samtycke, lättläst
paper-child-plan = Barnets plan
paper-summons = Kallelse till SIP-möte
paper-invitation = Inbjudan till möte
paper-sip = Samordnad individuell plan (SIP)
paper-handover = Överlämning
paper-quarter-report = Kvartalsrapport
paper-preparation = Underlag inför mötet
paper-term-plan = Terminens möten
paper-register-extract = Registerutdrag
paper-group-minutes = Minnesanteckningar från mötet
paper-evaluation-form = Utvärdering på papper
paper-unprintable = Några tecken går inte att skriva ut: { $characters }. På papperet står □ i stället.
paper-failed = Papperet kunde inte göras. Inget är ändrat eller borta. Försök igen, eller säg till den som sköter Samlat hos er.
paper-not-encrypted = PDF-filen är inte låst. Spara den bara där den får ligga, och ta bort den när den är utskriven.

# Varför ett barn inte togs upp med namn, i minnesanteckningarna.
paper-hidden-nobody-there = ingen var i rummet
paper-hidden-protected = skyddade uppgifter
paper-hidden-not-covered = samtycket omfattar inte alla som var där
paper-hidden-missing = samtycke saknas
paper-hidden-withdrawn = samtycket är återkallat
paper-hidden-expired = samtycket har gått ut

# Planer, kallelser och överlämningar.
paper-not-taken-up = tiden räckte inte

# Varför ett barn tas upp, på underlaget till verksamheterna.
paper-reason-new = Nytt ärende.
paper-reason-actions-late = { $count ->
    [one] En insats är försenad.
   *[other] { $count } insatser är försenade.
}
paper-reason-actions-moved = { $count ->
    [one] En insats är flyttad.
   *[other] { $count } insatser är flyttade.
}
paper-reason-handover-returned = Överlämningen kom tillbaka.
paper-reason-handover-late = Svaret på överlämningen är försenat.
paper-reason-handover-waiting = Väntar på svar på överlämningen, senast { $date }.
paper-reason-feedback-late = Familjen väntar på återkoppling sedan { $date }.
paper-reason-consent-expires = Samtycket går ut { $date }.
paper-reason-follow-up = Uppföljning { $date }.
paper-reason-plan-follow-up = Uppföljning av SIP { $date }.
paper-reason-actions-due = En insats ska vara klar { $date }.
paper-reason-starts-school = Börjar skolan i augusti.
paper-reason-changes-stage = { $stage ->
    [middle] Börjar mellanstadiet i augusti.
    [upper] Börjar högstadiet i augusti.
   *[upper_secondary] Börjar gymnasiet i augusti.
}
paper-reason-turns = Fyller { $age } år { $date }.
paper-reason-voice-missing = Barnet är inte frågat än.
paper-reason-open-long = Ärendet har varit öppet sedan { $date }.
paper-reason-unchanged = { $count } genomgångar i rad utan något nytt beslut.
paper-reason-silent = Inget har hänt sedan { $date }.
paper-reason-ongoing = Kort avstämning.
paper-reason-by-hand = Teamet vill ta upp barnet.

paper-term = { $season ->
    [spring] våren { $year }
   *[autumn] hösten { $year }
}
paper-day-off = { $day ->
    [new_years_day] Nyårsdagen
    [epiphany] Trettondedag jul
    [good_friday] Långfredagen
    [easter_eve] Påskafton
    [easter_day] Påskdagen
    [easter_monday] Annandag påsk
    [first_of_may] Första maj
    [ascension_day] Kristi himmelsfärdsdag
    [whit_sunday] Pingstdagen
    [national_day] Sveriges nationaldag
    [midsummer_eve] Midsommarafton
    [midsummer_day] Midsommardagen
    [all_saints_day] Alla helgons dag
    [christmas_eve] Julafton
    [christmas_day] Juldagen
    [second_day_of_christmas] Annandag jul
    [new_years_eve] Nyårsafton
    [saturday] Lördag
   *[sunday] Söndag
}
paper-evaluation-answered = { $answered } av { $asked } svarade.
paper-evaluation-few = Svaren visas först när minst { $fewest } har svarat.
paper-evaluation-mean = { $question }: { $mean } av 5.
paper-child-page = Barnets egen sida

paper-consultation = { $unit }: { $theme }, { $age }. Råd: { $advice }.
paper-gap = { $kind }, { $age }. Tillfrågade: { $asked }.
paper-shared = Gemensamma ord (månader, dagar, rubriker)

## Språk

paper-language-name-sv = Svenska
paper-language-name-sv-easy = Lätt svenska
paper-language-name-en = Engelska
paper-language-name-fi = Finska
paper-language-name-fit = Meänkieli
paper-language-name-se = Nordsamiska
paper-language-name-smj = Lulesamiska
paper-language-name-sma = Sydsamiska
paper-language-name-sju = Umesamiska
paper-language-name-rmy = Romani
paper-language-name-so = Somaliska
paper-language-name-uk = Ukrainska
paper-language-name-ru = Ryska
paper-language-name-pl = Polska
paper-language-name-ro = Rumänska
paper-language-name-sq = Albanska
paper-language-name-bs = Bosniska
paper-language-name-kmr = Kurmanji
paper-language-name-tr = Turkiska
paper-language-name-es = Spanska
paper-language-name-pt = Portugisiska
paper-language-name-fr = Franska
paper-language-name-de = Tyska
paper-language-name-et = Estniska
paper-language-name-el = Grekiska

## Fält i papperens texter

paper-field-child = barnets namn
paper-field-name = barnets hela namn
paper-field-genitive = barnets namn med s
paper-field-to = mottagare
paper-field-who = vem
paper-field-phone = telefon
paper-field-date = datum
paper-field-on = dag
paper-field-how = hur
paper-field-before = före
paper-field-after = efter
paper-field-number = nummer
paper-field-page = sida
paper-field-pages = antal sidor
paper-field-items = det som saknas
paper-field-reason = skäl
paper-field-words = orden
paper-field-age = ålder
paper-field-all = antal i allt
paper-field-parts = uppräkningen
paper-field-count = antal
paper-field-term = termin
paper-field-contact = kontakt
paper-field-case = ärendenummer
paper-field-meeting = mötets dag
paper-field-municipality = kommun
paper-field-team = team
paper-field-today = dagens datum
