"""What more means can never make worse, and what must not matter at all, in plans of the tool solved to no gap."""

import itertools
import json
import random
from concurrent.futures import ThreadPoolExecutor

import pytest

from placement_plan import Plan
from placement_studies import DEUX_SEVRES, STUDIES, post, write_study

# Relative: the gap of the solver, twice.
ROUNDING = 2e-6


@pytest.fixture
def best(maillage, tmp_path):
    """The first objective of a study with other keys of its placement, proven."""
    numbers = itertools.count()

    def of(study, **placement):
        path = write_study(tmp_path / str(next(numbers)), study, placement)
        stage = Plan(maillage(path, path.parent / "out", "place", "--gap", "1e-9")).summary["objectifs"][0]
        assert stage["statut"] == "prouve"
        return stage["valeur"]

    return of


def chain(best, study, key):
    """The first objective for each value of a key, two at once."""
    with ThreadPoolExecutor(2) as pool:
        return list(pool.map(lambda value: best(study, **{key: value}), CHAINS[key][0]))


def first_alone(study, objective, **placement):
    return study | {"placement": {**study["placement"], "objectives": [objective], **placement}}


EPCI = dict(
    departements=["2A"], posts=[post("A", 0.1, "epci:242010056"), post("B", 0.2, "rayon:9km", siege="2A247")],
    placement=dict(rules="pnad-2025", budget_eur=29473.68, reach_km=25, target={"etp_per_100k": 1.5}))
COMMUNES = dict(departements=["79"], posts=DEUX_SEVRES, placement=dict(
    max_etp=0.8, unit="commune", reach_km=9, grain_etp=0.25, single_desk=False))
CHAINS = {
    # Each value allows more than the one before; beside it, what makes the key tell.
    "budget_eur": ([14736.84, 29473.67, 29473.68, 44210.52, 80000], {}),
    "reach_km": ([0, 9, 14, 20, 32], {"budget_eur": 60000}),
    "max_etp": ([0.5, 0.9, 1, 1.5, 2.5], {"budget_eur": 100000}),
    "max_posts": ([1, 2, 3, 7], {"budget_eur": 100000}),
    "floor": ([1, 0.6, 0.3], {"max_posts": 1, "target": {"etp_per_100k": 6}}),
    "min_etp": ([0.8, 0.5, 0.2], {}),
    "max_etp_per_post": ([0.5, 1, 2], {"max_posts": 1, "target": {"etp_per_100k": 6}, "budget_eur": 60000}),
    "grain_etp": ([0.6, 0.3, 0.1], {"max_etp": 1.5, "min_etp": 0.3}),
}


@pytest.mark.parametrize("objective", ["sans_couverture", "deficit"])
@pytest.mark.parametrize("key", CHAINS)
def test_more_means_are_never_worse(best, key, objective):
    study = first_alone(EPCI, objective, single_desk=objective != "deficit", **CHAINS[key][1])
    values = chain(best, study, key)
    assert all(more >= less * (1 - ROUNDING) - 1e-6 for less, more in zip(values, values[1:])), values
    # The least need of a post or a unit served does not matter to what is filled, where desks share.
    assert values[-1] > values[0] or objective == "deficit" and key in ("floor", "min_etp"), values


@pytest.mark.parametrize("key", ["max_etp", "reach_km"])
def test_more_means_are_never_worse_for_communes(best, key):
    values = chain(best, first_alone(COMMUNES, "population"), key)
    assert all(more >= less * (1 - ROUNDING) - 1e-6 for less, more in zip(values, values[1:])), values
    assert values[-1] > values[0], values


def test_sharing_never_serves_fewer(best):
    """What one desk can do, several can."""
    single, shared = (best(first_alone(EPCI, "sans_couverture"), single_desk=desk) for desk in (True, False))
    assert shared >= single * (1 - ROUNDING)


def test_a_lock_never_helps(best):
    study = first_alone(EPCI, "sans_couverture")
    free = best(study)
    for key in ("locked_in", "locked_out"):
        for place in ("242010056", "200040764", "200067049"):
            assert best(study, **{key: [place]}) <= free * (1 + ROUNDING)


@pytest.mark.parametrize("name", ["part covered, another day", "consolidation", "applications"])
def test_the_order_of_rows_does_not_matter(maillage, tmp_path, name):
    study = STUDIES[name]
    shuffled = study | {"posts": random.Random(3).sample(study["posts"], len(study["posts"]))}
    assert shuffled["posts"] != study["posts"]
    plans = []
    for n, variant in enumerate((study, shuffled)):
        path = write_study(tmp_path / str(n), variant)
        plan = Plan(maillage(path, path.parent / "out", "place", "--gap", "1e-9"))
        del plan.summary["entrees"]
        plans.append({
            "posts": plan.posts, "services": {(s["poste"], s["code"]): s for s in plan.services},
            "register": {row["siege"]: row | {"perimetre": set(row["perimetre"].split())} for row in plan.register},
            "summary": plan.summary})
    problems = list(differences(*plans))
    assert not problems, "\n".join(problems)


def differences(found, expected, where=""):
    """Numbers may differ by the rounding of sums."""
    if isinstance(expected, dict):
        if found.keys() != expected.keys():
            yield f"{where}: {sorted(map(str, found))} and {sorted(map(str, expected))}"
            return
        for key in expected:
            yield from differences(found[key], expected[key], f"{where} {key}")
    elif isinstance(expected, list) and len(found) == len(expected):
        for n, pair in enumerate(zip(found, expected)):
            yield from differences(*pair, f"{where} {n}")
    elif isinstance(expected, float) and not isinstance(found, (str, type(None))):
        if abs(found - expected) > 1e-9 * (1 + abs(expected)):
            yield f"{where}: {found} and {expected}"
    elif found != expected:
        yield f"{where}: {json.dumps(found, default=sorted)} and {json.dumps(expected, default=sorted)}"
