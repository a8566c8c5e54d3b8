"""Boundaries of the user's own: the same places read from a file must give the same figures as the embedded France,
whatever the file's source, format, packing and reference system; and a bad file must be refused by name, with nothing
written.

    MAILLAGE=…/maillage python -m pytest test_boundaries.py
"""

import functools
import hashlib
import json
import re
import shutil
import sqlite3
import tempfile
import zipfile
from pathlib import Path

import geopandas as gpd
import pytest
import shapely

import boundary_files as files
from boundary_files import FRANCE, SIDE, SOUTH, WEST, box, communes, grid, pack, truncate, write
from cutting import square_metres
from reference import STATUSES
from small_studies import COLUMNS, Outcome, analyze, facilitator, grid_study, refused, write_study

# Vertices come back from a projection to less than the tool's own grid (a tenth of a millimetre): nothing but the
# order of sums may differ.
EXACT = 1e-6
# Seven decimals move a vertex by up to 5.6 mm, hence the area of a surface by that times its perimeter at most: for
# the smallest communes (2 km², 8 km round) 2e-5 of it.
SEVEN_DECIMALS = 2e-5


def assert_close(got, expected, tolerance, where, whole=None):
    """Words, flags and counts the same; figures within the tolerance. Where vertices are rounded, the error of a part
    is in proportion to the whole that is cut, so it is measured against the population or surface of that, the row's own
    unless another is given."""
    assert got.keys() == expected.keys(), where
    for key, value in expected.items():
        # A round figure is an integer in JSON.
        if not isinstance(value, (int, float)) or isinstance(value, bool) or got[key] is None:
            assert got[key] == value, f"{where} {key}: {got[key]} for {value}"
            continue
        scale = abs(value)
        if tolerance > EXACT:
            cut = whole or expected
            people, area = cut["population"], cut["surface_km2"]
            # The densest post here brings an ETP to 10,000 people.
            wholes = {"population": people, "surface": area, "etp_100k": 10, "etp": people / 1e4,
                      "deficit": people / 1e4}
            scale = max(scale, next((whole for start, whole in wholes.items() if key.startswith(start)), 0))
        # Sums of cells are not integers to the last bit.
        assert abs(got[key] - value) <= tolerance * scale + 1e-12, f"{where} {key}: {got[key]} for {value}"


def assert_same(got, expected, tolerance=EXACT, apart=()):
    """`apart`: columns that may differ."""
    # What names the files, and the words that depend on them.
    named = {"entrees", "millesime", "millesime_details", "sources", "avertissements", "avertissements_details", "titre", "outil"}
    for part in ("rows", "white", "perimeters"):
        ours, theirs = getattr(got, part), getattr(expected, part)
        assert list(ours) == list(theirs), part
        for key in theirs:
            mine, yours = ({k: v for k, v in row.items() if k not in apart} for row in (ours[key], theirs[key]))
            # A white zone is a part of its territory.
            whole = expected.rows[key.split("/")[0]] if part == "white" else None
            assert_close(mine, yours, tolerance, f"{part} {key}", whole)
    ours, theirs = ({k: v for k, v in o.summary.items() if k not in named} for o in (got, expected))
    for key in ("population_par_statut", "surface_km2_par_statut"):
        whole = key.split("_par_")[0]
        for status, value in theirs.pop(key).items():
            slack = tolerance * theirs[whole] if tolerance > EXACT else 0
            assert ours[key][status] == pytest.approx(value, rel=tolerance, abs=slack), (key, status)
        ours.pop(key)
    assert_close(ours, theirs, tolerance, "synthese")
    # Whatever the cuts, nobody is lost: whole units have whole numbers of people.
    for code, row in expected.rows.items():
        assert round(got.rows[code]["population"], 6) == round(row["population"])


# The study that is compared: every kind of token, several statuses, all perimeters inside the boundaries, since the
# embedded France knows what lies around and the file does not.


def register(departements, code=lambda c: c, grouped=True):
    """Posts and zones for some départements; `code` renames the communes, without groupings epci: and dep: are spelled
    out as communes."""
    posts, zones = [], {}

    def token(kind, value, table):
        if grouped:
            return f"{kind}:{value}"
        column = {"epci": "epci", "dep": "departement"}[kind]
        return " ".join("com:" + code(c) for c in table.index[table[column] == value])

    for d in departements:
        table = FRANCE.communes[FRANCE.communes.departement == d]
        people = table.groupby("epci").population.sum().sort_values(ascending=False)
        first, second, third, fourth, fifth = people.index[:5]
        for rank, epci in enumerate((first, second)):
            town = table[table.epci == epci].population.idxmax()
            centre = shapely.Point(table.lon[town], table.lat[town])
            zones[f"{d}-{rank}"] = centre.buffer(0.07, quad_segs=3)
        some = [f"com:{code(c)}" for c in sorted(table.index[table.epci == third])[:3]]
        centre = (table.lon - table.lon.mean()).abs() + (table.lat - table.lat.mean()).abs()
        posts += [
            {"id": f"{d}-A", "etp": "5,5", "perimetre": token("epci", first, table), "fin": "2025-12-31"},
            {"id": f"{d}-B", "etp": "1.2", "perimetre": f"zone:{d}-1=0.3 " + " ".join(some)},
            {"id": f"{d}-C", "perimetre": token("epci", fourth, table)},
            {"id": f"{d}-D", "etp": "0.8", "perimetre": some[0], "perimetre_limitrophe": token("epci", fifth, table),
             "quota_limitrophe": "0.25"},
            {"id": f"{d}-E", "etp": "0.5", "perimetre": f"zone:{d}-0 -{some[1]}", "fin": "30/06/2025"},
            {"id": f"{d}-F", "etp": "1", "perimetre": token("dep", d, table), "qualite": "coordinateur"},
            {"id": f"{d}-G", "etp": "1", "perimetre": token("epci", second, table), "statut": "candidature"},
        ]
        if grouped:
            posts.append({"id": f"{d}-H", "etp": "0.4", "siege": centre.idxmin(), "perimetre": "rayon:6km"})
            posts.append({"id": f"{d}-I", "etp": "0.1", "fin": "2025-06-29",
                          "perimetre": f"dep:{d} -epci:{first} -zone:{d}-0"})
    return [{"structure": "S", "qualite": "facilitateur", "statut": "en_cours", **p} for p in posts], zones


