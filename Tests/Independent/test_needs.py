"""Needs by hand, and tables of needs that must be refused."""

import pytest

from case import read_needs
from small_studies import Outcome, facilitator, refused, write_study

NIORT, AIFFRES, BRESSUIRE = "79191", "79003", "79049"
NIORTAIS, BOCAGE = "200041317", "200040244"
TERRITORY = {"communes": [NIORT, AIFFRES, BRESSUIRE]}


def needs_study(folder, table, posts=None, territory=TERRITORY, weights=None, **keys):
    posts = posts or [facilitator("epci:" + NIORTAIS)]
    keys |= {"weights": weights} if weights else {}
    study = write_study(folder, territory, posts, **{"needs": "besoins.csv", "level": "commune",
                                                     "target": {"etp": 10}, **keys})
    (study / "besoins.csv").write_text(table, encoding="utf-8")
    return study


def column(outcome, field):
    return {code: row[field] for code, row in outcome.rows.items()}


def test_an_indicator_by_hand(tmp_path, france):
    """The EPCI's count goes to all its communes, also those outside the territory; Bressuire's is its own."""
    table = f"code;rsa\n{NIORTAIS};1200\n{BRESSUIRE};300\n"
    study = needs_study(tmp_path / "etude", table, weights={"population": 3, "rsa": 1})
    outcome, people = Outcome(study), france.communes.population
    of_epci = people[france.communes.epci == NIORTAIS].sum()
    counts = {NIORT: 1200 * people[NIORT] / of_epci, AIFFRES: 1200 * people[AIFFRES] / of_epci, BRESSUIRE: 300}
    whole = people[list(counts)].sum()
    expected = {code: 10 * (0.75 * people[code] / whole + 0.25 * count / sum(counts.values()))
                for code, count in counts.items()}
    assert column(outcome, "besoin_etp") == pytest.approx(expected, rel=1e-12)
    assert column(outcome, "besoin_sans_poids") == pytest.approx({c: 10 * people[c] / whole for c in counts}, rel=1e-12)
    effects = read_needs(study / "out/besoins.csv")
    for code, row in effects.items():
        assert row["effet_rsa"] == pytest.approx(2.5 * (counts[code] / sum(counts.values()) - people[code] / whole))
        assert row["effet_poids"] == pytest.approx(0, abs=1e-12)
        assert sum(row.values()) == pytest.approx(2 * row["besoin_etp"])


def test_a_commune_without_a_value_gets_the_average(tmp_path, france):
    """Of those of the territory: what is known of communes elsewhere is no measure here."""
    people = france.communes.population
    table = f"code,rsa\n{NIORT},500\n{AIFFRES},\n75056,99999\n"
    outcome = Outcome(needs_study(tmp_path / "etude", table, weights={"rsa": 1}))
    counts = {code: 500 * people[code] / people[NIORT] for code in (NIORT, AIFFRES, BRESSUIRE)}
    expected = {code: 10 * count / sum(counts.values()) for code, count in counts.items()}
    assert column(outcome, "besoin_etp") == pytest.approx(expected, rel=1e-12)


def test_a_commune_outweighs_its_epci(tmp_path, france):
    """For hand-given factors and for identified needs alike; and what nobody says is neither yes nor no."""
    people = france.communes.population
    table = f"code;poids;besoin_identifie\n{NIORTAIS};3;oui\n{AIFFRES};0,5;non\n"
    posts = [facilitator("", perimetre_limitrophe="dep:79")]
    outcome = Outcome(needs_study(tmp_path / "etude", table, posts))
    weighed = {NIORT: 3 * people[NIORT], AIFFRES: 0.5 * people[AIFFRES], BRESSUIRE: people[BRESSUIRE]}
    expected = {code: 10 * value / sum(weighed.values()) for code, value in weighed.items()}
    assert column(outcome, "besoin_etp") == pytest.approx(expected, rel=1e-12)
    assert column(outcome, "statut") == {
        NIORT: "limitrophe", AIFFRES: "limitrophe_sans_besoin", BRESSUIRE: "capacite_insuffisante"}
    assert outcome.summary["population_blanche"] == people[NIORT] + people[BRESSUIRE]


