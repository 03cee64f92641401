### Dates in English.

month-name = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
# No line ends within a date.
date = { $day }{"\u00A0"}{ $month }{"\u00A0"}{ $year }
