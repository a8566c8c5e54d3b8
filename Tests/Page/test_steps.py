"""The six steps, done as she would do them."""

import io
import json
import zipfile

import pytest

from helpers import text_of, until

LIST = """Liste des facilitateurs 2025;;;;
Structure;Territoire;Quotité;Fin de convention;Téléphone
PLIE du Thouarsais;CC du Thouarsais;0,5 ETP;fin 2025;05 49 00 00 00
MDE Niort;Niort Agglo;mi-temps;31/12/26;05 49 00 00 01
Département;Tout le département;1 poste;;05 49 00 00 02
TOTAL;;2;;
"""


@pytest.fixture
def sheet(tmp_path):
    file = tmp_path / "liste.csv"
    file.write_text(LIST)
    return file


def test_a_list_becomes_a_map(page, sheet, look):
    """Drop, choose, see; what is doubtful is chosen with a click and counts at once."""
    look(page, "depart")
    page.set_input_files("#list-file", sheet)
    page.fill("territory-choice input", "deux sev")
    page.wait_for_selector("[role=option]")
    page.keyboard.press("Enter")
    page.fill("form input[type=number]", "1")
    page.fill("form input[type=date]", "2025-07-01")
    page.click("button[type=submit]")
    page.wait_for_selector("table.register")
    assert "3 postes : 1 compte, 2 attendent une correction." in text_of(page, ".lead")
    look(page, "reseau")
    page.click(".choice >> text=Niortais")
    until(page, "document.querySelector('.lead').textContent.includes('2 comptent')")
    page.click(".choice >> text=1")
    until(page, "document.querySelector('.lead').textContent.includes('3 comptent')")
    page.click("nav >> text=Couverture")
    page.wait_for_selector("data-table tbody tr[data-code='247900798']")
    row = text_of(page, "tr[data-code='247900798']")
    assert "couvert" in row and "35 499" in row
    line = text_of(page, ".identity")
    assert "374 590" in line
    page.wait_for_selector("territory-map canvas")


def test_the_map_and_the_table_go_together(page, server, example, look):
    study = example("hauts-de-france-2025")
    page.goto(f"{server}#/etude/{study}/couverture")
    page.wait_for_selector("territory-map canvas")
    page.wait_for_selector("data-table tbody tr[data-code]")
    page.wait_for_timeout(1500)
    look(page, "couverture")
    page.fill("data-table input[type=search]", "thelloise")
    assert page.locator("data-table tbody tr[data-code]").count() == 1
    page.click("data-table tbody tr[data-code]")
    page.wait_for_selector(".panel h2")
    assert "Aucun facilitateur ne couvre ce territoire." in text_of(page, ".panel")
    assert "choix=200067973" in page.url
    look(page, "couverture-territoire")
    # The address opens the same view again.
    page.reload()
    page.wait_for_selector(".panel h2")
    assert "Thelloise" in text_of(page, ".panel h2")
    page.select_option("select >> nth=0", "departement")
    until(page, "document.querySelectorAll('data-table tbody tr[data-code]').length === 5")
    page.click("data-table th[data-key=population] button")
    assert page.get_attribute("data-table th[data-key=population]", "aria-sort") == "descending"
    assert text_of(page, "data-table tbody tr:first-child").startswith("Nord")


def test_time_goes_by(page, server, example, look):
    study = example("hauts-de-france-2025")
    page.goto(f"{server}#/etude/{study}/temps")
    page.wait_for_selector("territory-map canvas")
    slider = page.locator("input[type=range]")
    slider.focus()
    page.keyboard.press("ArrowRight")
    until(page, "document.querySelector('h1').textContent.includes('2026')")
    text = text_of(page, ".changes")
    assert "Deviennent zones blanches" in text and "Postes qui prennent fin" in text
    look(page, "temps")
    page.click("text=Lire")
    until(page, "document.querySelector('h1').textContent.includes('2027')", seconds=10)


