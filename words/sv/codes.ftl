## Vem som tog initiativet till ärendet

source-preschool = förskola
source-school = skola
source-pupil-health = elevhälsa
source-child-health = BVC
source-maternal-health = MVC
source-health-centre = hälsocentral
source-social-services = socialtjänst
source-child-psychiatry = BUP
source-habilitation = habilitering
source-dental = tandvård
source-youth-clinic = ungdomsmottagning
source-leisure = fritid
source-police = polis
source-guardian = vårdnadshavare
source-child-self = barnet själv
source-other = annan
source-unknown = okänt

## Varför ärendet avslutades

closing-goal-reached = mål nått
closing-family-declined = familjen avböjer
closing-other-actor = annan aktör tar över
closing-sip = SIP
closing-moved = flytt
closing-consent-withdrawn = samtycke återkallat
closing-other = annat

## Skolform

school-form-preschool = förskola
school-form-preschool-class = förskoleklass
school-form-compulsory = grundskola
school-form-adapted = anpassad grundskola
school-form-upper-secondary = gymnasieskola
school-form-home = hemma
