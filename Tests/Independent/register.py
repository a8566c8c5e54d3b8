"""A study and the files it names, read as Register.md and Formats.md describe them; only what the reference needs."""

import csv
import datetime
import re
from dataclasses import dataclass, field
from pathlib import Path

import geopandas as gpd
import pandas as pd
import yaml

from needs import read_needs
from population_layer import PopulationLayer


@dataclass
class Token:
    """One word of a perimeter: `kind` is com, epci, dep, reg, zone or rayon."""
    kind: str
    ref: str
    excluded: bool = False
    reserved: float | None = None


@dataclass
class Post:
    id: str
    qualite: str
    statut: str
    etp: float | None
    siege: str
    own: list[Token]
    adjoining: list[Token]
    quota: float
    start: datetime.date | None
    end: datetime.date | None
    state_contracts: bool | None = None  # None: nobody said

    def counts_on(self, day):
        """Facilitators under contract alone bring cover or capacity; both ends of a convention are worked."""
        return (self.qualite == "facilitateur" and self.statut != "candidature"
                and (self.start is None or self.start <= day) and (self.end is None or day <= self.end))


@dataclass
class Study:
    title: str
    territory: dict
    level: str
    date: datetime.date
    horizon_months: int
    target: dict | None
    capacity_level: str
    posts: list[Post]
    zones: dict = field(default_factory=dict)
    needs: pd.DataFrame | None = None
    weights: dict[str, float] = field(default_factory=dict)
    population_layer: PopulationLayer | None = None
    # The year of the census whose people count; None for the newest.
    populations: int | None = None

    @property
    def weighs_needs(self):
        return self.needs is not None or bool(self.weights)

    @property
    def tolerance(self):
        return (self.target or {}).get("tolerance", 0.0)


def number(text):
    return float(text.replace(",", ".")) if text.strip() else None


def truth(text):
    return {"oui": True, "non": False}.get(text.strip().lower())


def day(text):
    if not text.strip():
        return None
    if "/" in text:
        return datetime.datetime.strptime(text, "%d/%m/%Y").date()
    return datetime.date.fromisoformat(text)


def token(word):
    excluded = word.startswith("-")
    word = word.removeprefix("-")
    word, _, reserved = word.partition("=")
    kind, colon, ref = word.partition(":")
    if not colon:
        ref = word
        kind = {9: "epci", 5: "com"}.get(len(word), "dep")
    return Token(kind, ref, excluded, float(reserved) if reserved else None)


def perimeter(text):
    return [token(word) for word in re.split(r"[\s,|]+", text) if word]


def post(row):
    return Post(row["id"], row.get("qualite") or "facilitateur", row.get("statut", ""), number(row.get("etp", "")),
                row.get("siege", ""), perimeter(row.get("perimetre", "")),
                perimeter(row.get("perimetre_limitrophe", "")), number(row.get("quota_limitrophe", "")) or 0.0,
                day(row.get("debut", "")), day(row.get("fin", "")), truth(row.get("marches_etat", "")))


def population_layer(folder, source):
    if source is None:
        return None
    source = {"file": source} if isinstance(source, str) else source
    return PopulationLayer(folder / source["file"], source.get("layer"), source.get("count"))


def read_study(path):
    path = Path(path)
    text = yaml.safe_load(path.read_text(encoding="utf-8"))
    with open(path.parent / text["network"], encoding="utf-8-sig", newline="") as file:
        posts = [post(row) for row in csv.DictReader(file, delimiter=";")]
    zones = {}
    if "zones" in text:
        layer = gpd.read_file(path.parent / text["zones"], engine="pyogrio")
        zones = dict(zip(layer["id"].astype(str), layer.geometry))
    return Study(text["title"], text["territory"], text.get("level", "epci"), day(str(text["date"])),
                 text.get("horizon_months", 12), text.get("target"), text.get("capacity_level", "epci"), posts, zones,
                 read_needs(path.parent / text["needs"]) if "needs" in text else None, text.get("weights", {}),
                 population_layer(path.parent, text.get("population_layer")), text.get("populations"))
