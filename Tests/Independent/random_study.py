"""Random studies from a seed: study.yml, postes.csv, zones.geojson, besoins.csv and a population layer, in the forms
that Formats.md and Register.md allow."""

import csv
import datetime
import json
import math
import random

from random_needs import RandomNeeds
from random_population import RandomPopulation

TERRITORIES = [
    {"departements": ["79"]},
    {"departements": ["09", "31"]},
    {"departements": ["2A"]},
    {"departements": ["974"]},
    {"departements": ["29"]},  # island communes without EPCI, a long coast
    {"epcis": ["200041317", "200069755", "200041994"]},
    {"regions": ["94"]},
    {"communes": ["79191", "79048", "79195", "17460", "79003", "79081"]},  # parts of EPCI
]
TARGETS = ["etp_per_100k: 1.0", "etp_per_100k: 3.5, tolerance: 0.1", "etp: 7", "etp_per_100k: 8", None]


class RandomStudy:
    def __init__(self, seed, france):
        self.random = random.Random(seed)
        self.france = france
        self.territory = TERRITORIES[seed % len(TERRITORIES)]
        (kind, codes), = self.territory.items()
        communes = france.communes
        inside = communes.loc[codes] if kind == "communes" else communes[communes[kind.removesuffix("s")].isin(codes)]
        # A belt of neighbours: seats and perimeters of posts across the border.
        west, east = inside.lon.min() - 0.15, inside.lon.max() + 0.15
        south, north = inside.lat.min() - 0.1, inside.lat.max() + 0.1
        around = communes[communes.lon.between(west, east) & communes.lat.between(south, north)]
        self.inside, self.around = inside[inside.surface_m2 > 0], around[around.surface_m2 > 0]
        self.date = datetime.date(2025, 1, 1) + datetime.timedelta(self.random.randrange(365))
        self.zones = {}
        # As many posts as leave some places uncovered.
        self.rows = [self._post(f"P{i:03d}") for i in range(1, min(36, 10 + len(self.inside) // 12) + 1)]
        # The richer files have random numbers of their own: with and without them, the register is the same.
        rich = random.Random(f"fichiers {seed}")
        self.needs = RandomNeeds(seed, self.inside, self.around) if rich.random() < 0.9 else None
        self.population = RandomPopulation(seed, self.around) if rich.random() < 0.9 else None
        if rich.random() < 0.9:
            silent = rich.random() < 0.1  # a column that nobody filled in
            for row in self.rows:
                row["marches_etat"] = "" if silent else rich.choice(["oui", "Oui", "non", "NON", "", " "])

    def _commune(self, outside=0.25):
        table = self.around if self.random.random() < outside else self.inside
        return table.iloc[self.random.randrange(len(table))]

    def _epci(self, outside=0.25):
        while not (code := self._commune(outside).epci):
            pass
        return code

    # Polygons.

    def _star(self, centre, least, most):
        """A closed ring seen whole from its centre, counter-clockwise: valid whatever its radii (km)."""
        count = self.random.randrange(24, 49)
        ring = []
        for i in range(count):
            angle, radius = 2 * math.pi * i / count, self.random.uniform(least, most) / 111.32
            ring.append([round(centre[0] + radius * math.cos(angle) / math.cos(math.radians(centre[1])), 6),
                         round(centre[1] + radius * math.sin(angle), 6)])
        return ring + ring[:1]

    def _shape(self):
        r, commune = self.random, self._commune(0.4)
        centre, form, size = (commune.lon, commune.lat), self.random.random(), self.random.uniform(3, 14)
        if form < 0.1:
            # Edges on edges: the zone is a commune, to the last digit.
            return self.france.outlines(commune.departement)[commune.name].__geo_interface__
        if form < 0.25:
            hole = self._star(centre, size * 0.1, size * 0.3)[::-1]
            return {"type": "Polygon", "coordinates": [self._star(centre, size * 0.4, size), hole]}
        if form < 0.4:
            apart = (centre[0] + 0.4, centre[1] + 0.2)
            parts = [[self._star(centre, size * 0.4, size)], [self._star(apart, 2, 7)]]
            return {"type": "MultiPolygon", "coordinates": parts}
        if form < 0.5:
            # Long edges, straight in longitude and latitude, which geodesics of that length are not at all.
            x, y = r.uniform(0.1, 0.3), r.uniform(0.1, 0.2)
            corners = [(-x, -y), (x, -y * 0.8), (x * 0.9, y), (-x * 0.8, y * 0.7), (-x, -y)]
            ring = [[round(centre[0] + a, 6), round(centre[1] + b, 6)] for a, b in corners]
            return {"type": "Polygon", "coordinates": [ring]}
        return {"type": "Polygon", "coordinates": [self._star(centre, size * 0.4, size)]}

    def _zone(self):
        """The name of a zone, mostly a new one."""
        if self.zones and self.random.random() < 0.2:
            return self.random.choice(list(self.zones))
        name = f"Z{len(self.zones) + 1}"
        self.zones[name] = self._shape()
        return name

    # Perimeters.

    def _own(self, etp):
        r, form = self.random, self.random.random()
        # What may be reserved is never more than what a quota, at most one half, leaves of the post.
        reserve = f"={r.choice([0.1, 0.2, 0.3])}" if etp and etp >= 0.8 and r.random() < 0.4 else ""
        if form < 0.35:
            words = [f"zone:{self._zone()}"]
            if r.random() < 0.3:
                words.append(f"epci:{self._epci()}{reserve}")
            elif reserve:
                words.append(f"com:{self._commune().name}{reserve}")
            if r.random() < 0.2:
                words.append(f"-com:{self._commune().name}")
        elif form < 0.5:
            words = [f"rayon:{r.choice([5, 8, 12.5, 20])}km"]
            if reserve:
                words.append(f"com:{self._commune().name}{reserve}")
            if r.random() < 0.3:
                words.append(f"-zone:{self._zone()}")
        elif form < 0.58 and etp:
            words = [f"dep:{self._commune().departement}", f"-epci:{self._epci(0)}", f"-zone:{self._zone()}"]
            if reserve:
                words.append(f"com:{self._commune(0).name}{reserve}")
        elif form < 0.8:
            words = [f"epci:{self._epci()}{reserve}"] + [self._epci() for _ in range(r.randrange(2))]
            words += [self._commune().name for _ in range(r.randrange(3))]
        else:
            words = [f"com:{self._commune().name}" for _ in range(r.randrange(1, 15))]
            if r.random() < 0.5:
                words.append(f"rayon:{r.choice([3, 10])}km")
        return r.choice([" ", "|", ", "]).join(dict.fromkeys(words))

    def _adjoining(self):
        form = self.random.random()
        if form < 0.3:
            return f"zone:{self._zone()}"
        if form < 0.6:
            return f"rayon:{self.random.choice([15, 25])}km"
        return " ".join(dict.fromkeys(f"epci:{self._epci()}" for _ in range(self.random.randrange(1, 4))))

    # Rows.

    def _convention(self):
        """Quality, state and dates of a row: one in two does not count on the study's date."""
        r, today, days = self.random, self.date, datetime.timedelta
        quality, state = "facilitateur", "en_cours"
        start, end = today - days(r.randrange(1, 700)), today + days(r.randrange(1, 900))
        form = r.randrange(12)
        if form == 0:
            quality = "coordinateur"
        elif form == 1:
            quality = "relais"
        elif form == 2:
            state = "candidature"
        elif form == 3:
            start = today + days(r.choice([1, 40, 400]))
            end = start + days(300)
        elif form == 4:
            end = today - days(r.choice([1, 40]))
            start = end - days(300)
        elif form == 5:
            start = end = today  # one day: both ends are worked
        elif form == 6:
            start = None
        elif form == 7:
            start = end = None
        dates = [d and r.choice([d.isoformat(), d.strftime("%d/%m/%Y")]) or "" for d in (start, end)]
        return quality, state, *dates

    def _post(self, name):
        r = self.random
        etp = None if r.random() < 0.1 else r.choice([0.3, 0.5, 0.8, 1.0, 1.25, 2.0])
        quality, state, start, end = self._convention()
        row = {"id": name, "structure": f"Structure {name}", "qualite": quality,
               "etp": str(etp or "").replace(".", ","), "siege": self._commune().name, "perimetre": self._own(etp),
               "perimetre_limitrophe": "", "quota_limitrophe": "", "debut": start, "fin": end, "statut": state}
        if r.random() < 0.4:
            row["perimetre_limitrophe"] = self._adjoining()
            row["quota_limitrophe"] = r.choice(["", "0", "0,1", "0,25", "0,5"])
            if r.random() < 0.25:
                row["perimetre"] = ""
        return row

    # Files.

    def write(self, folder, level):
        """Writes the files; the path of the study."""
        r = self.random
        (kind, codes), = self.territory.items()
        lines = ["title: Étude aléatoire", "territory:", f"  {kind}: {json.dumps(codes)}", f"level: {level}",
                 f"date: {self.date.isoformat()}", f"horizon_months: {r.choice([3, 6, 12])}"]
        target = r.choice(TARGETS)
        if self.needs and not target and self.needs.random.random() < 0.8:
            target = "etp_per_100k: 2.5"  # without one, needs say little
        if target:
            lines.append(f"target: {{ {target} }}")
        lines += [f"capacity_level: {r.choice(['epci', 'epci', 'commune', 'departement'])}", "network: postes.csv"]
        if self.zones:
            lines.append("zones: zones.geojson")
            features = [{"type": "Feature", "properties": {"id": name}, "geometry": shape}
                        for name, shape in self.zones.items()]
            collection = {"type": "FeatureCollection", "features": features}
            (folder / "zones.geojson").write_text(json.dumps(collection), encoding="utf-8")
        if self.needs:
            lines.append("needs: besoins.csv")
            if weights := self.needs.weights():
                lines.append(f"weights: {json.dumps(weights)}")
            self.needs.write(folder / "besoins.csv")
        if self.population:
            lines.append(f"population_layer: {self.population.write(folder)}")
        study = folder / "study.yml"
        study.write_text("\n".join(lines) + "\n", encoding="utf-8")
        with open(folder / "postes.csv", "w", newline="", encoding=r.choice(["utf-8", "utf-8-sig"])) as file:
            writer = csv.DictWriter(file, self.rows[0].keys(), delimiter=";")
            writer.writeheader()
            writer.writerows(self.rows)
        return study
