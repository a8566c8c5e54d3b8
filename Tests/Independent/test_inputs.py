"""Digests of inputs against hashlib; what is read is what is hashed; nothing is left beside an input."""

import hashlib
import json
import sqlite3

import geopandas as gpd
import pytest
import shapely

HEADER = "id;qualite;etp;siege;perimetre\nA;facilitateur;1;;zone:Z\n"
STUDY = """title: Entrées
territory: {{ departements: ["79"] }}
date: 2025-06-01
network: postes.csv
zones: {zones}
"""
SMALL, LARGE = shapely.box(-0.6, 46.2, -0.3, 46.4), shapely.box(-0.9, 46.0, 0.1, 47.0)


def layer(outline):
    return gpd.GeoDataFrame({"id": ["Z"]}, geometry=[outline], crs="EPSG:4326")


@pytest.fixture
def analysed(maillage, tmp_path):
    """Analyses a study whose zones are the file of that name; what its summary says."""
    folder = tmp_path / "etude"
    folder.mkdir()

    def of(zones):
        (folder / "postes.csv").write_text(HEADER, encoding="utf-8")
        (folder / "study.yml").write_text(STUDY.format(zones=zones), encoding="utf-8")
        before = sorted(folder.iterdir())
        out = maillage(folder / "study.yml", tmp_path / "out")
        assert sorted(folder.iterdir()) == before, "something is left beside the inputs"
        return json.loads((out / "synthese.json").read_text("utf-8"))

    of.folder = folder
    return of


def digests(summary):
    return {entry["fichier"]: entry["sha256"] for entry in summary["entrees"]}


@pytest.mark.parametrize("name, companions", [
    ("z.geojson", []), ("z.gpkg", []), ("z.fgb", []), ("z.shp", [".cpg", ".dbf", ".prj", ".shx"]),
    ("z.tab", [".dat", ".id", ".map"]), ("z.gml", [".xsd"]),
])
def test_digests_are_those_of_the_files(analysed, name, companions):
    layer(SMALL).to_file(analysed.folder / name)
    summary = analysed(name)
    stem = name.split(".")[0]
    names = ["study.yml", "postes.csv", name] + [stem + ending for ending in companions]
    expected = {name: hashlib.sha256((analysed.folder / name).read_bytes()).hexdigest() for name in names}
    assert digests(summary) == expected


def test_what_stands_in_a_write_ahead_log(analysed):
    """A GeoPackage that a program has open: what it has not moved yet is read, and hashed."""
    path = analysed.folder / "z.gpkg"
    layer(SMALL).to_file(path, layer="z")
    before = analysed("z.gpkg")
    layer(LARGE).to_file(analysed.folder.parent / "large.gpkg", layer="z")
    with sqlite3.connect(analysed.folder.parent / "large.gpkg") as large:
        (geometry,), = large.execute("SELECT geom FROM z")
    editor = sqlite3.connect(path)
    try:
        editor.execute("PRAGMA journal_mode=WAL")
        editor.execute("DROP TRIGGER IF EXISTS rtree_z_geom_update6")
        for trigger, in editor.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            editor.execute(f'DROP TRIGGER "{trigger}"')
        editor.execute("UPDATE z SET geom = ?", (geometry,))
        editor.commit()
        assert (analysed.folder / "z.gpkg-wal").stat().st_size > 0
        after = analysed("z.gpkg")
    finally:
        editor.close()
    assert after["population_non_couverte"] < before["population_non_couverte"]
    assert {"z.gpkg", "z.gpkg-wal"} <= digests(after).keys()
    assert digests(after) != digests(before)
