"""Random networks, analysed by the tool and by the reference.

Each study is compared twice. « By the rules »: within one ten-thousandth of the territory, which tells a wrong rule
from a right one. « To the digit »: within a millionth, plus a ten-millionth of the territory: the tool lays cuts on a
grid of a tenth of a millimetre, worth a square metre along ten kilometres, whatever the size of what is cut off.
"""

import functools
import json

import pytest
import shapely

from cutting import GRS80, square_metres, surfaces_only
from france import REPOSITORY
from reference import STATUSES, WHITE, Analysis
from register import read_study

SEEDS = range(24)
STUDIES = sorted(path.parent.name for path in (REPOSITORY / "GeoData" / "studies").glob("*/study.yml"))
PRECISIONS = {"by the rules": (0.0, 1e-4), "to the digit": (1e-6, 1e-7)}  # relative to the value, to the territory
PEOPLE = [f"population{end}" for end in ("", "_blanche", "_fragile", *("_" + status for status in STATUSES))]
AREAS = ["surface_km2", "surface_blanche_km2"]
ETP = ["etp", "besoin_etp", "deficit_etp"]


class Case:
    """A study with what the tool wrote and what the reference says."""

    def __init__(self, study, france, out):
        layers = ("territoires", "zones-blanches", "perimetres")
        self.layers = {name: json.loads((out / f"{name}.geojson").read_text("utf-8"))["features"] for name in layers}
        self.summary = json.loads((out / "synthese.json").read_text("utf-8"))
        self.reference = Analysis(read_study(study), france)
        self.rows, self.total = self.reference.rows(), self.reference.total()
        # A white piece under 1 ha may be counted but not drawn.
        self.undrawn_km2 = 0.01 * self.summary["morceaux_omis"]


@pytest.fixture(scope="module")
def case(analysed, france):
    @functools.cache
    def of(name):
        study, out = analysed(name)
        return Case(study, france, out)

    return of


def compare(found, expected, precision, where):
    """The numbers of one territory; every difference, in words."""
    relative, whole = PRECISIONS[precision]
    people, km2 = expected["population"] or 0, expected["surface_km2"]
    etp = expected["etp"] + (expected["besoin_etp"] or 0) + 1
    scales = {**dict.fromkeys(PEOPLE, people), **dict.fromkeys(AREAS, km2), **dict.fromkeys(ETP, etp)}
    if people:
        scales |= {"part_blanche": 1, "etp_100k": 1e5 * etp / people}
    problems = []
    for field, scale in scales.items():
        # The summary leaves out what is null.
        a, b = found.get(field), expected[field]
        if (a is None) != (b is None):
            # A sliver may or may not be left of a post of unknown ETP, which alone makes the ratio unknown.
            if field != "etp_100k" or not is_sliver(expected["exempt_km2"]):
                problems.append(f"{where} {field}: {a} instead of {b}")
        # A deficit is a difference: its digits are those of what is subtracted.
        elif a is not None and abs(a - b) > relative * (etp if field == "deficit_etp" else abs(b)) + whole * scale:
            problems.append(f"{where} {field}: {a!r} instead of {float(b)!r}")
    if found["etp_inconnu"] != expected["etp_inconnu"] and not is_sliver(expected["exempt_km2"]):
        problems.append(f"{where} etp_inconnu: {found['etp_inconnu']}")
    return problems


def is_sliver(km2):
    """Less than the rounding of a cut leaves along its edges."""
    return 0 < km2 < 1e-5