@functools.cache
def embedded(departements, level="epci"):
    """The reference: the same study on the embedded France."""
    with tempfile.TemporaryDirectory() as folder:
        study = write_study(Path(folder) / "embarquee", {"departements": list(departements)}, *register(departements))
        return Outcome(study, "--level", level)


def test_reference_says_something():
    """Figures that are all zero would agree with anything."""
    # Nothing is said of needs; what is only limitrophe falls short of the target on La Réunion.
    for departements, unseen in ((("79", "2A"), set()), (("974",), {"limitrophe_a_qualifier"})):
        outcome = embedded(departements)
        people = outcome.summary["population_par_statut"]
        unseen = unseen | {"limitrophe", "limitrophe_sans_besoin"}
        assert {s for s in people if people[s] > 0} == set(people) - unseen, people
        assert {"mixte"} < {r["statut"] for r in outcome.rows.values()}
        table = FRANCE.communes[FRANCE.communes.departement.isin(departements)]
        assert outcome.summary["population"] == pytest.approx(table.population.sum(), rel=1e-12)
        assert outcome.summary["surface_km2"] == pytest.approx(table.surface_m2.sum() / 1e6, rel=1e-9)
        assert outcome.warnings == []


# Files that must give the same figures.

MAINLAND, CORSICA, REUNION = ("79", "2A"), ("2A",), ("974",)

READ = [
    # source, départements, EPSG, file name, packing
    ("ign_3", MAINLAND, 2154, "COMMUNE.shp", "plain"),
    ("ign_3", MAINLAND, 2154, "COMMUNE.shp", "zip"),
    ("ign_3", MAINLAND, 2154, "COMMUNE.shp", "folder"),
    ("ign_3", MAINLAND, 4326, "COMMUNE.shp", "macos"),
    ("ign_3", MAINLAND, 4171, "COMMUNE.shp", "plain"),
    ("ign_3", CORSICA, 3942, "COMMUNE.shp", "plain"),
    ("ign_3", REUNION, 2975, "COMMUNE.shp", "folder"),
    ("ign_3_lower", MAINLAND, 2154, "communes 2021 été.gpkg", "plain"),
    ("ign_3", MAINLAND, 3857, "commune.fgb", "plain"),
    ("ign_3", MAINLAND, 4326, "commune.geojson", "plain"),
    ("ign_4", MAINLAND, 2154, "ADE_4-0.gpkg", "plain"),
    ("ign_4", MAINLAND, 4326, "ADE_4-0.gpkg", "zip"),
    ("ign_4", REUNION, 2975, "ADE_4-0.gpkg", "folder"),
    ("ign_4", REUNION, 32740, "ADE_4-0.gpkg", "plain"),
    ("ign_4", MAINLAND, 2154, "commune.fgb", "folder"),
    ("ign_4", CORSICA, 3942, "commune.fgb", "zip"),
    ("ign_4", MAINLAND, 2154, "commune.geojson", "gz"),
    ("ign_4", MAINLAND, 3857, "commune.geojson", "folder"),
    ("etalab", MAINLAND, 4326, "communes.geojson", "plain"),
    ("etalab", MAINLAND, 4326, "communes.geojson", "gz"),
    ("etalab", REUNION, 3857, "communes.geojson", "zip"),
    ("etalab", REUNION, 2975, "communes.fgb", "zip"),
    ("etalab", MAINLAND, 4171, "communes.fgb", "zip"),
    ("etalab", CORSICA, 3942, "communes.gpkg", "plain"),
    ("geo_api", MAINLAND, 4326, "communes.geojson", "plain"),
    ("geo_api", MAINLAND, 4326, "reponse.json", "plain"),
    ("geo_api", REUNION, 4326, "communes.json", "zip"),
    ("geo_api", REUNION, 4326, "communes.geojson", "gz"),
]


def assert_warned(outcome, source):
    """A sound file gives no warning; one without population says where the people come from."""
    if source == "etalab":
        assert len(outcome.warnings) == 1 and "population" in outcome.warnings[0], outcome.warnings
    else:
        assert outcome.warnings == []


@pytest.mark.parametrize("source, departements, epsg, name, packing", READ)
def test_file_gives_the_embedded_figures(tmp_path, source, departements, epsg, name, packing):
    path = write(files.SOURCES[source](communes(departements)), tmp_path / "étude" / name, epsg)
    path = pack(path, packing)
    study = write_study(tmp_path / "étude", {"file": path.name}, *register(departements))
    outcome = Outcome(study)
    assert_same(outcome, embedded(departements))
    assert_warned(outcome, source)
    for code, row in outcome.rows.items():
        assert row["nom"] == FRANCE.epcis.nom[code]


@pytest.mark.parametrize("source", ["ign_3", "ign_4", "etalab", "geo_api"])
@pytest.mark.parametrize("level", ["commune", "departement", "region"])
def test_every_level(tmp_path, source, level):
    """Communes keep their accents; départements and régions have their names."""
    path = write(files.SOURCES[source](communes(MAINLAND)), tmp_path / "etude" / "communes.geojson")
    study = write_study(tmp_path / "etude", {"file": path.name}, *register(MAINLAND))
    outcome = Outcome(study, "--level", level)
    # The embedded France knows that the rest of Nouvelle-Aquitaine is missing.
    assert_same(outcome, embedded(MAINLAND, level), apart={"partiel"} if level == "region" else ())
    assert_warned(outcome, source)
    table = {"commune": FRANCE.communes, "departement": FRANCE.departements, "region": FRANCE.regions}[level]
    assert {c: r["nom"] for c, r in outcome.rows.items()} == {c: table.nom[c] for c in outcome.rows}


