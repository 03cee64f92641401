## Återkoppling till teamet: en sida per kvartal

recap-suggest-worse = Vad kan ligga bakom att det gått åt fel håll för ”{ $measure }”, och vad vill vi pröva?
recap-suggest-better = Vad har vi gjort som kan ha hjälpt ”{ $measure }”, och hur gör vi mer av det?
recap-suggest-other = Vad betyder ändringen i ”{ $measure }” för hur vi arbetar?

recap-within = { $measure } (inom { $target } dagar)
recap-more = Fler, säkerställt
recap-less = Färre, säkerställt
recap-larger = Större andel, säkerställt
recap-smaller = Mindre andel, säkerställt
recap-more-in-time = Fler i tid, säkerställt
recap-fewer-in-time = Färre i tid, säkerställt
recap-not-sure = Ingen säkerställd förändring

recap-period = { $number ->
    [1] Januari–mars
    [2] April–juni
    [3] Juli–september
   *[other] Oktober–december
} { $year }
