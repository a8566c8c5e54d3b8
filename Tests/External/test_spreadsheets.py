"""LibreOffice opens the spreadsheets and finds the same figures; headers are frozen, dates are dates."""

import csv
import datetime
import json
import re
import subprocess
import zipfile
from xml.etree import ElementTree

import openpyxl
import pytest

from conftest import STUDIES
from same_numbers import assert_same

LAYERS = ["territoires", "zones-blanches", "perimetres"]
# Separator `;`, quote `"`, UTF-8, from row 1, no column formats, American English (dates are MM/DD/YYYY), quoted text,
# stored (not shown) values, no formulas, all sheets.
EXPORT = "csv:Text - txt - csv (StarCalc):59,34,76,1,,1033,true,false,false,false,false,-1"


@pytest.fixture(scope="module")
def converted(outputs, tmp_path_factory):
    """The sheets of a spreadsheet as LibreOffice reads them."""
    profile = tmp_path_factory.mktemp("libreoffice")

    def of(name, ending):
        out = tmp_path_factory.mktemp(f"{name}-{ending}")
        process = subprocess.run(
            ["soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless", "--convert-to", EXPORT, "--outdir", out,
             outputs(name) / f"maillage.{ending}"], capture_output=True, text=True, timeout=300)
        assert process.returncode == 0, process.stderr
        sheets = {}
        for path in out.glob("maillage-*.csv"):
            with open(path, encoding="utf-8", newline="") as file:
                sheets[path.stem.removeprefix("maillage-")] = list(csv.DictReader(file, delimiter=";"))
        assert sheets, process.stdout + process.stderr
        return sheets

    return of


@pytest.mark.parametrize("ending", ["xlsx", "ods"])
@pytest.mark.parametrize("name", STUDIES)
def test_libreoffice_reads_the_same_figures(outputs, properties, converted, name, ending):
    sheets = converted(name, ending)
    for layer in LAYERS:
        assert_same(sheets[layer], properties(outputs(name), layer), f"{name} {ending} {layer}", 1e-13)
    read_me = " ".join(" ".join(row.values()) for row in sheets["Lisez-moi"])
    summary = json.loads((outputs(name) / "synthese.json").read_text())
    vintage = re.sub(r"(?<=\d)(\d{3})(?= (?:communes|EPCI))", "\u202f\\1", summary["millesime"]).replace(" ;", "\u00a0;")
    for text in [summary["titre"], vintage, summary["outil"]] + [item["sha256"] for item in summary["entrees"]]:
        assert text in read_me
    entries = [row["element"] for row in sheets["Lisez-moi"] if row["rubrique"] == "Étude"]
    assert {"Niveau", "Date", "Horizon (mois)", "Objectif"} <= set(entries)
    fields = {row["element"] for row in sheets["Lisez-moi"] if row["contenu"]}
    assert set(properties(outputs(name), "territoires")[0]) <= fields


def test_types_in_xlsx(outputs):
    book = openpyxl.load_workbook(outputs("occitanie-2025") / "maillage.xlsx")
    assert book.sheetnames[0] == "Lisez-moi"
    # Pages to be read keep code and name in sight, under a title.
    frozen = {"État des lieux": "C5", "Zones blanches et motifs": "C5"}
    for sheet in book:
        assert sheet.freeze_panes == frozen.get(sheet.title, "A2"), sheet.title
    posts = book["perimetres"]
    column = {cell.value: cell.column for cell in posts[1]}
    assert isinstance(posts.cell(2, column["fin"]).value, datetime.datetime)
    assert isinstance(posts.cell(2, column["etp"]).value, (int, float))
    assert posts.cell(2, column["siege"]).value is None
    units = book["territoires"]
    column = {cell.value: cell.column for cell in units[1]}
    assert isinstance(units.cell(2, column["fragile"]).value, bool)
    assert isinstance(units.cell(2, column["code"]).value, str)
    departements = openpyxl.load_workbook(outputs("france") / "maillage.xlsx")["territoires"]
    assert "01" in [row[0].value for row in departements.iter_rows(min_row=2)]


def test_numbers_are_shown_by_what_they_are(outputs):
    book = openpyxl.load_workbook(outputs("occitanie-2025") / "maillage.xlsx")
    units = book["territoires"]
    shown = {cell.value: units.cell(2, cell.column).number_format for cell in units[1]}
    assert shown["population"] == shown["population_blanche"] == shown["postes"] == "#,##0"
    assert shown["etp"] == shown["etp_100k"] == "#,##0.00"
    assert shown["part_blanche"] == "0.0%"
    posts = book["perimetres"]
    column = {cell.value: cell.column for cell in posts[1]}
    formats = {name: {posts.cell(row, index).number_format for row in range(2, posts.max_row + 1)
                      if posts.cell(row, index).value is not None} for name, index in column.items()}
    assert formats["etp"] == {"#,##0.00"}
    assert all("€" in shown for shown in formats["cout_annuel"] | formats["montant_etat_aap"])


def test_types_in_ods(outputs):
    with zipfile.ZipFile(outputs("france") / "maillage.ods") as archive:
        content = archive.read("content.xml").decode()
        settings = archive.read("settings.xml").decode()
    assert settings.count('"VerticalSplitMode" config:type="short">2<') == content.count("<table:table ")
    assert re.search(r'office:value-type="date" office:date-value="2025-12-31"', content)
    assert re.search(r'office:value-type="string">\s*<text:p>01</text:p>', content)
    assert 'office:value-type="float"' in content


def test_pages_of_ods(outputs, tmp_path):
    """What LibreOffice makes of the OpenDocument file is the XLSX: sheets, values, tints, pages to print. What stays in sight
    it forgets of any file that it converts without a window; there the file itself is asked."""
    folder = outputs("occitanie-2025")
    process = subprocess.run(
        ["soffice", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless", "--convert-to", "xlsx",
         "--outdir", tmp_path, folder / "maillage.ods"], capture_output=True, text=True, timeout=300)
    assert process.returncode == 0, process.stderr
    ours, theirs = (openpyxl.load_workbook(file) for file in (folder / "maillage.xlsx", tmp_path / "maillage.xlsx"))
    assert ours.sheetnames == theirs.sheetnames
    with zipfile.ZipFile(folder / "maillage.ods") as archive:
        root = ElementTree.fromstring(archive.read("settings.xml"))
    config = "{urn:oasis:names:tc:opendocument:xmlns:config:1.0}"
    split = {}
    for entry in root.iterfind(f".//{config}config-item-map-named/{config}config-item-map-entry"):
        items = {item.get(config + "name"): item.text for item in entry}
        split[entry.get(config + "name")] = (int(items["HorizontalSplitPosition"]), int(items["VerticalSplitPosition"]))
    for sheet in ours:
        other = theirs[sheet.title]
        top = openpyxl.utils.cell.coordinate_from_string(sheet.freeze_panes)
        assert split[sheet.title] == (openpyxl.utils.column_index_from_string(top[0]) - 1, top[1] - 1), sheet.title
        assert other.page_setup.orientation == "landscape" and bool(other.auto_filter.ref) == bool(sheet.auto_filter.ref)
        for row in sheet.iter_rows():
            for cell in row:
                twin = other[cell.coordinate]
                if isinstance(cell.value, float):
                    assert twin.value == pytest.approx(cell.value, rel=1e-13), cell.coordinate
                else:
                    assert twin.value == cell.value, (sheet.title, cell.coordinate)
                assert (twin.fill.fgColor.rgb == "FFFBE6E6") == (cell.fill.fgColor.rgb == "FFFBE6E6"), cell.coordinate