@pytest.mark.parametrize("departements", [MAINLAND, REUNION])
@pytest.mark.parametrize("source", ["etalab", "geo_api"])
def test_seven_decimals(tmp_path, source, departements):
    """What RFC 7946 asks for, and what both sources publish."""
    path = write(files.SOURCES[source](communes(departements)), tmp_path / "etude" / "communes.geojson", decimals=7)
    study = write_study(tmp_path / "etude", {"file": path.name}, *register(departements))
    assert_same(Outcome(study, "--level", "commune"), embedded(departements, "commune"), SEVEN_DECIMALS)


@pytest.mark.parametrize("declared", ["cpg", "header", "nowhere"])
def test_shapefile_in_latin_1(tmp_path, declared):
    """Older deliveries. Where nothing says the encoding, what is not UTF-8 is Windows-1252, as in a register."""
    path = write(files.ign_3(communes(MAINLAND)), tmp_path / "etude" / "COMMUNE.shp", 2154, encoding="ISO-8859-1")
    if declared != "cpg":
        path.with_suffix(".cpg").unlink(missing_ok=True)
        table = bytearray(path.with_suffix(".dbf").read_bytes())
        # The language driver of dBASE: 0x57 is « ANSI ».
        table[29] = 0x57 if declared == "header" else 0
        path.with_suffix(".dbf").write_bytes(table)
    study = write_study(tmp_path / "etude", {"file": path.name}, *register(MAINLAND))
    assert_same(Outcome(study, "--level", "commune"), embedded(MAINLAND, "commune"))


def test_heights_are_left_aside(tmp_path):
    frame = files.ign_4(communes(MAINLAND))
    frame["geometry"] = shapely.force_3d(frame.geometry.to_numpy(), 100.0)
    path = write(frame, tmp_path / "etude" / "commune.gpkg", 2154)
    study = write_study(tmp_path / "etude", {"file": path.name}, *register(MAINLAND))
    assert_same(Outcome(study), embedded(MAINLAND))


def several_layers(folder, name="ADE.gpkg"):
    """A delivery of IGN: communes among other layers."""
    places = communes(MAINLAND)
    path = write(files.ign_4(places), folder / name, 2154)
    whole = places.dissolve("departement").reset_index()[["departement", "geometry"]]
    write(whole.rename(columns={"departement": "code_insee"}), path, 2154, layer="departement")
    points = gpd.GeoDataFrame({"nom": places.nom}, geometry=gpd.points_from_xy(places.lon, places.lat), crs=4326)
    write(points, path, 2154, layer="chef_lieu_de_commune", promote_to_multi=False)
    return path


@pytest.mark.parametrize("packing", ["plain", "zip", "folder"])
def test_one_layer_of_several(tmp_path, packing):
    path = pack(several_layers(tmp_path / "etude"), packing)
    study = write_study(tmp_path / "etude", {"file": path.name, "layer": "commune"}, *register(MAINLAND))
    assert_same(Outcome(study), embedded(MAINLAND))


@pytest.mark.parametrize("territory", [{"file": "ADE.zip", "layer": "COMMUNE"}, {"file": "ADE", "layer": "COMMUNE"}])
def test_one_shapefile_of_several(tmp_path, territory):
    """A Shapefile delivery has a file for each layer: `layer:` chooses among them, in an archive or a folder."""
    folder = tmp_path / "etude"
    places = communes(MAINLAND)
    write(files.ign_3(places), folder / "ADE" / "COMMUNE.shp", 2154)
    whole = places.dissolve("departement").reset_index()[["departement", "geometry"]]
    write(whole.rename(columns={"departement": "INSEE_DEP"}), folder / "ADE" / "DEPARTEMENT.shp", 2154)
    if ".zip" in territory["file"]:
        shutil.make_archive(str(folder / "ADE"), "zip", folder / "ADE")
        shutil.rmtree(folder / "ADE")
    study = write_study(folder, territory, *register(MAINLAND))
    assert_same(Outcome(study), embedded(MAINLAND))


# What a file says outweighs the embedded France.


def test_the_files_own_populations_and_names_count(tmp_path):
    frame = files.ign_3(communes(CORSICA))
    frame["POPULATION"] += 7
    frame["NOM"] += " (projet)"
    path = write(frame, tmp_path / "etude" / "COMMUNE.shp", 2154)
    study = write_study(tmp_path / "etude", {"file": path.name}, *register(CORSICA))
    outcome = Outcome(study, "--level", "commune")
    assert outcome.summary["population"] == pytest.approx(frame.POPULATION.sum(), rel=1e-12)
    assert all(row["nom"] == FRANCE.communes.nom[code] + " (projet)" for code, row in outcome.rows.items())


def test_an_epci_of_the_future(tmp_path):
    """A merger that the embedded France does not know: its code names it."""
    frame = files.ign_4(communes(MAINLAND))
    merged = frame.codes_siren_des_epci.isin(["200041416", "247900798"])
    frame.loc[merged, "codes_siren_des_epci"] = "200099999"
    path = write(frame, tmp_path / "etude" / "commune.gpkg", 2154)
    rows = Outcome(write_study(tmp_path / "etude", {"file": path.name}, [facilitator("epci:200099999")])).rows
    assert rows["200099999"]["population"] == frame.population[merged].sum()
    assert rows["200099999"]["etp"] == pytest.approx(1, rel=1e-12)
    assert "200041416" not in rows and rows["200041317"]["nom"] == FRANCE.epcis.nom["200041317"]


