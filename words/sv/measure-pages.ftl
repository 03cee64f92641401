### Mått och Kvartal: sidorna.

quarter-name = { $number ->
    [1] Första
    [2] Andra
    [3] Tredje
   *[other] Fjärde
} kvartalet { $year }
quarter-short = Kv. { $number } { $year }
quarter-choose = Kvartal

## Mått

measures-purpose = Räknas fram av det ni ändå gör på mötena. Stannar på den här datorn.
measures-purpose-open = Kvartalet pågår. Talen ändras tills det är slut.
measures-purpose-erased = Ärenden i kvartalet är gallrade. Talen är de som kvartalet hade innan, men bakom dem visas bara de ärenden som är kvar.
measures-send = Skicka kvartalet
measures-quarter = Visa kvartalet
measures-measure = Mått
measures-value = Värde
measures-all = Visa alla { $count } mått
measures-few = Visa bara de viktigaste
measures-more = Mer
measures-feedback = Återkoppling till teamet
measures-section-reach = Hur många vi når
measures-section-origin = Varifrån och om vad
measures-section-times = Ledtider
measures-section-handovers = Överlämningar
measures-section-plans = SIP
measures-section-voice = Barnets röst, familjen och samtycke
measures-section-health = Hälsa och skola
measures-section-experience = Upplevelse
measures-missing = Saknas
measures-empty-title = Inget att räkna här
measures-empty-lead = Inget ärende hör till { $quarter } eller kvartalen före. Har ni ärenden som börjar senare: välj ett senare kvartal. Annars kan ni läsa in listan ni har i dag, eller lägga till ett barn.
measures-empty-action = Läs in en lista
measures-waiting = { $count ->
    [one] Ett ärende väntar fortfarande.
   *[other] { $words } ärenden väntar fortfarande.
}
measures-under-days = { $n ->
    [one] Ett ärende, inom { $days }.
   *[other] { $n } ärenden, nio av tio inom { $days }.
}
measures-under-before = Kvartalet före: { $value }.
measures-with-reason = { $count ->
    [one] Ett barn har inte hörts, men skälet är skrivet.
   *[other] { $words } barn har inte hörts, men skälet är skrivet.
}
measures-is-missing = { $count ->
    [one] För ett av dem saknas en uppgift. Det räknas inte in.
   *[other] För { $words } saknas en uppgift. De räknas inte in.
}
measures-protected = { $count ->
    [one] Ett barn med skyddade uppgifter finns bara i totalen.
   *[other] { $words } barn med skyddade uppgifter finns bara i totalen.
}
measures-rule = Så räknas det.
measures-version = Mått { $id }, version { $version }, gäller från { $day }.
measures-show = { $unit ->
    [children] { $count ->
        [one] Visa barnet
       *[other] Visa de { $count } barnen
    }
    [meetings] { $count ->
        [one] Visa mötet
       *[other] Visa de { $count } mötena
    }
    [plans] { $count ->
        [one] Visa planen
       *[other] Visa de { $count } planerna
    }
    [handovers] { $count ->
        [one] Visa överlämningen
       *[other] Visa de { $count } överlämningarna
    }
    [actions] { $count ->
        [one] Visa insatsen
       *[other] Visa de { $count } insatserna
    }
    [follow_ups] { $count ->
        [one] Visa uppföljningen
       *[other] Visa de { $count } uppföljningarna
    }
   *[cases] { $count ->
        [one] Visa ärendet
       *[other] Visa de { $count } ärendena
    }
}
measures-show-missing = Visa dem som saknar uppgift
measures-show-waiting = Visa dem som väntar

measures-trend = Kvartal för kvartal
measures-trend-n = n

measures-by = Uppdelat efter
measures-by-age = Ålder
measures-by-sex = Kön
measures-by-stage = Stadium
measures-by-source = Initiativ
measures-by-closing = Orsak
measures-by-sector = Verksamhet
measures-by-handover = Slag
measures-by-plan-closing = Orsak
measures-by-voice = Så var barnet med
measures-by-consent = Läge
measures-by-deviation = Slag
measures-by-exam = Undersökning
measures-by-survey = Vem som svarade
measures-by-zero = Tomma grupper visas inte.

