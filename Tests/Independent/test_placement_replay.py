"""A published location problem through the command line: no French code, polygons and places of one's own.

205 census tracts of San Francisco and 16 sites for stores, with distances along streets in metres: the instance that
PySAL's spopt solves in its tutorial « Empirical examples of facility location problems »
(notebooks/facloc-real-world.ipynb, whose printed answers for p = 4 and 5 000 m are those below) and in its tests
(spopt/tests/test_locate/test_mclp.py). The tables of san_francisco/ are those of the source distribution spopt 0.7.0 on
PyPI, unchanged (BSD 3-Clause, its licence beside them). The tracts are drawn here as the Voronoi cells of their
centroids: nothing but the demand of each reaches the problem.
"""

import itertools
import json
from pathlib import Path

import geopandas as gpd
import pandas as pd
import pytest
import shapely


DATA = Path(__file__).parent / "san_francisco"
TRACTS = pd.read_csv(DATA / "SF_demand_205_centroid_uniform_weight.csv", dtype={"NAME": str})
SITES = pd.read_csv(DATA / "SF_store_site_16_longlat.csv")
ROUTES = pd.read_csv(
    DATA / "SF_network_distance_candidateStore_16_censusTract_205_new.csv", dtype={"DestinationName": str})

# What spopt prints: people covered, tracts covered.
COVERED, TRACTS_COVERED = 875247, 184
# The fewest sites that cover every tract (its LSCP).
SITES_FOR_ALL = 8
RADIUS, P = 5000, 4
COVERING = dict(capacitated=False, unit="commune", travel={"matrix": "routes.csv", "max": RADIUS})


def cells():
    """The Voronoi cell of each centroid."""
    points = shapely.multipoints(shapely.points(TRACTS.long, TRACTS.lat))
    box = shapely.box(*shapely.bounds(shapely.buffer(points, 0.01)))
    cells = shapely.get_parts(shapely.voronoi_polygons(points, extend_to=box, ordered=True))
    return gpd.GeoDataFrame({"tract": TRACTS.NAME, "people": TRACTS.POP2000},
                            geometry=shapely.intersection(cells, box), crs=4326)


def write(folder, **placement):
    folder.mkdir()
    cells().to_file(folder / "tracts.gpkg", engine="pyogrio")
    SITES.rename(columns={"NAME": "id", "long": "lon"})[["id", "lon", "lat"]].to_csv(
        folder / "sites.csv", sep=";", index=False)
    ROUTES[["name", "DestinationName", "distance"]].to_csv(
        folder / "routes.csv", sep=";", index=False, header=["candidate", "unit", "value"])
    (folder / "network.csv").write_text("id;etp;perimetre\n")
    (folder / "study.yml").write_text(json.dumps({
        "title": "San Francisco", "level": "commune", "date": "2025-01-01", "target": {"etp_per_100k": 1},
        "territory": {"file": "tracts.gpkg", "code": "tract", "name": "tract", "population": "people"},
        "network": "network.csv", "placement": {"candidates": "sites.csv", **placement}}))
    return folder / "study.yml"


@pytest.fixture
def placed(maillage, tmp_path):
    numbers = itertools.count()

    def of(**placement):
        study = write(tmp_path / f"study{next(numbers)}", **placement)
        out = maillage(study, study.parent / "out", "place", "--gap", "1e-9")
        return json.loads((out / "synthese.json").read_text(encoding="utf-8"))

    return of


@pytest.mark.parametrize("unit", ["commune", "epci"])
def test_maximal_covering(placed, unit):
    """Most people within 5 000 m of four stores. A zone without EPCI is a unit by itself at either level."""
    summary = placed(**COVERING | dict(unit=unit, max_posts=P, objectives=["sans_couverture"]))
    stage = summary["objectifs"][0]
    left = int(TRACTS.POP2000.sum()) - COVERED
    assert (stage["valeur"], stage["borne"], stage["statut"]) == (
        pytest.approx(left, rel=1e-9), pytest.approx(left, rel=1e-9), "prouve")
    assert summary["postes"] == P
    assert len({line["code"] for line in summary["affectations"]}) == TRACTS_COVERED


def test_covering_everybody(placed):
    """Eight stores reach everybody within 5 000 m, seven do not."""
    fewer, all_of_them = (placed(**COVERING, max_posts=p, objectives=["sans_couverture"])["objectifs"][0]
                          for p in (SITES_FOR_ALL - 1, SITES_FOR_ALL))
    assert fewer["valeur"] > 0 and all_of_them["valeur"] == 0
    assert fewer["statut"] == all_of_them["statut"] == "prouve"
