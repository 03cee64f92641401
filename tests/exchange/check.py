"""Reads a package with the programs that people at a region have, with nothing told but `;`, and compares every cell.

    PACKAGE=FOLDER cargo test --test samlat the_sample_vault
    python tests/exchange/check.py FOLDER

Needs frictionless, duckdb, pandas, polars and openpyxl from PyPI, and LibreOffice Calc. Not part of the tests that run by themselves.
"""

import csv
import os
import subprocess
import sys
import tempfile

folder = sys.argv[1]
TABLES = ["submission", "facts", "completeness", "measures", "codelists"]


def path(name):
    return os.path.join(folder, name)


def told(table):
    with open(path(table + ".csv"), encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


def same(who, table, rows):
    """Every cell as it was written: codes as text, numbers as the same number, nothing as nothing."""
    expected = told(table)
    assert len(rows) == len(expected), f"{who}: {table} has {len(rows)} rows, not {len(expected)}"
    changed = 0
    for row, want in zip(rows, expected):
        for column, text in want.items():
            found = row[column]
            found = "" if found is None or found != found else found
            if isinstance(found, float) and found.is_integer():
                found = int(found)
            if hasattr(found, "isoformat"):
                found = found.isoformat()
                text, found = text.rstrip("Z").replace(" ", "T"), found.replace("+00:00", "").replace(" ", "T")
                found = found[: len(text)]
            changed += str(found) != text
    print(f"{who}: {table}: {len(rows)} rows, {changed} cells altered")
    return changed


altered = 0

from frictionless import Package

report = Package(path("datapackage.json")).validate()
print("frictionless: valid" if report.valid else report.flatten(["type", "message"])[:10])
assert report.valid

import duckdb, pandas, polars

for table in TABLES:
    file = path(table + ".csv")
    found = duckdb.sql(f"SELECT * FROM read_csv('{file}', delim=';')")
    altered += same("duckdb", table, [dict(zip(found.columns, row)) for row in found.fetchall()])
    frame = pandas.read_csv(file, sep=";")
    altered += same("pandas", table, frame.to_dict("records"))
    frame = polars.read_csv(file, separator=";", infer_schema_length=None)
    altered += same("polars", table, frame.to_dicts())

with tempfile.TemporaryDirectory() as out:
    # 59: semicolon, 34: quotes, 76: UTF-8, first line 1; nothing said of any column.
    for table in TABLES:
        subprocess.run(
            ["soffice", "--headless", f"-env:UserInstallation=file://{out}/profile", "--infilter=CSV:59,34,76,1",
             "--convert-to", "xlsx", "--outdir", out, path(table + ".csv")],
            check=True, capture_output=True,
        )
        import openpyxl

        sheet = openpyxl.load_workbook(os.path.join(out, table + ".xlsx")).active
        rows = list(sheet.iter_rows(values_only=True))
        altered += same("libreoffice", table, [dict(zip(rows[0], row)) for row in rows[1:]])

    # The workbook for people: opened and saved by LibreOffice, no cell is a formula, every value is the same.
    subprocess.run(
        ["soffice", "--headless", f"-env:UserInstallation=file://{out}/profile", "--convert-to", "xlsx:Calc MS Excel 2007 XML",
         "--outdir", out, path("report.xlsx")],
        check=True, capture_output=True,
    )
    before, after = openpyxl.load_workbook(path("report.xlsx")), openpyxl.load_workbook(os.path.join(out, "report.xlsx"))
    formulas = different = cells = 0
    for sheet in before:
        for row in sheet.iter_rows():
            for cell in row:
                cells += cell.value is not None
                formulas += cell.data_type == "f"
                different += cell.value != after[sheet.title][cell.coordinate].value
    print(f"report.xlsx: {cells} cells, {formulas} formulas, {different} different in LibreOffice")
    altered += formulas + different

print(f"{altered} altered in all")
sys.exit(altered > 0)
