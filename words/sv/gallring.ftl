## Gallring: radera ärenden vars tid är ute

gallring-no-longer-due = Ärendet har fått en ny anteckning sedan listan gjordes. Det är kvar.
undo-set-gallring-rules = Gallringsreglerna är som de var förut.