@pytest.mark.parametrize("codes", ["{0}/200057867", "200057867/{0}", "{0}/200099998", "200099998/{0}"])
def test_several_codes_of_epci(tmp_path, codes):
    """A commune of a métropole has two codes; the one with its own tax system groups communes, whatever the order."""
    frame = files.ign_4(communes(MAINLAND))
    own = frame.codes_siren_des_epci == "200041317"
    frame.loc[own, "codes_siren_des_epci"] = codes.format("200041317")
    path = write(frame, tmp_path / "etude" / "commune.fgb", 2154)
    study = write_study(tmp_path / "etude", {"file": path.name}, *register(MAINLAND))
    assert_same(Outcome(study), embedded(MAINLAND))


@pytest.mark.parametrize("source", ["ign_3", "ign_4", "etalab", "geo_api"])
def test_communes_without_epci(tmp_path, source):
    """Two islands of Finistère: rows of their own, judged by themselves."""
    codes = sorted(FRANCE.communes.index[FRANCE.communes.epci == "242900074"]) + ["29083", "29155"]
    places = communes(["29"]).set_index("code", drop=False).loc[codes].reset_index(drop=True)
    suffix = ".geojson" if source == "geo_api" else ".gpkg"
    path = write(files.SOURCES[source](places), tmp_path / "fichier" / ("communes" + suffix))
    posts = [facilitator("epci:242900074 29155", "0,9"), facilitator("29083", "0,1", id="B")]
    outcome = Outcome(write_study(tmp_path / "fichier", {"file": path.name}, posts))
    expected = Outcome(write_study(tmp_path / "embarquee", {"communes": codes}, posts))
    assert list(outcome.rows) == ["242900074", "29083", "29155"]
    assert_same(outcome, expected)


# Selectors choose inside the file; perimeters still count the people of the file outside the study.

SELECTED = [
    {"departements": ["79"]}, {"departements": ["2A"]}, {"regions": ["94"]}, {"epcis": ["200041317", "242010056"]},
    {"communes": ["79191", "79048", "2A004"]},
]


@pytest.mark.parametrize("selector", SELECTED)
def test_selectors_choose_inside_the_file(tmp_path, selector):
    posts, zones = register(MAINLAND)
    posts.append({**posts[0], "id": "X", "etp": "0,3", "perimetre": "dep:79 dep:2A"})
    # Both départements of Corse, so that the région is whole.
    path = write(files.ign_4(communes(MAINLAND + ("2B",))), tmp_path / "fichier" / "ADE.gpkg", 2154)
    outcome = Outcome(write_study(tmp_path / "fichier", {"file": path.name, **selector}, posts, zones))
    expected = Outcome(write_study(tmp_path / "embarquee", selector, posts, zones))
    assert_same(outcome, expected)
    assert [r["partiel"] for r in outcome.rows.values()] == ["communes" in selector] * len(outcome.rows)


# A layer of no known source.


def generic(c):
    """Communes under invented codes, in another order than the codes'."""
    return gpd.GeoDataFrame({
        "fid_source": range(len(c)), "habitants": c.population, "libelle": "Secteur " + c.nom,
        "ident": "S" + c.code.str[::-1], "code": "piège", "nom": "piège", "population": -1},
        geometry=c.geometry, crs=c.crs)


@pytest.mark.parametrize("epsg, name, packing", [
    (2154, "secteurs.shp", "plain"), (2154, "secteurs.gpkg", "plain"), (4326, "secteurs.geojson", "gz"),
    (3857, "secteurs.fgb", "zip"), (4171, "secteurs.shp", "folder")])
def test_generic_layer_with_named_columns(tmp_path, epsg, name, packing):
    path = pack(write(generic(communes(MAINLAND)), tmp_path / "fichier" / name, epsg), packing)
    posts, zones = register(MAINLAND, code=lambda c: "S" + c[::-1], grouped=False)
    keys = {"level": "commune", "capacity_level": "commune"}
    outcome = Outcome(write_study(tmp_path / "fichier", {"file": path.name, **COLUMNS}, posts, zones, **keys))
    # The embedded France under its own codes; both are then spelled alike.
    posts, zones = register(MAINLAND, grouped=False)
    expected = Outcome(write_study(tmp_path / "embarquee", {"departements": list(MAINLAND)}, posts, zones, **keys))
    assert len(outcome.rows) == len(expected.rows) == outcome.summary["territoires"] == 376
    # A layer of one's own has no départements or régions.
    own = {"code", "nom", "departement", "region", "perimetre", "perimetre_limitrophe"}
    for code, row in expected.rows.items():
        got = outcome.rows["S" + code[::-1]]
        assert got["nom"] == "Secteur " + row["nom"]
        assert_close({k: v for k, v in got.items() if k not in own},
                     {k: v for k, v in row.items() if k not in own}, EXACT, code)
    assert outcome.perimeters.keys() == expected.perimeters.keys()
    for post, row in expected.perimeters.items():
        for key in ("population", "surface_km2"):
            assert outcome.perimeters[post][key] == pytest.approx(row[key], rel=EXACT)
    # At level epci a zone without EPCI is a row of its own.
    assert list(Outcome(tmp_path / "fichier", "--level", "epci").rows) == list(outcome.rows)


