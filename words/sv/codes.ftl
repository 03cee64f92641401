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

## Vad ingen kunde ta (mellanrum)

gap-kind-counselling = samtalsstöd
gap-kind-parenting = föräldrastöd
gap-kind-school-support = stöd i förskola eller skola
gap-kind-assessment = utredning eller bedömning
gap-kind-treatment = behandling eller träning
gap-kind-respite = avlastning
gap-kind-leisure = något att göra på fritiden
gap-kind-daily-life = stöd i vardagen hemma
gap-kind-travel-or-interpreter = resa dit eller tolk
gap-kind-coordination = någon som håller ihop
gap-kind-other = annat

## Vad tidigare hjälp kunde ha gjort onödigt

earlier-school-support = stöd i förskola eller skola när det först märktes
earlier-parenting = stöd till föräldrarna
earlier-counselling = någon för barnet att prata med
earlier-health-check = att vården hade tittat tidigare
earlier-handover = att en överlämning hade fungerat
earlier-coordination = att en person hade hållit ihop det
earlier-information = att familjen hade vetat vart man vänder sig
earlier-asking = att någon hade frågat barnet
earlier-nothing = inget, det kom nu
earlier-unknown = vet inte
