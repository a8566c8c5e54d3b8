"""Seats of the tool held against a model of its own in HiGHS, over some of the country's EPCI drawn at random."""

import json
import random

import numpy as np
import pytest
import yaml

from seats import Instance, Model

GRAIN = 2947.368


def drawn(seed, france):
    """Neighbouring EPCI, and what the placement says."""
    draw = random.Random(seed)
    communes, epcis = france.communes, france.epcis
    here = epcis[epcis.siege.isin(communes[communes.lat > 40].index)]
    seats = communes.loc[here.siege]
    centre = seats.iloc[draw.randrange(len(seats))]
    apart = (seats.lon - centre.lon) ** 2 + 2 * (seats.lat - centre.lat) ** 2
    codes = sorted(here.index[np.argsort(apart.to_numpy(), kind="stable")[:draw.randint(6, 14)]])
    settings = dict(reach_km=draw.choice([15, 30, 60]), floor=draw.choice([0.3, 0.5, 1]),
                    budget_eur=round(draw.randint(5, 40) * GRAIN + 1, 2))
    return codes, draw.choice([0.5, 1, 2]), settings


@pytest.mark.parametrize("seed", range(24))
def test_seats_reach_what_highs_reaches(seed, maillage, france, tmp_path):
    codes, ratio, settings = drawn(seed, france)
    people = france.communes.groupby("epci").population.sum().reindex(codes).to_numpy(float)
    seats = france.communes.loc[france.epcis.siege.reindex(codes)]
    model = Model(Instance(
        lon=seats.lon.to_numpy(), lat=seats.lat.to_numpy(), people=people, need=people * ratio / 1e5,
        places=len(codes), most_grains=settings["budget_eur"] / GRAIN, reach=settings["reach_km"],
        floor=settings["floor"]))
    study = dict(territory=dict(epcis=codes), date="2026-01-01", target=dict(etp_per_100k=ratio), network="postes.csv",
                 placement=dict(rules="pnad-2025", candidates="seats", slack=1e-9,
                                objectives=["sans_couverture", "zone_blanche", "deficit"], **settings))
    (tmp_path / "study.yml").write_text(yaml.safe_dump(study), encoding="utf-8")
    (tmp_path / "postes.csv").write_text("id;structure;etp;perimetre\n", encoding="utf-8")
    folder = maillage(tmp_path / "study.yml", tmp_path / "out", "place", "--gap", "0")
    summary = json.loads((folder / "synthese.json").read_text(encoding="utf-8"))
    found = {stage["objectif"]: stage["valeur"] for stage in summary["objectifs"]}
    assert found["sans_couverture"] == pytest.approx(model.without_cover()[0], rel=1e-5, abs=0.5)
    assert found["zone_blanche"] == pytest.approx(model.in_white_zones()[0], rel=1e-5, abs=0.5)
    assert found["deficit"] == pytest.approx(model.deficit()[0], rel=1e-4, abs=1e-3)
