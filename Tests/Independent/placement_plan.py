"""A plan as the tool wrote it, and every rule of its instance that it breaks."""

import json
from fractions import Fraction

from placement import fraction, read_rows

# ETP: HiGHS holds rows to a millionth; the tool prints them in full.
ROUNDING = 2e-6


class Plan:
    def __init__(self, out):
        self.summary = json.loads((out / "synthese.json").read_text("utf-8"))
        self.stages = {stage["objectif"]: stage for stage in self.summary["objectifs"]}
        self.posts = {post["code"]: post for post in self._layer(out, "plan")}
        self.services = self._layer(out, "affectations")
        self.register = read_rows(out / "plan-registre.csv")
        self.departements = read_rows(out / "plan-departements.csv")

    @staticmethod
    def _layer(out, name):
        features = json.loads((out / f"{name}.geojson").read_text("utf-8"))["features"]
        return [feature["properties"] for feature in features]

    @property
    def served(self):
        return {service["code"] for service in self.services}


class Check:
    """Looks at a plan with the figures of the instance; `problems` says in words what does not hold."""

    def __init__(self, plan, instance):
        self.plan, self.instance, self.settings = plan, instance, instance.settings
        self.problems = []
        self.arcs = {(arc.candidate, arc.unit): arc for arc in instance.arcs.itertuples()}
        known = [s for s in plan.services if s["poste"] in plan.posts and (s["poste"], s["code"]) in self.arcs]
        for service in plan.services:
            self._expect(service in known, f"{service['code']} is out of the reach of {service['poste']}")
        self.desks = {}
        for service in known:
            self.desks.setdefault(service["code"], []).append((service, self.arcs[service["poste"], service["code"]]))

    def _expect(self, holds, words):
        if not holds:
            self.problems.append(words)

    def _whole(self, unit):
        """What a unit has to be served; an application serves its own part of it."""
        if self.settings.single_desk or not self.settings.capacitated:
            return self.desks[unit][0][1]
        return self.instance.units.loc[unit]

    def posts(self):
        """Sizes, costs, locks and the limits on all posts together, in fractions."""
        settings, plan, spent, total = self.settings, self.plan, Fraction(0), Fraction(0)
        self._expect(len(plan.posts) == plan.summary["postes"] == len(plan.register), "numbers of posts differ")
        for id, post in plan.posts.items():
            if id not in self.instance.candidates:
                self.problems.append(f"{id} is no candidate")
                continue
            self._expect(id not in settings.locked_out, f"{id} is locked out")
            candidate, etp = self.instance.candidates[id], fraction(post["etp"])
            if not settings.capacitated:
                etp = self.instance.size(id) * settings.grain
            spent += etp * settings.share(candidate.cost)
            if settings.capacitated:
                total += etp
                self._size(id, post, candidate, etp)
        self._expect(settings.budget is None or spent <= settings.budget, f"{float(spent)} € is over the budget")
        self._expect(settings.max_etp is None or total <= settings.max_etp, f"{float(total)} ETP is over the most")
        self._expect(settings.max_posts is None or len(plan.posts) <= settings.max_posts, f"{len(plan.posts)} posts")
        self._expect(set(settings.locked_in) <= plan.posts.keys(), "a locked post is missing")
        return self.problems

    def _size(self, id, post, candidate, etp):
        self._expect((etp / self.settings.grain).denominator == 1, f"{id}: {etp} ETP is no multiple of the grain")
        self._expect(etp >= candidate.least, f"{id}: {float(etp)} ETP is under its least")
        self._expect(candidate.most is None or etp <= candidate.most, f"{id}: {float(etp)} ETP is over its most")
        # Cents are rounded down, of the cost and of the share.
        cost, share = etp * candidate.cost, etp * self.settings.share(candidate.cost)
        self._expect(0 <= cost - fraction(post["cout_total"]) < Fraction("0.01"), f"{id} cost: {post['cout_total']}")
        self._expect(0 <= share - fraction(post["part_etat"]) < Fraction("0.02"), f"{id} share: {post['part_etat']}")
        co_funding = fraction(post["cout_total"]) - fraction(post["part_etat"])
        self._expect(fraction(post["cofinancement"]) == co_funding, f"{id} co-funding: {post['cofinancement']}")

    def services(self):
        """Reach, desks, the floor, and that no post brings more than it has."""
        settings, loads = self.settings, dict.fromkeys(self.plan.posts, 0.0)
        for unit, desks in self.desks.items():
            self._expect(len(desks) == 1 or not settings.single_desk, f"{unit} has several desks")
            whole, etp = self._whole(unit), sum(service["etp"] for service, _ in desks)
            people = sum(service["population"] for service, _ in desks)
            self._expect(abs(people - whole.p) <= 1e-6 * (1 + whole.p), f"{unit}: {people} people instead of {whole.p}")
            for service, arc in desks:
                loads[service["poste"]] += service["etp"]
                told = service["distance_km"]
                self._expect(abs(told - arc.distance) <= 1e-9 * (1 + arc.distance),
                             f"{unit}: {told} km instead of {arc.distance}")
            if settings.capacitated:
                least = settings.floor * whole.g
                self._expect(etp >= least - ROUNDING, f"{unit}: {etp} ETP, under the floor, {least}")
                self._expect(etp <= whole.g + ROUNDING, f"{unit}: {etp} ETP, over the need, {whole.g}")
        for id, load in loads.items():
            most = self.plan.posts[id]["etp"] if settings.capacitated else 0
            self._expect(load <= most + ROUNDING, f"{id} brings {load}")
        serving = {service["poste"] for service in self.plan.services}
        for id in self.plan.posts.keys() - serving - set(settings.locked_in):
            self.problems.append(f"{id} is paid for and serves nobody")
        return self.problems

    def _value(self, objective):
        """An objective of the plan as it is written."""
        if objective == "deficit":
            return sum(service["etp"] for desks in self.desks.values() for service, _ in desks)
        if objective == "equity":
            filled = [sum(s["etp"] for s, _ in desks) / self._whole(unit).g for unit, desks in self.desks.items()]
            return min(filled, default=1.0)
        if objective == "distance":
            shared = self.settings.capacitated and not self.settings.single_desk
            return sum(arc.p * arc.distance * (service["etp"] / arc.g if shared else 1.0)
                       for desks in self.desks.values() for service, arc in desks)
        return sum(getattr(self._whole(unit), {"sans_couverture": "u", "population": "p"}[objective])
                   for unit in self.desks)

    def told(self):
        """What the tool says of its plan is what the plan makes."""
        for objective, stage in self.plan.stages.items():
            own, told = self._value(objective), stage["valeur"]
            allowed = ROUNDING * (1 + abs(own))
            self._expect(abs(own - told) <= allowed, f"{objective}: {told} told, the plan makes {own}")
        people, told = self._value("population"), self.plan.summary["population_desservie"]
        self._expect(abs(people - told) <= 1e-6 * (1 + people), f"population_desservie: {told} instead of {people}")
        for field in ("etp", "cout_total", "part_etat", "cofinancement", "population_desservie", "deficit_comble"):
            posts = sum(post[field] for post in self.plan.posts.values())
            rows = sum(float(row[field]) for row in self.plan.departements)
            whole = self.plan.summary.get(field, posts)
            self._expect(abs(posts - rows) <= 1e-9 * (1 + posts), f"{field}: {posts}, {rows} by département")
            self._expect(abs(posts - whole) <= 1e-9 * (1 + posts), f"{field}: {posts}, {whole} in the summary")
        for id, post in self.plan.posts.items():
            self._reasons(id, post)
        return self.problems

    def _reasons(self, id, post):
        """Who would be lost without a post, how far it serves, and where it would be next best."""
        own = [(service, arc) for desks in self.desks.values() for service, arc in desks if service["poste"] == id]
        others = self.plan.posts.keys() - {id}
        lost = sum(self._lost(service, arc, others) for service, arc in own)
        told = post["population_perdue"]
        self._expect(abs(lost - told) <= 1e-6 * (1 + lost), f"{id}: {told} lost without it instead of {lost}")
        people = sum(service["population"] for service, _ in own)
        if people > 0:
            mean = sum(service["population"] * arc.distance for service, arc in own) / people
            told = post["distance_km"]
            self._expect(abs(mean - told) <= 1e-9 * (1 + mean), f"{id}: {told} km on average instead of {mean}")
        closed = self.instance.candidates.keys() - self.plan.posts.keys() - set(self.settings.locked_out)
        reached = {other: sum(service["population"] for service, _ in own if (other, service["code"]) in self.arcs)
                   for other in closed}
        best = max(reached.values(), default=0)
        told = reached.get(post["recours"], 0) if post["recours"] else 0
        self._expect(abs(best - told) <= 1e-6 * (1 + best), f"{id}: {post['recours']} reaches {told}, another {best}")

    def _lost(self, service, arc, others):
        unit = service["code"]
        if not self.settings.capacitated:
            return 0 if any((other, unit) in self.arcs for other in others) else arc.p
        if self.settings.single_desk:
            return arc.p
        whole, rest = self._whole(unit), sum(s["etp"] for s, _ in self.desks[unit]) - service["etp"]
        return whole.p if rest < self.settings.floor * whole.g - 1e-6 else 0
