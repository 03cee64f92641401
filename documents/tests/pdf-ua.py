"""Checks papers against PDF/UA-1 and PDF/A-2a with a checker that is not ours: python3 documents/tests/pdf-ua.py FOLDER

Needs `pip install page-validation==0.11.0`. The papers: cargo run -p samlat-documents --example papers -- FOLDER
Ends with 1 when a rule is broken, or when there was nothing to check.
"""

import json
import pathlib
import sys

from page import validate_pdf

# The checker takes a carriage return at the end of a compressed stream for part of the line break behind it. `qpdf --check`, which the tests run on every paper, counts the bytes.
NOT_BROKEN = {"PDFA2A-STREAM-LENGTH-001"}

papers = sorted(pathlib.Path(sys.argv[1]).glob("*.pdf"))
broken = 0
for profile in ("ua1", "2a"):
    rules = 0
    for paper in papers:
        told = json.loads(validate_pdf(paper, profile=profile).to_json())
        rules = told["rules"]["total"]
        for failure in told["failures"]:
            if failure["rule_id"] not in NOT_BROKEN:
                broken += 1
                print(f"{paper.name}: {failure['rule_id']}: {failure['message']}")
    print(f"{profile}: {len(papers)} papers, {rules} rules")
print(f"{broken} rules broken")
sys.exit(1 if broken or not papers else 0)