@pytest.mark.parametrize("precision", PRECISIONS)
@pytest.mark.parametrize("name", [*SEEDS, *STUDIES])
class TestFigures:
    def test_territories(self, case, name, precision):
        case = case(name)
        found = {feature["properties"]["code"]: feature["properties"] for feature in case.layers["territoires"]}
        assert found.keys() == case.rows.keys() and len(case.layers["territoires"]) == len(found)
        problems = []
        for code, row in case.rows.items():
            own = found[code]
            problems += compare(own, row, precision, code)
            for field in ("nom", "niveau", "partiel"):
                if own[field] != row[field]:
                    problems.append(f"{code} {field}: {own[field]} instead of {row[field]}")
            if own["statut"] != row["statut"] and abs(row["second"] - 0.005) > 1e-4:
                problems.append(f"{code} statut: {own['statut']} instead of {row['statut']}")
            if not row["postes_over_10_m2"] <= own["postes"] <= row["postes"]:
                problems.append(f"{code} postes: {own['postes']} instead of {row['postes']}")
            if own["fragile"] != (row["fragile_km2"] > 0) and not is_sliver(row["fragile_km2"]):
                problems.append(f"{code} fragile: {own['fragile']}")
            parts = sum(own["population_" + status] for status in STATUSES)
            if abs(parts - (own["population"] or 0)) > 1e-6:
                problems.append(f"{code}: statuses do not add up to the population")
        assert not problems, "\n".join(problems)

    def test_summary(self, case, name, precision):
        case = case(name)
        summary, total = case.summary, dict(case.total)
        found = dict(summary)
        for status, people in summary["population_par_statut"].items():
            found["population_" + status] = people
        problems = compare(found, total, precision, "total")
        whole = PRECISIONS[precision][1]
        for status, km2 in summary["surface_km2_par_statut"].items():
            if abs(km2 - total["surface_km2_" + status]) > 10 * whole * total["surface_km2"]:
                problems.append(f"surface_km2_par_statut {status}: {km2} instead of {total['surface_km2_' + status]}")
        assert summary["postes_par_etat"]["actif"] == len(case.reference.today["active"])
        assert sum(summary["postes_par_etat"].values()) == len(case.reference.study.posts)
        assert summary["territoires"] == len(case.rows)
        assert summary["population_non_couverte"] == summary["population_par_statut"]["non_couverte"]
        assert sum(summary["population_par_statut"].values()) == pytest.approx(summary["population"], rel=1e-12)
        assert not problems, "\n".join(problems)

    def test_white_zones(self, case, name, precision):
        case = case(name)
        relative, whole = PRECISIONS[precision]
        zones = [feature["properties"] for feature in case.layers["zones-blanches"]]
        found = {(zone["code"], zone["statut"]): zone for zone in zones}
        assert len(found) == len(zones) and {status for _, status in found} <= set(WHITE)
        problems = []
        for code, row in case.rows.items():
            for status in WHITE:
                people, km2 = row["population_" + status], row["surface_km2_" + status]
                zone = found.pop((code, status), {"population": 0.0, "surface_km2": 0.0})
                undrawn = case.undrawn_km2 if zone["surface_km2"] < km2 else 0
                if abs(zone["surface_km2"] - km2) > undrawn + relative * km2 + whole * row["surface_km2"]:
                    problems.append(f"{code} {status} surface_km2: {zone['surface_km2']} instead of {km2}")
                # An undrawn hectare of town holds a few hundred people; without any, people must agree.
                allowed = relative * people + whole * (row["population"] or 0)
                if not undrawn and abs(zone["population"] - people) > allowed:
                    problems.append(f"{code} {status} population: {zone['population']} instead of {people}")
        assert not found, f"zones of no territory: {sorted(found)}"
        assert not problems, "\n".join(problems)

    def test_perimeters(self, case, name, precision):
        case = case(name)
        relative, whole = PRECISIONS[precision]
        problems = []
        posts = case.reference.study.posts
        for number, (post, feature) in enumerate(zip(posts, case.layers["perimetres"], strict=True)):
            people, km2 = case.reference.perimeter_figures(number)
            found = feature["properties"]
            assert found["id"] == post.id and found["etp"] == post.etp
            for field, value in (("population", people), ("surface_km2", km2)):
                if abs(found[field] - value) > (relative + whole) * value + 1e-6:
                    problems.append(f"{post.id} {field}: {found[field]} instead of {value}")
        assert not problems, "\n".join(problems)

    def test_drawn_outlines(self, case, name, precision):
        """What is drawn has the area that is printed."""
        case = case(name)
        relative, whole = PRECISIONS[precision]
        problems = []
        for layer in ("territoires", "zones-blanches"):
            features = case.layers[layer]
            drawn = [shape(feature) for feature in features]
            for feature, outline, km2 in zip(features, drawn, square_metres(drawn) / 1e6):
                code, figure = feature["properties"]["code"], feature["properties"]["surface_km2"]
                undrawn = case.undrawn_km2 if layer == "zones-blanches" and km2 < figure else 0
                if abs(km2 - figure) > rounding_km2(outline) + undrawn + (relative + whole) * figure:
                    problems.append(f"{layer} {code}: {km2} km² drawn, {figure} printed")
        assert not problems, "\n".join(problems)


