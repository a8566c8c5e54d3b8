"""The report as other programs read it: an HTML parser, Poppler, LibreOffice. Its numbers are those of the layers."""

import csv
import hashlib
import html
import json
import os
import re
import signal
import subprocess
import time
import zipfile
from pathlib import Path

import html5lib
import pypdf
import pytest
import yaml

from conftest import BINARY, REPOSITORY, STUDIES

NARROW, BROAD = "\u202f", "\u00a0"


def maillage(*arguments, **options):
    return subprocess.run([BINARY, *arguments, "--quiet"], cwd=REPOSITORY, capture_output=True, text=True, **options)


def run(*command):
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="session")
def made(tmp_path_factory):
    """The report of a study in a format, made once."""
    folder = tmp_path_factory.mktemp("reports")

    def of(study, end, *options):
        file = folder / f"{study}{''.join(options)}.{end}"
        if not file.exists():
            done = maillage("report", f"GeoData/studies/{study}/study.yml", "--out", file, *options)
            assert done.returncode == 0, done.stderr
        return file

    return of


@pytest.fixture(scope="session")
def analysed(tmp_path_factory):
    """The rows of `territoires.geojson` and the totals of `synthese.json`."""
    folder = tmp_path_factory.mktemp("layers")

    def of(study):
        out = folder / study
        if not out.exists():
            assert maillage("analyze", f"GeoData/studies/{study}/study.yml", "--out", out).returncode == 0
        rows = json.loads((out / "territoires.geojson").read_text())["features"]
        return [row["properties"] for row in rows], json.loads((out / "synthese.json").read_text())

    return of


def parsed(file):
    """The document, with every slip of syntax an error."""
    return html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(file.read_text(encoding="utf-8"))


def text(element):
    return "".join(element.itertext())


def abbreviated(name):
    """As tables write it: « CA du Niortais », no acronym in brackets."""
    for kind, letters in (("Communauté d'agglomération", "CA"), ("Communauté de communes", "CC"), ("Communauté urbaine", "CU")):
        if name.startswith(kind + " "):
            return letters + re.sub(r" *\([^)]*\)", "", name[len(kind):]).replace(" - ", " – ")
    return name


def tables(document):
    """Header and rows of every table, by the section it stands in."""
    found = {}
    for section in document.iter("section"):
        for table in section.iter("table"):
            rows = [[text(cell) for cell in row] for row in table.iter("tr")]
            found.setdefault(section.get("aria-labelledby"), []).append(rows)
    return found


def number(words):
    """What a French cell says; None for what is unknown or absent."""
    if words in ("n. c.", "–", ""):
        return None
    return float(re.sub(f"[{NARROW}{BROAD}%]", "", words).replace(",", "."))


def same(words, value, digits):
    """A printed number is the number, rounded; an absent one is no number."""
    told = number(words)
    return told is None if value is None else told is not None and abs(told - value) <= 0.5 * 10**-digits + 1e-9


@pytest.mark.parametrize("study", STUDIES)
@pytest.mark.parametrize("options", [(), ("--lang", "en")])
def test_html_is_valid_accessible_and_whole(made, study, options):
    file = made(study, "html", *options)
    document = parsed(file)
    # Tidy does not know what SVG allows inside HTML; the parser above has read it.
    page = re.sub("<svg .*?</svg>", "", file.read_text(encoding="utf-8"), flags=re.S)
    tidy = subprocess.run(["tidy", "-quiet", "-errors", "-utf8"], input=page, capture_output=True, text=True)
    assert tidy.returncode == 0, tidy.stderr
    assert document.get("lang") == ("en" if options else "fr")
    levels = [int(e.tag[1]) for e in document.iter() if isinstance(e.tag, str) and re.fullmatch("h[1-6]", e.tag)]
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(after <= before + 1 for before, after in zip(levels, levels[1:])), "no level of heading is skipped"
    names = [e.get("id") for e in document.iter() if e.get("id")]
    assert len(names) == len(set(names))
    for image in document.iter("img"):
        assert len(image.get("alt")) > 20
    for drawing in document.iter("svg"):
        assert sum(1 for part in drawing.iter("title")) > 1, "territories say what they are"
    for table in document.iter("table"):
        assert text(table.find("caption"))
        assert all(cell.get("scope") == "col" and text(cell) for cell in table.find("thead").iter("th"))
        columns = len(list(table.find("thead").iter("th")))
        assert all(len(row) == columns for row in table.iter("tr"))
    anchors = [e.get("href") for e in document.iter("a")]
    assert anchors == [f"#{section.get('aria-labelledby')}" for section in document.iter("section")]
    for address in re.findall(r'(?:src|href)\s*=\s*"([^"]*)"|url\(([^)]*)\)', file.read_text(encoding="utf-8")):
        assert "".join(address).startswith(("data:", "#")), "one file, that needs no other"