measures-cases-title = { $measure }, { $quarter }
measures-cases-title-group = { $measure }, { $group }, { $quarter }
measures-cases-lead = Visas bara här. Att du har tittat står i loggen.
measures-cases-none = Inget ärende i den gruppen.
measures-cases-name = Barn
measures-cases-on = Dag
measures-cases-how = Räknas
measures-outcome-counted = ja
measures-outcome-not = nej
measures-outcome-not-with-reason = nej, skäl finns
measures-outcome-waiting = väntar
measures-outcome-missing = uppgift saknas

## Kvartal

quarter-where = Kvartal
quarter-purpose = Granska, skriv under och försegla. Regionen får summor, aldrig ett barn.
quarter-waiting = Räknar
quarter-steps = Kvartalets väg
quarter-step-open = Öppet
quarter-step-review = Granskas
quarter-step-signed = Underskrivet
quarter-step-sealed = Förseglat
quarter-step-acknowledged = Kvitterat
quarter-step-open-until = till { $day }
quarter-step-open-over = slut { $day }
quarter-step-left = { $count ->
    [0] klar
    [one] en punkt kvar
   *[other] { $words } punkter kvar
}
quarter-step-by = av { $name }
quarter-step-by-coordinator = av samordnaren
quarter-step-due = senast { $day }
quarter-step-late = försenat, senast { $day }
quarter-step-on = { $day }
quarter-step-by-region = av regionen

quarter-review = Granskning
quarter-review-count = { $done } av { $all } är klara
quarter-level-fine = Klart
quarter-level-explained = Får stå
quarter-level-look = Rätta
quarter-level-stop = Stopp
quarter-go-to = Gå till
quarter-go-import = raderna
quarter-go-more = { $count ->
    [one] och ett till
   *[other] och { $count } till
}
quarter-let-stand = Låt stå
quarter-explain-right-as-it-is = Det stämmer som det är
quarter-explain-cannot-be-found = Uppgiften går inte att få fram
quarter-explain-next-quarter = Rättas i nästa kvartal
quarter-explained = Skäl: { $why }.

quarter-next-point = Rätta nästa punkt
quarter-sign = Skriv under kvartalet
quarter-sign-again = Skriv under en rättelse
quarter-sign-what = { $name } skriver under. Därefter kan ingen siffra ändras, bara rättas i en ny version.
quarter-signed = Kvartalet är underskrivet.
quarter-seal = Försegla kvartalet
quarter-seal-what = { $rows } rader förseglas till regionens nyckel. Bara regionen kan öppna filen.
quarter-not-saved = Filerna är inte sparade. De finns kvar här och kan sparas igen.
quarter-files-saved = Båda filerna är sparade. Skicka dem tillsammans till regionen.
quarter-save-again = Spara filerna igen
quarter-workbook = Spara som Excel
quarter-workbook-what = Filen har exakta tal och är inte krypterad. Ett litet tal kan peka ut ett barn. Ge den bara till den som ska ha den.
quarter-workbook-saved = Arbetsboken är sparad.
quarter-receipt = Regionen har kvitterat
quarter-receipt-title = Kvittens från regionen
quarter-receipt-lead = Har regionen svarat på annat sätt? Skriv dagen då den svarade att filen kommit fram och gått att öppna.
quarter-receipt-read = Läs in kvittensen …
quarter-receipt-read-lead = Regionens kvittens är två filer: en som slutar på .kvitto.json och dess underskrift som slutar på .minisig. Välj dem i den ordningen.
quarter-receipt-read-done = Kvittensen är inläst. Den stämmer med filen ni skickade och är underskriven av regionen.
quarter-receipt-on = Dag
quarter-receipt-save = Spara kvittensen
quarter-acknowledged-by-hand = Dagen är antecknad för hand. Regionens underskrivna kvittens är inte inläst.
quarter-acknowledged = Regionen har kvitterat kvartalet. Inget mer att göra.

quarter-signature = Underskrift
quarter-signature-open = När granskningen är klar skriver <strong>{ $name }</strong> under som samordnare. Därefter kan ingen siffra ändras, bara rättas i en ny version.
quarter-signature-lost = Kvartalet skrevs aldrig under.
quarter-signature-done = <strong>{ $name }</strong> skrev under { $day }.
quarter-signature-fingerprint = Siffrornas avtryck: { $hash }
quarter-sealed-done = Förseglat { $day } som fil nummer { $sequence } i ordningen. Filens avtryck: { $hash }
quarter-changed-title = Något har ändrats sedan kvartalet skrevs under
quarter-changed = { $count ->
    [one] Ett tal i ärendena är ett annat nu. Det underskrivna står kvar. Skicka en rättelse om det behövs.
   *[other] { $words } tal i ärendena är andra nu. Det underskrivna står kvar. Skicka en rättelse om det behövs.
}
quarter-changed-signed = { $count ->
    [one] Ett tal i ärendena är ett annat nu. Skriv under på nytt om det ska med.
   *[other] { $words } tal i ärendena är andra nu. Skriv under på nytt om de ska med.
}
quarter-earlier = Tidigare versioner
quarter-earlier-line = { $name }, underskriven { $day }

