//! Hidden tables that are published again: whoever has every edition, and is sure which cell is another, against all of them together.

use super::{
    attack::{Found, Known, attack},
    published, random,
};
use samlat::protect::{Certificate, Release, Suppression, Table, check, checker::Broken, suppress};

fn hidden(table: &Table, insiders: bool, earlier: Option<&Certificate>) -> Option<Release> {
    let release = suppress(table, &Suppression { base: 5, zeros: false, insiders, earlier }).ok()?;
    check(&published(&release), release.certificate()).unwrap();
    Some(release)
}

fn changed(one: &Certificate, two: &Certificate) -> usize {
    one.inner.iter().zip(&two.inner).position(|(a, b)| a.exact != b.exact).unwrap()
}

/// By an outsider and, when they count, by every holder, against both editions.
fn attacked(one: &Certificate, two: &Certificate, holders: bool) -> Found {
    let mut all = Found::default();
    let mut codes: Vec<Option<&String>> = vec![None];
    codes.extend(one.inner.iter().map(|inner| Some(&inner.key[0])).filter(|_| holders));
    codes.dedup();
    for code in codes {
        let knows = |edition: &Certificate| match code {
            Some(code) => Known::insider(edition, 0, code),
            None => Known::outsider(edition),
        };
        for (mine, other) in [(one, two), (two, one)] {
            let known = knows(mine).with_edition(&knows(other), changed(one, two));
            let known = known.with_witnesses(two, changed(one, two), std::ptr::eq(mine, two));
            let found = attack(mine, &known, |at| code == Some(&mine.inner[at].key[0]));
            (all.small, all.exact, all.narrow) =
                (all.small + found.small, all.exact + found.exact, all.narrow + found.narrow);
        }
    }
    all
}

#[test]
fn two_editions_of_a_hidden_table_give_no_small_count_away() {
    let (mut small, mut refused) = (0, 0);
    for seed in 0..25 {
        for insiders in [false, true] {
            let Some(one) = hidden(&random::table(seed), insiders, None) else { continue };
            let Some(two) = hidden(&random::revised(seed), insiders, Some(one.certificate())) else {
                refused += 1;
                continue;
            };
            let found = attacked(one.certificate(), two.certificate(), insiders);
            assert_eq!((found.exact, found.narrow), (0, 0), "table {seed} insiders {insiders}");
            small += found.small;
        }
    }
    assert!(small > 1_000 && refused < 3, "{small} small counts were attacked, {refused} editions refused");
}

#[test]
fn the_attacker_finds_what_two_editions_hidden_apart_give_away() {
    let mut all = Found::default();
    for seed in 0..25 {
        let (one, two) = (hidden(&random::table(seed), false, None), hidden(&random::revised(seed), false, None));
        let (one, two) = (one.unwrap(), two.unwrap());
        let found = attacked(one.certificate(), two.certificate(), false);
        (all.exact, all.narrow) = (all.exact + found.exact, all.narrow + found.narrow);
    }
    assert!(all.exact > 0 && all.narrow > all.exact, "{all:?}");
}

#[test]
fn an_edition_in_which_nothing_has_changed_has_the_same_certificate() {
    let first = hidden(&random::table(3), true, None).unwrap();
    let again = hidden(&random::table(3), true, Some(first.certificate())).unwrap();
    assert!(first.certificate() == again.certificate() && first.cells() == again.cells());
}

#[test]
fn a_third_edition_is_proved_with_both_before_it() {
    let mut thirds = 0;
    for seed in 0..12 {
        let first = hidden(&random::table(seed), false, None).unwrap();
        let Some(second) = hidden(&random::revised(seed), false, Some(first.certificate())) else { continue };
        // Back to what it was: every count of the first edition is known to all editions, so each is there once.
        let Some(third) = hidden(&random::table(seed), false, Some(second.certificate())) else { continue };
        let proof = third.certificate();
        assert_eq!((second.certificate().before.len(), proof.before.len()), (1, 2));
        assert_eq!(proof.inner.len(), second.certificate().inner.len());
        assert!([&first, &second, &third].iter().all(|edition| proof.follows(&published(edition))));
        let shown_before = [&first, &second].iter().any(|edition| published(edition) == published(&third));
        assert_eq!(second.certificate().follows(&published(&third)), shown_before);
        let found = attacked(first.certificate(), second.certificate(), false);
        assert_eq!((found.exact, found.narrow), (0, 0));
        thirds += 1;
    }
    assert!(thirds > 8, "{thirds}");
}

#[test]
fn a_certificate_that_is_forged_about_an_earlier_edition_is_found_out() {
    let first = hidden(&random::table(1), false, None).unwrap();
    let second = hidden(&random::revised(1), false, Some(first.certificate())).unwrap();
    let table = published(&second);
    let broken = |change: &dyn Fn(&mut Certificate)| {
        let mut forged = second.certificate().clone();
        change(&mut forged);
        let Err(Broken(rule, _)) = check(&table, &forged) else { panic!("it holds") };
        rule
    };
    // A cell said to have been open that was not: the witnesses move it.
    let hidden_before = |one: &Certificate| one.before[0].iter().position(|row| row.published.is_none()).unwrap();
    let sum = |one: &Certificate, of: &[usize]| of.iter().filter_map(|at| one.inner[*at].exact).sum::<u32>();
    let opened = broken(&|one| {
        let at = hidden_before(one);
        one.before[0][at].published = Some(sum(one, &one.before[0][at].of));
    });
    assert!(["witness", "small"].contains(&opened), "{opened}");
    // A cell said to have been hidden that is open now.
    let rule = broken(&|one| one.before[0].iter_mut().for_each(|row| row.published = None));
    assert_eq!(rule, "previous");
    // A finest cell said to be another in the earlier edition when it is the same: then no table need hold for both.
    let rule = broken(&|one| {
        let copy = one.inner[0].clone();
        one.inner.push(copy);
    });
    assert_eq!(rule, "inner");
    assert_eq!(broken(&|one| one.witnesses.clear()), "small");
}