def test_a_village_where_nobody_lives(case_of, france, tmp_path):
    """The cells of a destroyed village of Meuse share its need by area."""
    village = "55039"
    case = case_of(needs_study(
        tmp_path / "etude", f"code;rsa\n{village};30\n55545;900\n", [facilitator("rayon:1km", "", siege=village)],
        {"departements": ["55"]}, weights={"rsa": 1}))
    people = france.communes.population[france.communes.departement == "55"]
    assert people[village] == 0
    whole = 930 + 930 / people["55545"] * (people.sum() - people["55545"])
    assert case.found[village]["besoin_etp"] == pytest.approx(10 * 30 / whole, rel=1e-9)
    assert 0 < case.found[village]["surface_blanche_km2"] < case.found[village]["surface_km2"]
    assert not case.problems()


def test_an_epci_where_nobody_was_counted(case_of, france, tmp_path):
    """It shares its count by area among its communes, whose need is then known."""
    table = "code;rsa\n200060465;100\n55545;900\n"
    territory = {"departements": ["55", "976"]}
    posts = [facilitator("com:55545")]
    case = case_of(needs_study(tmp_path / "etude", table, posts, territory, weights={"rsa": 1}, populations=2017))
    communes = france.counting(2017).communes
    epci, meuse = communes[communes.epci == "200060465"], communes[communes.departement == "55"]
    assert len(epci) > 1 and not epci.known.any()
    whole = 1000 * meuse.population.sum() / meuse.population["55545"]
    for code, share in (epci.surface_m2 / epci.surface_m2.sum()).items():
        need = 10 * 100 * share / whole
        assert case.needs[code]["besoin_etp"] == pytest.approx(need, rel=1e-9)
        assert case.found[code]["besoin_etp"] == pytest.approx(need, rel=1e-9)
    assert not case.problems()


def test_without_a_target(tmp_path):
    study = needs_study(tmp_path / "etude", f"code;rsa\n{NIORTAIS};3\n", weights={"rsa": 1}, target=None)
    text = (study / "study.yml").read_text(encoding="utf-8")
    (study / "study.yml").write_text(text.replace('"target": null, ', ""), encoding="utf-8")
    outcome = Outcome(study)
    assert set(column(outcome, "besoin_etp").values()) == set(column(outcome, "besoin_sans_poids").values()) == {None}
    assert not (study / "out/besoins.csv").exists()


def test_separators_inside_quotes(tmp_path):
    """Quoted comments hold separators, the other one in every row."""
    table = (f'code,rsa,commentaire\n{NIORT},1,"estimé ; à revoir"\n{AIFFRES},1,"estimé ; à revoir, 2024"\n'
             f'{BRESSUIRE},2,"estimé, selon la CAF, 2024 ; à revoir"\n')
    outcome = Outcome(needs_study(tmp_path / "etude", table, weights={"rsa": 1}))
    assert column(outcome, "besoin_etp") == pytest.approx({NIORT: 2.5, AIFFRES: 2.5, BRESSUIRE: 5}, rel=1e-12)


# Refused: the file, the row or the code, and what is wrong.


@pytest.mark.parametrize("table, words", [
    (f"code;rsa\n{NIORTAIS};100\n{NIORT};60\n", [NIORT, NIORTAIS, "rsa"]),
    (f"code;rsa\n{NIORT};60\n{NIORT};70\n", [r"ligne 3\b", NIORT]),
    (f"code;rsa\n{NIORT};-5\n", [r"ligne 2\b", "rsa", "-5"]),
    (f"code;rsa\n{NIORT};beaucoup\n", [r"ligne 2\b", "rsa", "beaucoup"]),
    (f"code;rsa;poids\n{NIORT};5;-1\n", [r"ligne 2\b", "poids", "-1"]),
    (f"code;rsa;besoin_identifie\n{NIORT};5;peut-être\n", [r"ligne 2\b", "besoin_identifie", "peut-être"]),
    (f"code;rsa\n79999;5\n{NIORT};5\n", [r"ligne 2\b", "79999"]),
    (f"code;jobs\n{NIORT};5\n", ["rsa", "jobs"]),
    (f"rsa\n5\n", ["code"]),
    (f"code;rsa\n75056;5\n", ["rsa"]),
])
def test_a_wrong_table(tmp_path, table, words):
    refused(needs_study(tmp_path / "etude", table, weights={"rsa": 1}), 65, "besoins.csv", *words)


def test_weights_without_needs(tmp_path):
    study = write_study(tmp_path / "etude", TERRITORY, [facilitator("com:" + NIORT)], weights={"rsa": 1})
    refused(study, 65, "study.yml", "needs")


def test_missing_needs(tmp_path):
    study = write_study(tmp_path / "etude", TERRITORY, [facilitator("com:" + NIORT)], needs="absent.csv")
    refused(study, 66, "absent.csv", "introuvable")
