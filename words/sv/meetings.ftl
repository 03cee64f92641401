### Möten: det som kärnan själv säger.

resume-meeting = { $kind ->
    [planning] Planeringsmöte
    [team] HLT-möte
    [family] HLT-möte med familjen
    [consultation] Anonym konsultation
    [follow_up] Uppföljning
    [sip] SIP-möte
    [management] Ledningsmöte
    [steering] Styrgrupp
   *[other] Möte
} { $date }

who-two = { $one } och { $other }
who-more = { $one }, { $other } och { $more } till
