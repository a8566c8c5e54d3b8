"""ogrinfo opens every format; GeoPandas reads in each what GeoJSON says."""

import csv
import json
import subprocess

import geopandas
import pandas
import pytest

from conftest import STUDIES, study
from same_numbers import assert_same

LAYERS = ["territoires", "zones-blanches", "perimetres"]


def ogrinfo(path, *options):
    process = subprocess.run(["ogrinfo", "-ro", "-so", "-al", *options, path], capture_output=True, text=True)
    assert process.returncode == 0, process.stderr
    assert "ERROR" not in process.stderr and "Warning" not in process.stderr, process.stderr
    return process.stdout


def aliases(folder):
    """From a Shapefile's names to ours, by layer."""
    with open(folder / "champs.csv", encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    return {layer: {row["alias"]: row["champ"] for row in rows if row["couche"] == layer} for layer in LAYERS}


@pytest.mark.parametrize("name", STUDIES)
def test_ogrinfo_opens_every_format(outputs, properties, name):
    folder = outputs(name)
    for layer in LAYERS:
        count = len(properties(folder, layer))
        for path in (folder / f"{layer}.{ending}" for ending in ("geojson", "fgb", "csv", "shp")):
            assert f"Feature Count: {count}" in ogrinfo(path), path
        for ending in ("gpkg", "xlsx", "ods"):
            # A sheet of text alone would lose its header to a guess.
            text = ogrinfo(folder / f"maillage.{ending}", "--config", "OGR_XLSX_HEADERS", "FORCE", "--config",
                           "OGR_ODS_HEADERS", "FORCE")
            assert f"Layer name: {layer}\n" in text
            assert f"Feature Count: {count}" in text.split(f"Layer name: {layer}\n")[1].split("Layer name:")[0], ending


@pytest.mark.parametrize("name", STUDIES)
@pytest.mark.parametrize("layer", LAYERS)
def test_geopandas_reads_the_same_values(outputs, properties, name, layer):
    folder = outputs(name)
    expected = properties(folder, layer)
    reference = geopandas.read_file(folder / f"{layer}.geojson")
    for ending in ("fgb", "gpkg", "shp"):
        path = folder / (f"maillage.{ending}" if ending == "gpkg" else f"{layer}.{ending}")
        frame = geopandas.read_file(path, layer=layer) if ending == "gpkg" else geopandas.read_file(path)
        assert frame.crs.to_epsg() == 4326
        if ending == "shp":
            names = aliases(folder)[layer]
            assert set(frame.columns) - {"geometry"} == set(names)
            frame = frame.rename(columns=names)
        # Fifteen decimals in a DBF file.
        assert_same(frame.drop(columns="geometry").to_dict("records"), expected, path, 1e-12 if ending == "shp" else 1e-15)
        drawn = ~reference.geometry.is_empty & reference.geometry.notna()
        # GeoJSON has seven decimals.
        assert frame.geometry[drawn].hausdorff_distance(reference.geometry[drawn]).max() < 1e-6
        if ending == "shp":
            assert frame.geometry.is_valid.all()


@pytest.mark.parametrize("name", STUDIES)
@pytest.mark.parametrize("layer", LAYERS)
def test_csv_holds_the_same_values(outputs, properties, name, layer):
    folder = outputs(name)
    with open(folder / f"{layer}.csv", encoding="utf-8", newline="") as file:
        assert_same(list(csv.DictReader(file, delimiter=";")), properties(folder, layer), layer)
    frame = pandas.read_csv(folder / f"{layer}.csv", sep=";")
    if layer == "territoires":
        assert frame["population"].dtype.kind == "f" or frame["population"].dtype.kind == "i"
        assert frame["postes"].dtype.kind == "i"


def test_french_csv(maillage, properties, tmp_path):
    maillage("analyze", study("deux-sevres-2018"), "--out", tmp_path, "--format", "geojson,csv", "--csv", "fr", "--quiet")
    data = (tmp_path / "territoires.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    with open(tmp_path / "territoires.csv", encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    assert_same(rows, properties(tmp_path, "territoires"), "fr")
    assert "," in rows[0]["surface_km2"] and "." not in rows[0]["surface_km2"]
    frame = pandas.read_csv(tmp_path / "territoires.csv", sep=";", decimal=",", encoding="utf-8-sig", dtype={"code": str})
    assert frame["surface_km2"].dtype.kind == "f"


def test_shapefile_names_are_told(outputs):
    folder = outputs("deux-sevres-2018")
    names = aliases(folder)["territoires"]
    assert len(names) == len(set(names.values()))
    assert all(len(alias) <= 10 and alias.isascii() for alias in names)
    assert (folder / "territoires.cpg").read_text().strip() == "UTF-8"
    with open(folder / "champs.csv", encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    assert all(row["libelle"] and row["definition"] for row in rows)


def test_geopackage_is_sound(outputs):
    """The driver's own checks, the labels of the fields, one default style a layer of the map."""
    import sqlite3
    folder = outputs("occitanie-2025")
    # Debian's GDAL brings a validator of the standard's requirements.
    validator = subprocess.run(["/usr/bin/python3", "-m", "osgeo_utils.samples.validate_gpkg", folder / "maillage.gpkg"],
                               capture_output=True, text=True)
    assert validator.returncode == 0, validator.stdout + validator.stderr
    database = sqlite3.connect(folder / "maillage.gpkg")
    assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    columns = database.execute(
        "SELECT name, title, description FROM gpkg_data_columns WHERE table_name = 'territoires'"
        " AND column_name = 'etp_100k'").fetchall()
    assert len(columns) == 1 and all(columns[0]) and "100" in columns[0][1]
    styles = database.execute("SELECT f_table_name, useAsDefault, styleQML FROM layer_styles").fetchall()
    assert sorted(style[0] for style in styles) == ["perimetres", "postes", "territoires", "zones_blanches"]
    assert all(style[1] == 1 and "<renderer-v2" in style[2] for style in styles)
    dates = database.execute("SELECT debut, fin FROM perimetres").fetchall()
    assert "2025-12-31" in {row[1] for row in dates}


@pytest.mark.parametrize("name", STUDIES)
def test_the_summary_says_the_same(outputs, properties, name):
    folder = outputs(name)
    summary = json.loads((folder / "synthese.json").read_text())
    rows = properties(folder, "territoires")
    for field in ("etp", "population_blanche", "population_non_couverte", "surface_km2"):
        total = sum(row[field] or 0 for row in rows)
        # Nothing known of the whole is nothing known of any row.
        assert total == pytest.approx(summary[field] or 0, rel=1e-9), field
    assert sum(row["population"] or 0 for row in rows) == pytest.approx(summary["population"], rel=1e-12)


def test_a_plan_and_a_comparison(outputs, maillage, properties, tmp_path):
    plan = outputs("occitanie-2025", "place")
    expected = properties(plan, "plan")
    assert expected
    frame = geopandas.read_file(plan / "maillage.gpkg", layer="plan")
    assert_same(frame.drop(columns="geometry").to_dict("records"), expected, "plan")
    layers = set(geopandas.list_layers(plan / "maillage.gpkg")["name"])
    assert {"territoires", "zones_blanches", "affectations", "plan", "plan_registre"} <= layers
    old = geopandas.read_file(plan / "maillage.gpkg", layer="zones-blanches")
    new = geopandas.read_file(plan / "maillage.gpkg", layer="zones_blanches")
    assert len(new) and old.equals(new), "the same under the name of before"
    assert "plan-registre" in layers
    maillage("compare", study("occitanie-2025"), "--versus", "2026-01-01", "--out", tmp_path, "--format", "geojson,gpkg,ods",
             "--quiet")
    frame = geopandas.read_file(tmp_path / "maillage.gpkg", layer="differences")
    assert_same(frame.drop(columns="geometry").to_dict("records"), properties(tmp_path, "differences"), "differences")