quarter-all = Alla kvartal
quarter-list-none = Inte skickat
quarter-list-signed = Underskrivet
quarter-list-sealed = Förseglat
quarter-list-acknowledged = Kvitterat

quarter-sent = Exakt det här skickas
quarter-sent-signed = Exakt det här är underskrivet
quarter-sent-was = Exakt det här skickades
quarter-sent-count = { $shown } av { $all } rader
quarter-sent-caption = De rader som förseglas till regionen
quarter-sent-what = Uppgift
quarter-sent-value = I kuvertet
quarter-sent-all = Visa alla { $rows } rader
quarter-sent-few = Visa bara det viktigaste
quarter-sent-note = Exakta tal, bara för regionen som tar emot. Inga namn, nummer eller fritext skickas. Regionen avrundar små tal innan någon annan får se dem.
quarter-sent-ended = { $ended ->
    [one] { $ended } klar
   *[other] { $ended } klara
}, { $waiting } väntar
quarter-sent-done = { $ended ->
    [one] { $ended } klar
   *[other] { $ended } klara
}
quarter-sent-of = { $numerator } av { $denominator }

quarter-region-missing-title = Regionens nyckel saknas
quarter-region-missing = Kvartalet kan inte förseglas förrän regionens öppna nyckel är inlagd.
quarter-region-add = Lägg in regionens nyckel
quarter-keys = Nycklar
quarter-keys-region = Regionens nyckel
quarter-keys-region-lead = Kvartalet förseglas till den. Ring regionen och läs upp orden: de ska vara desamma hos dem.
quarter-keys-receipts = Nyckel för regionens kvittenser
quarter-keys-receipts-none = Saknas. Lägg in den under Byt nyckel, så att regionens kvittenser går att läsa in.
quarter-keys-own = Er egen nyckel
quarter-keys-own-lead = Kvartalet skrivs under med den. Regionen ska ha samma ord.
quarter-keys-own-save = Spara er öppna nyckel
quarter-keys-own-saved = Nyckelfilen är sparad. Skicka den till regionen.
quarter-keys-change = Byt nyckel
quarter-key-label = Regionens öppna nyckel
quarter-key-hint = Börjar med age1 om kvartal förseglas till den, med RW om regionen skriver under kvittenser med den. Ni får den av regionen.
quarter-key-next = Fortsätt
quarter-key-what = Nyckeln läggs in som regionens. Börjar den med age1 förseglas kvartalen till den. Börjar den med RW är det regionens kvittenser som jämförs med den.
quarter-key-set = Lägg in nyckeln
quarter-key-added = Nyckeln är inlagd. Ring regionen och jämför de åtta orden.
quarter-key-words = Nyckelns åtta ord

## Över tid, och det som markerats

measures-waits = Väntan, de senaste fyra kvartalen
measures-mark = Markera en ändring
measures-mark-lead = När ni har ändrat hur ni arbetar: markera dagen, så jämförs före och efter. Skriv inget som pekar ut ett barn.
measures-mark-kind = Vad är det?
measures-mark-change = Vi ändrade hur vi arbetar
measures-mark-note = Något annat hände
measures-mark-story = En berättelse bredvid talet
measures-mark-from = Från och med
measures-mark-text = Med några ord
measures-mark-hint = Till exempel: den som har stafettpinnen ringer.
measures-mark-no-day = Välj en dag.
measures-mark-no-text = Skriv några ord.
measures-marked = Markerat.
measures-mark-removed = Markeringen är borttagen.
measures-marks = Markerat hittills
measures-ask-about = Ta upp på ledningsmötet
measures-question-lead = En fråga, en som tar reda på det och en dag. Den läggs på nästa ledningsmötes dagordning.
measures-question = Frågan
measures-question-first = Vad har hänt med { $title }?
measures-question-owner = Vem tar reda på det?
measures-question-no-owner = Välj vem som tar reda på det.
measures-question-by = Senast
measures-question-act = Lägg på dagordningen
measures-question-put = Frågan ligger på nästa ledningsmötes dagordning.
