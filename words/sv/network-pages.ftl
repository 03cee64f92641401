### Människorna runt barnet: kartan, listan, hur många.

network-title = Människorna runt { $name }
network-look = Visa som
network-look-map = Karta
network-look-list = Lista
network-picture = Karta över människorna runt { $name }: familjen närmast, yrkespersoner ytterst. Samma sak står i listan.
network-count = { $name } möter { $titles ->
    [0] ingen yrkesperson just nu.
    [one] en yrkestitel, { $contacts ->
        [one] en kontakt.
       *[other] { $contactWords } kontakter.
    }
   *[other] { $titleWords } yrkestitlar, { $contacts ->
        [one] en kontakt.
       *[other] { $contactWords } kontakter.
    }
}
network-by-family = { $count ->
    [one] En av dem har familjen ordnat själv.
   *[other] { $words } av dem har familjen ordnat själv.
}
network-family = Familjen
network-near = Nära
network-name = Namn
network-where = Var
network-since = Sedan
network-until = Till
network-from = { $from }
network-from-to = { $from }–{ $to }
network-arranged = Ordnat av familjen
network-arranged-yes = Ja
network-acts = Ändra
network-acts-of = Ändra { $name }
network-add = Lägg till någon
network-change = Ändra kontakten
network-role = Titel eller vem det är för barnet
network-role-hint = Till exempel speciallärare, mormor, tränare.
network-ring = Hur nära?
network-ring-professional = Arbetar med barnet
network-ring-near = Nära
network-ring-family = Familjen
network-from-where = Kommer från
network-elsewhere = Annan: { $sector }
network-by-family-ask = Familjen har ordnat kontakten själv
network-by-family-why = Det visar hur mycket familjen får samordna på egen hand.
network-saved = Kontakten är sparad.
network-removed = Kontakten är borttagen.
network-before = Tidigare kontakter
network-time = Så har antalet ändrats
network-fewer = Den { $day } var det { $before ->
    [one] en kontakt
   *[other] { $beforeWords } kontakter
}, i dag { $now ->
    [0] ingen
    [one] en
   *[other] { $nowWords }
}.
network-not-fewer = Den { $day } var det { $before ->
    [one] en kontakt
   *[other] { $beforeWords } kontakter
}, i dag { $now ->
    [0] ingen
    [one] en
   *[other] { $nowWords }
}. De har inte blivit färre.
network-day = Dag
network-contacts = Kontakter
network-titles = Titlar
network-family-arranged = Familjen ordnade
network-legend-baton = Ring: håller i stafettpinnen
network-legend-family = Hål: familjen ordnade själv

network-sector-school = Skola
network-sector-preschool = Förskola
network-sector-social-services = Socialtjänst
network-sector-primary-care = Hälsocentral
network-sector-child-health = Barnhälsovård
network-sector-maternal-health = Mödrahälsovård
network-sector-child-psychiatry = BUP
network-sector-paediatrics = Barnmedicin
network-sector-habilitation = Habilitering
network-sector-dental = Tandvård
network-sector-youth-clinic = Ungdomsmottagning
network-sector-culture = Kultur
network-sector-leisure = Fritid
network-sector-prevention = Förebyggande
network-sector-police = Polis
network-sector-other = Annat

undo-write-contact = Kontakten är som förut.
undo-remove-contact = Kontakten är tillbaka.
