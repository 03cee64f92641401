## Datum i löpande text

month-name = { $month ->
    [1] januari
    [2] februari
    [3] mars
    [4] april
    [5] maj
    [6] juni
    [7] juli
    [8] augusti
    [9] september
    [10] oktober
    [11] november
   *[12] december
  }
# $weekday räknas från måndag = 1.
weekday-name = { $weekday ->
    [1] måndag
    [2] tisdag
    [3] onsdag
    [4] torsdag
    [5] fredag
    [6] lördag
   *[7] söndag
  }
# Inget radbryt inom ett datum.
date = { $day }{"\u00A0"}{ $month }{"\u00A0"}{ $year }
long-date = { $weekday } { $date }
