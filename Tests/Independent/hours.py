"""A second reading of tables of hours, from the text of Formats.md#hours: periods, sums, parts, who has not told."""

import csv
import datetime
import re
from collections import defaultdict

DAY = datetime.timedelta(days=1)
COUNTS = [
    "heures_insertion", "heures_rsa", "prises_de_contact", "marches_accompagnes", "montant_marches_ht", "personnes",
    "beneficiaires_etp", "contrats_travail", "formations", "sollicitations", "mises_en_relation", "maitrises_ouvrage",
    "titulaires", "acteurs", "structures_inclusives",
]
TEXTS = [
    "types_acheteurs", "segments", "secteurs", "parcours", "appui", "qualite_titulaires", "types_beneficiaires",
    "qualite_structures_inclusives",
]


def month_start(year, month):
    return datetime.date(year + (month - 1) // 12, (month - 1) % 12 + 1, 1)


def period(text):
    """The first and the last day."""
    found = re.fullmatch(r"(\d{4})(?:-(S|T)?(\d+))?", text)
    year, kind, number = int(found[1]), found[2], found[3]
    months = {"S": 6, "T": 3, None: 1 if number else 12}[kind]
    first = month_start(year, (int(number) - 1) * months + 1 if number else 1)
    return first, month_start(first.year, first.month + months) - DAY


def number(text):
    text = re.sub(r"[\s\u00a0\u202f]", "", text).replace(",", ".")
    return float(text) if text else None


def rows_of(*files):
    """Rows with their days, numbers, words and buyers."""
    rows = []
    for file in files:
        with open(file, encoding="utf-8") as opened:
            for line in csv.DictReader(opened, delimiter=";"):
                row = {"poste": line.get("poste"), "structure": line.get("structure")}
                row["debut"], row["fin"] = period(line["periode"])
                for name in COUNTS + ["heures_porteur"]:
                    row[name] = number(line.get(name) or "")
                share = line.get("part_rsa") or ""
                if share:
                    part = number(share.rstrip("% ")) / (100 if "%" in share else 1)
                    row["heures_rsa"] = part * row["heures_insertion"]
                buyers = (line.get("acheteurs") or "").strip()
                row["acheteurs"] = number(buyers) if re.fullmatch(r"\d+", buyers) else None
                row["noms"] = [] if row["acheteurs"] is not None else [b.strip() for b in buyers.split(";") if b.strip()]
                row["textes"] = {name: (line.get(name) or "").strip() for name in TEXTS}
                rows.append(row)
    return rows


def is_of(row, post):
    return row["poste"] == post["id"] if row["poste"] else row["structure"].lower() == post["structure"].lower()


def told(rows, posts, days):
    return [row for row in rows if days[0] <= row["debut"] and row["fin"] <= days[1] and any(is_of(row, p) for p in posts)]


def total(name, rows, posts):
    if name == "part_rsa":
        rows = [row for row in rows if row["heures_rsa"] is not None]
        whole = sum(row["heures_insertion"] for row in rows)
        return sum(row["heures_rsa"] for row in rows) / whole if whole else None
    if name == "heures_porteur":
        carriers = {}
        for row in rows:
            if row[name] is not None:
                carrier = row["structure"] or next(p["structure"] for p in posts if p["id"] == row["poste"])
                carriers[carrier.lower(), row["debut"], row["fin"]] = row[name]
        return sum(carriers.values()) if carriers else None
    if name == "acheteurs":
        names = {n.lower() for row in rows for n in row["noms"]}
        counted = [row[name] for row in rows if row[name] is not None]
        return len(names) + sum(counted) if names or counted else None
    values = [row[name] for row in rows if row[name] is not None]
    return sum(values) if values else None


def says(name, row):
    if name == "acheteurs":
        return row[name] is not None or bool(row["noms"])
    if name in TEXTS:
        return bool(row["textes"][name])
    return row["heures_rsa" if name == "part_rsa" else name] is not None


def silent(name, rows, posts, days):
    """Posts with a day under convention of which no row says it; of words, those that say none."""
    found = []
    for post in posts:
        own = [row for row in rows if is_of(row, post) and says(name, row)]
        if name in TEXTS:
            missing = not own
        else:
            known = defaultdict(bool)
            for row in own:
                day = row["debut"]
                while day <= row["fin"]:
                    known[day] = True
                    day += DAY
            day, missing = max(days[0], post["debut"]), False
            while day <= min(days[1], post["fin"]):
                missing |= not known[day]
                day += DAY
        if missing:
            found.append(post["id"])
    return found


def year_before(days):
    first = days[0].replace(year=days[0].year - 1)
    after = days[1] + DAY
    return first, after.replace(year=after.year - 1) - DAY
