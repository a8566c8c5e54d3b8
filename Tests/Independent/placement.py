"""Plans judged a second time: the reference analysis over a register with a plan's rows in it, and every subset of small
calls. Nothing here solves anything.
"""

import csv
import dataclasses
import itertools
from fractions import Fraction

import numpy as np
import yaml

from reference import WHITE, Analysis
from register import day, post, read_study

RATE, CAP = Fraction(7, 10), Fraction(2947368, 100)  # of the call of 2022, in euros an ETP


def read_rows(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


def figures(analysis, on):
    """People in no own perimeter, people in white zones, and ETP lacking, of the day."""
    now = analysis._situation(on)
    own = np.zeros(len(analysis.pieces), bool)
    for n in now["active"]:
        own |= analysis.masks[n][0]
    people = analysis.pieces.population.to_numpy()
    white = np.isin(now["status"], WHITE)
    return {"sans_couverture": people[analysis.inside & ~own].sum(),
            "zone_blanche": people[analysis.inside & white].sum(),
            "deficit": now["lacking"][analysis.inside].sum()}


class Judge:
    """The analysis on the day and for the target of a study's placement."""

    def __init__(self, path, france):
        text = yaml.safe_load(path.read_text(encoding="utf-8"))
        self.placement, self.france = text["placement"], france
        self.study = read_study(path)
        self.on = day(str(self.placement.get("date", text["date"])))
        self.study = dataclasses.replace(
            self.study, target=self.placement.get("target", self.study.target), date=self.on)

    def of(self, rows):
        """With these rows in the place of those of the same name."""
        names = {row["id"] for row in rows}
        posts = [p for p in self.study.posts if p.id not in names] + [post(row) for row in rows]
        return figures(Analysis(dataclasses.replace(self.study, posts=posts), self.france), self.on)

    def renewed(self, names):
        """With these posts of the register going on as they are."""
        posts = [dataclasses.replace(p, end=None) if p.id in names else p for p in self.study.posts]
        return figures(Analysis(dataclasses.replace(self.study, posts=posts), self.france), self.on)

    def subsets(self, candidates, price, budget):
        """Figures of every set of candidates, by name, that the budget pays."""
        analysis = Analysis(self.study, self.france)
        posts = {p.id: p for p in self.study.posts}
        for size in range(len(candidates) + 1):
            for chosen in itertools.combinations(candidates, size):
                if sum((price[name] for name in chosen), Fraction(0)) > budget:
                    continue
                for name in candidates:
                    posts[name].statut = "" if name in chosen else "candidature"
                    posts[name].end = None
                yield set(chosen), figures(analysis, self.on)
