#!/usr/bin/env python3
"""Write the lists of this folder, each as some program writes them, with what each cell should be read as.

    script/python Tests/Lists/make.py     needs LibreOffice for .ods and .xls

A list is rows as people type them, and by column what its cells are to mean: `=` exact, `~` proposed, `?` unknown; EPCI by
their official names, which are looked up in the tables of the country and never by the program.
"""
import csv, datetime, json, pathlib, subprocess, tempfile

import openpyxl

HERE = pathlib.Path(__file__).resolve().parent
FRANCE = HERE.parents[1] / "GeoData/france"


def codes(name):
    with open(FRANCE / f"{name}.csv", encoding="utf-8", newline="") as file:
        return {row["nom"]: row["code"] for row in csv.DictReader(file, delimiter=";")}


EPCI, DEPARTEMENT, REGION = codes("epci"), codes("departements"), codes("regions")
DAY = datetime.date
NIORT, THOUARS = "Communauté d'agglomération du Niortais", "Communauté de communes du Thouarsais"
PARTHENAY, BOCAGE = "Communauté de communes de Parthenay-Gâtine", "Communauté d'agglomération du Bocage Bressuirais"
MELLE, SEVRE = "Communauté de communes Mellois en Poitou", "Communauté de communes Haut Val de Sèvre"
GATINE = "Communauté de communes Val de Gâtine"


def place(name):
    """« -epci » of an official name with a minus before it, and codes as they are."""
    sign, name = ("-", name[1:]) if name.startswith("-") else ("", name)
    for prefix, table in (("epci", EPCI), ("dep", DEPARTEMENT), ("reg", REGION)):
        if name in table:
            return f"{sign}{prefix}:{table[name]}"
    return sign + name


