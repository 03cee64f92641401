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
paper-family-invitation = Inbjudan till familjen
paper-sip = Samordnad individuell plan (SIP)
paper-handover = Överlämning
paper-quarter-report = Kvartalsrapport
paper-preparation = Underlag inför mötet
paper-term-plan = Terminens möten
paper-register-extract = Registerutdrag
paper-group-minutes = Minnesanteckningar från mötet
paper-evaluation-form = Utvärdering på papper
paper-look = Förhandsgranska
paper-look-of = Förhandsgranska: { $paper }
paper-print = Skriv ut
paper-unprintable = Några tecken går inte att skriva ut: { $characters }. På papperet står □ i stället.
paper-failed = Papperet kunde inte göras. Inget är ändrat eller borta. Försök igen, eller säg till den som sköter Samlat hos er.
paper-not-encrypted = PDF-filen är inte låst. Spara den bara där den får ligga, och ta bort den när den är utskriven.

# Filnamnet på ett papper som öppnas för att skrivas ut. Programmet som visar det minns namnet, så det säger ingenting. Bara sådant som får stå i ett filnamn.
paper-opened = Papper från Samlat { $number }

paper-child-page = Barnets egen sida

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
paper-language-name-ar = Arabiska
paper-language-name-so = Somaliska
paper-language-name-ti = Tigrinska
paper-language-name-am = Amhariska
paper-language-name-fa = Persiska
paper-language-name-prs = Dari
paper-language-name-ps = Pashto
paper-language-name-ur = Urdu
paper-language-name-ckb = Sorani
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
paper-field-time = klockslag
paper-field-sheet = arkets nummer
paper-field-sheets = antal ark
paper-field-vault = valvets namn
paper-field-groups = antal grupper
paper-field-characters = tecken
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
papers-of-meeting = Papper från mötet { $date }
