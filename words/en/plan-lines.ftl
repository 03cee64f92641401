### What the core itself writes in plans, in English: lines of the plan's sections in a register extract.

plan-line-words = “{ $words }”
plan-line-reached = How we know that it is reached: { $text }
plan-line-step = { $what } ({ $who }, by { $day })
plan-line-step-undated = { $what } ({ $who }, no date)
plan-line-nobody = nobody appointed yet
plan-line-crisis-signs = How it shows: { $text }
plan-line-crisis-response = What to do: { $text }
plan-line-crisis-call = Call: { $text }
plan-line-no-day = No day has been decided: { $reason }
