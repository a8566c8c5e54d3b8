"""Styles for map servers (SLD): their filters, evaluated here on the rows of their layers, choose what QGIS draws."""

import json
import sqlite3
import subprocess
import xml.etree.ElementTree as ET

import pytest

from conftest import study

OGC, SE, SLD = ("{http://www.opengis.net/%s}" % name for name in ("ogc", "se", "sld"))


@pytest.fixture(scope="module")
def database(outputs, maillage, tmp_path_factory):
    compared = tmp_path_factory.mktemp("compared")
    maillage("compare", study("occitanie-2025"), "--versus", "2026-01-01", "--out", compared, "--format", "gpkg", "--quiet")
    files = {"analyze": outputs("occitanie-2025") / "maillage.gpkg", "place": outputs("occitanie-2025", "place") / "maillage.gpkg",
             "fiction": outputs("hauts-de-france-2025") / "maillage.gpkg", "compare": compared / "maillage.gpkg"}

    def of(name):
        connection = sqlite3.connect(files[name])
        connection.row_factory = sqlite3.Row
        return connection

    return of


def rules(connection, layer):
    text = connection.execute("SELECT styleSLD FROM layer_styles WHERE f_table_name = ?", [layer]).fetchone()[0]
    root = ET.fromstring(text)
    assert root.tag == SLD + "StyledLayerDescriptor" and root.get("version") == "1.1.0"
    assert root.find(f"{SLD}NamedLayer/{SE}Name").text == layer
    return list(root.iter(SE + "Rule"))


def holds(element, row):
    """Whether a filter of OGC chooses a row."""
    kind = element.tag.removeprefix(OGC)
    if kind in ("And", "Or", "Filter"):
        parts = [holds(part, row) for part in element]
        return any(parts) if kind == "Or" else all(parts)
    if kind == "Not":
        return not holds(element[0], row)
    value = row[element.find(OGC + "PropertyName").text]
    if kind == "PropertyIsNull":
        return value is None
    literal = element.find(OGC + "Literal").text
    if value is None:
        return False
    if kind == "PropertyIsEqualTo":
        return bool(value) == (literal == "true") if isinstance(value, int) else value == literal
    bound = float(literal)
    return {"PropertyIsLessThan": value < bound, "PropertyIsLessThanOrEqualTo": value <= bound,
            "PropertyIsGreaterThan": value > bound, "PropertyIsGreaterThanOrEqualTo": value >= bound}[kind]


def chosen(rule, row):
    filters = rule.find(OGC + "Filter")
    return filters is None or holds(filters, row)


@pytest.mark.parametrize("name", ["analyze", "fiction"])
def test_each_territory_has_one_colour(database, name):
    connection = database(name)
    drawn = [rule for rule in rules(connection, "territoires") if rule.find(SE + "PolygonSymbolizer") is not None]
    for row in connection.execute("SELECT * FROM territoires"):
        fills = [part.text for rule in drawn if chosen(rule, row) for symbol in rule.findall(SE + "PolygonSymbolizer")
                 for part in symbol.findall(f"{SE}Fill/{SE}SvgParameter")]
        assert len(fills) == 1, dict(row)
        if row["statut"] in ("non_couverte", "limitrophe") or row["etp_100k"] == 0:
            assert fills == ["#ffffcc"]
        if row["etp_100k"] is None:
            assert fills == ["#d9d9d9"]
    fallen = [rule.find(SE + "Name").text for rule in drawn]
    assert "aucun ETP" in fallen


@pytest.mark.parametrize("name, layer", [
    ("analyze", "zones_blanches"), ("analyze", "postes"), ("place", "plan"), ("compare", "differences")])
def test_each_row_is_drawn_once(database, name, layer):
    connection = database(name)
    drawn = [rule for rule in rules(connection, layer) if rule.find(SE + "TextSymbolizer") is None]
    rows = connection.execute(f"SELECT * FROM {layer}").fetchall()
    assert rows
    for row in rows:
        assert sum(chosen(rule, row) for rule in drawn) == 1, dict(row)


def test_names_and_areas(database):
    names = [part.text for rule in rules(database("analyze"), "territoires")
             for part in rule.iterfind(f"{SE}TextSymbolizer/{SE}Label/{OGC}PropertyName")]
    assert names == ["nom"]
    sizes = [size for rule in rules(database("analyze"), "postes") for size in rule.iter(SE + "Size")]
    assert [part.text for size in sizes for part in size.iter(OGC + "PropertyName")] == ["etp"], "an area is a number of ETP"


def test_qgis_reads_it(database, outputs, tmp_path):
    """QGIS's own reader takes every rule with its filter."""
    text = database("analyze").execute("SELECT styleSLD FROM layer_styles WHERE f_table_name = 'territoires'").fetchone()[0]
    (tmp_path / "style.sld").write_text(text, encoding="utf-8")
    program = f"""
import json, os
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from qgis.core import QgsApplication, QgsVectorLayer
application = QgsApplication([], False)
application.initQgis()
layer = QgsVectorLayer({json.dumps(str(outputs("occitanie-2025") / "maillage.gpkg"))} + "|layername=territoires", "t", "ogr")
message, good = layer.loadSldStyle({json.dumps(str(tmp_path / "style.sld"))})
rules = layer.renderer().rootRule().children()
print(json.dumps([good, message, [[rule.label(), rule.filterExpression()] for rule in rules]]), flush=True)
os._exit(0)
"""
    process = subprocess.run(["/usr/bin/python3", "-c", program], capture_output=True, text=True, timeout=300)
    good, message, found = json.loads(process.stdout.splitlines()[-1])
    assert good, message
    labels = [label for label, _ in found]
    assert "aucun ETP" in labels and all(words for label, words in found if label)
