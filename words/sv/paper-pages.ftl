# Inställningar: kommunens vapen och texterna i papper.

papers-title = Papper: vapen, texter och språk
papers-purpose = Så här ser kommunens papper ut: vapnet vid namnet, orden och språken.

## Vapnet

papers-arms = Kommunens vapen
papers-arms-lead = Står vid kommunens namn på alla papper utom barnets egen sida. Välj en egen fil, PNG eller SVG, högst 1 MB. Den sparas krypterad i valvet.
papers-arms-none = Inget vapen är valt. Papperen har bara kommunens namn.
papers-arms-choose = Välj fil
papers-arms-change = Byt fil
papers-arms-remove = Ta bort
papers-arms-alt = Kommunens vapen
papers-arms-from = { $file }, vald { $day }
papers-arms-saved = Vapnet står nu på papperen.
papers-arms-removed = Vapnet är borttaget.
papers-arms-preview = Så blir det på papperet

## Texterna

papers-texts = Texter i papper
papers-texts-lead = Välj papper och språk. Det ni inte har ändrat står med Samlats ord.
papers-paper = Papper
papers-standard = Samlats text
papers-changed = { $count ->
    [one] En text ändrad
   *[other] { $count } texter ändrade
}
papers-missing = { $count ->
    [one] En text fattas
   *[other] { $count } texter fattas
}
papers-not-begun = Inte skrivet
papers-language-done = Översatt
papers-open = { $paper }, { $language }

## Språk

papers-languages = Fler språk
papers-languages-lead = Svenska, lätt svenska och engelska finns alltid. Lägg till det som familjerna hos er talar, och översätt texterna bredvid de svenska. Papperen kan skriva latinska, kyrilliska, grekiska, arabiska och etiopiska bokstäver. Andra bokstäver tas inte emot. På språk som skrivs från höger, som arabiska och dari, är hela papperet spegelvänt, och datum och telefonnummer står rätt.
papers-language = Språk att lägga till
papers-language-add = Lägg till
papers-language-drop = Ta bort
papers-language-drop-of = Ta bort { $language }
papers-language-added = Språket är tillagt.
papers-language-dropped = Språket är borttaget. Det ni har översatt är kvar om ni lägger till det igen.

## Ett papper

papers-one-purpose = { $language }. Fält inom klamrar, till exempel {"{"}barnets namn{"}"}, fylls i när papperet skrivs ut.
papers-running = Löpande text
papers-labels = Rubriker och korta ord
papers-samlat = Samlats text
papers-swedish = Svenska
papers-own = Er text
papers-text-of = Text { $number }
papers-list-hint = En punkt på varje rad.
papers-empty-easy = Tom: den svenska texten står på papperet.
papers-empty-missing = Inte översatt än.
papers-was-changed = Ändrad { $day }, i Samlat { $version }.
papers-renewed = Samlats text har blivit en annan sedan dess. Jämför.
papers-reset = Återställ till Samlats text
papers-reset-all = Återställ hela papperet
papers-reset-done = Samlats texter står på papperet igen.
papers-field = Fält
papers-save = Spara
papers-saved = Texterna är sparade.
papers-look = Visa papperet
papers-save-look = Spara och visa
papers-look-title = { $paper }, { $language }
papers-look-lead = Med påhittade uppgifter.
papers-page = { $paper }, sida { $page } av { $pages }
papers-unsaved = Inte sparat än

## När papper skrivs ut

papers-print-other = Annat språk

## Det som ångras

undo-set-arms = Vapnet är som förut.
undo-remove-arms = Vapnet står på papperen igen.
undo-save-paper-texts = Texterna är som förut.
undo-reset-paper-texts = Era texter står på papperet igen.
undo-set-paper-languages = Språken är som förut.
