## Ett kvartal som andra får se: skyddade tal

public-file = kvartalet-skyddade-tal
public-sheet = Skyddade tal
public-note = Skyddade tal. Antal mellan 1 och 4 visas som 0 eller 5, så att inget barn kan kännas igen. Summorna stämmer med raderna. Två punkter betyder att underlaget är för litet. En grupp som inte står med är 0.
public-share = { $numerator } av { $denominator } ({ $percent } procent)
public-days = { $ended } klara, { $waiting } väntar, hälften inom { $days ->
    [one] en dag
   *[other] { $days } dagar
}
public-ended-waiting = { $ended } klara, { $waiting } väntar
public-versions = Definitioner version { $version }