@pytest.mark.parametrize("name", ["secteurs.gpkg", "secteurs.geojson", "secteurs.shp", "secteurs.fgb"])
def test_grid_by_hand(tmp_path, name):
    """A zone from the middle of the first square to a quarter of the third: half of 100, all of 200, a quarter of
    300 people. One ETP over 325 people, and a need of 2 per 100,000, which is met everywhere."""
    zone = box(WEST + SIDE / 2, WEST + 2.25 * SIDE, SOUTH - 0.01, SOUTH + SIDE + 0.01)
    outcome = Outcome(grid_study(tmp_path / "etude", grid(), name, [facilitator("zone:Z")], {"Z": zone}))
    covered = {code: row["population_couverte"] for code, row in outcome.rows.items()}
    assert covered == pytest.approx({"Q-1": 50, "Q-2": 200, "Q-3": 75, "Q-4": 0}, rel=1e-9)
    assert {c: r["etp"] for c, r in outcome.rows.items()} == pytest.approx(
        {"Q-1": 50 / 325, "Q-2": 200 / 325, "Q-3": 75 / 325, "Q-4": 0}, rel=1e-9)
    assert [r["statut"] for r in outcome.rows.values()] == ["mixte", "couverte", "mixte", "non_couverte"]
    assert [r["population"] for r in outcome.rows.values()] == pytest.approx([100, 200, 300, 400], abs=1e-9)
    area = [a / 1e6 for a in square_metres(grid().geometry)]
    # The tool follows a parallel by geodesics of a hundredth of a degree.
    assert [r["surface_km2"] for r in outcome.rows.values()] == pytest.approx(area, rel=1e-8)
    assert outcome.warnings == []


@pytest.mark.parametrize("codes", [["7", "42", "1001", "123456789"], [7, 42, 1001, 123456789],
                                   ["Nord-Est", "é/1", "FR:01", "79"]])
def test_codes_of_any_shape(tmp_path, codes):
    """Numbers, words, what looks like a département: a zone's code is what the column holds."""
    frame = grid()
    frame["ident"] = codes
    posts = [facilitator(" ".join(f"com:{c}" for c in codes[1:]))]
    rows = Outcome(grid_study(tmp_path / "etude", frame, posts=posts)).rows
    assert {c: r["population"] for c, r in rows.items()} == {str(c): 100 * (i + 1) for i, c in enumerate(codes)}
    assert [c for c, r in rows.items() if r["statut"] == "non_couverte"] == [str(codes[0])]


def test_selector_inside_a_generic_layer(tmp_path):
    """P(f) counts the people outside the study: 600 of the post's 900 are inside."""
    study = grid_study(tmp_path / "etude", grid(), territory={"communes": ["Q-2", "Q-4"]},
                       posts=[facilitator("com:Q-2 com:Q-3 com:Q-4", 0.9)])
    rows = Outcome(study).rows
    assert {c: r["etp"] for c, r in rows.items()} == pytest.approx({"Q-2": 0.2, "Q-4": 0.4})


# Inputs of the summary.


def digests(outcome):
    return {i["fichier"]: i["sha256"] for i in outcome.summary["entrees"]}


@pytest.mark.parametrize("name", ["secteurs.gpkg", "secteurs.geojson"])
def test_summary_names_the_file_and_its_digest(tmp_path, name):
    outcome = Outcome(grid_study(tmp_path / "etude", grid(), name))
    assert digests(outcome)[name] == hashlib.sha256((tmp_path / "etude" / name).read_bytes()).hexdigest()


def test_digests_change_with_the_populations_of_a_shapefile(tmp_path):
    """They are in the .dbf, beside the file that the study names."""
    frame = grid()
    before = digests(Outcome(grid_study(tmp_path / "etude", frame, "secteurs.shp")))
    frame["habitants"] += 1
    after = digests(Outcome(grid_study(tmp_path / "etude", frame, "secteurs.shp")))
    assert before != after


# Files with a blemish: a warning that names the zone, and totals that hold.


def assert_identity(outcome, population=1000):
    assert outcome.summary["population"] == pytest.approx(population, abs=1e-9)
    assert sum(outcome.summary["population_par_statut"].values()) == pytest.approx(population, abs=1e-9)
    assert sum(row["population"] for row in outcome.rows.values()) == pytest.approx(population, abs=1e-9)
    for code, row in outcome.rows.items():
        parts = sum(row["population_" + status] for status in STATUSES)
        assert parts == pytest.approx(row["population"], abs=1e-9), code


def assert_warning(outcome, file, *names):
    """One warning names the file and, by row, code or name, the feature."""
    about = [line for line in outcome.stderr.splitlines() if file in line]
    assert any(re.search(name, line) for line in about for name in names), outcome.stderr


@pytest.mark.parametrize("name, shape", [
    # A Shapefile has one type of geometry, and its empty one is null.
    ("secteurs.shp", None), *((name, shape) for name in ("secteurs.gpkg", "secteurs.geojson")
                              for shape in (None, shapely.Polygon(), shapely.Point(WEST, SOUTH)))])
def test_feature_without_surface(tmp_path, name, shape):
    """Null, empty or no surface: the people stay, and count where a perimeter names the zone by its code."""
    frame = grid()
    frame.loc[1, "geometry"] = shape
    options = {} if shape is None or shape.is_empty else {"promote_to_multi": False}
    path = write(frame, tmp_path / "etude" / name, **({} if name.endswith(".geojson") else options))
    zone = box(WEST - 1, WEST + 1, SOUTH - 1, SOUTH + 1)
    study = write_study(tmp_path / "etude", {"file": path.name, **COLUMNS},
                        [facilitator("com:Q-2", 0.1), facilitator("zone:Z", 0.8, id="B")], {"Z": zone}, level="commune")
    outcome = Outcome(study)
    assert_warning(outcome, name, "Secteur n° 2", "Q-2")
    assert_identity(outcome)
    assert outcome.rows["Q-2"]["surface_km2"] == 0
    assert {c: r["etp"] for c, r in outcome.rows.items()} == pytest.approx(
        {"Q-1": 0.1, "Q-2": 0.1, "Q-3": 0.3, "Q-4": 0.4})


def star():
    """Five points joined two by two."""
    centre = shapely.Point(WEST + 1.5 * SIDE, SOUTH + SIDE / 2)
    ring = list(centre.buffer(SIDE / 2, quad_segs=5).exterior.coords)[:20:4]
    return shapely.Polygon([ring[i * 2 % 5] for i in range(6)])


