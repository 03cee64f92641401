### Idag: nästa möte och det som behöver en hand.

today-where = { $day }, vecka { $week }
today-purpose = { $needs ->
    [0] Inget behöver en hand just nu.
    [one] En sak behöver en hand.
   *[other] { $words } saker behöver en hand, börja uppifrån.
}
today-new-purpose = Här står nästa möte och det som behöver en hand.

today-next = Nästa möte
today-meeting-when = { $kind } { $day } kl. { $at }
today-meeting-children = { $children ->
    [0] Inga barn står på dagordningen än.
    [one] Ett barn.
   *[other] { $words } barn.
}
today-meeting-children-new = { $children ->
    [one] Ett barn, och det är nytt.
   *[other] { $words } barn, { $new ->
        [one] ett av dem nytt
       *[other] { $newWords } av dem nya
    }.
}
today-meeting-coming = { $coming ->
    [0] Ingen har svarat än.
    [one] En kommer.
   *[other] { $words } kommer.
}
today-meeting-unanswered = { $coming ->
    [0] <strong>{ $who } har inte svarat</strong>.
    [one] En kommer, <strong>{ $who } har inte svarat</strong>.
   *[other] { $words } kommer, <strong>{ $who } har inte svarat</strong>.
}
today-meeting-prepare = Förbered mötet
today-meeting-start = Starta mötesläge
today-no-meeting = Inget möte är planerat
today-no-meeting-lead = Planera nästa möte, så bygger dagordningen sig själv av det som är på gång.
today-plan-meeting = Planera ett möte

meeting-kind-planning = Planeringsmöte
meeting-kind-team = HLT-möte
meeting-kind-family = HLT-möte med familjen
meeting-kind-consultation = Konsultationsmöte
meeting-kind-follow-up = Uppföljning
meeting-kind-sip-prepare = SIP-förmöte
meeting-kind-sip = SIP-möte
meeting-kind-sip-follow-up = SIP-uppföljning
meeting-kind-management = Ledningsmöte
meeting-kind-steering = Styrgrupp
meeting-kind-other = Möte

today-needs = Behöver en hand
today-needs-more = { $more ->
    [one] En sak till väntar efter de här.
   *[other] { $words } saker till väntar efter de här.
}
today-needs-more-go = Se nästa steg för varje barn
today-needs-none = Allt som är lovat är gjort eller har tid kvar.

