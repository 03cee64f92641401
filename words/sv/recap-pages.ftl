### Återkoppling till teamet: sidan.

recaps-title = Så gick kvartalet
recaps-purpose = Vad som hände, vad som säkert har ändrats, och en fråga att prata om.
recaps-purpose-open = Kvartalet pågår. Talen ändras tills det är slut, och antal jämförs först då.
recaps-paper = Skriv ut
recaps-happened = Det här hände
recaps-nothing = Inget hände under kvartalet.
recaps-changed = Det här har ändrats, säkerställt
recaps-none-changed = Inget har ändrats så mycket att det är säkerställt.
recaps-same = Det här har inte säkert ändrats
recaps-same-lead = Skillnaden mot året före kan vara slump. Ändra inget på grund av siffran.
recaps-none-same = Inget annat mått gick att jämföra.
recaps-too-little = För lite för att jämföra: { $measures }.
recaps-now = Kvartalet
recaps-before = Året före
recaps-said = Vad som kan sägas
recaps-earlier-lead = För barn som kom och ärenden som avslutades under kvartalet. Talen är små: de visas bara här, och följer varken med på papper eller till regionen.
recaps-earlier-erased = Ärenden i kvartalet är gallrade, och svaren försvann med dem. De kan därför inte visas.
recaps-earlier-answer = Svar
recaps-earlier-not-answered = Inte besvarat, eller skyddade uppgifter
recaps-question = En fråga att prata om
recaps-no-question = Siffrorna ger ingen egen fråga det här kvartalet. Välj det ni helst vill förstå.
recaps-question-lead = En fråga räcker. Den kommer upp på nästa ledningsmöte, med den som tar upp den och en dag.
recaps-ask = Ta upp på ledningsmötet