def luminance(colour):
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_contrast(made):
    """WCAG 2 AA over every pair of the style sheet: a rule that sets a text colour sets the background under it."""
    style = re.search("<style>(.*?)</style>", made("deux-sevres-2018", "html").read_text(), re.S).group(1)
    pairs = 0
    for selector, rule in re.findall(r"([^{}]+)\{([^{}]*)\}", style):
        foreground = re.search(r"(?<![-\w])color:\s*(#\w{6})", rule)
        background = re.search(r"background:\s*(#\w{6})", rule)
        if not foreground and not background:
            continue
        if "@bottom" in selector:  # the margins of a page are white
            assert (1.05) / (luminance(foreground.group(1)) + 0.05) >= 4.5
            continue
        assert foreground and background, selector
        light = sorted(luminance(c.group(1)) + 0.05 for c in (foreground, background))
        assert light[1] / light[0] >= 4.5, selector
        pairs += 1
    assert pairs >= 8


@pytest.mark.parametrize("study", STUDIES)
def test_numbers_are_those_of_the_layers(made, analysed, study):
    rows, summary = analysed(study)
    header, *lines, total = tables(parsed(made(study, "html")))["territoires"][-1]
    fields = [("population", 0), ("population_blanche", 0), ("part_blanche", 3), ("postes", 0), ("etp", 2),
              ("etp_100k", 2)]
    if summary["objectif_etp_100k"] is not None:
        fields += [("besoin_etp", 2), ("deficit_etp", 2)]
    assert len(header) == len(fields) + 3
    by_code = {row["code"]: row for row in rows}
    # Départements head their units, with the sums of the rows that follow.
    groups = []
    for line in lines:
        if line[0] in by_code:
            if groups:
                groups[-1][1].append(line)
        else:
            groups.append((line, []))
    assert len(groups) == (len({code for row in rows for code in row["departement"].split("/")}) if groups else 0)
    for head, group in groups:
        assert group and all(head[0] in by_code[line[0]]["departement"].split("/") for line in group)
        assert same(head[2], sum(by_code[line[0]]["population"] for line in group), 0)
        assert same(head[3], sum(by_code[line[0]]["population_blanche"] for line in group), 0)
    lines = [line for line in lines if line[0] in by_code]
    # A long table has its first rows, and says so.
    codes = [line[0] for line in lines]
    assert len(set(codes)) == len(codes) and set(codes) <= set(by_code)
    assert len(codes) == (len(by_code) if len(by_code) <= 200 else 80)

    def check(cells, row):
        for cell, (field, digits) in zip(cells, fields):
            if field not in row:
                continue
            value = row[field]
            if field == "part_blanche" and value is not None:
                assert same(cell, 100 * value, 1), (row, field, cell)
            elif field in ("etp", "etp_100k") and row["etp_inconnu"]:
                # A floor, or nothing known at all.
                assert cell.startswith("au moins ") if value is not None else cell == "n. c.", (row, field, cell)
                assert value is None or same(cell.removeprefix("au moins "), value, digits), (row, field, cell)
            elif field == "population_blanche" and row["population"] is None:
                assert cell == "n. c."
            else:
                assert same(cell, value, digits), (row, field, cell)

    for line in lines:
        row = by_code[line[0]]
        assert line[1].removesuffix(" *") == abbreviated(row["nom"])
        assert ("fragile" in line[-1]) == row["fragile"]
        check(line[2:-1], row)
    check(total[2:-1], summary)
    assert sum((row["population_blanche"] or 0) > 0 for row in rows) == 0 or (number(lines[0][3]) or 0) > 0
    for group in [group for _, group in groups] or [lines]:
        whites = [number(line[3]) or 0 for line in group]
        assert whites == sorted(whites, reverse=True)


