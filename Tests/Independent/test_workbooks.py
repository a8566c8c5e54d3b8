"""Workbooks to fill in, opened with openpyxl: what they offer to choose from, and that what is chosen reads."""

import subprocess

import openpyxl

from conftest import BINARY, REPOSITORY


def run(*arguments):
    done = subprocess.run([BINARY, *map(str, arguments)], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


def choices(sheet):
    """By column letter: the formula of its drop-down list."""
    return {str(v.sqref)[0]: v.formula1 for v in sheet.data_validations.dataValidation}


def test_the_template_offers_words_and_names(tmp_path):
    run("new", tmp_path / "etude", "--departement", "79")
    book = openpyxl.load_workbook(tmp_path / "etude/postes.xlsx")
    assert book.sheetnames == ["postes", "Explications", "Territoires"]
    posts, places = book["postes"], book["Territoires"]
    header = [cell.value for cell in posts[1]]
    offered = choices(posts)
    column = lambda name: openpyxl.utils.get_column_letter(header.index(name) + 1)
    assert offered[column("qualite")] == '"facilitateur,coordinateur,relais"'
    assert offered[column("statut")] == '"en_cours,candidature"' and offered[column("marches_etat")] == '"oui,non"'
    names = [row[1] for row in places.iter_rows(min_row=2, values_only=True)]
    levels = [row[2] for row in places.iter_rows(min_row=2, values_only=True)]
    assert len(names) == 1 + 8 + 252 and levels.count("EPCI") == 8
    assert offered[column("perimetre")] == "'Territoires'!$B$2:$B$10"
    assert offered[column("siege")] == "'Territoires'!$B$11:$B$262"
    # Every name that is offered reads as its place.
    for row, name in enumerate(names[:9], 2):
        posts.append([f"P{row}", "Structure", None, None, 1, names[9 + row], name])
    book.save(tmp_path / "etude/postes.xlsx")
    study = tmp_path / "etude/study.yml"
    study.write_text(study.read_text(encoding="utf-8").replace("postes.csv ", "postes.xlsx #"), encoding="utf-8")
    assert "0 erreur" in run("check", study, "--lang", "fr")


def test_what_is_chosen_in_the_sheet_of_things_to_check_is_read_back(tmp_path):
    source = REPOSITORY / "Tests/Lists/fautes-de-frappe.csv"
    place = ["--departement", "79", "--out", tmp_path / "out"]
    assert "0 poste" in run("import", source, *place, "--lang", "fr")
    copy = tmp_path / "out/fautes-de-frappe-a-verifier.xlsx"
    book = openpyxl.load_workbook(copy)
    sheet = book["À vérifier"]
    assert choices(sheet) == {"H": "$I2:$N2"}
    for row in range(2, sheet.max_row + 1):
        sheet.cell(row, 8).value = sheet.cell(row, 9).value or "Niort"
    book.save(copy)
    told = run("import", copy, *place, "--replace", "--lang", "fr")
    assert "3 postes lus" in told and "Rien à vérifier." in told
    rows = (tmp_path / "out/postes.csv").read_text(encoding="utf-8").splitlines()[1:]
    assert [row.split(";")[4] for row in rows] == ["epci:247900798", "epci:200040244", "com:79191"]
    assert run("analyze", tmp_path / "out/study.yml")


def rows(sheet, first=5):
    return [[cell.value for cell in row] for row in sheet.iter_rows(min_row=first)]


def test_the_workbook_of_an_analysis_is_made_to_be_read(tmp_path):
    study = REPOSITORY / "GeoData/studies/hauts-de-france-2025/study.yml"
    run("analyze", study, "--out", tmp_path / "out", "--lang", "fr")
    book = openpyxl.load_workbook(tmp_path / "out/maillage.xlsx")
    assert book.sheetnames[:3] == ["Lisez-moi", "État des lieux", "Zones blanches et motifs"]
    assert book.sheetnames[3:] == ["territoires", "zones-blanches", "perimetres"]
    sheet, machine = book["État des lieux"], book["territoires"]
    header = [cell.value for cell in sheet[4]]
    assert header[:4] == ["Code", "Nom", "Département", "Population"] and "Statut" in header
    assert sheet.freeze_panes == "C5" and sheet.print_title_rows == "$4:$4"
    assert sheet.page_setup.orientation == "landscape" and sheet.page_setup.fitToHeight == 0
    *body, total = rows(sheet)
    names = [cell.value for cell in machine[1]]
    exact = [dict(zip(names, row)) for row in rows(machine, 2)]
    column = {label: [row[index] for row in body] for index, label in enumerate(header)}
    # The same figures in the same order, exact in their cells, and totals that add up.
    for label, field in {"Code": "code", "Population": "population", "Population en zone blanche": "population_blanche",
                         "ETP": "etp", "Postes actifs": "postes"}.items():
        assert column[label] == [row[field] for row in exact], label
    assert sum(column["Population"]) == total[header.index("Population")] == 5995298
    assert abs(sum(column["Population en zone blanche"]) - total[header.index("Population en zone blanche")]) < 1e-6
    assert {"non couverte", "couverte"} <= set(column["Statut"]) and not any("_" in words for words in column["Statut"])
    # White rows are shaded, and no others.
    shaded = [sheet.cell(5 + index, 1).fill.fgColor.rgb == "FFFBE6E6" for index in range(len(body))]
    assert shaded == [people > 0 for people in column["Population en zone blanche"]] and any(shaded)
    run("analyze", study, "--out", tmp_path / "livre.xlsx", "--lang", "fr")
    alone = openpyxl.load_workbook(tmp_path / "livre.xlsx")
    assert alone.sheetnames == book.sheetnames
    assert rows(alone["État des lieux"], 1) == rows(sheet, 1)
    english = run("analyze", study, "--out", tmp_path / "en", "--format", "xlsx", "--lang", "en")
    assert openpyxl.load_workbook(tmp_path / "en/maillage.xlsx").sheetnames[1] == "State of play" and english
