def sub(p,pairs):
    s=open(p).read()
    for a,b in pairs:
        assert a in s,(p,a)
        s=s.replace(a,b,1)
    open(p,'w').write(s)
sub('core/measures.rs',[("mod table;\n","mod table;\nmod waits;\n"),('''    /// Protected identities''','''    /// A lead time with those who still wait; none for other kinds, or when too few have begun.
    pub waits: Option<Waits>,
    /// Protected identities'''),('''        trend: Vec::new(),
        days: days(Outcome::Counted),
        waiting_days: days(Outcome::Waiting),
        total,
    }''','''        trend: Vec::new(),
        waits: Waits::of(measure.kind, &days(Outcome::Counted), &days(Outcome::Waiting)),
        days: days(Outcome::Counted),
        waiting_days: days(Outcome::Waiting),
        total,
    }'''),("pub use table::{","pub use waits::Waits;\npub use table::{")])
s=open('core/measures.rs').read()
s=s.replace("        |outcome| items.iter().filter(move |item| item.outcome == outcome).filter_map(|item| item.days).collect();","        |outcome| -> Vec<u32> { items.iter().filter(|item| item.outcome == outcome).filter_map(|item| item.days).collect() };")
open('core/measures.rs','w').write(s)
s=open('words/sv/measures.ftl').read()
s=s.replace("measure-one-day = 1 dag\n",'''measure-one-day = 1 dag
waits-median = Med dem som väntar inräknade når hälften dit inom { $days } (säkert mellan { $low } och { $high }).
waits-median-open = Med dem som väntar inräknade når hälften dit inom { $days }. Hur länge det som mest kan vara går inte att säga än.
waits-not-reached = Med dem som väntar inräknade har hälften inte nått dit än.
waits-within = { $percent } procent inom { $target } dagar.
waits-waiting = { $waiting ->
    [one] En väntar fortfarande, sedan { $longest }.
   *[other] { $waiting } väntar fortfarande, den som väntat längst sedan { $longest }.
 }
''',1)
open('words/sv/measures.ftl','w').write(s)
s=open('ui/src/pages/measures/measures.ts').read()
s=s.replace('''  if (kind.kind === "days" && total.waiting > 0) all.push(say("measures-waiting", capitalWords(total.waiting)));
''','''  if (measured.waits) all.push(measured.waits.sentence);
  else if (kind.kind === "days" && total.waiting > 0) all.push(say("measures-waiting", capitalWords(total.waiting)));
''',1)
open('ui/src/pages/measures/measures.ts','w').write(s)
s=open('ui/practice/measures.ts').read()
s=s.replace("    beside: null,\n","    beside: null,\n    waits: null,\n",1)
open('ui/practice/measures.ts','w').write(s)
