"""Random studies from a seed: study.yml, postes.csv and zones.geojson in the forms that design.md allows."""

import csv
import datetime
import json
import math
import random

TERRITORIES = [
    {"departements": ["79"]},
    {"departements": ["09", "31"]},
    {"departements": ["2A"]},
    {"departements": ["974"]},
    {"departements": ["29"]},  # an island commune without EPCI, a long coast
    {"epcis": ["200041317", "200069755", "200041994"]},  # cut by nothing, but neighbours on all sides
    {"regions": ["94"]},
    {"communes": ["79191", "79048", "79195", "17460", "79003", "79081"]},  # parts of EPCI
]


class RandomStudy:
    def __init__(self, seed, france, posts=36, territory=None):
        self.random = random.Random(seed)
        self.france = france
        self.territory = territory or TERRITORIES[seed % len(TERRITORIES)]
        (kind, codes), = self.territory.items()
        column = {"departements": "departement", "regions": "region", "epcis": "epci"}.get(kind)
        communes = france.communes
        inside = communes[communes[column].isin(codes)] if column else communes.loc[codes]
        self.communes = inside[inside.surface_m2 > 0]
        # A belt of neighbours: seats and perimeters of posts across the border.
        w, s, e, n = inside.lon.min() - 0.15, inside.lat.min() - 0.1, inside.lon.max() + 0.15, inside.lat.max() + 0.1
        self.around = communes[communes.lon.between(w, e) & communes.lat.between(s, n) & (communes.surface_m2 > 0)]
        self.date = datetime.date(2025, 1, 1) + datetime.timedelta(self.random.randrange(365))
        self.zones = {}
        self.rows = [self._post(f"P{i:03d}") for i in range(1, posts + 1)]

    def _commune(self, near=0.25):
        """A commune's row; now and then one outside the territory."""
        table = self.around if self.random.random() < near else self.communes
        return table.iloc[self.random.randrange(len(table))]

    # Polygons.

    def _star(self, centre, least, most):
        """A star-shaped ring round a point, counter-clockwise; any such ring is valid."""
        count = self.random.randrange(24, 49)
        kilometre = 1 / 111.32
        ring = []
        for i in range(count):
            angle, radius = 2 * math.pi * i / count, self.random.uniform(least, most) * kilometre
            ring.append([round(centre[0] + radius * math.cos(angle) / math.cos(math.radians(centre[1])), 6),
                         round(centre[1] + radius * math.sin(angle), 6)])
        return ring + ring[:1]

    def _zone(self):
        """A new zone: a star, one with a hole, two stars apart, a plain quadrilateral or a commune's own outline."""
        r, commune = self.random, self._commune(0.4)
        centre, form = (commune.lon, commune.lat), self.random.random()
        big = r.uniform(6, 18)
        if form < 0.1:
            geometry = self.france.outlines(commune.departement)[commune.name].__geo_interface__
        elif form < 0.25:
            hole = self._star(centre, big * 0.1, big * 0.3)[::-1]
            geometry = {"type": "Polygon", "coordinates": [self._star(centre, big * 0.4, big), hole]}
        elif form < 0.4:
            far = (centre[0] + 0.5, centre[1] + 0.2)
            parts = [[self._star(centre, big * 0.4, big)], [self._star(far, 3, 9)]]
            geometry = {"type": "MultiPolygon", "coordinates": parts}
        elif form < 0.5:
            # Long edges: straight in longitude and latitude, which over 40 km no geodesic is.
            x, y = r.uniform(0.1, 0.3), r.uniform(0.1, 0.2)
            corners = [[-x, -y], [x, -y * 0.8], [x * 0.9, y], [-x * 0.8, y * 0.7], [-x, -y]]
            geometry = {"type": "Polygon", "coordinates": [[[round(centre[0] + a, 6), round(centre[1] + b, 6)]
                                                            for a, b in corners]]}
        else:
            geometry = {"type": "Polygon", "coordinates": [self._star(centre, big * 0.4, big)]}
        name = f"Z{len(self.zones) + 1}"
        self.zones[name] = geometry
        return name

    # Perimeters.

    def _own(self, etp):
        r = self.random
        commune = self._commune()
        form = r.random()
        # What may be reserved: never more than the post has, whatever its quota (at most 0.5) moves elsewhere.
        reserve = f"={r.choice([0.1, 0.2, 0.3])}" if etp and etp >= 0.8 and r.random() < 0.4 else ""
        if form < 0.3:
            zone = self._zone() if r.random() < 0.7 or not self.zones else r.choice(list(self.zones))
            words = [f"zone:{zone}"]
            if r.random() < 0.4:
                words.append(f"epci:{self._epci(commune)}{reserve}")
            elif reserve:
                words.append(f"zone:{self._zone()}{reserve}")
        elif form < 0.45:
            words = [f"rayon:{r.choice([5, 8, 12.5, 20])}km"]
            if reserve:
                words.append(f"com:{commune.name}{reserve}")
        elif form < 0.6:
            words = [f"dep:{commune.departement}", f"-epci:{self._epci(self._commune(0))}"]
            if r.random() < 0.5:
                words.append(f"-zone:{self._zone()}")
            if reserve:
                words.append(f"com:{self._commune(0).name}{reserve}")
        elif form < 0.8:
            others = [self._epci(self._commune()) for _ in range(r.randrange(3))]
            words = [f"epci:{self._epci(commune)}{reserve}", commune.departement and commune.name, *others]
            if reserve:
                words.append(self._commune().name)
        else:
            words = [f"com:{self._commune().name}" for _ in range(r.randrange(1, 15))]
            words.append(f"rayon:{r.choice([3, 10])}km")
        return r.choice([" ", "|", ", "]).join(dict.fromkeys(words))

    def _epci(self, commune):
        while not commune.epci:
            commune = self._commune()
        return commune.epci

    def _adjoining(self):
        r, form = self.random, self.random.random()
        if form < 0.3:
            return f"zone:{self._zone()}"
        if form < 0.6:
            return f"rayon:{r.choice([15, 25])}km"
        return " ".join(dict.fromkeys(f"epci:{self._epci(self._commune())}" for _ in range(r.randrange(1, 4))))

    # Rows.

    def _post(self, name):
        r = self.random
        etp = None if r.random() < 0.08 else r.choice([0.3, 0.5, 0.8, 1.0, 1.25, 2.0])
        row = {"id": name, "structure": f"Structure {name}", "qualite": "facilitateur", "etp": "", "siege": self._commune().name,
               "perimetre": self._own(etp), "perimetre_limitrophe": "", "quota_limitrophe": "", "debut": "", "fin": "",
               "statut": "en_cours"}
        if etp:
            row["etp"] = str(etp).replace(".", ",")
        if r.random() < 0.35:
            row["perimetre_limitrophe"] = self._adjoining()
            row["quota_limitrophe"] = r.choice(["", "0", "0,1", "0,25", "0,5"])
            if r.random() < 0.2:
                row["perimetre"] = ""
        kind = r.random()
        start, end = self.date - datetime.timedelta(r.randrange(1, 700)), self.date + datetime.timedelta(r.randrange(1, 900))
        if kind < 0.08:
            row["qualite"] = "coordinateur"
        elif kind < 0.16:
            row["qualite"] = "relais"
        elif kind < 0.24:
            row["statut"] = "candidature"
        elif kind < 0.32:
            start = self.date + datetime.timedelta(r.choice([1, 40, 400]))
            end = start + datetime.timedelta(300)
        elif kind < 0.40:
            end = self.date - datetime.timedelta(r.choice([1, 40]))
            start = end - datetime.timedelta(300)
        elif kind < 0.48:
            start = end = self.date  # one day only: both ends are worked
        for column, day in (("debut", start), ("fin", end)):
            row[column] = r.choice([day.isoformat(), day.strftime("%d/%m/%Y")])
        if kind > 0.9:
            row["debut"] = ""
        if kind > 0.95:
            row["fin"] = ""
        return row

    # Files.

    def write(self, folder, level):
        r = self.random
        (kind, codes), = self.territory.items()
        lines = ["title: Étude aléatoire", "territory:", f"  {kind}: {json.dumps(codes)}", f"level: {level}",
                 f"date: {self.date.isoformat()}", f"horizon_months: {r.choice([3, 6, 12])}"]
        target = r.choice(["etp_per_100k: 1.0", "etp_per_100k: 3.5, tolerance: 0.1", "etp: 7", "etp_per_100k: 8", None])
        if target:
            lines.append(f"target: {{ {target} }}")
        lines += [f"capacity_level: {r.choice(['epci', 'epci', 'commune', 'departement'])}", "network: postes.csv",
                  "zones: zones.geojson"]
        study = folder / "study.yml"
        study.write_text("\n".join(lines) + "\n", encoding="utf-8")
        with open(folder / "postes.csv", "w", newline="", encoding=r.choice(["utf-8", "utf-8-sig"])) as file:
            writer = csv.DictWriter(file, self.rows[0].keys(), delimiter=";")
            writer.writeheader()
            writer.writerows(self.rows)
        features = [{"type": "Feature", "properties": {"id": name}, "geometry": shape} for name, shape in self.zones.items()]
        (folder / "zones.geojson").write_text(json.dumps({"type": "FeatureCollection", "features": features}))
        return study
