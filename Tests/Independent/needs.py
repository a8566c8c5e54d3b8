"""How the need of a territory falls to its communes: by people, by weighed indicators, by hand-given factors."""

import csv
import io
import unicodedata
from pathlib import Path

import numpy as np
import pandas as pd

PEOPLE = "population"


def plain(header):
    """Headers are matched without case, accents or punctuation."""
    letters = unicodedata.normalize("NFD", header.casefold())
    return "".join(c for c in letters if c.isalnum())


def read_needs(path):
    """The cells of a table of needs, by code and plain header."""
    data = Path(path).read_bytes()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252")
    separator = ";" if ";" in text.splitlines()[0] else ","
    header, *rows = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    return pd.DataFrame(rows, columns=map(plain, header)).set_index("code")


class Needs:
    """What is known of the needs of communes, from rows of communes and of EPCI."""

    def __init__(self, table, communes):
        self.table, self.communes = table, communes

    def _given(self, column):
        """The cells of a column that are not blank, by code."""
        cells = self.table.get(plain(column), pd.Series(dtype=str)).str.strip()
        return cells[cells != ""]

    def _numbers(self, column):
        return self._given(column).str.replace(",", ".").astype(float)

    def _by_commune(self, cells):
        """What the commune's row says, and what its EPCI's does; missing where they say nothing."""
        own = cells.reindex(self.communes.index)
        return own, pd.Series(cells.reindex(self.communes.epci).to_numpy(), self.communes.index)

    def _prevailing(self, cells):
        own, epci = self._by_commune(cells)
        return own.where(own.notna(), epci)

    @property
    def factors(self):
        return self._prevailing(self._numbers("poids")).fillna(1.0)

    @property
    def identified(self):
        """« oui », « non », or nothing."""
        return self._prevailing(self._given("besoin_identifie").str.lower()).fillna("")

    def counts(self, indicator):
        """Of each commune; an EPCI's are its communes' pro rata of people, of area where it has none."""
        if indicator == PEOPLE:
            return self.communes.population
        own, epci = self._by_commune(self._numbers(indicator))
        wholes = self.communes.groupby("epci")[["population", "surface_m2"]].transform("sum")
        part = np.where(wholes.population > 0, self.communes.population / wholes.population,
                        self.communes.surface_m2 / wholes.surface_m2)
        return own.where(own.notna(), epci * part)


class SharedNeed:
    """A total need, in ETP, shared among the communes of a territory."""

    def __init__(self, total, needs, weights, territory):
        """`territory` holds the codes of its communes."""
        self.total, self.people = total, needs.communes.population[territory]
        weights = weights or {PEOPLE: 1.0}
        self.weights = {name: weight / sum(weights.values()) for name, weight in weights.items()}
        self.known = {name: needs.counts(name)[territory] for name in self.weights}
        self.shares = pd.DataFrame({name: self._shares(counts) for name, counts in self.known.items()})
        self.weighed = (self.shares * pd.Series(self.weights)).sum(axis=1)
        judged = self.weighed * needs.factors[territory]
        self.by_commune = total * judged / judged.sum()
        self.by_people = total * self.people / (self.people.sum() or 1)

    def _shares(self, counts):
        """Communes without a value get the average per inhabitant of those that have one."""
        known = counts.notna()
        if not known.all():
            counts = counts.fillna(counts[known].sum() / self.people[known].sum() * self.people)
        return counts / counts.sum()

    def effects(self, units):
        """The rows of besoins.csv by unit: what each weight adds to its need or takes away.

        `units` gives the unit of each commune.
        """
        columns = {"besoin_sans_poids": self.by_people}
        for name, weight in self.weights.items():
            if name != PEOPLE:
                columns[f"effet_{name}"] = weight * (self.total * self.shares[name] - self.by_people)
        columns["effet_poids"] = self.by_commune - self.total * self.weighed
        columns["besoin_etp"] = self.by_commune
        return pd.DataFrame(columns).groupby(units).sum()