# Name, extension, département, sheets {title: rows}, sheet that is meant, expected {column letter: {row: reading}},
# rows left out {row: reason}.
LISTS = [
    ("titres-et-total", "xlsx", "79", {"Réseau": [
        ["Facilitateurs des clauses sociales en Deux-Sèvres"], ["Mise à jour : mars 2025"], [],
        ["Structure", "Référent", "Téléphone", "Territoire", "ETP", "Fin de convention"],
        ["PLIE du Niortais", "Mme A.", "05 49 00 00 00", "CA du Niortais", "1 ETP", DAY(2025, 12, 31)],
        ["CC du Thouarsais", "M. B.", "05 49 00 00 01", "CC du Thouarsais", "50 %", "fin 2025"],
        ["MDE", "Mme C.", "", "Niort Agglo", "mi-temps", "31/12/26"],
        ["TOTAL", "", "", "", "2", ""]]},
     "Réseau", {"D": {5: ("=", NIORT), 6: ("=", THOUARS), 7: ("~", NIORT)},
                "E": {5: ("=", "1"), 6: ("=", "0.5"), 7: ("=", "0.5")},
                "F": {5: ("=", "2025-12-31"), 6: ("=", "2025-12-31"), 7: ("=", "2026-12-31")}},
     {7: "territoire_a_verifier", 8: "total"}),
    ("tout-le-departement", "ods", "79", {"Feuille1": [
        ["N°", "Porteur", "Territoires couverts", "Quotité de travail", "Échéance"],
        [1, "Département", "Tout le département sauf le Thouarsais", "0,8", "01.01.2027"],
        [2, "Asso A", "Mellois en Poitou et Haut Val de Sèvre", "temps plein", "juin 2026"],
        [3, "Asso B", "communes de Melle, Lezay et Chef-Boutonne", "1 poste", "en cours"],
        [4, "Asso C", "Bocage Bressuirais / Parthenay-Gâtine", "17h30", "2026"]]},
     "Feuille1", {"C": {2: ("=", "Deux-Sèvres", "-" + THOUARS), 3: ("=", MELLE, SEVRE),
                        4: ("=", "com:79174", "com:79148", "com:79083"), 5: ("=", BOCAGE, PARTHENAY)},
                  "D": {2: ("=", "0.8"), 3: ("=", "1"), 4: ("~", "1"), 5: ("~", "0.5")},
                  "E": {2: ("=", "2027-01-01"), 3: ("~", "2026-06-30"), 4: ("~", ""), 5: ("~", "2026-12-31")}}, {}),
    ("heures", "xls", "79", {"Postes": [
        ["Employeur", "Secteur", "Heures hebdo", "Date début", "Date fin"],
        ["A", "CC Haut Val de Sèvre", 35, DAY(2024, 1, 1), DAY(2026, 12, 31)],
        ["B", "CC Val de Gâtine", "17,5", "01/09/2024", "31/08/2025"],
        ["C", "CC du Haut Val de Sevre", "28", "janvier 2025", "décembre 2025"]]},
     "Postes", {"B": {2: ("=", SEVRE), 3: ("=", GATINE), 4: ("=", SEVRE)},
                "C": {2: ("=", "1"), 3: ("=", "0.5"), 4: ("=", "0.8")},
                "D": {2: ("=", "2024-01-01"), 3: ("=", "2024-09-01"), 4: ("~", "2025-01-01")},
                "E": {2: ("=", "2026-12-31"), 3: ("=", "2025-08-31"), 4: ("~", "2025-12-31")}}, {}),
    ("zones-sans-poste", "xlsx", "79", {"Territoires": [
        ["EPCI", "Structure", "ETP"],
        ["CC du Thouarsais", "PLIE", 1], ["CC Airvaudais-Val du Thouet", "", ""],
        ["CC Val de Gâtine", "pas de facilitateur", ""], ["Mellois en Poitou", "Asso", ""],
        ["EPCI", "Structure", "ETP"], ["Bocage Bressuirais", "vacant", "0"]]},
     "Territoires", {"A": {2: ("=", THOUARS), 5: ("=", MELLE)}, "C": {2: ("=", "1")}},
     {3: "sans_poste", 4: "sans_poste", 6: "en_tete", 7: "sans_poste"}),
    ("departements-en-titre", "ods", "79,86", {"Liste": [
        ["Nom de la structure", "Périmètre d'intervention", "Nb ETP"],
        ["Deux-Sèvres"], ["PLIE", "Niort", "1,5"],
        ["Vienne"], ["Asso", "Grand Poitiers", "2"], ["Sous-total", "", "3,5"]]},
     "Liste", {"B": {3: ("=", "com:79191"), 5: ("=", "Communauté urbaine du Grand Poitiers")},
               "C": {3: ("=", "1.5"), 5: ("=", "2")}},
     {2: "titre", 4: "titre", 6: "total"}),
    ("codes-et-noms", "csv-1252", "79", {"codes-et-noms": [
        ["id", "structure", "perimetre", "etp", "fin", "siege"],
        ["A-1", "Été & fils", "200041317", "0,75", "31/12/2025", "Niort"],
        ["A-2", "Écoles", "247900798 - CC du Thouarsais", "1", "2025-12-31", "79329"],
        ["A-2", "Doublon", "Parthenay Gâtine", "1,00", "", "Parthenay"]]},
     "codes-et-noms", {"C": {2: ("=", EPCI[NIORT]), 3: ("=", THOUARS), 4: ("=", PARTHENAY)},
                       "D": {2: ("=", "0.75"), 3: ("=", "1"), 4: ("=", "1")},
                       "E": {2: ("=", "2025-12-31"), 3: ("=", "2025-12-31")},
                       "F": {2: ("=", "79191"), 3: ("=", "79329"), 4: ("=", "79202")}}, {}),
    ("sans-en-tete-de-territoire", "xlsx", "79", {"F": [
        ["Structure", "Où ?", "Contact", "Temps", ""],
        ["PLIE", "CC du Thouarsais", "06 01 02 03 04", "100 %", "31/12/2025"],
        ["Asso", "CA du Bocage Bressuirais", "06 01 02 03 05", "80%", "30/06/2026"],
        ["Mission locale", "CC de Parthenay-Gâtine", "06 01 02 03 06", "0,5 ETP", "31/12/2026"]]},
     "F", {"B": {2: ("=", THOUARS), 3: ("=", BOCAGE), 4: ("=", PARTHENAY)},
           "D": {2: ("=", "1"), 3: ("=", "0.8"), 4: ("=", "0.5")},
           "E": {2: ("=", "2025-12-31"), 3: ("=", "2026-06-30"), 4: ("=", "2026-12-31")}}, {}),
    ("deux-feuilles", "xlsx", "79", {"Lisez-moi": [["Ce fichier liste les facilitateurs"]],
                                     "2025": [["Organisme", "Territoire", "Équivalent temps plein", "Jusqu'au"],
                                              ["A", "CC Mellois en Poitou", "1", "31.12.25"],
                                              ["B", "inconnu", "?", "NC"]],
                                     "Contacts": [["Nom", "Courriel"], ["A", "a@exemple.fr"]]},
     "2025", {"B": {2: ("=", MELLE), 3: ("=",)}, "C": {2: ("=", "1"), 3: ("=", "")},
              "D": {2: ("=", "2025-12-31"), 3: ("=", "")}}, {3: "territoire_a_verifier"}),
    ("periode", "ods", "79", {"Conventions": [
        ["Structure", "Territoire", "ETP", "Période"],
        ["A", "CC du Thouarsais", "0,5 + 0,5", "du 01/01/2024 au 31/12/2025"],
        ["B", "Bocage bressuirais", "2 x 0,5", "01/01/2025 - 31/12/2026"],
        ["C", "CC Val de Gatine", "4/5", "jusqu'au 31/12/2025"]]},
     "Conventions", {"B": {2: ("=", THOUARS), 3: ("=", BOCAGE), 4: ("=", GATINE)},
                     "C": {2: ("~", "1"), 3: ("~", "1"), 4: ("~", "0.8")},
                     "D": {2: ("=", "2025-12-31"), 3: ("=", "2026-12-31"), 4: ("=", "2025-12-31")}}, {}),
    ("limitrophes", "xls", "79", {"Réseau": [
        ["Structure", "Fonction", "Territoire", "Territoires limitrophes", "ETP", "Marchés de l'État", "Montant FSE"],
        ["A", "Facilitatrice", "CC du Thouarsais", "CA du Bocage Bressuirais", "1", "oui", "12 000,50 €"],
        ["B", "Coordinatrice régionale", "Toute la région", "", "1", "non", "15 k€"],
        ["C", "Chargé de mission clauses", "CC Mellois en Poitou", "Niortais", "0,5", "x", ""]]},
     "Réseau", {"B": {2: ("=", "facilitateur"), 3: ("=", "coordinateur"), 4: ("~", "facilitateur")},
                "C": {2: ("=", THOUARS), 3: ("=", "Nouvelle-Aquitaine"), 4: ("=", MELLE)},
                "D": {2: ("=", BOCAGE), 4: ("=", NIORT)}, "E": {2: ("=", "1"), 3: ("=", "1"), 4: ("=", "0.5")},
                "F": {2: ("=", "oui"), 3: ("=", "non"), 4: ("=", "oui")},
                "G": {2: ("=", "12000.50"), 3: ("~", "15000.00")}}, {}),
    ("fautes-de-frappe", "csv-tab", "79", {"fautes-de-frappe": [
        ["Structure", "Territoire", "Quotité %"],
        ["A", "CC du Touarsais", "50"], ["B", "Bocage Bressuirrais", "100"], ["C", "Zzyzx", "80"]]},
     "fautes-de-frappe", {"B": {2: ("~", THOUARS), 3: ("~", BOCAGE), 4: ("?",)},
                          "C": {2: ("=", "0.5"), 3: ("=", "1"), 4: ("=", "0.8")}},
     {2: "territoire_a_verifier", 3: "territoire_a_verifier", 4: "territoire_a_verifier"}),
    ("lignes-a-la-ligne", "xlsx", "79", {"Réseau": [
        ["Structure\nporteuse", "Territoire(s)\nd'intervention", "Nombre\nd'ETP", "Date de fin\nde convention"],
        ["A", "CC du Thouarsais\nCC Val de Gâtine", 0.5, DAY(2026, 6, 30)],
        ["B", "St-Maixent-l'Ecole", "1,0 etp", "1er janvier 2026"],
        ["C", "CC Haut Val de Sèvre ; CC Mellois en Poitou", "un mi-temps", "fin juin 2026"]]},
     "Réseau", {"B": {2: ("=", THOUARS, GATINE), 3: ("=", "com:79270"), 4: ("=", SEVRE, MELLE)},
                "C": {2: ("=", "0.5"), 3: ("=", "1"), 4: ("=", "0.5")},
                "D": {2: ("=", "2026-06-30"), 3: ("=", "2026-01-01"), 4: ("=", "2026-06-30")}}, {}),
]


