"""The mixed-integer model of a placement, in the symbols of Placement.md, solved with highspy."""

import math
from fractions import Fraction

import highspy
import numpy as np

MAXIMIZED = {"sans_couverture", "population", "deficit", "equity"}


class Model:
    """The mixed-integer model, written in the symbols of Placement.md; stages are solved to no gap."""

    def __init__(self, instance):
        self.instance, self.settings = instance, instance.settings
        self.solver = highspy.Highs()
        # A grip of 1e-9 on rows makes HiGHS 1.15.1 lose solutions of such models.
        for option, value in {"output_flag": False, "threads": 1, "mip_rel_gap": 0.0, "mip_abs_gap": 1e-9,
                              "mip_feasibility_tolerance": 1e-7, "primal_feasibility_tolerance": 1e-7}.items():
            self.solver.setOptionValue(option, value)
        self.count = 0
        self.open, self.n, self.y, self.q, self.served = {}, {}, {}, {}, {}
        self._candidates()
        if not self.settings.capacitated:
            self._covering()
        elif self.settings.single_desk:
            self._single_desks()
        else:
            self._shared_desks()
        self._limits()

    def _variable(self, upper, *, whole=False):
        self.solver.addCol(0.0, 0.0, float(upper), 0, [], [])
        if whole:
            self.solver.changeColIntegrality(self.count, highspy.HighsVarType.kInteger)
        self.count += 1
        return self.count - 1

    def _row(self, terms, lower=-highspy.kHighsInf, upper=highspy.kHighsInf):
        if terms:
            columns, values = zip(*terms)
            self.solver.addRow(lower, upper, len(columns), np.array(columns, np.int32), np.array(values, float))

    def _candidates(self):
        settings = self.settings
        reach = self.instance.arcs.groupby("candidate").g.sum()
        for id, candidate in self.instance.candidates.items():
            self.open[id] = self._variable(1, whole=True)
            if id in settings.locked_in:
                self._row([(self.open[id], 1)], lower=1)
            if id in settings.locked_out:
                self._row([(self.open[id], 1)], upper=0)
            if settings.capacitated:
                least = self.instance.size(id)
                # No post is worth more than all the need in its reach.
                most = max(least, math.ceil(reach.get(id, 0.0) / float(settings.grain)))
                if candidate.most is not None:
                    most = min(most, candidate.most // settings.grain)
                self.n[id] = self._variable(most, whole=True)
                self._row([(self.n[id], 1), (self.open[id], -least)], lower=0)
                self._row([(self.n[id], 1), (self.open[id], -most)], upper=0)

    def _loads(self):
        for id, arcs in self.instance.arcs.groupby("candidate"):
            self._row([(self.q[a], 1) for a in arcs.index] + [(self.n[id], -float(self.settings.grain))], upper=0)

    def _single_desks(self):
        arcs = self.instance.arcs
        for arc in arcs.itertuples():
            self.y[arc.Index], self.q[arc.Index] = self._variable(1, whole=True), self._variable(arc.g)
            self._row([(self.y[arc.Index], 1), (self.open[arc.candidate], -1)], upper=0)
            self._row([(self.q[arc.Index], 1), (self.y[arc.Index], -arc.g)], upper=0)
            self._row([(self.q[arc.Index], 1), (self.y[arc.Index], -self.settings.floor * arc.g)], lower=0)
        for _, desks in arcs.groupby("unit"):
            self._row([(self.y[a], 1) for a in desks.index], upper=1)
        self._loads()

    def _shared_desks(self):
        arcs = self.instance.arcs
        for arc in arcs.itertuples():
            self.q[arc.Index] = self._variable(arc.g)
            self._row([(self.q[arc.Index], 1), (self.open[arc.candidate], -arc.g)], upper=0)
        for unit, desks in arcs.groupby("unit"):
            need, self.served[unit] = self.instance.units.g[unit], self._variable(1, whole=True)
            parts = [(self.q[a], 1) for a in desks.index]
            self._row([*parts, (self.served[unit], -need)], upper=0)
            self._row([*parts, (self.served[unit], -self.settings.floor * need)], lower=0)
        self._loads()

    def _covering(self):
        """An open post serves every unit in reach; each counts once, and goes to its nearest."""
        arcs = self.instance.arcs
        for arc in arcs.itertuples():
            self.y[arc.Index] = self._variable(1, whole=True)
            self._row([(self.y[arc.Index], 1), (self.open[arc.candidate], -1)], upper=0)
        for unit, desks in arcs.groupby("unit"):
            self.served[unit] = self._variable(1, whole=True)
            self._row([(self.y[a], 1) for a in desks.index] + [(self.served[unit], -1)], lower=0, upper=0)

    def _limits(self):
        settings = self.settings
        if settings.max_posts is not None:
            self._row([(column, 1) for column in self.open.values()], upper=settings.max_posts)
        if settings.max_etp is not None and settings.capacitated:
            self._row([(column, 1) for column in self.n.values()], upper=settings.max_etp // settings.grain)
        if settings.budget is None:
            return
        # One post's least size is what it costs where no ETP is modelled.
        costs = {id: settings.share(c.cost) * settings.grain * (1 if self.n else self.instance.size(id))
                 for id, c in self.instance.candidates.items()}
        whole = math.lcm(*(cost.denominator for cost in costs.values()))
        unit = Fraction(math.gcd(*(int(cost * whole) for cost in costs.values())), whole)
        columns = self.n or self.open
        self._row([(columns[id], float(cost / unit)) for id, cost in costs.items()], upper=settings.budget // unit)

    def terms(self, objective):
        arcs, units = self.instance.arcs, self.instance.units
        weight = {"sans_couverture": "u", "population": "p"}.get(objective)
        if weight:
            if self.served:
                return [(column, units[weight][unit]) for unit, column in self.served.items()]
            return [(self.y[a], arcs[weight][a]) for a in arcs.index]
        if objective == "deficit":
            return [(column, 1.0) for column in self.q.values()]
        shared = not self.y
        return [(self.q[a] if shared else self.y[a],
                 arc.p * arc.distance / (units.g[arc.unit] if shared else 1.0))
                for a, arc in zip(arcs.index, arcs.itertuples())]

    def _least_filled(self):
        """The variable of « equity »."""
        least, arcs = self._variable(1), self.instance.arcs
        if self.served:
            for unit, desks in arcs.groupby("unit"):
                self._row([(least, 1), (self.served[unit], 1)]
                          + [(self.q[a], -1 / self.instance.units.g[unit]) for a in desks.index], upper=1)
        else:
            for a in arcs.index:
                self._row([(least, 1), (self.y[a], 1), (self.q[a], -1 / arcs.g[a])], upper=1)
        return [(least, 1.0)]

    def _optimum(self, presolve):
        """None where nothing is feasible. HiGHS 1.15.1 may call a worse plan optimal, presolved or not: it is asked
        twice."""
        self.solver.setOptionValue("presolve", presolve)
        self.solver.clearSolver()
        self.solver.run()
        status = self.solver.getModelStatus()
        assert status in (highspy.HighsModelStatus.kOptimal, highspy.HighsModelStatus.kInfeasible), status
        return self.solver.getObjectiveValue() if status == highspy.HighsModelStatus.kOptimal else None

    def solve(self, objectives=None):
        """The value of each objective, by the name of it, held within the slack while the next is solved; None where no
        plan keeps the rules."""
        values = {}
        for objective in objectives or self.settings.objectives:
            terms = self._least_filled() if objective == "equity" else self.terms(objective)
            costs = np.zeros(self.count)
            for column, value in terms:
                costs[column] += value
            self.solver.changeColsCost(self.count, np.arange(self.count, dtype=np.int32), costs)
            sense = highspy.ObjSense.kMaximize if objective in MAXIMIZED else highspy.ObjSense.kMinimize
            self.solver.changeObjectiveSense(sense)
            optima = [optimum for optimum in map(self._optimum, ("choose", "off")) if optimum is not None]
            if not optima:
                return None
            values[objective] = value = max(optima) if objective in MAXIMIZED else min(optima)
            margin = abs(value) * self.settings.slack + 1e-9
            if objective in MAXIMIZED:
                self._row(terms, lower=value - margin)
            else:
                self._row(terms, upper=value + margin)
        return values
