### Gallring: radera ärenden vars tid är ute.

gallring-title = Gallring
gallring-purpose = Avslutade ärenden som ska raderas, enligt vilken regel och på vems ord.
gallring-waiting = Går igenom avslutade ärenden
gallring-empty-title = Inget att gallra
gallring-empty = När ett ärende har avslutats står det här när det får raderas.

## Regeln

gallring-rule = Regeln som gäller här
gallring-rule-none = Ingen regel säger vad som gäller för era handlingar. Lägg in den från er dokumenthanteringsplan. Tills dess raderas inget.

## Ärenden

gallring-due = { $count ->
    [one] Tiden är ute för ett ärende
   *[other] Tiden är ute för { $count } ärenden
}
gallring-due-lead = Föreslås till en läsare, som godkänner eller behåller vart och ett med skäl.
gallring-by-hand = { $count ->
    [one] Ett ärende behöver prövas för hand
   *[other] { $count } ärenden behöver prövas för hand
}
gallring-by-hand-lead = Regeln räcker inte. Prata med arkivarien.
gallring-looked-at-lead = Tiden är ute, men regeln räcker inte. Har arkivarien sagt att ett ärende får raderas kan det tas med i förslaget. Läsaren ser ditt skäl och beslutar.
gallring-put-on-list = Ta med { $number } i förslaget
gallring-by-hand-why = Varför { $number } får raderas
gallring-by-hand-why-hint = Till exempel vem som har prövat det och när. Skriv inget om barnet: skälet är kvar när ärendet är raderat.
gallring-by-hand-why-missing = Skriv varför ärendet får raderas.
gallring-later = { $count ->
    [one] Ett ärende gallras senare
   *[other] { $count } ärenden gallras senare
}
gallring-later-lead = Tidigast den dag som står. En ny anteckning flyttar dagen framåt.
gallring-kept = { $count ->
    [one] Ett ärende bevaras
   *[other] { $count } ärenden bevaras
}
gallring-kept-lead = Raderas inte.
gallring-number = Ärende
gallring-closed = Avslutat
gallring-last-entry = Sista anteckning
gallring-from = Tidigast
gallring-at-latest = Senast
gallring-why = Varför

gallring-reason-due = Tiden är ute
gallring-reason-later = Tiden är inte ute än
gallring-reason-kept-here = Allt bevaras i den här kommunen
gallring-reason-kept-birth-day = Född den 5:e, 15:e eller 25:e
gallring-reason-birth-unknown = Födelsedagen är okänd
gallring-reason-protected = Skyddade personuppgifter
gallring-reason-placed = Barnet har varit placerat
gallring-reason-no-rule = Ingen regel gäller
gallring-no-longer-due = Tiden är inte längre ute: ärendet har öppnats igen eller fått en ny anteckning. Det är kvar.

## Från förslag till intyg

gallring-propose = { $count ->
    [one] Föreslå ett ärende
   *[other] Föreslå { $count } ärenden
}
gallring-proposed = Listan är gjord. Nu ska en läsare godkänna den.
gallring-waits-for-reader = { $count ->
    [one] En lista med ett ärende väntar på att en läsare godkänner den.
   *[other] En lista med { $count } ärenden väntar på att en läsare godkänner den.
}
gallring-waits-for-carrying-out = { $count ->
    [0] { $name } har behållit alla på listan. Verkställ den för att få intyget, eller dra tillbaka den.
    [one] { $name } har godkänt att ett ärende raderas. Det är inte gjort än.
   *[other] { $name } har godkänt att { $count } ärenden raderas. Det är inte gjort än.
}
gallring-withdraw = Dra tillbaka listan
gallring-withdrawn = Listan är tillbakadragen. Inget har raderats.
gallring-decide = Granska listan
gallring-decide-lead = Ta bort bocken för ett ärende som ska vara kvar, och skriv varför. Resten godkänns med ditt skäl.
gallring-decide-do = { $count ->
    [0] Behåll alla
    [one] Godkänn ett ärende
   *[other] Godkänn { $count } ärenden
}
gallring-decided = Beslutet är sparat. Samordnaren kan nu verkställa det.
gallring-line-erase = Radera { $number }
gallring-line-detail = Sista anteckning { $last }. Ska vara raderat senast { $latest }.
gallring-line-by-hand = Prövat för hand: { $why }
gallring-keep-why = Varför { $number } är kvar
gallring-keep-why-missing = Skriv varför ärendet är kvar.
gallring-reason = Skäl för att radera
gallring-reason-hint = Till exempel: jämfört med dokumenthanteringsplanen, inget talar för att bevara.
gallring-reason-missing = Skriv varför ärendena får raderas.
gallring-carry-out = Verkställ gallringen
gallring-carry-out-lead = { $count ->
    [0] Inget raderas. Du får intyget.
    [one] Ett ärende raderas och går inte att få tillbaka. Kvartalens antal påverkas inte. Efteråt får du intyget.
   *[other] { $count } ärenden raderas och går inte att få tillbaka. Kvartalens antal påverkas inte. Efteråt får du intyget.
}
gallring-carried-out = Gallringen är gjord.

## Listor

gallring-lists = Listor
gallring-list-line = { $count ->
    [one] Ett ärende, gjord { $day }
   *[other] { $count } ärenden, gjord { $day }
}
gallring-list-done = { $count ->
    [0] Inget raderades, { $day }
    [one] Ett ärende raderades { $day }
   *[other] { $count } ärenden raderades { $day }
}
gallring-list-by = Gjord av { $name }
gallring-state-proposed = Väntar
gallring-state-decided = Godkänd
gallring-state-carried-out = Gjord
gallring-state-withdrawn = Tillbaka
gallring-certificate = Intyg
gallring-certificate-of = Intyg för listan gjord { $day }
