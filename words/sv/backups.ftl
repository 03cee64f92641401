### Säkerhetskopior: var de ligger, hur gammal den senaste är, göra, prova och återställa. Och vad man gör när valvet är skadat.

backup-title = Säkerhetskopior
backup-purpose = Går datorn sönder eller blir stulen är det säkerhetskopian som finns kvar. Den är krypterad och öppnas med samma lösenfras.
backup-waiting = Hämtar

## Hur det står till

backup-verified = Senast verifierade säkerhetskopia: { $at }.
backup-never = Det finns ingen verifierad säkerhetskopia än.
backup-fresh = Den är läst tillbaka från början till slut och stämmer med valvet.
backup-folder = Säkerhetskopiorna ligger i { $folder }.
backup-folder-none = Välj en mapp eller ett USB-minne. Ta helst ett USB-minne som ligger inlåst när det inte används.
backup-folder-away = { $folder } går inte att nå just nu. Sätt i USB-minnet, eller välj en annan mapp.
backup-daily = Samlat gör en säkerhetskopia om dagen av sig själv när mappen går att nå. Sju dagar, fem veckor och tolv månader tillbaka sparas.
backup-choose = Välj mapp eller USB-minne
backup-change = Byt mapp
backup-choose-again = Dagens kopia av hela valvet hamnar i mappen, krypterad. Skriv din lösenfras en gång till, så får du välja mapp.
backup-chosen = Mappen är vald.
backup-make = Säkerhetskopiera nu
backup-make-again = Hela valvet kopieras, krypterat, till den valda mappen. Skriv din lösenfras en gång till.
backup-making = Kopierar och läser tillbaka
backup-made = Säkerhetskopian är gjord och tillbakaläst.
backup-no-room = Säkerhetskopian fick inte plats. Valvet och de äldre kopiorna är som de var. Frigör utrymme där kopiorna ligger och på datorn, och försök igen.
backup-overdue-title = Det är för länge sedan valvet säkerhetskopierades
backup-overdue = { $days ->
    [one] Den senaste verifierade säkerhetskopian är från i går.
   *[other] Den senaste verifierade säkerhetskopian är { $days } dagar gammal.
} Går datorn sönder i dag är det ni har skrivit sedan dess borta.
backup-overdue-never-title = Valvet är inte säkerhetskopierat än
backup-overdue-never = Går datorn sönder i dag är allt borta.
backup-overdue-action = Säkerhetskopiera
backup-erased-title = Ingen säkerhetskopia är gjord efter gallringen
backup-erased = Skulle valvet gå sönder nu och en äldre kopia läggas tillbaka, kommer de gallrade ärendena tillbaka. Sätt i USB-minnet, så görs en ny kopia.
backup-older-title = En säkerhetskopia vet mer än valvet
backup-older = Någon kan ha lagt tillbaka en gammal kopia av hela valvet, eller arbetar i en annan kopia av det. Skriv inget nytt förrän ni vet varför. Det som saknas finns i säkerhetskopian.

## Provåterställning

backup-try-title = Provåterställning
backup-try-lead = Öppnar den senaste säkerhetskopian på prov, som efter en olycka. Inget ändras. Gör det en gång i månaden.
backup-tried = Senast provåterställd: { $at }.
backup-tried-never = Ingen säkerhetskopia har provats än.
backup-try = Prova den senaste
backup-try-due = Det är dags att provåterställa en säkerhetskopia. Det tar någon minut.
backup-try-what = Skriv lösenfrasen, så öppnas säkerhetskopian på prov och läses till sista raden.
backup-try-done = Säkerhetskopian från { $date } går att återställa. Alla { $rows } uppgifter gick att läsa.

## Listan

backup-list = Det som finns
backup-list-none = Det finns inga säkerhetskopior i mappen än.
backup-destroy-erased = Innehåller uppgifter som har gallrats. Ta bort { $file } ur mappen senast { $day }.
backup-destroy-removed = Kan öppnas av en användare som har tagits bort. Ta bort { $file } ur mappen senast { $day }.
backup-destroy-both = Innehåller uppgifter som har gallrats och kan öppnas av en användare som har tagits bort. Ta bort { $file } ur mappen senast { $day }.
backup-destroy-late = Skulle ha tagits bort senast { $day }. Ta bort { $file } ur mappen nu.
backup-destroy-due = { $count ->
    [one] En äldre säkerhetskopia, eller ett undanlagt valv, innehåller något som har gallrats, eller kan öppnas av en användare som har tagits bort. Det ska vara borta senast { $day }.
   *[other] { $count } äldre säkerhetskopior och undanlagda valv innehåller något som har gallrats, eller kan öppnas av en användare som har tagits bort. Ta bort eller förstör dem. Det första ska vara borta senast { $day }.
}