@pytest.mark.parametrize("study", STUDIES)
def test_statuses_and_white_zones_add_up_to_the_summary(made, analysed, study):
    _, summary = analysed(study)
    found = tables(parsed(made(study, "html")))
    statuses = found["territoires"][0]
    assert sum(number(row[1]) for row in statuses[1:-1]) == number(statuses[-1][1])
    assert same(statuses[-1][1], summary["population"], 0)
    white = sum(number(row[1]) for row in statuses[1:-1] if row[4] == "oui")
    assert abs(white - summary["population_blanche"]) <= 1
    # Zones of one reason stand together, the others in a table: people of both are those of the summary.
    section = next(part for part in parsed(made(study, "html")).iter("section")
                   if part.get("aria-labelledby") == "zones-blanches")
    together = re.findall(r"([0-9\u202f]+) zones blanches, ([0-9\u202f]+)\u00a0habitants", text(section))
    people, rows = sum(number(told) for _, told in together), sum(number(count) for count, _ in together)
    if "zones-blanches" in found:
        zones = found["zones-blanches"][0]
        people, rows = people + number(zones[-1][3]), rows + len(zones)
        assert all(row[-1] for row in zones[1:-1]), "every white zone has its reason"
    assert abs(people - summary["population_blanche"]) <= max(1, rows)


@pytest.mark.parametrize("study", STUDIES)
def test_first_page_tells_figures_and_limits(made, analysed, study):
    _, summary = analysed(study)
    first = run("pdftotext", "-layout", "-l", "1", made(study, "pdf"), "-")
    first = re.sub(r"\s+", " ", first.replace(NARROW, " ").replace(BROAD, " "))

    def told(value):
        return f"{round(value):,}".replace(",", " ")

    assert told(summary["population"]) in first
    assert told(summary["population_blanche"]) in first
    for note in summary["notes"]:
        assert re.sub(r"\s+", " ", note.replace(NARROW, " ").replace(BROAD, " "))[:60] in first
    assert summary["millesime"][:20] in first
    assert "registre" in first


def test_departements_add_up(made, analysed):
    """The page by département is that of the layer at that level."""
    rows, summary = analysed("occitanie-2025")
    header, *lines, total = tables(parsed(made("occitanie-2025", "html")))["territoires"][1]
    assert header[0] == "Département" and len(lines) == 13
    assert abs(sum(number(line[1]) for line in lines) - summary["population"]) <= len(lines)
    assert abs(sum(number(line[2]) for line in lines) - summary["population_blanche"]) <= len(lines)
    assert same(total[2], summary["population_blanche"], 0)


def test_maps_are_told_apart(made, analysed):
    _, summary = analysed("occitanie-2025")
    document = parsed(made("occitanie-2025", "html"))
    maps = [part for part in document.iter("div") if part.get("class") == "map"]
    state, plan = [re.sub(f"[{NARROW}{BROAD}]", " ", part.get("aria-label")) for part in maps]
    assert f"{round(summary['population']):,}".replace(",", " ") in state and "facilitateurs actifs : 6 postes" in state
    assert state != plan and "Plan proposé : " in plan and "desservis" in plan


