import sys,re
back=len(sys.argv)>1
def sub(p,pairs):
    s=open(p).read()
    for a,b in pairs:
        if back: a,b=b,a
        assert a in s,(p,a)
        s=s.replace(a,b,1)
    open(p,'w').write(s)
sub('core/measures/table.rs',[('''/// What kind of figure a measure is.''','''impl Direction {
    /// Whether a sure change goes the better way; none when there is no better way or no sure change.
    pub(super) fn is_better(self, verdict: Verdict) -> Option<bool> {
        match (self, verdict) {
            (Self::Up, Verdict::More) | (Self::Down, Verdict::Less) => Some(true),
            (Self::Up, Verdict::Less) | (Self::Down, Verdict::More) => Some(false),
            (Self::Neither, _) | (_, Verdict::NotSure | Verdict::TooLittle) => None,
        }
    }
}

/// What kind of figure a measure is.'''),("use super::{\n    figures::","use super::{\n    changes::Verdict,\n    figures::")])
sub('core/measures.rs',[("mod counting;\n","mod changes;\nmod counting;\n"),("pub use figures::Figure;","pub use changes::{Change, Verdict, changes};\npub use figures::Figure;")])
sub('core/measures/figures.rs',[('''/// "24 dagar", "26,5 dagar", "1 dag".''','''impl Figure {
    /// As it is compared: a lead time with a target by how many reached it.
    pub(super) fn compared_text(&self, kind: Kind) -> String {
        match (kind, self.numerator) {
            (Kind::Days { target: Some(_) }, Some(numerator)) if self.n > 0 => Self::share_text(numerator, self.n),
            _ => self.text(kind),
        }
    }

    /// "31 av 40".
    pub(super) fn share_text(numerator: u32, whole: u32) -> String {
        say("measure-share", &[("numerator", numerator.into()), ("denominator", whole.into())])
    }

    /// "7,5 per kvartal".
    pub(super) fn mean_text(mean: f64) -> String {
        say("measure-mean-quarter", &[("mean", (&decimal(mean)).into())])
    }
}

/// "24 dagar", "26,5 dagar", "1 dag".''')])
sub('core/ops.rs',[("pub mod quarters;\n","pub mod quarters;\npub mod recaps;\n"),('''        quarters::quarter_state(measures::OneQuarter)''','''        recaps::quarter_recap(measures::OneQuarter) -> recaps::QuarterRecap, by Coordinator Member Reader;
        quarters::quarter_state(measures::OneQuarter)''')])
sub('core/words.rs',[('"quarters",','"quarters", "recaps",')])