## Undanlagda valv

backup-aside = Undanlagda valv
backup-aside-lead = När en säkerhetskopia tar valvets plats läggs det gamla valvet undan, som det var. Det innehåller allt som stod i det då, och öppnas med den tidens lösenfraser. Förstör det när ni inte behöver det längre.
backup-aside-at = Undanlagt
backup-aside-erased = Innehåller uppgifter som har gallrats. Förstör det senast { $day }.
backup-aside-removed = Kan öppnas av en användare som har tagits bort. Förstör det senast { $day }.
backup-aside-late = Skulle ha förstörts senast { $day }. Förstör det nu.
backup-aside-destroy = Förstör
backup-aside-destroy-this = Förstör valvet som lades undan { $at }
backup-aside-destroy-title = Förstör det undanlagda valvet
backup-aside-destroy-what = Valvet som lades undan { $at } tas bort och går inte att få tillbaka. Valvet ni arbetar i är kvar. Bekräfta med din lösenfras.
backup-aside-destroyed = Det undanlagda valvet är borta.

## Kolumner

backup-made-at = Gjord
backup-kind = Varför
backup-size = Storlek
backup-kind-daily = Daglig
backup-kind-manual = På begäran
backup-kind-before_migration = Före ny version
backup-kind-before_keys = Före nyckelbyte
backup-kind-before_erasing = Före gallring
backup-megabytes = { $size } MB
backup-restore = Återställ
backup-restore-this = Återställ från { $at }
backup-restore-title = Återställ från säkerhetskopia
backup-restore-warning = Det som har skrivits efter { $at } kommer inte att synas. Valvet som det är nu läggs undan i en mapp bredvid, så att inget försvinner.
backup-restored = Valvet är återställt från säkerhetskopian.
backup-restored-sheet = Valvet är återställt, och lösenfrasen är bytt. Skriv ut det nya arket i stället för det du använde.
backup-sheet-waits = Nya återställningsark väntar på att skrivas ut. Det görs nästa gång en samordnare låser upp.

## På en ny dator

restore-title = Återställ från säkerhetskopia
restore-lead = Sätt i USB-minnet med säkerhetskopiorna. Det behövs en samordnares eller administratörs lösenfras, eller ett återställningsark.
restore-none = Det finns inga säkerhetskopior från Samlat i mappen. Välj en annan.
restore-newest = Den nyaste är vald. Välj en äldre bara om du vet varför. Har en familj sagt nej eller tagit tillbaka ett samtycke sedan dess får ni anteckna det igen.
restore-which = Säkerhetskopia
restore-with-passphrase = Öppna med lösenfras
restore-with-sheet = Öppna med återställningsark
restore-passphrase = Lösenfras
restore-new-passphrase = Arket är förbrukat när det har använts. Välj en ny lösenfras att låsa upp med i fortsättningen.
restore-start = Återställ
restore-busy = Kontrollerar och återställer
restore-link = Återställ från säkerhetskopia
restore-link-lead = Har ni redan ett valv, från en annan dator?

## När valvet är skadat

damage-title = Valvet går inte att öppna som det är
damage-newest = Den nyaste säkerhetskopian är från { $at }.
damage-missing-lines = { $lines ->
    [0] Såvitt Samlat vet saknas inget i den.
    [one] En händelse efter den saknas.
   *[other] { $lines } händelser efter den saknas.
}
damage-missing-days = { $days ->
    [0] Den är från i dag.
    [one] Den är en dag gammal.
   *[other] Den är { $days } dagar gammal.
}
damage-none = Ingen säkerhetskopia går att nå. Sätt i USB-minnet med säkerhetskopiorna, eller välj mappen där de ligger.
damage-restore = Återställ från den
damage-other = Välj en annan säkerhetskopia
damage-read = Läs i en kopia så länge
damage-read-lead = Det som går att läsa visas. Inget går att ändra.
damage-read-only = Du läser en kopia av ett skadat valv. Inget går att ändra.