def test_a_budget_is_placed(page, server, example, look):
    study = example("hauts-de-france-2025")
    page.goto(f"{server}#/etude/{study}/placement")
    page.wait_for_selector("form")
    look(page, "placement")
    page.click("button[type=submit]")
    page.wait_for_selector("text=Quatre plans côte à côte", timeout=60_000)
    text = text_of(page, ".plan")
    assert "optimum prouvé" in text and "11 postes proposés" in text
    # As the command line has it: 324,210.48 € of budget, 323,936.47 € of the State.
    assert "323 936,47" in text
    # The list of plans tells what stands side by side.
    assert "922 814" in text and "922 814" in text_of(page, ".plans")
    look(page, "plan")
    # Each post is a button on the map: kept, then left out, as the table says.
    page.wait_for_selector(".plan-map .pin")
    until(page, "document.querySelectorAll('.plan-map .pin').length === 11")
    pin = page.locator(".plan-map .pin", has_text="1").first
    name = page.locator("table.posts tbody tr:nth-child(1) th").inner_text()
    assert pin.get_attribute("aria-label").startswith(name) and "libre" in pin.get_attribute("aria-label")
    # The sketch lies over the numbers until the map can be moved.
    until(page, "!document.querySelector('.plan-map .sketch')", seconds=60)
    pin.click()
    assert page.locator("table.posts tbody tr:nth-child(1) input[aria-label^=Garder]").is_checked()
    pin.click()
    assert page.locator("table.posts tbody tr:nth-child(1) input[aria-label^=Écarter]").is_checked()
    assert not page.locator("table.posts tbody tr:nth-child(1) input[aria-label^=Garder]").is_checked()
    look(page, "plan-carte")
    # It is left out, and the search runs again.
    first = text_of(page, "table.posts tbody tr:nth-child(1) th")
    page.click("text=Chercher de nouveau avec ces choix")
    until(page, "document.querySelectorAll('.plans tbody tr').length === 2", seconds=60)
    page.wait_for_selector("table.posts", timeout=60_000)
    until(page, "document.querySelector('.plan h2')?.textContent.startsWith('Plan 2')")
    assert first.split(". ")[1] not in text_of(page, "table.posts")
    # Both by département: what they leave in white zones adds up to what the list tells.
    for number in (1, 2):
        page.check(f"input[aria-label='Comparer Plan {number}']")
    until(page, "document.querySelectorAll('.comparison thead th[colspan]').length === 2")
    sums = page.evaluate("""[...document.querySelectorAll('.comparison tbody tr')].map((row) =>
      [0, 3].map((at) => Number(row.cells[1 + at].textContent.replace(/\\D/g, '')))).reduce((a, b) => [a[0] + b[0], a[1] + b[1]])""")
    listed = [int("".join(filter(str.isdigit, text))) for text in page.locator(".plans > .scroll tbody tr td:nth-of-type(4)").all_inner_texts()]
    assert all(abs(one - other) <= 5 for one, other in zip(sums, listed)), (sums, listed)
    look(page, "plans-compares")
    page.click("text=Faire de ce plan le réseau")
    page.wait_for_selector("data-table tbody tr[data-code]")
    assert "date=2026-01-01" in page.url
    page.click("nav >> text=Réseau")
    page.wait_for_selector("table.register")
    before = page.locator("table.register tbody tr").count()
    page.click("button >> text=Annuler")
    until(page, f"document.querySelectorAll('table.register tbody tr').length < {before}")


def test_everything_is_taken_away(page, server, example, look):
    study = example("deux-sevres-2018")
    page.goto(f"{server}#/etude/{study}/emporter")
    page.wait_for_selector(".takeaway")
    look(page, "emporter")
    for label, start in [("GeoPackage", b"SQLite"), ("XLSX", b"PK"), ("HTML", b"<!"), ("PNG", b"\x89PNG"), ("ZIP", b"PK")]:
        with page.expect_download() as download:
            page.click(f".files a:text-is('{label}')")
        content = open(download.value.path(), "rb").read()
        assert content.startswith(start), label
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert "study.yml" in archive.namelist()


def test_a_zone_is_drawn_by_its_corners(page, server, example, look):
    study = example("deux-sevres-2018")
    page.goto(f"{server}#/etude/{study}/reseau")
    page.click("summary")
    page.fill("details input[type=text]", "Gatine")
    page.fill("textarea", "-0.5, 46.5\n-0.2, 46.5\n-0.2, 46.8\n-0.5, 46.8")
    page.press("textarea", "Tab")
    page.click("text=Enregistrer la zone")
    page.wait_for_selector("li >> text=zone:Gatine")
    look(page, "zones")
    before = page.locator("table.register tbody tr").count()
    page.click("text=Ajouter un poste")
    until(page, f"document.querySelectorAll('table.register tbody tr').length === {before + 1}")
    until(page, "document.querySelector('.lead').textContent.endsWith('correction.')")
    cell = page.locator("[data-column=perimetre]").last
    cell.fill("zone:Gatine")
    cell.press("Tab")
    # What counts is saved: the row is right, and the table says so.
    until(page, "document.querySelector('.lead').textContent.endsWith('comptent.')")
    last = page.request.get(f"{server}api/studies/{study}/register").json()["lignes"][-1]
    assert last["valide"] and last["valeurs"]["perimetre"] == "zone:Gatine"
    zones = page.request.get(f"{server}api/studies/{study}/zones.geojson").json()
    assert len(zones["features"][0]["geometry"]["coordinates"][0]) == 5


def test_two_tabs(open_page, server, example):
    """A change made on an old version is refused, with both versions shown; nothing is overwritten."""
    study = example("deux-sevres-2018")
    one, other = (open_page(f"#/etude/{study}/reseau") for _ in range(2))
    for page in (one, other):
        page.wait_for_selector("table.register")
    field = one.locator("[data-column=etp]").first
    field.fill("0.7")
    field.press("Tab")
    until(one, "document.getElementById('status').textContent === 'Enregistré'")
    field = other.locator("[data-column=etp]").first
    field.fill("0.9")
    field.press("Tab")
    other.wait_for_selector("dialog")
    assert "Vous partiez de la version" in text_of(other, "dialog")
    other.click("text=Recharger l’étude")
    until(other, "document.querySelector('[data-column=etp]').value === '0.7'")
    register = other.request.get(f"{server}api/studies/{study}/register").json()
    assert register["lignes"][0]["valeurs"]["etp"] == "0.7"
    assert json.dumps(register).count("0.9") == 0
