## Enkäter: det som kommer färdigt att börja från

survey-steps-faces-1 = Nej
survey-steps-faces-2 = Lite
survey-steps-faces-3 = Ja
survey-steps-agree-1 = Stämmer inte alls
survey-steps-agree-2 = Stämmer dåligt
survey-steps-agree-3 = Varken eller
survey-steps-agree-4 = Stämmer bra
survey-steps-agree-5 = Stämmer helt
survey-steps-often-1 = Aldrig
survey-steps-often-2 = Ibland
survey-steps-often-3 = Ofta
survey-steps-often-4 = Alltid

survey-template-child-title = Hur var det att vara med?
survey-template-child-intro = Sätt ett kryss vid ansiktet som passar. Det finns inga fel svar. Skriv inte ditt namn.
survey-template-child-1 = Känns det bättre nu än innan vi började träffas?
survey-template-child-2 = Fick du säga det du ville?
survey-template-child-3 = Lyssnade de vuxna på dig?
survey-template-child-4 = Vet du vad som ska hända nu?

survey-template-guardian-title = Så upplevde ni hjälpen
survey-template-guardian-intro = Svaren är anonyma och läggs ihop med andras. Skriv inte namn. Det tar ungefär två minuter.
survey-template-guardian-1 = Det vi kom överens om hjälper vårt barn.
survey-template-guardian-2 = Vi fick vara med och bestämma.
survey-template-guardian-3 = Vi slapp berätta samma sak flera gånger.
survey-template-guardian-4 = Vi vet vem vi ska höra av oss till.
survey-template-guardian-5 = Vi fick veta hur det går när det var sagt.

survey-template-plan-title = Efter SIP-mötet
survey-template-plan-intro = Svaren är anonyma och läggs ihop med andras. Skriv inte namn.
survey-template-plan-1 = Jag visste före mötet vad det skulle handla om.
survey-template-plan-2 = De som behövdes var på mötet.
survey-template-plan-3 = Det som är viktigt för mig kom med i planen.
survey-template-plan-4 = Det är tydligt vem som gör vad.
survey-template-plan-5 = Jag vet när planen följs upp.

survey-template-collaboration-title = Så samverkar vi
survey-template-collaboration-intro = Svaren är anonyma. De visas först när minst fem har svarat.
survey-template-collaboration-theme-1 = Potential och kontext
survey-template-collaboration-theme-2 = Lärande
survey-template-collaboration-theme-3 = Tillit
survey-template-collaboration-theme-4 = Dialog
survey-template-collaboration-theme-5 = Ambition
survey-template-collaboration-theme-6 = Ansvar

survey-template-habits-title = Våra vanor
survey-template-habits-intro = Sätt ett kryss på varje rad. Skriv inte ditt namn.
survey-template-habits-theme-1 = Röra på sig
survey-template-habits-theme-2 = Sova
survey-template-habits-theme-3 = Ta det lugnt
survey-template-habits-theme-4 = Säga vad man tycker
survey-template-habits-theme-5 = Vara snäll mot sig själv
survey-template-habits-theme-6 = Vara en vän
survey-template-habits-theme-7 = Skärm

survey-template-own-title = Vår enkät
survey-template-own-intro = Svaren är anonyma och läggs ihop med andras.
