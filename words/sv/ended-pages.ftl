### När mötet är slut: papperen, godkännandet, familjerna.

ended-title = Mötet är slut
ended-purpose-none = Papperen är klara.
ended-purpose = Papperen är klara. { $left ->
    [0] Alla familjer har fått veta.
    [one] En familj väntar på att få veta.
   *[other] { $words } familjer väntar på att få veta.
}
ended-print-all = Skriv ut allt
ended-save-all = Spara allt som PDF
ended-saved = Papperet är sparat där du valde.
ended-sign = Godkänn anteckningarna
ended-signed = Godkända av { $by } { $day } kl. { $at }
ended-changed = Ändrat efter godkännandet { $day }. Papperet visar det som godkändes.
ended-changed-see = Se hur det står nu
ended-signed-done = Anteckningarna är godkända. Öppnas mötet igen behöver de godkännas på nytt.
ended-none = Inget barn togs upp på mötet.
ended-not-taken-up = { $count ->
    [one] Ett barn hann inte tas upp. Det kommer med på nästa dagordning.
   *[other] { $words } barn hann inte tas upp. De kommer med på nästa dagordning.
}
ended-paper-child = Anteckningar
ended-paper-family = Till familjen
ended-paper-page = Barnets sida
ended-write = Ändra texten
ended-prints-not = Skyddade personuppgifter: skrivs inte ut.
ended-told = Familjen fick veta { $day } av { $by }
ended-tells = { $by } berättar, { $due }
ended-tells-nobody = Ingen är utsedd att berätta, { $due }
ended-one-side = Skrivaren skriver bara på en sida
ended-one-side-why = Annars börjar varje papper på ett nytt ark, så att inget om ett barn hamnar på baksidan av ett annat.
ended-view = Så här ser det ut: { $paper }
ended-print-one = Skriv ut den här
ended-next-paper = Nästa papper
ended-previous-paper = Föregående papper
ended-page = { $paper }, sida { $page } av { $pages }
ended-go = Papper att dela ut

## Sidorna som går hem

home-title = Sidorna som går hem
home-variant = Vilken sida får { $name }?
home-variant-younger = Yngre barn
home-variant-older = Äldre barn
home-variant-none = Ingen egen sida
home-line = Rad { $number }
home-picture = Bild
home-picture-plate = Tallrik
home-picture-moon = Måne
home-picture-clock = Klocka
home-picture-talk = Pratbubbla
home-picture-calendar = Kalender
home-picture-phone = Telefon
home-picture-heart = Hjärta
home-picture-book = Bok
home-picture-house = Hus
home-picture-ball = Boll
home-picture-friends = Två personer
home-picture-hand = Hand
home-when = När
home-talked = Till familjen: det här pratade vi om
home-talked-hint = Korta meningar, en på varje rad.
home-does = Till familjen: det här gör ni
home-does-hint = Det familjen själv har sagt att den gör, en sak på varje rad.
home-done = Sidorna är ändrade.

undo-write-home-page = Sidorna är som förut.
