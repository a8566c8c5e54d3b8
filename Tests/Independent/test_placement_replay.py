"""A published location problem through the command line: no French code, polygons and places of one's own.

205 census tracts of San Francisco and 16 sites for stores, with distances along streets in metres: the instance that
PySAL's spopt solves in its tutorial « Empirical examples of facility location problems »
(notebooks/facloc-real-world.ipynb, whose printed answers for p = 4 and 5 000 m are those below) and in its tests
(spopt/tests/test_locate/test_mclp.py). The tables of san_francisco/ are those of the source distribution spopt 0.7.0 on
PyPI, unchanged (BSD 3-Clause, its licence beside them). The tracts are drawn here as the Voronoi cells of their
centroids: nothing but the demand of each reaches the problem.
"""

import datetime
import itertools
import json
from fractions import Fraction
from pathlib import Path

import geopandas as gpd
import pandas as pd
import pytest
import shapely

from placement import USUAL_COST, Candidate, Instance, Settings, read_rows
from placement_model import Model
from placement_plan import Check, Plan
from small_studies import analyze

DATA = Path(__file__).parent / "san_francisco"
TRACTS = pd.read_csv(DATA / "SF_demand_205_centroid_uniform_weight.csv", dtype={"NAME": str})
SITES = pd.read_csv(DATA / "SF_store_site_16_longlat.csv")
ROUTES = pd.read_csv(
    DATA / "SF_network_distance_candidateStore_16_censusTract_205_new.csv", dtype={"DestinationName": str})

# What spopt prints: people covered, tracts covered, and metres walked by everybody.
COVERED, TRACTS_COVERED, WALKED = 875247, 184, 2848268129.7145104
# The fewest sites that cover every tract (its LSCP).
SITES_FOR_ALL = 8
RADIUS, FARTHEST, P = 5000, 30000, 4
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


def instance(**placement):
    """The same problem without the command line."""
    settings = Settings({"candidates": "sites.csv", **placement}, datetime.date(2025, 1, 1))
    people = TRACTS.POP2000.to_numpy(float)
    units = pd.DataFrame({"u": people, "p": people, "g": people / 1e5}, index=TRACTS.NAME)
    arcs = ROUTES.rename(columns={"name": "candidate", "DestinationName": "unit"})
    arcs = arcs[arcs.distance <= placement["travel"]["max"]].join(units, on="unit")
    sites = {s.NAME: Candidate(s.long, s.lat, Fraction(0), None, USUAL_COST) for s in SITES.itertuples()}
    return Instance(settings, units, sites, arcs)


@pytest.fixture
def placed(maillage, tmp_path):
    numbers = itertools.count()

    def of(**placement):
        study = write(tmp_path / f"study{next(numbers)}", **placement)
        return Plan(maillage(study, study.parent / "out", "place", "--gap", "1e-9"))

    return of


def broken(plan, **placement):
    check = Check(plan, instance(**placement))
    check.posts()
    check.services()
    return check.told()


@pytest.mark.parametrize("unit", ["commune", "epci"])
def test_maximal_covering(placed, unit):
    """Most people within 5 000 m of four stores. A zone without EPCI is a unit by itself at either level."""
    placement = COVERING | dict(unit=unit, max_posts=P, objectives=["sans_couverture", "population"])
    assert Model(instance(**placement)).solve()["sans_couverture"] == pytest.approx(COVERED, rel=1e-12)
    plan = placed(**placement)
    for objective in ("sans_couverture", "population"):
        stage = plan.stages[objective]
        assert (stage["valeur"], stage["borne"], stage["statut"]) == (pytest.approx(COVERED, rel=1e-9),
                                                                    pytest.approx(COVERED, rel=1e-9), "prouve")
    assert len(plan.posts) == P and len(plan.served) == TRACTS_COVERED
    assert 100 * len(plan.served) / len(TRACTS) == pytest.approx(89.75609756097561)
    assert not broken(plan, **placement)


def test_covering_everybody(placed):
    """Eight stores reach everybody within 5 000 m, seven do not."""
    fewer, all_of_them = (placed(**COVERING, max_posts=p, objectives=["sans_couverture"])
                          for p in (SITES_FOR_ALL - 1, SITES_FOR_ALL))
    assert len(fewer.served) < len(TRACTS) == len(all_of_them.served)
    best = Model(instance(**COVERING, max_posts=SITES_FOR_ALL - 1)).solve(["sans_couverture"])["sans_couverture"]
    assert fewer.stages["sans_couverture"]["valeur"] == pytest.approx(best, rel=1e-9)
    assert fewer.stages["sans_couverture"]["statut"] == all_of_them.stages["sans_couverture"]["statut"] == "prouve"


@pytest.mark.parametrize("capacitated", [False, True])
def test_p_median(placed, capacitated):
    """Everybody is served, and the way is the shortest with four stores. Single desks say the same as classical
    covering, where posts are as large as one likes."""
    size = dict(grain_etp=10, floor=1) if capacitated else dict(capacitated=False)
    placement = dict(unit="commune", max_posts=P, travel={"matrix": "routes.csv", "max": FARTHEST},
                     objectives=["sans_couverture", "distance"], **size)
    assert Model(instance(**placement)).solve()["distance"] == pytest.approx(WALKED, rel=1e-9)
    plan = placed(**placement)
    assert plan.stages["distance"]["valeur"] == pytest.approx(WALKED, rel=1e-6)
    assert plan.stages["distance"]["borne"] <= WALKED * (1 + 1e-6) and len(plan.served) == len(TRACTS)
    assert not broken(plan, **placement)


def test_distances_on_the_ellipsoid(placed):
    """Without a travel table, distances are geodesics to a point on the surface of each zone: no longer than the
    streets, but for the way from that point to the centroid, which half a kilometre more makes up for."""
    plan = placed(**{key: value for key, value in COVERING.items() if key != "travel"}, reach_km=5.5, max_posts=P,
                  objectives=["sans_couverture"])
    assert COVERED < plan.stages["sans_couverture"]["valeur"] <= TRACTS.POP2000.sum()


def test_the_plan_is_a_register(placed, tmp_path):
    """The plan's rows, with codes such as 060750479.01, are read again; nobody served is left without cover."""
    plan = placed(**COVERING, max_posts=P, objectives=["sans_couverture"])
    folder = tmp_path / "study0"
    (folder / "network.csv").write_bytes((folder / "out" / "plan-registre.csv").read_bytes())
    assert len(read_rows(folder / "network.csv")) == P
    run = analyze(folder)
    assert run.returncode == 0, run.stderr
    summary = json.loads((folder / "out" / "synthese.json").read_text("utf-8"))
    assert summary["population_non_couverte"] == pytest.approx(TRACTS.POP2000.sum() - COVERED)
    assert summary["population_non_couverte"] == pytest.approx(plan.summary["apres"]["population_non_couverte"])
