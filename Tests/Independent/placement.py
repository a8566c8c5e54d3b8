"""What there is to place: units, candidates and arcs of a study, from the text of Placement.md and the figures of the
reference alone.

Money and ETP are fractions: a budget is kept to the exact share, not to its roundings.
"""

import csv
import dataclasses
import math
from fractions import Fraction

import numpy as np
import pandas as pd
import yaml

from cutting import GRS80
from france import DATA
from reference import WHITE, Analysis, months_later
from register import day, number, read_study

USUAL_COST = Fraction("42105.26")
OBJECTIVES = ["sans_couverture", "population", "deficit", "distance"]


def fraction(value):
    return None if value in (None, "") else Fraction(str(value).replace(",", "."))


def read_rules(name):
    rules = yaml.safe_load((DATA / "rules" / f"{name}.yml").read_text(encoding="utf-8"))
    return {**(read_rules(rules["extends"]) if "extends" in rules else {}), **rules}


def read_rows(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


def kilometres(places, others):
    """Geodesic distances, one row a place; places have `lon` and `lat`."""
    lon, lat = np.repeat(places[["lon", "lat"]].to_numpy(float), len(others), axis=0).T
    other_lon, other_lat = np.tile(others[["lon", "lat"]].to_numpy(float), (len(places), 1)).T
    _, _, metres = GRS80.inv(lon, lat, other_lon, other_lat)
    return np.reshape(metres, (len(places), len(others))) / 1e3


class Settings:
    """The `placement:` of a study and the rules that it names."""

    def __init__(self, placement, study_date, study_target=None):
        self.rules = read_rules(placement["rules"]) if "rules" in placement else {}
        self.date = day(str(placement["date"])) if "date" in placement else study_date
        self.target = placement.get("target", study_target)
        self.candidates = placement.get("candidates", "seats")
        self.eligible = placement.get("eligible")
        self.unit = placement.get("unit", "epci")
        self.reach_km, self.travel = placement.get("reach_km", math.inf), placement.get("travel")
        self.single_desk = placement.get("single_desk", True)
        self.capacitated = placement.get("capacitated", True)
        self.floor = placement.get("floor", 0.5)
        self.grain = fraction(placement.get("grain_etp", "0.1"))
        self.max_etp, self.max_posts = fraction(placement.get("max_etp")), placement.get("max_posts")
        self.budget = fraction(placement.get("budget_eur"))
        if self.budget is None and self.max_etp is None and self.max_posts is None:
            self.budget = fraction(self.rules.get("envelope_eur"))
        self.min_etp = max(fraction(value) or Fraction(0) for value in (
            placement.get("min_etp"), self.rules.get("minimum_etp"), self.rules.get("minimum_working_time")))
        self.min_request = fraction(self.rules.get("minimum_request_eur")) or Fraction(0)
        self.max_etp_per_post = fraction(placement.get("max_etp_per_post"))
        self.locked_in, self.locked_out = placement.get("locked_in", []), placement.get("locked_out", [])
        self.objectives = placement.get("objectives", OBJECTIVES)
        self.slack = float(placement.get("slack", 1e-6))

    def share(self, cost):
        """What an ETP of a full cost takes of the budget."""
        if not self.rules:
            return cost
        share = fraction(self.rules["rate"]) * cost
        return min(share, fraction(self.rules["cap_eur_per_etp"])) if "cap_eur_per_etp" in self.rules else share

    @property
    def usual_cost(self):
        return fraction(self.rules.get("reference_cost_eur")) or USUAL_COST


@dataclasses.dataclass
class Candidate:
    lon: float
    lat: float
    least: Fraction
    most: Fraction | None
    cost: Fraction  # of an ETP
    row: int | None = None  # of an application, in the register


class Instance:
    """Units, candidates and arcs, as tables; a unit has `u`, `p` and `g`, an arc the part of them that it serves."""

    def __init__(self, settings, units, candidates, arcs):
        self.settings, self.units, self.candidates, self.arcs = settings, units, candidates, arcs.reset_index(drop=True)

    @classmethod
    def of_study(cls, path, france):
        text = yaml.safe_load(path.read_text(encoding="utf-8"))
        study = read_study(path)
        settings = Settings(text["placement"], study.date, study.target)
        before = study.date
        study = dataclasses.replace(study, date=settings.date, target=settings.target)
        return StudyReader(path, settings, Analysis(study, france), before).instance()

    def size(self, candidate):
        """The least grains of a post."""
        return max(1, math.ceil(self.candidates[candidate].least / self.settings.grain))


class StudyReader:
    """Builds the instance of a study."""

    def __init__(self, path, settings, analysis, study_date):
        self.folder, self.settings, self.analysis, self.france = path.parent, settings, analysis, analysis.france
        self.rows = read_rows(path.parent / yaml.safe_load(path.read_text(encoding="utf-8"))["network"])
        self.eligible = analysis.inside & self._open()
        self._consolidate(study_date)

    def _open(self):
        """What the call opens, and of it what the study chooses."""
        pieces = self.analysis.pieces
        chosen = np.ones(len(pieces), bool)
        for eligible in (self.settings.rules.get("eligible"), self.settings.eligible):
            if eligible is not None:
                chosen &= np.logical_or.reduce(
                    [pieces[key.removesuffix("s")].isin(codes) for key, codes in eligible.items()])
        return chosen

    def _consolidate(self, study_date):
        """Where rules only consolidate, no more ETP than those that expire between the study's day (or, where it is no
        earlier, the horizon before) and the plan's; no limit when one of them does not state its ETP."""
        posts = self.analysis.study.posts
        until = self.settings.date
        since = study_date if study_date < until else months_later(until, -self.analysis.study.horizon_months)
        etp = [post.etp for post in posts if post.end is not None and since <= post.end < until
               and post.counts_on(post.end)]
        expiring = None if None in etp else sum((Fraction(str(value)) for value in etp), Fraction(0))
        if self.settings.rules.get("consolidation") and expiring:
            most = self.settings.max_etp
            self.settings.max_etp = expiring if most is None else min(most, expiring)

    def _sums(self, groups, chosen):
        """Figures of the chosen pieces by group; `need_white` is what white ones need."""
        analysis, now = self.analysis, self.analysis.today
        own = np.zeros(len(analysis.pieces), bool)
        for n in now["active"]:
            own |= analysis.masks[n][0]
        people, white = analysis.pieces.population.to_numpy(), np.isin(now["status"], WHITE)
        sums = pd.DataFrame({
            "u": people * np.isin(now["status"], ["non_couverte", "limitrophe"]), "p": people * white,
            "need_white": analysis.need * white, "need_without_own": analysis.need * ~own,
            "missing": (analysis.need - now["etp"]) * ~now["exempt"],
        })[chosen].groupby(np.asarray(groups)[chosen]).sum()
        sums["g"] = np.maximum(sums.missing.clip(lower=0), sums.need_without_own)
        return sums

    def units(self):
        communes, epcis = self.france.communes, self.france.epcis
        by_epci = self._sums(self.analysis.units("epci"), self.eligible)
        if self.settings.unit == "epci":
            units = by_epci
            seats = epcis.siege.reindex(units.index).fillna(pd.Series(units.index, units.index))
        else:
            units = self._sums(self.analysis.pieces.commune, self.eligible)
            epci = communes.epci.reindex(units.index)
            epci = epci.where(epci != "", units.index)
            units["g"] = by_epci.g.reindex(epci).to_numpy() * units.need_white / (
                by_epci.need_white.reindex(epci).to_numpy())
            seats = pd.Series(units.index, units.index)
        units = units.assign(lon=communes.lon.reindex(seats).to_numpy(), lat=communes.lat.reindex(seats).to_numpy())
        return units[(units.p > 0) & (units.g > 0)]

    def candidates(self):
        settings, communes = self.settings, self.france.communes

        def at(commune, **own):
            seat = communes.loc[commune]
            return Candidate(seat.lon, seat.lat, **{
                "least": Fraction(0), "most": settings.max_etp_per_post,
                "cost": settings.usual_cost, **own})

        if settings.candidates == "seats":
            seats = self.france.epcis.siege
            inside = self.analysis.pieces.commune[self.eligible].unique()
            return {epci: at(seat) for epci, seat in seats[seats.isin(inside)].items()}
        if isinstance(settings.candidates, dict):
            return {code: at(code) for code in settings.candidates["communes"]}

        def bounds(row):
            given = {"least": fraction(row.get("etp_min")), "most": fraction(row.get("etp_max"))}
            return {key: value for key, value in given.items() if value is not None}

        if settings.candidates == "applications":
            found = {}
            for n, row in enumerate(self.rows):
                if row.get("statut") != "candidature":
                    continue
                own, etp = bounds(row), fraction(row.get("etp"))
                if "most" not in own and etp is not None:
                    own["most"] = etp
                if row.get("cout_annuel"):
                    own["cost"] = fraction(row["cout_annuel"]) / (etp or own["most"])
                found[row["id"]] = at(row["siege"], row=n, **own)
            return found
        found = {}
        for row in read_rows(self.folder / settings.candidates):
            own = bounds(row) | ({"cost": fraction(row["cout_etp"])} if row.get("cout_etp") else {})
            found[row["id"]] = Candidate(number(row["lon"]), number(row["lat"]), **{
                "least": Fraction(0), "most": settings.max_etp_per_post,
                "cost": settings.usual_cost, **own})
        return found

    def instance(self):
        units, candidates = self.units(), self.candidates()
        for candidate in candidates.values():
            # No post is smaller than the call lets a project be, nor asks for less.
            share = self.settings.share(candidate.cost)
            candidate.least = max(
                candidate.least, self.settings.min_etp, self.settings.min_request / share if share else Fraction(0))
        if self.settings.candidates == "applications":
            arcs = self._perimeters(units, candidates)
        else:
            arcs = self._within_reach(units, candidates)
        return Instance(self.settings, units, candidates, arcs)

    def _within_reach(self, units, candidates):
        places = pd.DataFrame([{"lon": c.lon, "lat": c.lat} for c in candidates.values()])
        distances, most = kilometres(places, units), self.settings.reach_km
        if self.settings.travel:
            distances[:] = math.inf
            most, ids, codes = self.settings.travel["max"], list(candidates), list(units.index)
            for row in read_rows(self.folder / self.settings.travel["matrix"]):
                if row["candidate"] in candidates and row["unit"] in units.index:
                    distances[ids.index(row["candidate"]), codes.index(row["unit"])] = number(row["value"])
        c, i = np.nonzero(distances <= most)
        part = units.iloc[i][["u", "p", "g"]].reset_index()
        part.columns = ["unit", "u", "p", "g"]
        return part.assign(candidate=np.array(list(candidates), dtype=object)[c], distance=distances[c, i])

    def _perimeters(self, units, candidates):
        level, arcs = self.settings.unit, []
        groups = self.analysis.units("epci") if level == "epci" else self.analysis.pieces.commune
        whole = self._sums(groups, self.eligible)
        for id, candidate in candidates.items():
            part = self._sums(groups, self.eligible & self.analysis.masks[candidate.row][0])
            part = part[part.index.isin(units.index) & (part.p > 0)]
            seat = pd.DataFrame({"lon": [candidate.lon], "lat": [candidate.lat]})
            distances = kilometres(seat, units.loc[part.index])[0]
            # « its u, p, g restricted to that part »: of g, as much as of what white atoms need.
            need = units.g.reindex(part.index) * part.need_white / whole.need_white.reindex(part.index)
            arcs += [dict(candidate=id, unit=code, distance=km, u=row.u, p=row.p, g=need[code])
                     for (code, row), km in zip(part.iterrows(), distances)]
        return pd.DataFrame(arcs)