@pytest.mark.parametrize("name", [*SEEDS, *STUDIES])
def test_drawn_perimeters(case, name):
    """A perimeter is drawn as it is written, even where it reaches the sea, where its figures find nobody.

    Layers leave out pieces under a hectare, which the reference leaves out too.
    """
    case = case(name)
    problems = []
    for number, feature in enumerate(case.layers["perimetres"]):
        # Whether it is valid is for test_geojson.py to say.
        drawn, = surfaces_only([shapely.make_valid(shape(feature))])
        whole = case.reference.perimeter_outline(number)
        parts = shapely.get_parts(whole)
        expected = shapely.union_all([part for part in parts if len(parts) == 1 or square_metres([part])[0] >= 10_000])
        omitted = square_metres([whole])[0] / 1e6 - square_metres([expected])[0] / 1e6
        apart = square_metres([shapely.symmetric_difference(drawn, expected)])[0] / 1e6
        if apart > rounding_km2(drawn) + rounding_km2(expected):
            problems.append(f"{feature['properties']['id']}: {apart} km² drawn otherwise")
        if feature["properties"]["surface_km2"] > square_metres([drawn])[0] / 1e6 * (1 + 1e-5) + rounding_km2(drawn) + omitted:
            problems.append(f"{feature['properties']['id']}: larger in figures than drawn")
    assert not problems, "\n".join(problems)


def test_where_nobody_lives(maillage, france, tmp_path):
    """A part without inhabitants shares by area: destroyed villages of Meuse; Mayotte, whose people are unknown."""
    rows = ["id;qualite;etp;siege;perimetre", "A;facilitateur;1;;com:55039 com:55050",
            "B;facilitateur;1;;com:55139=0.4 com:55189 com:55239", "C;facilitateur;0,5;;com:55307 com:55545",
            "D;facilitateur;2;97611;rayon:8km"]
    (tmp_path / "postes.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    study = tmp_path / "study.yml"
    study.write_text("title: Personne\nterritory:\n  departements: ['55', '976']\nlevel: commune\ndate: 2025-06-01\n"
                     "horizon_months: 12\ntarget: { etp_per_100k: 2 }\nnetwork: postes.csv\n", encoding="utf-8")
    case = Case(study, france, maillage(study, tmp_path / "out"))
    found = {feature["properties"]["code"]: feature["properties"] for feature in case.layers["territoires"]}
    area = france.communes.surface_m2
    assert found["55039"]["etp"] == pytest.approx(area["55039"] / (area["55039"] + area["55050"]), rel=1e-9)
    assert found["55139"]["etp"] == pytest.approx(0.4) and found["55307"]["etp"] == 0
    assert found["97611"]["population"] is None
    problems = [p for code, row in case.rows.items() for p in compare(found[code], row, "by the rules", code)]
    assert not problems, "\n".join(problems)


def shape(feature):
    # A zone too small to be drawn has no geometry.
    return shapely.from_geojson(json.dumps(feature["geometry"])) if feature["geometry"] else shapely.Polygon()


def rounding_km2(outline):
    """Seven decimals move a vertex by some 6 mm, which cannot change more than a strip of that width."""
    return 0.006 * GRS80.geometry_length(outline) / 1e6