def bow_tie():
    x, y = WEST + SIDE, SOUTH
    return shapely.Polygon([(x, y), (x + SIDE, y + SIDE), (x + SIDE, y), (x, y + SIDE)])


def spike():
    """A square with a thorn of no width, as digitising leaves it."""
    x, y = WEST + SIDE, SOUTH
    return shapely.Polygon([(x, y), (x + SIDE, y), (x + SIDE, y + SIDE), (x + SIDE, y + 2 * SIDE), (x + SIDE, y + SIDE),
                            (x, y + SIDE)])


def overlapping_parts():
    """Two parts of one zone that overlap: the zone is their union."""
    x = WEST + SIDE
    return shapely.MultiPolygon([box(x, x + 0.6 * SIDE), box(x + 0.5 * SIDE, x + SIDE)])


def part_twice():
    return shapely.MultiPolygon([box(WEST + SIDE, WEST + 2 * SIDE)] * 2)


@pytest.mark.parametrize("shape, surface", [
    (bow_tie(), shapely.make_valid(bow_tie())), (spike(), spike().buffer(0)),
    (overlapping_parts(), shapely.union_all(overlapping_parts().geoms)), (part_twice(), part_twice().geoms[0])],
    ids=["bow_tie", "spike", "overlapping_parts", "part_twice"])
@pytest.mark.parametrize("name", ["secteurs.gpkg", "secteurs.geojson", "secteurs.shp"])
def test_invalid_polygons_are_repaired_and_named(tmp_path, name, shape, surface):
    frame = grid()
    frame.loc[1, "geometry"] = shape
    outcome = Outcome(grid_study(tmp_path / "etude", frame, name))
    assert_warning(outcome, name, r"ligne 2\b", "Q-2", "Secteur n° 2")
    assert_identity(outcome)
    assert outcome.rows["Q-2"]["surface_km2"] == pytest.approx(square_metres([surface])[0] / 1e6, rel=EXACT)


def test_self_intersecting_star_keeps_its_people(tmp_path):
    """Whether the middle belongs to it is for no one to say; that it is repaired and nobody lost is."""
    frame = grid()
    frame.loc[1, "geometry"] = star()
    zone = box(WEST, WEST + 1.5 * SIDE)
    outcome = Outcome(grid_study(tmp_path / "etude", frame, posts=[facilitator("zone:Z")], zones={"Z": zone}))
    assert_warning(outcome, "secteurs.gpkg", r"ligne 2\b", "Q-2", "Secteur n° 2")
    assert_identity(outcome)


@pytest.mark.parametrize("sliver", [1e-6, 1e-4, -1e-6, -1e-4])
def test_neighbours_that_overlap_or_gape(tmp_path, sliver):
    """Each square wider by a sliver on both sides (10 cm, 8 m; or narrower): each zone keeps its own people, cut by
    its own area, and nobody is counted twice."""
    frame = grid()
    frame["geometry"] = [box(WEST + i * SIDE - sliver, WEST + (i + 1) * SIDE + sliver) for i in range(4)]
    zone = box(WEST + SIDE / 2, WEST + 2 * SIDE, SOUTH - 0.01, SOUTH + SIDE + 0.01)
    posts = [facilitator("zone:Z", 0.5), facilitator("zone:Z com:Q-4 -com:Q-1", 0.5, id="B")]
    # A target that any ETP meets: what is covered is covered enough.
    study = grid_study(tmp_path / "etude", frame, posts=posts, zones={"Z": zone}, target={"etp_per_100k": 1e-6})
    outcome = Outcome(study)
    assert_identity(outcome)
    width = SIDE + 2 * sliver
    covered = {"Q-1": 100 * (SIDE / 2 + sliver) / width, "Q-2": 200 * min(1, (SIDE + sliver) / width),
               "Q-3": 300 * max(0, sliver) / width, "Q-4": 400}
    # The tool's grid of a tenth of a millimetre over squares of ten kilometres.
    assert {c: r["population_couverte"] for c, r in outcome.rows.items()} == pytest.approx(covered, abs=1e-5)
    assert outcome.summary["etp"] == pytest.approx(1.0, rel=1e-9)
    assert outcome.summary["surface_km2"] == pytest.approx(square_metres(frame.geometry).sum() / 1e6, rel=1e-7)


def test_unknown_population_is_named(tmp_path):
    frame = grid()
    frame["habitants"] = [100, None, 300, 400]
    outcome = Outcome(grid_study(tmp_path / "etude", frame))
    assert_warning(outcome, "secteurs.gpkg", "Secteur n° 2", "Q-2")
    assert outcome.summary["population"] == 800
    assert outcome.rows["Q-2"]["population"] is None and outcome.rows["Q-2"]["population_inconnue"] == 1


# Files that cannot be read.


@pytest.mark.parametrize("name", ["absent.gpkg", "dossier/absent.shp", "absent.zip", "absent.geojson.gz"])
def test_missing_file(tmp_path, name):
    study = write_study(tmp_path / "etude", {"file": name, **COLUMNS}, [facilitator("com:Q-1")])
    refused(study, 66, name, "introuvable")


@pytest.mark.parametrize("name", ["points.gpkg", "points.geojson", "points.shp"])
def test_layer_of_points(tmp_path, name):
    frame = grid()
    frame["geometry"] = frame.geometry.representative_point()
    path = write(frame, tmp_path / "etude" / name, **({} if name.endswith(".geojson") else {"promote_to_multi": False}))
    study = write_study(tmp_path / "etude", {"file": path.name, **COLUMNS}, [facilitator("com:Q-1")])
    refused(study, 65, name, "polygone")


def test_layer_of_lines(tmp_path):
    frame = grid()
    frame["geometry"] = frame.geometry.boundary
    refused(grid_study(tmp_path / "etude", frame), 65, "secteurs.gpkg", "polygone")


