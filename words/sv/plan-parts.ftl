### Det som kärnan själv skriver om planer: rader i planens delar, så att två versioner kan jämföras i ord.

plan-line-role-child = barnet
plan-line-words = ”{ $words }”
plan-line-reached = Så vet vi att det är nått: { $words }
plan-line-step = { $words } ({ $who }, senast { $on })
plan-line-step-undated = { $words } ({ $who }, utan datum)
plan-line-nobody = ingen utsedd än
plan-line-signs = Så märks det: { $words }
plan-line-response = Gör så här: { $words }
plan-line-call = Ring: { $words }
plan-line-no-day = Ingen dag är bestämd: { $reason }
setting-source-own = Kommunens beslut