def test_plan_is_that_of_place(made):
    plan = json.loads(maillage("place", "GeoData/studies/occitanie-2025/study.yml", "--json").stdout)
    found = tables(parsed(made("occitanie-2025", "html")))["plan"]
    financing = next(table for table in found if "Cofinancement" in table[0])
    assert len(financing) - 2 == plan["postes"]
    assert same(financing[-1][financing[0].index("ETP")], plan["etp"], 2)
    stages = next(table for table in found if table[0][0] == "Critère")
    for row, stage in zip(stages[1:], plan["objectifs"], strict=True):
        assert same(row[1], stage["valeur"], 4 if "ETP" in row[0] else 0)
        assert row[-1].startswith("prouvé" if stage["statut"] == "prouve" else "non prouvé")
    curve = next(table for table in found if table[0][0] == "Budget")
    values = [number(row[1]) for row in curve[1:]]
    # No money at all, then ten parts of the budget.
    assert len(values) == 11 and values == sorted(values, reverse=True), "people who are left"


def test_digests_are_those_of_the_files(made):
    for name, digest in tables(parsed(made("occitanie-2025", "html")))["sources"][0][1:]:
        file = REPOSITORY / name if "/" in name else REPOSITORY / "GeoData/studies/occitanie-2025" / name
        assert hashlib.sha256(file.read_bytes()).hexdigest() == digest


@pytest.mark.parametrize("study", STUDIES)
def test_pdf(made, study, tmp_path):
    file = made(study, "pdf")
    reader = pypdf.PdfReader(file)
    assert reader.trailer["/Root"]["/Lang"].startswith("fr")
    assert reader.metadata.title.startswith("État des lieux")
    assert len(reader.outline) >= 1, "bookmarks"
    info = run("pdfinfo", file)
    assert re.search(r"Tagged:\s+yes", info)
    assert "(A4)" in info
    pages = int(re.search(r"Pages:\s+(\d+)", info).group(1))
    assert pages > 1
    fonts = run("pdffonts", file).splitlines()[2:]
    assert fonts and all(re.search(r"\s(yes)\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+$", font) for font in fonts)
    run("pdftoppm", "-r", "30", "-gray", file, tmp_path / "page")
    drawn = sorted(tmp_path.glob("page*.pgm"))
    assert len(drawn) == pages
    for page in drawn:
        ink = sum(1 for pixel in page.read_bytes()[15:] if pixel < 128)
        assert ink > 100, f"{page.name} is blank"


@pytest.mark.parametrize("study", STUDIES)
def test_a_reader_of_pdf_finds_its_structure(made, study):
    """What a screen reader goes by: one title, the headings, the tables with their header cells, the lists."""
    tags = re.findall(r"^ *([A-Z]\w*)", run("pdfinfo", "-struct", made(study, "pdf")), re.M)
    document = parsed(made(study, "html"))
    count = {tag: sum(1 for _ in document.iter(tag)) for tag in ("h1", "h2", "h3", "table")}
    assert (tags.count("H1"), tags.count("H2"), tags.count("H3")) == (1, count["h2"], count["h3"])
    # A table begins anew on each page that it goes on to, with its header.
    assert tags.count("Table") == tags.count("THead") >= count["table"]
    assert tags.count("TH") > count["table"] and tags.count("LI") >= count["h2"] - 1