def test_table_without_geometry(tmp_path):
    (tmp_path / "etude").mkdir()
    grid().drop(columns="geometry").to_csv(tmp_path / "etude" / "secteurs.csv", index=False)
    study = write_study(tmp_path / "etude", {"file": "secteurs.csv", **COLUMNS}, [facilitator("com:Q-1")])
    # No coordinates, or no polygons: either says what to look at.
    refused(study, 65, "secteurs.csv", "polygone|géométrie")


@pytest.mark.parametrize("name", ["vide.gpkg", "vide.geojson", "vide.shp", "vide.fgb"])
def test_empty_layer(tmp_path, name):
    # Without a feature the type of geometry must be told, and GeoJSON has none.
    options = {"shp": {"geometry_type": "Polygon"}, "geojson": {}}
    options = options.get(name.split(".")[1], {"geometry_type": "MultiPolygon"})
    path = write(grid().iloc[:0], tmp_path / "etude" / name, **options)
    study = write_study(tmp_path / "etude", {"file": path.name, **COLUMNS}, [facilitator("com:Q-1")])
    refused(study, 65, name, "aucun objet|vide")


TRUNCATED = [
    ("communes.geojson", "communes.geojson", 0.5), ("communes.geojson", "communes.geojson", 0.999),
    ("communes.gpkg", "communes.gpkg", 0.02), ("communes.gpkg", "communes.gpkg", 0.5),
    ("communes.gpkg", "communes.gpkg", 0.99),
    ("communes.fgb", "communes.fgb", 0.5), ("communes.fgb", "communes.fgb", 0.99),
    ("communes.shp", "communes.shp", 0.5), ("communes.shp", "communes.shp", 0.99),
    ("communes.shp", "communes.dbf", 0.5), ("communes.shp", "communes.shx", 0.5),
]


@pytest.mark.parametrize("name, part, share", TRUNCATED)
def test_truncated_file(tmp_path, name, part, share):
    """Half a file is no file: what is left of it must never pass for the whole."""
    write(files.ign_3(communes(CORSICA)), tmp_path / "etude" / name, 2154)
    truncate(tmp_path / "etude" / part, share)
    study = write_study(tmp_path / "etude", {"file": name}, [facilitator("dep:2A")])
    refused(study, 65, name, "tronqu|illisible|incompl|endommag")


@pytest.mark.parametrize("name, packing", [
    ("communes.geojson", "zip"), ("communes.geojson", "gz"), ("communes.shp", "zip"), ("communes.gpkg", "zip")])
def test_truncated_archive(tmp_path, name, packing):
    path = pack(write(files.ign_3(communes(CORSICA)), tmp_path / "etude" / name), packing)
    truncate(path, 0.5)
    study = write_study(tmp_path / "etude", {"file": path.name}, [facilitator("dep:2A")])
    refused(study, 65, path.name, "tronqu|illisible|incompl|endommag")


@pytest.mark.parametrize("missing", [".dbf", ".shx"])
def test_shapefile_without_a_part(tmp_path, missing):
    """Without its table there are no codes; without its index no order: the part that is missing is what helps."""
    study = grid_study(tmp_path / "etude", grid(), "secteurs.shp")
    (study / "secteurs").with_suffix(missing).unlink()
    refused(study, 65, "secteurs.shp", missing[1:])


# Reference systems.


@pytest.mark.parametrize("packing", ["plain", "zip"])
def test_shapefile_without_prj(tmp_path, packing):
    path = write(grid(), tmp_path / "etude" / "secteurs.shp", 2154)
    path.with_suffix(".prj").unlink()
    path = pack(path, packing)
    study = write_study(tmp_path / "etude", {"file": path.name, **COLUMNS}, [facilitator("com:Q-1")])
    refused(study, 65, path.name, "coordonnées", r"\.prj")


def test_shapefile_with_a_prj_of_nonsense(tmp_path):
    study = grid_study(tmp_path / "etude", grid(), "secteurs.shp", epsg=2154)
    (study / "secteurs.prj").write_text("Lambert 93")
    refused(study, 65, "secteurs.shp", "coordonnées")


@pytest.mark.parametrize("epsg", [2154, 4326])
@pytest.mark.parametrize("undefined", [-1, 0])
def test_geopackage_of_undefined_system(tmp_path, undefined, epsg):
    """-1 and 0 are the standard's « undefined », Cartesian and geographic."""
    study = grid_study(tmp_path / "etude", grid(), epsg=epsg)
    with sqlite3.connect(study / "secteurs.gpkg") as base:
        for table in ("gpkg_contents", "gpkg_geometry_columns"):
            base.execute(f"UPDATE {table} SET srs_id = ?", [undefined])
    base.close()
    refused(study, 65, "secteurs.gpkg", "coordonnées")


@pytest.mark.filterwarnings("ignore:'crs' was not provided")
def test_flatgeobuf_without_system(tmp_path):
    frame = grid().set_crs(None, allow_override=True)
    refused(grid_study(tmp_path / "etude", frame, "secteurs.fgb"), 65, "secteurs.fgb", "coordonnées")


def test_local_system(tmp_path):
    """Metres from a corner of a site plan are no place on Earth."""
    local = 'LOCAL_CS["Plan",UNIT["metre",1]]'
    study = grid_study(tmp_path / "etude", grid().set_crs(local, allow_override=True), "secteurs.gpkg")
    refused(study, 65, "secteurs.gpkg", "coordonnées")


def test_metres_that_pass_for_degrees(tmp_path):
    """A GeoJSON file in Lambert-93 that does not say so."""
    (tmp_path / "etude").mkdir()
    (tmp_path / "etude" / "secteurs.geojson").write_text(files.geojson(grid().to_crs(2154)))
    study = write_study(tmp_path / "etude", {"file": "secteurs.geojson", **COLUMNS}, [facilitator("com:Q-1")])
    refused(study, 65, "secteurs.geojson", "coordonnées")


