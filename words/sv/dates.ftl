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
# Inget radbryt inom ett datum.
date = { $day }{"\u00A0"}{ $month }{"\u00A0"}{ $year }