@pytest.mark.parametrize("end", ["odt", "docx"])
def test_word_processors_open_it(made, analysed, end, tmp_path):
    file = made("occitanie-2025", end)
    run("soffice", f"-env:UserInstallation={(tmp_path / 'settings').as_uri()}", "--headless", "--convert-to", "pdf",
        "--outdir", tmp_path, file)
    words = run("pdftotext", "-layout", tmp_path / "occitanie-2025.pdf", "-")
    words = re.sub(r"[\s\u202f\u00a0]+", " ", words)
    rows, summary = analysed("occitanie-2025")
    for value in (summary["population"], summary["population_blanche"]):
        assert f"{round(value):,}".replace(",", " ") in words
    for row in rows:
        assert row["code"] in words
    pages = run("pdfinfo", "-f", "1", "-l", "99", tmp_path / "occitanie-2025.pdf")
    sizes = [tuple(map(float, size)) for size in re.findall(r"size:\s+([\d.]+) x ([\d.]+) pts", pages)]
    across = [number for number, (width, height) in enumerate(sizes, 1) if width > height]
    assert 2 in across and 3 not in across, "a map of a wide territory lies across, tables stand upright"
    assert all(re.search(rf"\b{page} ?/ ?{len(sizes)}\b", words) for page in (1, len(sizes)))
    archive = zipfile.ZipFile(file)
    if end == "docx":
        core = archive.read("docProps/core.xml").decode()
        assert "<dc:language>fr-FR</dc:language>" in core and "<dc:title>État des lieux" in core
        assert "w:keepNext" in archive.read("word/document.xml").decode()
        document = archive.read("word/document.xml").decode()
        assert document.count("<w:tbl>") >= 8 and document.count("w:tblHeader") >= 8
        assert all(len(words) > 20 for words in re.findall(r'<wp:docPr[^>]*descr="([^"]*)"', document))
        assert [n for n in archive.namelist() if n.startswith("word/media/") and n.endswith(".png")]
        assert 'w:val="Heading2"' in document or 'w:val="heading 2"' in archive.read("word/styles.xml").decode()
        assert 'w:lang w:val="fr-FR"' in archive.read("word/styles.xml").decode()
    else:
        content = archive.read("content.xml").decode()
        meta = archive.read("meta.xml").decode()
        assert "<dc:language>fr-FR</dc:language>" in meta and "<dc:title>État des lieux" in meta
        styles = archive.read("styles.xml").decode()
        assert styles.count('fo:keep-with-next="always"') >= 3 and 'style:default-outline-level="1"' in styles
        assert content.count("<table:table ") >= 8 and content.count("<table:table-header-rows>") >= 8
        assert content.count("<text:h ") >= 10
        assert all(len(words) > 20 for words in re.findall("<svg:desc>([^<]*)", content))


LOGO = bytes.fromhex(  # one white pixel
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63f8ffff3f0005fe02fe0def46b8"
    "0000000049454e44ae426082")


@pytest.fixture(scope="session")
def issued(tmp_path_factory):
    """A study that says who issues its report."""
    folder = tmp_path_factory.mktemp("study")
    study = (REPOSITORY / "GeoData/studies/deux-sevres-2018/study.yml").read_text()
    (folder / "postes.csv").write_bytes((REPOSITORY / "GeoData/studies/deux-sevres-2018/postes.csv").read_bytes())
    (folder / "logo.png").write_bytes(LOGO)
    (folder / "study.yml").write_text(
        study + "report:\n  author: Camille Exemple\n  service: DDETS des Deux-Sèvres\n  logo: logo.png\n")
    return folder


@pytest.mark.parametrize("end", ["html", "pdf", "odt", "docx"])
def test_who_issues_it(issued, end, tmp_path):
    file = tmp_path / f"rapport.{end}"
    done = maillage("report", issued / "study.yml", "--out", file, "--no-plan")
    assert done.returncode == 0, done.stderr
    if end == "html":
        document = parsed(file)
        issuer = [text(part) for part in document.iter("p") if part.get("class") == "issuer"]
        assert issuer == ["DDETS des Deux-Sèvres, Camille Exemple"]
        logo = next(document.iter("img"))
        assert logo.get("src").startswith("data:image/png;base64,") and logo.get("alt") == issuer[0]
        return
    if end == "pdf":
        words, pages, reader = run("pdftotext", "-layout", file, "-"), run("pdfinfo", file), pypdf.PdfReader(file)
        assert reader.metadata.author == "Camille Exemple"
    else:
        run("soffice", f"-env:UserInstallation={(tmp_path / 'settings').as_uri()}", "--headless", "--convert-to", "pdf",
            "--outdir", tmp_path, file)
        words, pages = run("pdftotext", "-layout", tmp_path / "rapport.pdf", "-"), run("pdfinfo", tmp_path / "rapport.pdf")
        archive = zipfile.ZipFile(file)
        core = archive.read("meta.xml" if end == "odt" else "docProps/core.xml").decode()
        assert "<dc:creator>Camille Exemple</dc:creator>" in core
        assert any(re.search("logo|image1", name) for name in archive.namelist())
    assert "DDETS des Deux-Sèvres, Camille Exemple" in words
    count = int(re.search(r"Pages:\s+(\d+)", pages).group(1))
    for number, page in enumerate(words.split("\f")[:-1], 1):
        footer = page.rstrip().splitlines()[-1]
        assert "Deux-Sèvres 2018" in footer and re.search(rf"{number} ?/ ?{count}", footer), footer


