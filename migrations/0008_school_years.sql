-- Grades written down before their school year was: they were right when the child's first case began.
UPDATE children SET school_year = coalesce((
    SELECT printf('%d/%02d', began, (began + 1) % 100) FROM (
        SELECT CAST(substr(intake_on, 1, 4) AS INTEGER) - (substr(intake_on, 6, 2) < '08') AS began
        FROM cases WHERE cases.child_id = children.id ORDER BY intake_on LIMIT 1)), '')
WHERE school_year = '' AND school_form IS NOT NULL;
