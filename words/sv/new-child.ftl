### Ett nytt barn registreras.

new-child-title = Registrera ett barn
new-child-purpose = Börja med namn eller personnummer. Finns barnet redan visas det till höger, så blir det aldrig två.
new-child-first = Barnet
new-child-start = Hur det började
new-child-home = Vårdnadshavare
new-child-team = Vem håller i det
new-child-first-name = Förnamn
new-child-first-name-hint = Som barnet vill bli kallat i rummet.
new-child-last-name = Efternamn
new-child-last-name-hint = Behövs för att hitta rätt barn.
new-child-number = Personnummer eller samordningsnummer
new-child-number-hint = Med eller utan streck, tio eller tolv siffror. Lämna tomt om barnet saknar nummer.
new-child-number-understood = Född { $day }, { $sex ->
    [F] flicka
   *[M] pojke
  } i folkbokföringen.
new-child-number-coordination = Samordningsnummer. Född { $day }, { $sex ->
    [F] flicka
   *[M] pojke
  } enligt numret.
new-child-number-no-day = Samordningsnummer utan säkert födelsedatum. Fyll i datumet nedan om ni vet det.
new-child-number-checksum = Kontrollsiffran stämmer inte. Jämför numret siffra för siffra.
new-child-number-future = Födelsedatumet ligger i framtiden. Kontrollera årtalet.
new-child-number-wrong = Numret går inte att läsa. Skriv tio eller tolv siffror, eller lämna fältet tomt.
new-child-birth = Födelsedatum
new-child-birth-hint = Åldern avgör om barnet självt ska få frågan om samtycke.
new-child-sex = Kön enligt folkbokföringen
new-child-sex-hint = Används bara i kvartalets summor.
sex-F = Flicka
sex-M = Pojke
sex-unknown = Vet inte
new-child-school-form = Skolform
new-child-school-form-hint = Avgör vilka runt barnet som kallas.
new-child-grade = Årskurs
new-child-grade-value = Årskurs { $grade }
new-child-signal-on = När märktes behovet först?
new-child-signal-on-hint = Härifrån räknas hur snabbt hjälpen kom. Ungefär räcker.
new-child-signal-sector = Var märktes det?
new-child-signal-sector-hint = Visar var tidiga tecken upptäcks.
new-child-source = Vem tog initiativet?
new-child-source-hint = Den som först vände sig till HLT-teamet.
new-child-intake-on = När kom ärendet till teamet?
new-child-intake-on-hint = Ärendet räknas från den dagen.
new-child-worry = En mening som ni är överens om
new-child-worry-hint = Familjen ska kunna läsa den. Det som behövs, inte det som är fel.
new-child-guardian = Vårdnadshavare { $number }
new-child-guardian-name = Namn
new-child-guardian-name-hint = Alla vårdnadshavare behöver svara på samtycket.
new-child-guardian-relation = Relation
new-child-guardian-relation-hint = Till exempel mamma eller pappa.
new-child-guardian-phone = Telefon
new-child-guardian-add = Lägg till en vårdnadshavare
new-child-guardian-remove = Ta bort vårdnadshavare { $number }
new-child-coordinator = Samordnare
new-child-coordinator-hint = Den som håller i stafettpinnen tills någon annan säger ja till den. Väljer du ingen blir det du.
new-child-person-new = Lägg till en person
new-child-save = Spara och öppna ärendet
new-child-saved = { $name } är registrerad.
new-child-known-saved = Ett nytt ärende för { $name } är öppnat.
new-child-missing-name = Skriv förnamnet.
new-child-missing-last-name = Skriv efternamnet.
new-child-missing-school-form = Välj skolform.
new-child-missing-day = Fyll i datumet.
new-child-missing-sector = Välj var det märktes.
new-child-missing-source = Välj vem som tog initiativet.
new-child-missing-worry = Skriv en mening.
new-child-missing-guardian = Skriv namnet på minst en vårdnadshavare.
new-child-missing = { $count ->
    [one] Ett fält saknas. Det är markerat nedan, och det du skrev är kvar.
   *[other] { $words } fält saknas. De är markerade nedan, och det du skrev är kvar.
}
new-child-future = Datumet ligger i framtiden. Kontrollera det.
new-child-too-early = Ärendet kan inte börja innan behovet märktes. Kontrollera datumen.
new-child-restored = Det du skrev tidigare är kvar. Fortsätt där du var.
new-child-restored-clear = Börja om

found-title = Finns barnet redan?
found-lead = Samlat letar medan du skriver.
found-none = Inget barn med det namnet eller numret finns i Samlat.
found-same-number = Har samma nummer.
found-same-name-and-birth = Heter likadant och är född samma dag.
found-shared-name-and-birth = Är född samma dag och har ett namn gemensamt. Kan vara ett syskon.
found-name-within = Heter likadant så när som på ett namn. Kontrollera födelsedatumet.
found-same-name = Heter likadant. Kontrollera födelsedatumet.
found-line = Född { $day }, ärende { $number }
found-line-no-birth = Ärende { $number }
found-open-case = Öppna ärendet
found-reopen = Nytt ärende för samma barn
found-known = Nytt ärende för { $name }
found-known-lead = Barnets uppgifter och vårdnadshavare finns redan.
found-known-back = Det är ett annat barn
new-child-concern = Har en orosanmälan gjorts?
new-child-concern-hint = Misstänker du att barnet far illa: gör den nu, innan du fortsätter. Här sparas bara att den är gjord, aldrig vad den säger.
new-child-concern-no = Nej, inte vad vi vet
new-child-concern-made = Ja
new-child-missing-concern = Välj ja eller nej.
