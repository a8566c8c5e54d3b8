"""Population layers by hand, in the formats that people have, and layers that must be refused."""

import geopandas as gpd
import pytest
import shapely

from boundary_files import SIDE, WEST, box, grid, pack, write
from small_studies import Outcome, facilitator, grid_study, refused

# The west half of each square of the grid: a meridian cuts areas in proportion to the longitudes.
HALVES = shapely.MultiPolygon([box(WEST + i * SIDE, WEST + (i + 0.5) * SIDE) for i in range(4)])

# Cuts lie on a grid of a tenth of a millimetre; the bands are some kilometres wide.
EXACT = 1e-7


def at(column, share=0.5):
    """A point in a square of the grid, at a share of its width from the west."""
    return shapely.Point(WEST + (column + share) * SIDE, 46.06)


def band(column, west, east):
    return box(WEST + (column + west) * SIDE, WEST + (column + east) * SIDE, 46.03, 46.05)


POINTS = {"count": [30, 10, 0, None, 7, 2, 6], "geometry": [
    at(0, 0.2), at(0, 0.7), at(1, 0.1), at(1, 0.2), at(2, 0.8), at(3, 0.3), at(3, 0.9)]}
# The fourth band lies over two squares: a quarter of it, five people, in the west half of the last one.
BANDS = {"count": [8, 0, 10, 20], "geometry": [
    band(0, 0.4, 0.8), band(1, 0.2, 0.6), band(2, 0.1, 0.3), band(2, 0.7, 1.1)]}
COVERED = {
    "points": {"Q-1": 75, "Q-2": 100, "Q-3": 0, "Q-4": 100},
    "bands": {"Q-1": 25, "Q-2": 100, "Q-3": 300 * 10 / 25, "Q-4": 400}}


def layered_study(folder, places, name, column="population", epsg=4326, source=None, **options):
    frame = gpd.GeoDataFrame({column: places["count"]}, geometry=places["geometry"], crs=4326)
    study = grid_study(folder, grid(), posts=[facilitator("zone:Z")], zones={"Z": HALVES},
                       population_layer=source or name)
    if places is POINTS and name.endswith((".gpkg", ".fgb")):
        options = {"promote_to_multi": False, **options}
    write(frame, folder / name, epsg, **options)
    return study


def covered(study):
    return {code: row["population_couverte"] for code, row in Outcome(study).rows.items()}


@pytest.mark.parametrize("kind, places", [("points", POINTS), ("bands", BANDS)])
@pytest.mark.parametrize("name, column", [
    ("carreaux.gpkg", "population"), ("carreaux.geojson", "ind"), ("carreaux.shp", "POP"), ("carreaux.fgb", "Ind")])
def test_people_where_they_are_counted(tmp_path, kind, places, name, column):
    """Nobody is counted in the second square: its people are spread over its area."""
    study = layered_study(tmp_path / "etude", places, name, column)
    assert covered(study) == pytest.approx(COVERED[kind], rel=EXACT)


@pytest.mark.parametrize("epsg", [2154, 3035, 3857, 32630])
@pytest.mark.parametrize("kind, places", [("points", POINTS), ("bands", BANDS)])
def test_reference_systems(tmp_path, kind, places, epsg):
    """Vertices move by less than a millimetre of ten kilometres on the way to a system and back."""
    study = layered_study(tmp_path / "etude", places, "carreaux.gpkg", epsg=epsg)
    assert covered(study) == pytest.approx(COVERED[kind], rel=1e-6)


def test_named_file_layer_and_column(tmp_path):
    source = {"file": "carreaux.gpkg", "layer": "fins", "count": "habitants"}
    study = layered_study(tmp_path / "etude", POINTS, "carreaux.gpkg", "habitants", source=source, layer="fins")
    other = gpd.GeoDataFrame({"habitants": [1000]}, geometry=[at(0, 0.9)], crs=4326)
    write(other, study / "carreaux.gpkg", layer="autre", promote_to_multi=False, mode="a")
    assert covered(study) == pytest.approx(COVERED["points"], rel=EXACT)


def test_zipped_shapefile(tmp_path):
    study = layered_study(tmp_path / "etude", BANDS, "carreaux.shp", source="carreaux.zip", epsg=2154)
    pack(study / "carreaux.shp", "zip")
    assert covered(study) == pytest.approx(COVERED["bands"], rel=1e-6)


@pytest.mark.parametrize("name", ["carreaux.gpkg", "carreaux.geojson"])
def test_a_count_without_a_place(tmp_path, name):
    """Nobody knows where these people are: they weigh nowhere, and the commune keeps its total."""
    places = {"count": [*BANDS["count"], 500], "geometry": [*BANDS["geometry"], None]}
    assert covered(layered_study(tmp_path / "etude", places, name)) == pytest.approx(COVERED["bands"], rel=EXACT)


def test_a_commune_that_is_not_cut_keeps_its_people(tmp_path):
    study = layered_study(tmp_path / "etude", POINTS, "carreaux.gpkg")
    text = (study / "postes.csv").read_text(encoding="utf-8")
    (study / "postes.csv").write_text(text.replace("zone:Z", "com:Q-1"), encoding="utf-8")
    assert covered(study) == {"Q-1": 100, "Q-2": 0, "Q-3": 0, "Q-4": 0}


@pytest.mark.parametrize("value", [-1.0, float("inf")])
def test_a_count_that_is_none(tmp_path, value):
    places = {"count": [30, value, *POINTS["count"][2:]], "geometry": POINTS["geometry"]}
    study = layered_study(tmp_path / "etude", places, "carreaux.gpkg", promote_to_multi=False)
    refused(study, 65, "carreaux.gpkg", r"ligne 2\b", "population")


def test_no_column_for_the_count(tmp_path):
    study = layered_study(tmp_path / "etude", BANDS, "carreaux.gpkg", "gens")
    refused(study, 65, "carreaux.gpkg", "population", "gens")


def test_wrong_column(tmp_path):
    source = {"file": "carreaux.gpkg", "count": "habitant"}
    study = layered_study(tmp_path / "etude", BANDS, "carreaux.gpkg", "habitants", source=source)
    refused(study, 65, "carreaux.gpkg", "habitant", r"habitants\b")


def test_missing_layer(tmp_path):
    study = layered_study(tmp_path / "etude", BANDS, "carreaux.gpkg", source="absent.gpkg")
    refused(study, 66, "absent.gpkg", "introuvable")
