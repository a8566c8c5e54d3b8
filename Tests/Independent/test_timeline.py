"""Every date at which a convention starts or has ended: the identity of populations, and the reference's figures."""

import datetime
import json

import pytest

from reference import WHITE

SEEDS = range(0, 48, 3)


def changes(posts, first):
    """Days after the first on which the posts that count are others than the day before."""
    under_way = [post for post in posts if post.qualite == "facilitateur" and post.statut != "candidature"]
    starts = {post.start for post in under_way if post.start}
    ends = {post.end + datetime.timedelta(1) for post in under_way if post.end}
    return sorted(day for day in starts | ends if day > first)


@pytest.mark.parametrize("seed", SEEDS)
def test_people_at_each_date(case, maillage, tmp_path, seed):
    case = case(seed)
    reference = case.reference
    first = min(post.start for post in reference.study.posts if post.start)
    # Posts of other places change nothing here.
    posts = [post for post, (own, adjoining) in zip(reference.study.posts, reference.masks)
             if ((own | adjoining) & reference.inside).any()]
    out = maillage(case.path, tmp_path, "timeline", "--date", first.isoformat())
    moments = json.loads((out / "chronologie.json").read_text("utf-8"))
    days = [datetime.date.fromisoformat(moment["date"]) for moment in moments]
    assert days == [first, *changes(posts, first)]
    people, problems, before = case.total["population"], [], None
    for day, moment in zip(days, moments):
        parts, expected = moment["population_par_statut"], reference.people_on(day)
        assert moment["population"] == pytest.approx(people, rel=1e-12)
        assert sum(parts.values()) == pytest.approx(moment["population"], rel=1e-12), day
        assert moment["population_blanche"] == pytest.approx(sum(parts[status] for status in WHITE), rel=1e-12)
        problems += [f"{day} {status}: {parts[status]} instead of {value}" for status, value in expected.items()
                     if abs(parts[status] - value) > 1e-6 * value + 1e-7 * people]
        active = {post.id for post in posts if post.counts_on(day)}
        assert before is None or set(moment["postes_debut"]) == active - before, day
        assert before is None or set(moment["postes_fin"]) == before - active, day
        before = active
    assert not problems, "\n".join(problems)
