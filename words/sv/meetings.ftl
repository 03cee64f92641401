### Möten: det som kärnan själv säger.

resume-meeting = { $name } { $date }

who-two = { $one } och { $other }
who-more = { $one }, { $other } och { $more } till

meeting-name = { $kind ->
    [planning] Planeringsmöte
    [team] HLT-möte
    [family] HLT-möte med familjen
    [consultation] Konsultationsmöte
    [follow_up] Uppföljning
    [sip_prepare] SIP-förmöte
    [sip] SIP-möte
    [sip_follow_up] SIP-uppföljning
    [management] Ledningsmöte
    [steering] Styrgrupp
   *[other] Möte
}

meeting-type-purpose-planning = Teamet går igenom alla barn utan familjerna och bestämmer vilka som ska tas upp.
meeting-type-purpose-team = Teamet tar upp de barn där något är nytt, försenat eller snart går ut.
meeting-type-purpose-family = Teamet träffar barnet och familjen.
meeting-type-purpose-consultation = En verksamhet frågar teamet om råd utan att berätta vem det gäller.
meeting-type-purpose-follow-up = Hur gick det, och hjälpte det?
meeting-type-purpose-sip-prepare = Barnet och familjen formulerar frågan och säger vilka som ska kallas.
meeting-type-purpose-sip = Huvudmännen gör en samordnad individuell plan tillsammans med barnet och familjen.
meeting-type-purpose-sip-follow-up = Planen följs upp: fortsätta, ändra eller avsluta.
meeting-type-purpose-management = Cheferna följer gemensamma resultat och tar hand om det teamet inte själv kan lösa.
meeting-type-purpose-steering = Huvudmännen bestämmer om inriktning, resurser och gemensamma mål.

meeting-type-item-sip-prepare-1 = Barnets och familjens fråga
meeting-type-item-sip-prepare-2 = Vilka ska kallas, och vad omfattar samtycket?
meeting-type-item-sip-prepare-3 = Hur vill barnet vara med?
meeting-type-item-sip-1 = Barnets egna ord och mål
meeting-type-item-sip-2 = Vilka insatser behövs, och vem ansvarar för vad?
meeting-type-item-sip-3 = Åtgärder av någon annan, och vem som har det övergripande ansvaret
meeting-type-item-sip-4 = När följer vi upp?
meeting-type-item-sip-follow-up-1 = Vad säger barnet, och hur har det gått?
meeting-type-item-sip-follow-up-2 = Fortsätta, ändra eller avsluta?
meeting-type-item-sip-follow-up-3 = Nästa uppföljning
meeting-type-item-consultation-1 = Välkommen
meeting-type-item-consultation-2 = Frågor från verksamheterna, utan namn
meeting-type-item-consultation-3 = Sammanfattning och nästa steg
meeting-type-item-consultation-4 = Utvärdering av dagens möte
meeting-type-item-management-1 = Välkommen
meeting-type-item-management-2 = Föregående anteckningar och åtgärder
meeting-type-item-management-3 = Aktuellt
meeting-type-item-management-4 = Utifrån gemensamma resultat: prioritera, avvikelser, åtgärder
meeting-type-item-management-5 = Övrigt
meeting-type-item-management-6 = Sammanfattning och nästa steg
meeting-type-item-management-7 = Utvärdering av dagens möte
meeting-type-item-steering-1 = Välkommen
meeting-type-item-steering-2 = Föregående beslut och åtgärder
meeting-type-item-steering-3 = Läget: gemensamma resultat
meeting-type-item-steering-4 = Frågor att besluta om
meeting-type-item-steering-5 = Övrigt
meeting-type-item-steering-6 = Sammanfattning och nästa steg
meeting-type-item-steering-7 = Utvärdering av dagens möte

break-autumn = Höstlov
break-christmas = Jullov
break-winter = Sportlov
break-easter = Påsklov
break-summer = Sommarlov

consultation-theme-attendance = Skolnärvaro
consultation-theme-learning = Lärande och utveckling
consultation-theme-mental-health = Psykisk hälsa
consultation-theme-body-health = Kroppslig hälsa
consultation-theme-relations = Kamrater och relationer
consultation-theme-family = Familjens situation
consultation-theme-safety = Utsatthet eller våld
consultation-theme-behaviour = Normbrytande beteende
consultation-theme-substances = Alkohol, droger eller spel
consultation-theme-other = Något annat
consultation-advice-talk-with-family = Prata med barnet och familjen
consultation-advice-own-effort = Vad verksamheten själv kan göra
consultation-advice-who-can-help = Vem som kan hjälpa till
consultation-advice-law = Vad lagen säger
consultation-advice-keep-going = Fortsätt som ni gör
consultation-next-on-their-own = Verksamheten går vidare själv
consultation-next-ask-consent = Frågar familjen om samtycke till HLT
consultation-next-other-service = Kontaktar en annan verksamhet, tillsammans med familjen
consultation-next-concern-report = Gör en orosanmälan
consultation-next-new-consultation = Ny konsultation

evaluation-question-important = Vi pratade om det viktigaste.
evaluation-question-heard = Alla kom till tals.
evaluation-question-child = Barnens egna ord fick plats.
evaluation-question-respect = Vi talade om barn och familjer som om de var med.
evaluation-question-next = Vi vet vem som gör vad, och när.
evaluation-question-time = Tiden räckte.
## På duken under annat namn

room-pseudonym = { $number ->
    [0] Tallen
    [1] Älven
    [2] Rönnen
    [3] Fjället
    [4] Ängen
    [5] Sjön
    [6] Björken
    [7] Bäcken
    [8] Myren
    [9] Granen
    [10] Udden
    [11] Skogen
    [12] Holmen
    [13] Videt
    [14] Backen
   *[15] Lingonet
}
room-child = barnet
room-guardian = vårdnadshavaren

## Barnets egen sida, när ingen har skrivit den för hand

home-by = Senast { $day }.
home-day = { $day }.
home-meet-again = Vi ses igen { $day }. Du får vara med om du vill.

agenda-postponed-to = flyttas till mötet { $day }
agenda-postponed = får vänta till nästa möte