def test_contents_tell_the_pages(made):
    """Each entry of the contents gives the page on which its title stands."""
    pages = run("pdftotext", "-layout", made("occitanie-2025", "pdf"), "-").split("\f")
    titles = [re.sub(r"\s+", " ", text(part)) for part in parsed(made("occitanie-2025", "html")).iter("h2")][1:]
    listed = next(line for line in pages[0].splitlines() if "Sommaire" in line)
    flat = re.sub(r"\s+", " ", pages[0].split(listed)[1])
    assert len(titles) >= 10
    for title in titles:
        told = re.search(re.escape(title) + r"[ .…]*?(\d+)", flat)
        assert told, title
        assert any(re.sub(r"\s+", " ", line.strip()) == title for line in pages[int(told.group(1)) - 1].splitlines()), title


@pytest.mark.parametrize("study", STUDIES)
def test_no_total_stands_alone(made, study):
    """Under the repeated header of a table, rows come before their total."""
    for page in run("pdftotext", "-layout", made(study, "pdf"), "-").split("\f"):
        lines = [line.strip() for line in page.splitlines() if line.strip()]
        totals = [index for index, line in enumerate(lines) if re.match(r"Total\b", line)]
        assert not totals or totals[0] > 4, lines[:6]


@pytest.mark.parametrize("study", STUDIES)
def test_no_page_is_nearly_empty(made, study, tmp_path):
    """Neither a lonely row nor a lonely heading, on any page but the last."""
    run("pdftoppm", "-r", "30", "-gray", made(study, "pdf"), tmp_path / "page")
    pages = sorted(tmp_path.glob("page*.pgm"))
    assert len(pages) <= 22
    for page in pages[:-1]:
        header, size, _, pixels = page.read_bytes().split(b"\n", 3)
        width, height = map(int, size.split())
        last = max(row for row in range(int(height * 0.93)) if min(pixels[row * width : (row + 1) * width]) < 128)
        assert last > 0.3 * height, f"{page.name}: ink ends at {last} of {height}"


def test_what_is_no_picture_is_told(issued, tmp_path):
    study = tmp_path / "study.yml"
    study.write_text((issued / "study.yml").read_text())
    (tmp_path / "postes.csv").write_bytes((issued / "postes.csv").read_bytes())
    for content, words in ((b"GIF89a", "PNG ou JPEG"), (None, "introuvable")):
        if content:
            (tmp_path / "logo.png").write_bytes(content)
        else:
            (tmp_path / "logo.png").unlink()
        done = maillage("report", study, "--out", tmp_path / "rapport.html", "--no-plan")
        assert done.returncode in (65, 66) and words in done.stderr and "logo.png" in done.stderr
        assert not (tmp_path / "rapport.html").exists()


