## Återkoppling till teamet: en sida per kvartal

recap-suggest-worse = Vad kan ligga bakom att det gått åt fel håll för ”{ $measure }”, och vad vill vi pröva?
recap-suggest-better = Vad har vi gjort som kan ha hjälpt ”{ $measure }”, och hur gör vi mer av det?
recap-suggest-other = Vad betyder ändringen i ”{ $measure }” för hur vi arbetar?

recap-more = Fler, säkerställt
recap-less = Färre, säkerställt
recap-not-sure = Ingen säkerställd förändring
recap-too-little = För lite för att jämföra
