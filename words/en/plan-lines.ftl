### What the core itself writes in plans, in English: lines of the plan's sections in a register extract.

plan-line-words = “{ $words }”
plan-line-reached = How we know that it is reached: { $words }
plan-line-step = { $words } ({ $who }, by { $on })
plan-line-step-undated = { $words } ({ $who }, no date)
plan-line-nobody = nobody appointed yet
plan-line-signs = How it shows: { $words }
plan-line-response = What to do: { $words }
plan-line-call = Call: { $words }
plan-line-no-day = No day has been decided: { $reason }
