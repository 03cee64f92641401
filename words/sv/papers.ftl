# Papperens namn i fönstret. Texterna på själva papperen står i documents/papers/*.sv.toml.

paper-recovery-sheet = Återställningsark
paper-minutes = Minnesanteckningar från mötet
paper-child-minutes = Minnesanteckningar för barnet
paper-family-feedback = Till familjen efter mötet
paper-consent = Samtycke
paper-sip = Samordnad individuell plan (SIP)
paper-handover = Överlämning
paper-quarter-report = Kvartalsrapport
paper-unprintable = Några tecken går inte att skriva ut: { $characters }. På papperet står □ i stället.
paper-failed = Papperet kunde inte göras. Inget är ändrat eller borta. Försök igen, eller säg till den som sköter Samlat hos er.
paper-not-encrypted = PDF-filen är inte låst. Spara den bara där den får ligga, och ta bort den när den är utskriven.

# Varför ett barn inte togs upp med namn, i minnesanteckningarna.
paper-hidden-nobody-there = ingen var i rummet
paper-hidden-protected = skyddade uppgifter
paper-hidden-not-covered = samtycket omfattar inte alla som var där
paper-hidden-missing = samtycke saknas
paper-hidden-withdrawn = samtycket är återkallat
paper-hidden-expired = samtycket har gått ut
paper-why-missing-sector = ingen kom därifrån
paper-role-guardian = Vårdnadshavare
paper-not-taken-up = hann inte tas upp
