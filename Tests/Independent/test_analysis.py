"""Random networks, analysed by the tool and by the reference.

Each study is compared twice. « By the rules »: within one ten-thousandth of the territory, which tells a wrong rule
from a right one. « To the digit »: within a millionth, plus a ten-millionth of the territory: the tool lays cuts on a
grid of a tenth of a millimetre, worth a square metre along ten kilometres, whatever the size of what is cut off. A
population layer may gather people on so little ground that it takes ten times as much (case.py).
"""

import json
import re

import pytest
import shapely

from case import PRECISIONS, STATE_CONTRACTS, compare, is_sliver
from cutting import GRS80, square_metres, surfaces_only
from france import REPOSITORY
from reference import STATUSES, WHITE

SEEDS = range(48)
STUDIES = sorted(path.parent.name for path in (REPOSITORY / "GeoData" / "studies").glob("*/study.yml"))


@pytest.mark.parametrize("precision", PRECISIONS)
@pytest.mark.parametrize("name", [*SEEDS, *STUDIES])
class TestFigures:
    def test_territories(self, case, name, precision):
        case = case(name)
        assert case.found.keys() == case.rows.keys() and len(case.layers["territoires"]) == len(case.found)
        problems = case.problems(precision)
        for code, row in case.rows.items():
            own = case.found[code]
            for field in ("nom", "niveau", "partiel"):
                if own[field] != row[field]:
                    problems.append(f"{code} {field}: {own[field]} instead of {row[field]}")
            if own["statut"] != row["statut"] and abs(row["second"] - 0.005) > 1e-4:
                problems.append(f"{code} statut: {own['statut']} instead of {row['statut']}")
            if not row["postes_over_10_m2"] <= own["postes"] <= row["postes"]:
                problems.append(f"{code} postes: {own['postes']} instead of {row['postes']}")
            if own["fragile"] != (row["fragile_km2"] > 0) and not is_sliver(row["fragile_km2"]):
                problems.append(f"{code} fragile: {own['fragile']}")
            parts = [own["population_" + status] for status in STATUSES]
            # Where nobody was counted, no part of the people is known either.
            if parts != [None] * 6 if own["population"] is None else abs(sum(parts) - own["population"]) > 1e-6:
                problems.append(f"{code}: statuses do not add up to the population")
        assert not problems, "\n".join(problems)

    def test_summary(self, case, name, precision):
        case = case(name)
        summary, total = case.summary, dict(case.total)
        found = dict(summary)
        for status, people in summary["population_par_statut"].items():
            found["population_" + status] = people
        contracts = summary["marches_etat"]
        assert (contracts is None) == (total[STATE_CONTRACTS[0]] is None)
        for field in STATE_CONTRACTS if contracts else []:
            found[field] = contracts[field.removesuffix("_marches_etat")]
        # The need of the whole is that of the target, whatever the weights.
        found["besoin_sans_poids"], total["besoin_sans_poids"] = found["besoin_etp"], total["besoin_etp"]
        problems = compare(found, total, case.precisions[precision], "total")
        whole = case.precisions[precision][1]
        for status, km2 in summary["surface_km2_par_statut"].items():
            if abs(km2 - total["surface_km2_" + status]) > 10 * whole * total["surface_km2"]:
                problems.append(f"surface_km2_par_statut {status}: {km2} instead of {total['surface_km2_' + status]}")
        least, most = case.reference.active_posts()
        assert least <= summary["postes"] == summary["postes_par_etat"]["actif"] <= most
        posts = sum(summary["postes_par_etat"].values()) + summary["postes_hors_territoire"]
        assert posts == len(case.reference.study.posts)
        assert summary["territoires"] == len(case.rows)
        assert summary["population_non_couverte"] == summary["population_par_statut"]["non_couverte"]
        assert sum(summary["population_par_statut"].values()) == pytest.approx(summary["population"], rel=1e-12)
        assert not problems, "\n".join(problems)

    def test_needs(self, case, name, precision):
        """What each weight adds to the need of a unit or takes away, and the weights themselves."""
        case = case(name)
        study, need = case.reference.study, case.reference.shared_need
        if not (study.weighs_needs and need):
            assert case.needs is None
            return
        expected = case.reference.effects()
        assert case.needs.keys() == set(expected.index)
        relative, whole = case.precisions[precision]
        problems = []
        for code, row in expected.iterrows():
            found = case.needs[code]
            assert found.keys() == set(expected.columns)
            # An effect is a difference: its digits are those of what is subtracted.
            allowed = (relative + whole) * (row.besoin_etp + row.besoin_sans_poids + row.abs().sum())
            problems += [f"{code} {field}: {found[field]} instead of {value}" for field, value in row.items()
                         if abs(found[field] - value) > allowed]
        assert not problems, "\n".join(problems)
        weights = {weight["indicateur"]: weight for weight in case.summary["poids"]}
        assert weights.keys() == need.weights.keys()
        for name, weight in weights.items():
            counts = need.known[name]
            assert weight["part"] == pytest.approx(need.weights[name], rel=1e-12)
            assert weight["total"] == pytest.approx(counts.sum(), rel=1e-9)
            assert weight["communes_sans_valeur"] == counts.isna().sum()

    def test_white_zones(self, case, name, precision):
        case = case(name)
        relative, whole = case.precisions[precision]
        zones = [feature["properties"] for feature in case.layers["zones-blanches"]]
        found = {(zone["code"], zone["statut"]): zone for zone in zones}
        assert len(found) == len(zones) and {status for _, status in found} <= set(WHITE)
        problems = []
        for code, row in case.rows.items():
            for status in WHITE:
                people, km2 = row["population_" + status], row["surface_km2_" + status]
                zone = found.pop((code, status), {"population": people and 0.0, "surface_km2": 0.0})
                undrawn = case.undrawn_km2 if zone["surface_km2"] < km2 else 0
                if abs(zone["surface_km2"] - km2) > undrawn + relative * km2 + whole * row["surface_km2"]:
                    problems.append(f"{code} {status} surface_km2: {zone['surface_km2']} instead of {km2}")
                if people is None:
                    if zone["population"] is not None:
                        problems.append(f"{code} {status} population: {zone['population']}, and nobody was counted")
                    continue
                # An undrawn hectare of town holds a few hundred people; without any, people must agree.
                allowed = relative * people + whole * (row["population"] or 0)
                if not undrawn and abs(zone["population"] - people) > allowed:
                    problems.append(f"{code} {status} population: {zone['population']} instead of {people}")
        assert not found, f"zones of no territory: {sorted(found)}"
        # Whether they can be drawn or not, all white people are in some zone.
        assert sum(zone["population"] or 0 for zone in zones) == pytest.approx(case.summary["population_blanche"], rel=1e-9)
        for zone in zones:
            told = re.findall(r"([\d\u202f]+,\d+) ETP pour un besoin de ([\d\u202f]+,\d+)", zone["motif"])
            assert bool(told) == (zone["statut"] == "capacite_insuffisante"), zone["motif"]
            for etp, need in told:
                if number(etp) >= number(need):
                    problems.append(f"{zone['code']}: enough by its own words: {zone['motif']}")
        assert not problems, "\n".join(problems)

    def test_perimeters(self, case, name, precision):
        case = case(name)
        relative, whole = case.precisions[precision]
        problems = []
        posts = case.reference.study.posts
        for number, (post, feature) in enumerate(zip(posts, case.layers["perimetres"], strict=True)):
            people, km2 = case.reference.perimeter_figures(number)
            wholes = {"population": case.reference.perimeter_communes_people(number), "surface_km2": km2}
            found = feature["properties"]
            assert found["id"] == post.id and found["etp"] == post.etp
            for field, value in (("population", people), ("surface_km2", km2)):
                if abs(found[field] - value) > relative * value + whole * wholes[field] + 1e-6:
                    problems.append(f"{post.id} {field}: {found[field]} instead of {value}")
        assert not problems, "\n".join(problems)

    def test_drawn_outlines(self, case, name, precision):
        """What is drawn has the area that is printed."""
        case = case(name)
        relative, whole = case.precisions[precision]
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


