### Välbefinnandehjulet: hur barnet har det, sett av barnet, hemmet och yrkespersoner.

wheel-picture = Hjulet: längst ut är styrkor, närmast mitten är det som behöver stöd. Samma sak står i tabellen.
wheel-level-1 = Mycket stöd
wheel-level-2 = Stöd
wheel-level-3 = Fungerar
wheel-level-4 = Bra
wheel-level-5 = Styrka
wheel-rater = Vems bild är det?
wheel-rater-child = Barnet
wheel-rater-guardian = Vårdnadshavare
wheel-rater-professional = Yrkesperson
wheel-by = Namn
wheel-area = Område
wheel-caption = Hur det är inom varje område
wheel-none = Ingen har fyllt i hjulet för { $name } än. Börja gärna med barnets egen bild.
wheel-rate = Fyll i hjulet
wheel-rate-title = Hur har { $name } det?
wheel-about-last = { $about }. Förra gången: { $level }
wheel-legend = { $rater }, { $day }
wheel-legend-by = { $rater } ({ $by }), { $day }
wheel-better = { $steps ->
    [one] ↑ ett steg bättre
    [2] ↑ två steg bättre
    [3] ↑ tre steg bättre
   *[other] ↑ { $steps } steg bättre
}
wheel-worse = { $steps ->
    [one] ↓ ett steg sämre
    [2] ↓ två steg sämre
    [3] ↓ tre steg sämre
   *[other] ↓ { $steps } steg sämre
}
wheel-done = Hjulet är sparat.
undo-rate-wheel = Hjulet är som förut.
wheel-of = Hjulet, { $name }