need-feedback = <strong>{ $who }</strong> Familjen väntar på återkoppling efter mötet { $day }.
need-feedback-late = Lovad { $due }.
need-feedback-soon = { $day ->
    [0] { $due }.
   *[other] Dag { $day } av { $days }. { $due }.
}
need-feedback-do = Skriv återkoppling
need-handover = <strong>{ $who }</strong> { $unit } har inte svarat på överlämningen.
need-handover-due = Svar { $due }.
need-handover-do = Påminn
need-handover-uncovered = <strong>{ $who }</strong> Samtycket till överlämningen är återkallat eller har gått ut.
need-handover-uncovered-why = { $unit } kan inte ta emot den.
need-handover-uncovered-do = Se överlämningen
need-answer-back = <strong>{ $who }</strong> { $unit } har inte berättat hur det gick efter överlämningen.
need-answer-back-due = Återkoppling { $due }.
need-answer-back-do = Anteckna återkoppling
need-parcel = <strong>{ $who }</strong> { $from } vill lämna över till er.
need-parcel-due = Svara { $due }.
need-parcel-do = Läs paketet
need-no-holder = <strong>{ $who }</strong> { $children ->
    [one] har ingen som håller i stafettpinnen.
   *[other] har ingen som håller i stafettpinnen. Börja med det äldsta ärendet.
}
need-no-holder-why = { $days ->
    [0] Ärendet kom i dag.
    [one] Så har det varit en dag.
   *[other] Så har det varit i { $days } dagar.
}
need-no-holder-do = Utse samordnare
need-holder-ended = <strong>{ $who }</strong> { $children ->
    [one] har en samordnare som inte är kvar.
   *[other] har samordnare som inte är kvar.
}
need-holder-ended-why = Stafettpinnen väntar på att någon annan tar över.
need-consent = <strong>{ $who }</strong> Samtycket går ut { $day }.
need-consent-gone = <strong>{ $who }</strong> Samtycket gick ut { $day }.
need-consent-why = Barnet kan inte tas upp med namn utan samtycke. Är barnet gammalt nog att svara självt behövs också barnets svar.
need-consent-do = Öppna samtycke
need-voice = <strong>{ $who }</strong> har inte fått säga sitt än.
need-voice-why = Fråga, eller skriv varför ni inte har frågat.
need-voice-do = Skriv barnets ord
need-action = <strong>{ $who }</strong> { $what }
need-action-due = { $unit }, { $due }.
need-action-uncovered = { $unit }, { $due }. Samtycket omfattar inte dem, så de ser det inte på sitt underlag. Säg till dem.
need-action-do = Öppna insatsen
need-follow-up = <strong>{ $who }</strong> Dags att följa upp.
need-follow-up-due = { $due }.
need-follow-up-do = Öppna ärendet
need-plan-to-end = <strong>{ $who }</strong> SIP kan avslutas enligt uppföljningen { $day }.
need-plan-to-end-why = Avsluta den med en orsak, eller bestäm en dag för nästa uppföljning.
need-plan-to-end-do = Öppna SIP
need-plan-without-day = <strong>{ $who }</strong> SIP fortsätter utan dag för uppföljning.
need-plan-without-day-why = Bestäm en dag för nästa uppföljning, eller avsluta den med en orsak.
# Vilken undersökning det är, och varför, står bara på barnets egen sida.
need-health = <strong>{ $who }</strong> Ett steg under Hälsa väntar.
need-health-due = { $due }.
need-health-do = Öppna Hälsa
need-import = <strong>{ $rows ->
    [one] En rad
   *[other] { $words } rader
}</strong> från den inlästa listan väntar på att rättas.
need-import-why = De andra raderna är inlästa.
need-import-do = Rätta raderna

today-resume = Fortsätt där du var
today-resume-draft = { $at }. Ett utkast är sparat.
today-resume-at = { $at }.
today-week = Den här veckan
today-week-none = Inget mer är inplanerat.
today-week-meeting = Möte kl. { $at }
today-week-sip = SIP-möte, { $who }
today-week-handover = Svar från { $unit } om { $who }
today-week-follow-up = Uppföljning, { $who }
today-week-feedback = Återkoppling till familjen, { $who }
today-week-clock = kl. { $at }

today-safe = Allt är krypterat på den här datorn.

today-new-title = Börja med listan ni har
today-new-lead = Har ni barnen i Excel kan Samlat läsa in dem. Inget ändras i er fil, och hela inläsningen går att ångra.
today-new-import = Läs in en lista
today-new-child = Registrera ett barn
today-waiting = Hämtar dagen

need-bounced = <strong>{ $who }</strong> Överlämningen till { $unit } kom tillbaka.
need-bounced-again = <strong>{ $who }</strong> bollas. { $unit } är inte den första som inte kunde ta över.
need-bounced-why = Kom tillbaka { $day }. Ingen ny är tillfrågad.
need-bounced-do = Välj vem ni frågar
need-answers = <strong>{ $who }</strong> har svarat på frågor vid datorn.
need-answers-why = Läs svaren tillsammans innan de skrivs in.
need-answers-do = Läs svaren
need-agreement-ends = <strong>{ $title }</strong> gäller till och med { $day }.
need-agreement-ended = <strong>{ $title }</strong> gick ut { $day }.
need-agreement-why = { $more ->
    [0] Ingen ny överenskommelse har tagit dess plats.
    [one] En annan överenskommelse går också ut.
   *[other] { $words } andra överenskommelser går också ut.
}
need-agreement-do = Se överenskommelsen
need-agencies = <strong>{ $words }</strong> { $agencies ->
    [one] aktör behöver kontrolleras.
   *[other] aktörer behöver kontrolleras.
}
need-agencies-why = { $months ->
    [one] Ingen har frågat dem på en månad.
   *[other] Ingen har frågat dem på { $words } månader.
}
need-agencies-do = Gå igenom
