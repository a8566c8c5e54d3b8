"""What more means can never make worse, on studies with needs, State contracts and population layers."""

import csv
import json
import shutil

import pytest

SEEDS = range(1, 48, 4)


@pytest.fixture
def white(case, maillage, tmp_path):
    """Analyses a study with other cells in its register; the figures of its territories and of the whole."""
    def of(seed, edit):
        study = case(seed).path
        folder = tmp_path / f"study{len(list(tmp_path.iterdir()))}"
        shutil.copytree(study.parent, folder, ignore=shutil.ignore_patterns("out"))
        with open(folder / "postes.csv", encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file, delimiter=";"))
        edit(rows)
        with open(folder / "postes.csv", "w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, rows[0].keys(), delimiter=";")
            writer.writeheader()
            writer.writerows(rows)
        return figures(maillage(folder / study.name, folder / "out"))

    return of


def figures(out):
    features = json.loads((out / "territoires.geojson").read_text("utf-8"))["features"]
    return {feature["properties"]["code"]: feature["properties"] for feature in features}


def worse(after, before, field):
    assert after.keys() == before.keys()
    return [f"{code}: {before[code][field]} rises to {after[code][field]}" for code in before
            if after[code][field] > before[code][field] + 1e-7 * (before[code]["population"] or 0)]


def whole(rows, field):
    return sum(row[field] for row in rows.values())


def uncovered_commune(case):
    """The commune with the most people in no perimeter; None where everybody is in one."""
    pieces, status = case.reference.pieces, case.reference.today["status"]
    left = case.reference.inside & (status == "non_couverte")
    people = pieces.population[left].groupby(pieces.commune[left]).sum()
    return people.idxmax() if people.sum() > 1 else None


def active(case, *, known_etp=False):
    """The number of the active post with the most people in its own perimeter inside the study."""
    reference = case.reference
    posts, people = reference.study.posts, reference.pieces.population.to_numpy()
    numbers = [n for n in reference.today["active"] if posts[n].own and (posts[n].etp is not None or not known_etp)]
    return max(numbers, key=lambda n: people[reference.masks[n][0] & reference.inside].sum())


@pytest.mark.parametrize("seed", SEEDS)
def test_one_more_post_never_uncovers(case, white, seed):
    case = case(seed)
    commune = uncovered_commune(case) or case.reference.pieces.commune[case.reference.inside].iloc[0]

    def add(rows):
        rows.append(dict.fromkeys(rows[0], "") | {
            "id": "NOUVEAU", "qualite": "facilitateur", "etp": "0,4", "siege": commune,
            "perimetre": f"rayon:7km com:{commune}"})

    after = white(seed, add)
    assert not worse(after, case.found, "population_non_couverte")
    if uncovered_commune(case):
        assert whole(after, "population_non_couverte") < whole(case.found, "population_non_couverte")


@pytest.mark.parametrize("seed", SEEDS)
def test_a_larger_perimeter_never_uncovers(case, white, seed):
    case = case(seed)
    commune, post = uncovered_commune(case), active(case)

    def enlarge(rows):
        rows[post]["perimetre"] += f" rayon:11km com:{commune or rows[post]['siege']}"

    after = white(seed, enlarge)
    assert not worse(after, case.found, "population_non_couverte")
    excluded = any(token.excluded for token in case.reference.study.posts[post].own)
    if commune and not excluded:
        assert whole(after, "population_non_couverte") < whole(case.found, "population_non_couverte")


@pytest.mark.parametrize("seed", SEEDS)
def test_more_etp_never_whitens(case, white, seed):
    case = case(seed)
    post = active(case, known_etp=True)

    def raised(by):
        return white(seed, lambda rows: rows[post].update(
            etp=str(float(rows[post]["etp"].replace(",", ".")) + by).replace(".", ",")))

    known = case.reference.study.posts[post].etp
    some, plenty = raised(0.35), raised(49 - known)  # a register takes at most 50 for a post
    assert not worse(some, case.found, "population_blanche")
    assert not worse(plenty, some, "population_blanche")
    # Where some of its own people were short of capacity, there is now more than enough for their whole units; unless
    # the place is one that the register reserves a fixed part for.
    people, own = case.reference.pieces.population, case.reference.masks[post][0]
    short = own & case.reference.inside & (case.reference.today["status"] == "capacite_insuffisante")
    is_shared = all(token.reserved is None for token in case.reference.study.posts[post].own)
    need = case.reference.need
    is_enough = need is not None and need[own].sum() < 40
    if is_shared and is_enough and people[short].sum() > 0.05 * people[own].sum():
        assert whole(plenty, "population_blanche") < whole(case.found, "population_blanche")