def test_where_nobody_lives(case_of, france, tmp_path):
    """A part without inhabitants shares by area: destroyed villages of Meuse; Mayotte, whose people are unknown."""
    rows = ["id;qualite;etp;siege;perimetre", "A;facilitateur;1;;com:55039 com:55050",
            "B;facilitateur;1;;com:55139=0.4 com:55189 com:55239", "C;facilitateur;0,5;;com:55307 com:55545",
            "D;facilitateur;2;97611;rayon:8km"]
    (tmp_path / "postes.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    (tmp_path / "study.yml").write_text(
        "title: Personne\nterritory:\n  departements: ['55', '976']\nlevel: commune\ndate: 2025-06-01\n"
        "horizon_months: 12\ntarget: { etp_per_100k: 2 }\nnetwork: postes.csv\npopulations: 2017\n", encoding="utf-8")
    case = case_of(tmp_path)
    found, area = case.found, france.communes.surface_m2
    assert found["55039"]["etp"] == pytest.approx(area["55039"] / (area["55039"] + area["55050"]), rel=1e-9)
    assert found["55139"]["etp"] == pytest.approx(0.4) and found["55307"]["etp"] == 0
    # Unknown is not zero.
    assert found["97611"]["population"] is None and found["97611"]["besoin_etp"] is None
    assert not case.problems(), "\n".join(case.problems())


def number(text):
    return float(text.replace("\u202f", "").replace(",", "."))


def shape(feature):
    # A zone too small to be drawn has no geometry.
    return shapely.from_geojson(json.dumps(feature["geometry"])) if feature["geometry"] else shapely.Polygon()


def rounding_km2(outline):
    """Seven decimals move a vertex by some 6 mm, which cannot change more than a strip of that width."""
    return 0.006 * GRS80.geometry_length(outline) / 1e6
