"""A study with what the tool wrote and what the reference says, and how close the two must be."""

import csv
import json

from reference import STATUSES, Analysis
from register import read_study

PRECISIONS = {"by the rules": (0.0, 1e-4), "to the digit": (1e-6, 1e-7)}  # relative to the value, to the territory
# All people of a commune may live in one square of 200 m: a cut that is out by a tenth of a millimetre then moves half
# a millionth of them.
LAYERED = {"by the rules": (0.0, 1e-4), "to the digit": (1e-6, 1e-6)}
STATE_CONTRACTS = ["population_blanche_marches_etat", "population_a_qualifier_marches_etat"]
PEOPLE = [*(f"population{end}" for end in ("", "_blanche", "_fragile", *("_" + status for status in STATUSES))),
          *STATE_CONTRACTS]
AREAS = ["surface_km2", "surface_blanche_km2"]
ETP = ["etp", "besoin_etp", "besoin_sans_poids", "deficit_etp"]


class Case:
    def __init__(self, study, france, out):
        layers = ("territoires", "zones-blanches", "perimetres")
        self.path = study
        self.layers = {name: json.loads((out / f"{name}.geojson").read_text("utf-8"))["features"] for name in layers}
        self.found = {feature["properties"]["code"]: feature["properties"] for feature in self.layers["territoires"]}
        self.summary = json.loads((out / "synthese.json").read_text("utf-8"))
        self.needs = read_needs(out / "besoins.csv")
        self.reference = Analysis(read_study(study), france)
        self.rows, self.total = self.reference.rows(), self.reference.total()
        self.precisions = LAYERED if self.reference.study.population_layer else PRECISIONS
        # A white piece under 1 ha may be counted but not drawn.
        self.undrawn_km2 = 0.01 * self.summary["morceaux_omis"]

    def problems(self, precision="by the rules"):
        """Every difference between the figures of the territories."""
        return [problem for code, row in self.rows.items()
                for problem in compare(self.found[code], row, self.precisions[precision], code)]


def read_needs(path):
    """The rows of besoins.csv by code, without the names; None without the file."""
    if not path.exists():
        return None
    with open(path, encoding="utf-8", newline="") as file:
        rows = {row.pop("code"): row for row in csv.DictReader(file, delimiter=";")}
    return {code: {field: float(value) for field, value in row.items()
                   if field not in ("nom", "departement", "region")} for code, row in rows.items()}


def compare(found, expected, precision, where):
    """The numbers of one territory; every difference, in words."""
    relative, whole = precision
    people, km2 = expected["population"] or 0, expected["surface_km2"]
    etp = expected["etp_known"] + (expected["besoin_etp"] or 0) + 1
    scales = {**dict.fromkeys(PEOPLE, people), **dict.fromkeys(AREAS, km2), **dict.fromkeys(ETP, etp)}
    if people:
        scales |= {"part_blanche": 1, "etp_100k": 1e5 * etp / people}
    problems = []
    for field, scale in scales.items():
        a, b = found.get(field), expected[field]
        if (a is None) != (b is None):
            # A sliver may or may not be left of a post of unknown ETP, which alone makes the ratio unknown, and of what
            # it does not serve, which alone is judged.
            if field == "deficit_etp" and is_sliver(expected["surface_km2"] - expected["exempt_km2"]):
                continue
            if field not in ("etp", "etp_100k") or not is_sliver(expected["exempt_km2"]):
                problems.append(f"{where} {field}: {a} instead of {b}")
        # A deficit is a difference: its digits are those of what is subtracted.
        elif a is not None and abs(a - b) > relative * (etp if field == "deficit_etp" else abs(b)) + whole * scale:
            problems.append(f"{where} {field}: {a!r} instead of {float(b)!r}")
    if found["etp_inconnu"] != expected["etp_inconnu"] and not is_sliver(expected["exempt_km2"]):
        problems.append(f"{where} etp_inconnu: {found['etp_inconnu']}")
    return problems


def is_sliver(km2):
    """Less than the rounding of a cut leaves along its edges."""
    return 0 < km2 < 1e-5
