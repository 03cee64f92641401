
#[test]
fn a_difference_between_two_waves_is_told_only_when_it_is_sure() {
    let mut desk = desk();
    let survey = survey(&mut desk, "habits");
    let first = wave(&mut desk, &survey, "September", "2026-08-25", 60);
    key(&mut desk, &first, &[(3, 20), (1, 30)]);
    end(&mut desk, &first, "September", "2026-08-25", "2026-09-05", 60);
    let second = wave(&mut desk, &survey, "Oktober", "2026-10-01", 60);
    key(&mut desk, &second, &[(3, 40), (1, 10)]);
    end(&mut desk, &second, "Oktober", "2026-10-01", "2026-10-12", 60);
    let view = desk.ok("survey", json!({ "survey": survey }));
    let changes = view["changes"].as_array().unwrap();
    assert_eq!(changes.len(), 1, "the other question has no answers");
    let change = &changes[0];
    assert_eq!((&change["before"], &change["after"]), (&json!([20, 50]), &json!([40, 50])));
    assert_eq!(change["verdict"], "more");
    assert!((change["points"].as_f64().unwrap() - 40.0).abs() < 1e-9);
    // Newcombe's method 10 for 20/50 and 40/50.
    assert!(change["low"].as_f64().unwrap() > 20.0 && change["high"].as_f64().unwrap() < 56.0, "{change}");
}
