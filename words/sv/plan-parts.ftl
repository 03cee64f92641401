### Det som kärnan själv skriver om planer: rader i planens delar, så att två versioner kan jämföras i ord.

plan-line-role-child = barnet
plan-line-words = ”{ $words }”
plan-line-reached = Så vet vi att det är nått: { $text }
plan-line-step = { $what } ({ $who }, senast { $day })
plan-line-step-undated = { $what } ({ $who }, utan datum)
plan-line-nobody = ingen utsedd än
plan-line-crisis-signs = Så märks det: { $text }
plan-line-crisis-response = Gör så här: { $text }
plan-line-crisis-call = Ring: { $text }
plan-line-no-day = Ingen dag är bestämd: { $reason }
setting-source-own = Kommunens beslut