# Names in the study, values in the rows.


@pytest.mark.parametrize("key, wrong, nearest", [("code", "indent", "ident"), ("name", "libellé", "libelle"),
                                                 ("population", "habitant", "habitants"), ("code", "IDENT", "ident")])
def test_wrong_column(tmp_path, key, wrong, nearest):
    study = grid_study(tmp_path / "etude", grid(), territory={key: wrong})
    refused(study, 65, "secteurs.gpkg", wrong, rf"\b{nearest}\b.*\?|\? *{nearest}\b")


def test_two_wrong_columns_in_one_run(tmp_path):
    study = grid_study(tmp_path / "etude", grid(), territory={"code": "indent", "population": "habitant"})
    refused(study, 65, "secteurs.gpkg", "indent", r"habitant\b")


def test_no_column_for_the_code(tmp_path):
    """No known source, and the study names none: the columns there are help."""
    path = write(grid(), tmp_path / "etude" / "secteurs.gpkg")
    study = write_study(tmp_path / "etude", {"file": path.name}, [facilitator("com:Q-1")])
    refused(study, 65, "secteurs.gpkg", "code", "ident, libelle, habitants")


def test_wrong_layer(tmp_path):
    several_layers(tmp_path / "etude")
    study = write_study(tmp_path / "etude", {"file": "ADE.gpkg", "layer": "comune"}, [facilitator("dep:79")])
    refused(study, 65, "ADE.gpkg", "comune", r"«\scommune\s»\s\?", "departement")


def test_layer_not_named(tmp_path):
    several_layers(tmp_path / "etude")
    study = write_study(tmp_path / "etude", {"file": "ADE.gpkg"}, [facilitator("dep:79")])
    refused(study, 65, "ADE.gpkg", "commune", "departement", "chef_lieu_de_commune")


@pytest.mark.parametrize("name", ["secteurs.gpkg", "secteurs.geojson", "secteurs.shp"])
def test_duplicate_codes(tmp_path, name):
    """All of them in one run, each with its row and the first one's."""
    frame = grid(6)
    frame["ident"] = ["Q-1", "Q-2", "Q-1", "Q-4", "Q-2", "Q-6"]
    refused(grid_study(tmp_path / "etude", frame, name), 65, name, r"ligne 3\b.*Q-1.*\b1\b", r"ligne 5\b.*Q-2.*\b2\b")


@pytest.mark.parametrize("value", [None, ""])
def test_missing_code(tmp_path, value):
    frame = grid()
    frame.loc[2, "ident"] = value
    refused(grid_study(tmp_path / "etude", frame), 65, "secteurs.gpkg", r"ligne 3\b", "ident")


@pytest.mark.parametrize("value", ["beaucoup", "-5", "1 00O", "inf", "nan"])
def test_population_that_is_none(tmp_path, value):
    """Not a number of people, and not « unknown » either: a slip of the keyboard loses nobody in silence."""
    frame = grid()
    frame["habitants"] = ["100", value, "300", "400"]
    refused(grid_study(tmp_path / "etude", frame), 65, "secteurs.gpkg", r"ligne 2\b", "habitants", value)


def test_unknown_code_of_a_selector(tmp_path):
    path = write(files.ign_3(communes(CORSICA)), tmp_path / "etude" / "COMMUNE.shp", 2154)
    study = write_study(tmp_path / "etude", {"file": path.name, "communes": ["2A999"]}, [facilitator("dep:2A")])
    # The error is the study's, not the layer's.
    refused(study, 65, "study.yml", "2A999", r"«\s2A\d\d\d\s»\s\?")


# Files of other kinds.

PNG = bytes.fromhex("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489")


@pytest.mark.parametrize("name, content", [
    ("carte.png", PNG), ("notes.txt", b"Ceci n'est pas une couche.\n"), ("secteurs.shp", b"PK\3\4"),
    ("secteurs.gpkg", b"SQLite format 3\0" + b"\0" * 84), ("secteurs.zip", b"pas une archive"),
    ("secteurs.geojson", b'{"type": "Topology"'), ("secteurs.geojson", b'{"nom": "Niort"}'),
    ("secteurs.geojson.gz", b"pas gzip"), ("vide.gpkg", b""), ("vide.geojson", b"")])
def test_no_vector_file(tmp_path, name, content):
    study = write_study(tmp_path / "etude", {"file": name, **COLUMNS}, [facilitator("com:Q-1")])
    (study / name).write_bytes(content)
    refused(study, 65, name, "illisible|aucun objet|tronqu|vide")


def test_archive_without_a_layer(tmp_path):
    study = write_study(tmp_path / "etude", {"file": "secteurs.zip", **COLUMNS}, [facilitator("com:Q-1")])
    with zipfile.ZipFile(study / "secteurs.zip", "w") as archive:
        archive.writestr("LISEZ-MOI.txt", "rien")
    refused(study, 65, "secteurs.zip", "illisible|aucun objet|aucune couche")


def test_folder_without_a_layer(tmp_path):
    study = write_study(tmp_path / "etude", {"file": "secteurs", **COLUMNS}, [facilitator("com:Q-1")])
    (study / "secteurs").mkdir()
    refused(study, 65, "secteurs", "illisible|aucun objet|aucune couche")


def test_old_results_stay_when_a_file_is_refused(tmp_path):
    """Whole or not at all: an earlier run's files are not half replaced."""
    study = grid_study(tmp_path / "etude", grid())
    Outcome(study)
    before = {p.name: p.read_bytes() for p in (study / "out").iterdir()}
    truncate(study / "secteurs.gpkg", 0.5)
    refused(study, 65, "secteurs.gpkg")
    assert {p.name: p.read_bytes() for p in (study / "out").iterdir()} == before
