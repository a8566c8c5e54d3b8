"""Seats by a model of its own in HiGHS, written from the text of Placement.md: nobody in place, one seat a unit, each
keeping the floor; fewest people without cover, then fewest in white zones, then the least deficit."""

from dataclasses import dataclass

import highspy
import numpy as np
from pyproj import Geod

INFINITY = highspy.kHighsInf
GEOD = Geod(ellps="GRS80")


@dataclass
class Instance:
    """Units by position: where their seats are, people, ETP that they need. The first `places` of them may hold a seat."""
    lon: np.ndarray
    lat: np.ndarray
    people: np.ndarray
    need: np.ndarray
    places: int
    # Of a plan, in tenths of an ETP (at the cap: 2,947.368 € each); kilometres; the part of the need kept at least.
    most_grains: float
    reach: float
    floor: float = 0.5
    least_grains: int = 5

    def arcs(self):
        """Pairs of a place and a unit in reach that needs something."""
        found = []
        for place in range(self.places):
            # A degree is 111 km; what is far on a map is not measured.
            near = np.flatnonzero(abs(self.lat - self.lat[place]) < self.reach / 100)
            start = np.full(len(near), self.lon[place]), np.full(len(near), self.lat[place])
            metres = GEOD.inv(*start, self.lon[near], self.lat[near])[2]
            found += [(place, unit) for unit, d in zip(near, metres) if d <= 1000 * self.reach and self.need[unit] > 0]
        return found


class Model:
    """Columns, in this order: open and grains of places, then of arcs whether they serve and how much they keep, then of
    units whether they have enough, are out of the white zone, and what they lack."""

    def __init__(self, instance):
        self.instance, self.arcs = instance, instance.arcs()
        places, arcs, units = instance.places, len(self.arcs), len(instance.need)
        sizes = [places, places, arcs, arcs, units, units, units]
        starts = np.cumsum([0] + sizes)
        self.open, self.grains, self.serves, self.keeps, self.enough, self.out, self.lacks = starts[:-1]
        self.count = int(starts[-1])
        upper = np.ones(self.count)
        upper[self.grains:self.serves] = 1e5
        upper[self.keeps:self.enough] = 1e5
        upper[self.lacks:] = INFINITY
        self.highs = highspy.Highs()
        self.highs.setOptionValue("output_flag", False)
        self.highs.setOptionValue("mip_rel_gap", 0.0)
        self.highs.addVars(self.count, np.zeros(self.count), upper)
        whole = [highspy.HighsVarType.kInteger] * self.count
        whole[self.keeps:self.enough] = [highspy.HighsVarType.kContinuous] * arcs
        whole[self.lacks:] = [highspy.HighsVarType.kContinuous] * units
        self.highs.changeColsIntegrality(self.count, np.arange(self.count, dtype=np.int32), np.array(whole))
        self._constrain()

    def row(self, low, high, terms):
        columns = np.array([column for column, _ in terms], np.int32)
        self.highs.addRow(low, high, len(terms), columns, np.array([factor for _, factor in terms], float))

    def _constrain(self):
        instance, need = self.instance, self.instance.need
        by_place = [[] for _ in range(instance.places)]
        by_unit = [[] for _ in need]
        for arc, (place, unit) in enumerate(self.arcs):
            serves, keeps = self.serves + arc, self.keeps + arc
            by_place[place].append(keeps)
            by_unit[unit].append((serves, keeps))
            self.row(-INFINITY, 0, [(serves, 1), (self.open + place, -1)])
            self.row(0, INFINITY, [(keeps, 1), (serves, -instance.floor * need[unit])])
            self.row(-INFINITY, 0, [(keeps, 1), (serves, -1e5)])
        for place, keeps in enumerate(by_place):
            grains, opened = self.grains + place, self.open + place
            self.row(0, INFINITY, [(grains, 1), (opened, -instance.least_grains)])
            self.row(-INFINITY, 0, [(grains, 1), (opened, -1e5)])
            self.row(-INFINITY, 0, [(column, 1) for column in keeps] + [(grains, -0.1)])
        for unit, pairs in enumerate(by_unit):
            serves, keeps = [(s, 1) for s, _ in pairs], [(k, 1) for _, k in pairs]
            enough, out, lacks = self.enough + unit, self.out + unit, self.lacks + unit
            if pairs:
                self.row(-INFINITY, 1, serves)
            self.row(0, INFINITY, keeps + [(enough, -need[unit])])
            self.row(0, INFINITY, serves + [(out, -1)])
            self.row(0, INFINITY, [(enough, 1), (out, -1)])
            self.row(need[unit], INFINITY, keeps + [(lacks, 1)])
        self.row(-INFINITY, instance.most_grains, [(self.grains + place, 1) for place in range(instance.places)])

    def stage(self, factors, hold=1e-6):
        """Minimises a sum and keeps it for the stages after; returns value and bound."""
        cost = np.zeros(self.count)
        for column, factor in factors:
            cost[column] += factor
        self.highs.changeColsCost(self.count, np.arange(self.count, dtype=np.int32), cost)
        self.highs.run()
        info = self.highs.getInfo()
        value = info.objective_function_value
        self.row(-INFINITY, value + hold * max(1, abs(value)), factors)
        return value, info.mip_dual_bound

    def without_cover(self):
        people = self.instance.people
        value, bound = self.stage([(self.serves + arc, -people[unit]) for arc, (_, unit) in enumerate(self.arcs)])
        return people.sum() + value, people.sum() + bound

    def in_white_zones(self):
        people = self.instance.people
        value, bound = self.stage([(self.out + unit, -people[unit]) for unit in range(len(people))])
        return people.sum() + value, people.sum() + bound

    def deficit(self):
        return self.stage([(self.lacks + unit, 1) for unit in range(len(self.instance.need))])