@pytest.mark.parametrize("end", ["odt", "docx"])
def test_word_processors_save_it_without_loss(made, end, tmp_path):
    """Saved again by LibreOffice, it has the same text, headings, tables, pictures and kinds of page."""
    file = made("deux-sevres-2018", end)
    again = tmp_path / "again"
    run("soffice", f"-env:UserInstallation={(tmp_path / 'settings').as_uri()}", "--headless", "--convert-to", "odt",
        "--outdir", again, file)

    def parts(file):
        content = zipfile.ZipFile(file).read("content.xml").decode()
        words = re.sub(r"<text:s/>|\s+", " ", re.sub(r"<text:tab/>", " ", content.split("<office:body>")[1]))
        counts = [len(re.findall(tag, content)) for tag in (
            r'<text:h [^>]*outline-level="1"', r'<text:h [^>]*outline-level="2"', "<table:table ", "<table:table-row",
            "<table:table-header-rows>", "<draw:image ", "<text:bookmark-ref ")]
        words = html.unescape(re.sub("<svg:(title|desc)>[^<]*|<[^>]*>", " ", words))
        return counts, re.sub(r"\s", "", words)

    first = made("deux-sevres-2018", "odt")
    counts, words = parts(first)
    assert counts[0] >= 8 and counts[5] >= 3
    told_counts, told = parts(again / "deux-sevres-2018.odt")
    assert told_counts == counts
    # LibreOffice has counted the pages of the contents meanwhile.
    digits = re.compile(r"\d+")
    assert digits.sub("", told) == digits.sub("", words)
    assert told[len(told) // 2 :] == words[len(words) - len(told) + len(told) // 2 :]


def test_english_is_english(made, analysed):
    """Beside names, the vintage and the notes of the study's own, no French word is left."""
    document = parsed(made("deux-sevres-2018", "html", "--lang", "en"))
    rows, summary = analysed("deux-sevres-2018")
    register = csv.DictReader((REPOSITORY / "GeoData/studies/deux-sevres-2018/postes.csv").open(), delimiter=";")
    own = summary["notes"] + [name for row in rows for name in (row["nom"], abbreviated(row["nom"]))] + [row["structure"] for row in register]
    own += ["postes.csv", summary["millesime"], summary["titre"], summary["sources"].split("\u00a0: ")[-1]]
    rules = yaml.safe_load((REPOSITORY / "GeoData/rules/fse-deux-sevres-2018.yml").read_text(encoding="utf-8"))
    own += [rules["title"], rules["source"], *rules["notes"]]
    told = 0
    for element in document.iter():
        if element.tag not in ("h1", "h2", "h3", "caption", "th", "td", "li", "p", "figcaption"):
            continue
        words = text(element)
        for name in own:
            words = words.replace(name, "")
        french = re.findall(
            r"\b(le|les|des|du|une|sont|est|dans|par|sur|pour|avec|aucune?|habitants?|zones? blanches?|couverte|besoin|"
            r"déficit|postes?|territoires?)\b", words)
        assert not french and NARROW not in words, (words, french)
        told += 1
    assert told > 100


def test_failed_write_leaves_the_old_file_whole(tmp_path):
    old = tmp_path / "rapport.pdf"
    old.write_text("the old report")
    broken = tmp_path / "bin"
    broken.mkdir()
    (broken / "weasyprint").write_text("#!/bin/sh\necho half > \"$5\"\necho 'no room left' >&2\nexit 1\n")
    (broken / "weasyprint").chmod(0o755)
    done = maillage("report", "GeoData/studies/deux-sevres-2018/study.yml", "--out", old,
                    env={**os.environ, "PATH": f"{broken}:{os.environ['PATH']}"})
    assert done.returncode == 70 and "no room left" in done.stderr
    assert old.read_text() == "the old report"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["bin", "rapport.pdf"]


def test_interrupted_write_leaves_the_old_file_whole(tmp_path):
    old = tmp_path / "rapport.pdf"
    old.write_text("the old report")
    slow = tmp_path / "bin"
    slow.mkdir()
    (slow / "weasyprint").write_text(
        f'#!/bin/sh\ntouch {tmp_path}/started\n'
        'for i in $(seq 500); do mkdir -p "$(dirname "$5")"; echo half > "$5"; sleep 0.01; done\n')
    (slow / "weasyprint").chmod(0o755)
    process = subprocess.Popen(
        [BINARY, "report", "GeoData/studies/deux-sevres-2018/study.yml", "--out", old, "--quiet"], cwd=REPOSITORY,
        env={**os.environ, "PATH": f"{slow}:{os.environ['PATH']}"})
    for _ in range(100):
        if (tmp_path / "started").exists():
            break
        time.sleep(0.1)
    process.terminate()
    assert process.wait(20) == -signal.SIGTERM
    time.sleep(0.5)  # The helper has ended too: it makes nothing anew.
    assert old.read_text() == "the old report"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["bin", "rapport.pdf", "started"]
