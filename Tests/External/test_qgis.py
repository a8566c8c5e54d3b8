"""QGIS opens the GeoPackage coloured: each layer takes its own style, and its colours are in the picture."""

import json
import re
import subprocess
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parent / "render_with_qgis.py"
# ColorBrewer's YlGnBu: no ETP, then as many classes as there are.
NONE = "#ffffcc"
RATES = {1: ["#41b6c4"], 2: ["#7fcdbb", "#2c7fb8"], 3: ["#a1dab4", "#41b6c4", "#225ea8"],
         4: ["#a1dab4", "#41b6c4", "#2c7fb8", "#253494"]}
HATCH, MISSING, POST, PROPOSED = "#7a0019", "#d9d9d9", "#1a1a1a", "#d95f02"


@pytest.fixture(scope="module")
def qgis(outputs, tmp_path_factory):
    def of(name, command="analyze", *options):
        folder = tmp_path_factory.mktemp(f"qgis-{name}-{command}")
        process = subprocess.run(["/usr/bin/python3", SCRIPT, outputs(name, command, *options) / "maillage.gpkg", folder],
                                 capture_output=True, text=True, timeout=600)
        assert process.returncode == 0, process.stderr
        return json.loads(process.stdout.splitlines()[-1])

    return of


def near(colours, wanted, tolerance=12):
    """How many of the pixels looked at have a colour, or one as near as the edges of a thin line bring it."""
    def parts(name):
        return [int(name[i:i + 2], 16) for i in (1, 3, 5)]

    return sum(count for name, count in colours.items()
               if all(abs(a - b) <= tolerance for a, b in zip(parts(name), parts(wanted))))


def check(found, layers):
    for name in layers:
        layer = found[name]
        assert layer["valid"] and layer["renderer"] == "RuleRenderer", (name, layer)
        assert layer["errors"] == []
        assert any(colour != "#ffffff" for colour in layer["colours"]), f"{name} is blank"
        assert all(layer["legend"]), name
        assert layer["tip"].startswith("<b>[%"), name


def classes(labels, rows):
    """The colours that rates of territories call for, by the bounds that the legend gives (« 0,1 à 0,25 », « 2 et plus »)."""
    bounds = []
    for label in labels:
        numbers = [float(number.replace(",", ".")) for number in re.findall(r"\d+(?:,\d+)?", label.split("(")[0])]
        if label.startswith("moins de"):
            bounds.append((0, numbers[0]))
        elif "et plus" in label:
            bounds.append((numbers[0], float("inf")))
        elif " à " in label:
            bounds.append(tuple(numbers[:2]))
    colours = RATES[len(bounds)]

    def colour(rate):
        if rate == 0:
            return NONE
        return next(colours[index] for index, (low, high) in enumerate(bounds) if low <= rate < high)

    return [NONE, *colours], {colour(row["etp_100k"]) for row in rows if row["etp_100k"] is not None}


def test_occitanie(qgis, outputs, properties):
    found = qgis("occitanie-2025")
    check(found, ["territoires", "zones_blanches", "perimetres", "postes"])
    rates, wanted = classes(found["territoires"]["legend"], properties(outputs("occitanie-2025"), "territoires"))
    assert len(wanted) > 2
    for colour in rates:
        assert (near(found["territoires"]["colours"], colour, 1) > 200) == (colour in wanted), colour
    assert near(found["zones_blanches"]["colours"], HATCH) > 200
    assert near(found["postes"]["colours"], POST, 90) > 20
    assert found["territoires"]["aliases"]["etp_100k"].startswith("ETP pour 100")
    assert near(found["*"]["colours"], HATCH, 40) > 100


@pytest.mark.parametrize("name, options, top, titles", [
    ("occitanie-2025", ["analyze"], "Postes", 4), ("occitanie-2025", ["place"], "Postes proposés", 4),
    ("occitanie-2025", ["compare", "--versus", "2026-01-01"], None, 1)])
def test_the_project_opens_as_the_map(qgis, name, options, top, titles):
    """Every layer of the map, the one on top first, in Lambert-93."""
    project = qgis(name, *options)["project"]
    assert project["read"] and project["crs"] == "EPSG:2154"
    assert len(project["layers"]) >= titles
    assert all(valid and renderer == "RuleRenderer" for _, valid, renderer in project["layers"]), project
    assert top is None or project["layers"][0][0] == top


def test_deux_sevres_whose_etp_are_unknown(qgis):
    found = qgis("deux-sevres-2018")
    check(found, ["territoires", "zones_blanches", "perimetres"])
    assert "ETP inconnu" in found["territoires"]["legend"]
    assert "population inconnue ou nulle" not in found["territoires"]["legend"]
    assert near(found["territoires"]["colours"], MISSING, 1) > 1000
    assert near(found["territoires"]["colours"], NONE, 1) > 1000
    assert near(found["zones_blanches"]["colours"], HATCH) > 200


def test_a_plan_lies_over_its_map(qgis, outputs, properties):
    found = qgis("occitanie-2025", "place")
    check(found, ["territoires", "zones_blanches", "affectations", "plan"])
    natures = {"consolidation": "poste proposé\u00a0: consolidation", "redeploiement": "poste proposé\u00a0: redéploiement",
               None: "poste proposé"}
    present = {row["nature"] for row in properties(outputs("occitanie-2025", "place"), "plan")}
    assert set(found["plan"]["legend"]) == {natures[nature] for nature in present}
    assert found["plan"]["labels"] and found["territoires"]["labels"]
    assert near(found["plan"]["colours"], PROPOSED, 90) > 20
    assert near(found["affectations"]["colours"], PROPOSED, 40) > 20
    assert near(found["*"]["colours"], PROPOSED, 60) > 20


def test_changes_are_those_of_the_map(qgis):
    """Whatever changed has a rule, and no rule lacks a feature."""
    found = qgis("occitanie-2025", "compare", "--versus", "2026-01-01")
    check(found, ["differences"])
    assert found["differences"]["legend"] == ["devient zone blanche"]
    assert near(found["differences"]["colours"], "#e08a8f", 1) > 200