def workbook(sheets, path):
    book = openpyxl.Workbook()
    book.remove(book.active)
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append([None if cell == "" else cell for cell in row])
        if len(rows[0]) == 1:
            sheet.merge_cells("A1:F1")
    # The same bytes each time.
    book.properties.created = book.properties.modified = datetime.datetime(2025, 1, 1)
    book.save(path)


def write(name, kind, sheets):
    if kind.startswith("csv"):
        separator, encoding = ("\t", "utf-8") if kind == "csv-tab" else (";", "cp1252")
        with open(HERE / f"{name}.csv", "w", encoding=encoding, newline="") as file:
            csv.writer(file, delimiter=separator).writerows(next(iter(sheets.values())))
        return f"{name}.csv"
    if kind == "xlsx":
        workbook(sheets, HERE / f"{name}.xlsx")
    else:
        with tempfile.TemporaryDirectory() as folder:
            workbook(sheets, pathlib.Path(folder) / f"{name}.xlsx")
            subprocess.run(["soffice", "--headless", "--convert-to", kind, "--outdir", HERE, f"{folder}/{name}.xlsx"],
                           check=True, capture_output=True)
    return f"{name}.{kind}"


def main():
    expected = []
    for name, kind, departements, sheets, sheet, readings, left_out in LISTS:
        file = write(name, kind, sheets)
        cells = {}
        for column, rows in readings.items():
            for row, (mark, *values) in rows.items():
                certainty = {"=": "exact", "~": "proposed", "?": "unknown"}[mark]
                cells[f"{column}{row}"] = [certainty, " ".join(place(value) for value in values)]
        expected.append(dict(fichier=file, departements=departements.split(","), feuille=sheet, cellules=cells,
                             laissees_de_cote={str(row): reason for row, reason in left_out.items()}))
    text = json.dumps(expected, ensure_ascii=False, indent=1)
    (HERE / "expected.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
