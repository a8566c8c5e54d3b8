"""A random table of needs, in the forms that a study may give it."""

import csv
import random

INDICATORS = {"rsa": "RSA", "jobs": "jobs", "demandeurs_emploi": "Demandeurs d'emploi", "heures": "Heures"}
HEADERS = {"code": ["code", "Code"], "besoin_identifie": ["besoin_identifie", "Besoin identifié"],
           "poids": ["poids", "Poids"]}
# `weights` of a study names the column as it is, save case, accents and punctuation.
NAMES = {"demandeurs_emploi": "demandeurs_d_emploi"}


class RandomNeeds:
    def __init__(self, seed, inside, around):
        """`inside` and `around` are the communes of the territory, and those with a belt of neighbours."""
        self.random = random.Random(f"besoins {seed}")
        self.inside, self.around = inside, around
        self.cells = {}  # by code, then column
        self.indicators = self.random.sample(list(INDICATORS), self.random.choice([0, 1, 1, 2, 2, 3]))
        for indicator in self.indicators:
            self._count(indicator)
        self._judge()

    def _set(self, code, column, value):
        self.cells.setdefault(code, {})[column] = value

    def _units(self):
        """Each EPCI with its communes here; under « », those without any."""
        return self.around.groupby("epci")

    def _count(self, indicator):
        """Counts of EPCI or of their communes, never of both; some say nothing."""
        r = self.random
        for epci, communes in self._units():
            form = r.random()
            if epci and form < 0.35:
                self._set(epci, indicator, self._text(r.randrange(1, 20_000)))
            elif form < 0.8:
                for code, people in communes.population.items():
                    if r.random() < 0.7:
                        self._set(code, indicator, self._text(r.choice([0, r.uniform(0, 0.3) * people])))
        # Somebody is counted in the territory, or nothing could be shared out.
        people = self.inside[self.inside.population > 0]
        one = people.iloc[r.randrange(len(people))]
        if indicator not in self.cells.get(one.epci, {}):
            self._set(one.name, indicator, self._text(r.uniform(1, 500)))

    def _text(self, value):
        """Mostly whole numbers; the others with a decimal point or comma."""
        if self.random.random() < 0.5:
            return str(round(value + 0.5))
        return f"{value:.2f}".replace(".", self.random.choice([".", ","]))

    def _judge(self):
        """What somebody says of needs, by EPCI and apart from it by commune."""
        r = self.random
        for epci, communes in self._units():
            for code, likely in [(epci, 0.5), *((code, 0.12) for code in communes.index)]:
                if code and r.random() < likely:
                    self._set(code, "besoin_identifie", r.choice(["oui", "non", "Oui", "NON", ""]))
                if code and r.random() < likely * 0.8:
                    self._set(code, "poids", r.choice(["0", "0,5", "0.75", "1", "1,5", "2", "4", ""]))

    def weights(self):
        """The study's `weights`, not normalised; none where people alone share the need."""
        r = self.random
        weights = {NAMES.get(name, name): r.choice([0.1, 0.3, 1, 2, 30]) for name in self.indicators}
        if r.random() < 0.7:
            weights["population"] = r.choice([0.25, 0.5, 1, 10])
        return weights if self.indicators or r.random() < 0.5 else {}

    def write(self, path):
        r = self.random
        columns = ["code", "besoin_identifie", "poids", *self.indicators, "commentaire"]
        header = {c: r.choice(HEADERS.get(c, [INDICATORS.get(c, c)])) for c in columns}
        # The column that is read need not come first.
        r.shuffle(columns)
        rows = [{**cells, "code": code, "commentaire": r.choice(["", "à revoir (estimé)"])}
                for code, cells in self.cells.items()]
        r.shuffle(rows)
        with open(path, "w", newline="", encoding=r.choice(["utf-8", "utf-8-sig", "cp1252"])) as file:
            writer = csv.writer(file, delimiter=r.choice([";", ","]))
            writer.writerow([header[column] for column in columns])
            writer.writerows([[row.get(column, "") for column in columns] for row in rows])
