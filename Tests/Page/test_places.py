"""Who covers this place: asked by keys, for the State, for a whole list; on a telephone and in large type."""

import pytest

from helpers import text_of, until

REGISTER = """id;structure;qualite;etp;siege;perimetre;perimetre_limitrophe;marches_etat;debut;fin;Courriel;Téléphone
T;CC du Thouarsais;;1;Thouars;CC du Thouarsais;com:79049;oui;;2026-12-31;t@example.fr;05 49 00 00 01
B;Bocage;;0,5;;com:79049;;non;;2026-06-30;;
N;Niort;;1;;com:79191;;oui;;2025-12-31;;
C;Région;coordinateur;;;;;;;2027-12-31;c@example.fr;
"""


@pytest.fixture
def study(server, context):
    """Thouars has a post of its EPCI's own; Bressuire one that leaves the State's contracts, and one by extension."""
    made = context.request.post(server + "api/studies", data={"titre": "Qui", "territoire": "79", "date": "2026-01-01"})
    study = made.json()["id"]
    put = context.request.put(f"{server}api/studies/{study}/register?nom=postes.csv", data=REGISTER.encode())
    assert put.status == 200, put.text()
    return study


@pytest.fixture
def who(page, server, study):
    page.goto(f"{server}#/etude/{study}/couverture")
    page.wait_for_selector("data-table tbody tr[data-code]")
    return page


def test_by_keys_alone(who, look):
    who.locator("details.who > summary").focus()
    who.keyboard.press("Enter")
    who.keyboard.press("Tab")
    assert who.evaluate("document.activeElement.getAttribute('role')") == "combobox"
    who.keyboard.type("thouars")
    who.wait_for_selector("details.who [role=option]")
    who.keyboard.press("Enter")
    who.wait_for_selector(".answer h2")
    answer = text_of(who, ".answer section")
    for words in ("Thouars (79329)", "commune, couvert", "périmètre propre", "CC du Thouarsais", "31 décembre 2026",
                  "coordination", "Région", "05 49 00 00 01"):
        assert words in answer, words
    assert who.locator(".answer a[href='mailto:t@example.fr']").count() == 1
    assert "Thouars : couvert, 1 facilitateur" in text_of(who, "#status")
    look(who, "qui-couvre")
    # Another day, the same place: its agreement has ended.
    who.fill(".controls input[type=date]", "2027-01-01")
    until(who, "document.querySelector('.answer section').textContent.includes('Aucun facilitateur')")


def test_for_the_state(who):
    who.click("details.who > summary")
    who.select_option("details.who select", "etat")
    who.fill("details.who territory-choice input", "79049")
    who.wait_for_selector("details.who [role=option]")
    who.keyboard.press("Enter")
    who.wait_for_selector(".answer h2")
    roles = [cell.strip() for cell in who.locator(".answer tbody th").all_inner_texts()]
    # Coordination first; nobody who leaves the State's contracts.
    assert roles == ["coordination", "limitrophe"]
    who.select_option("details.who select", "autre")
    until(who, "document.querySelectorAll('.answer tbody th').length === 3")


def test_what_is_no_place_is_told(who, look):
    who.click("details.who > summary")
    who.fill("details.who territory-choice input", "Poitiers")
    who.wait_for_selector("details.who [role=option]")
    who.keyboard.press("Escape")
    who.click("text=Chercher qui le couvre")
    who.wait_for_selector(".answer .notice")
    assert "pas dans le territoire étudié" in text_of(who, ".answer .notice")
    look(who, "qui-couvre-ailleurs")


def test_a_pasted_list(who, look):
    who.click("details.who > summary")
    who.click("details.who details > summary")
    who.fill("details.who textarea", "Thouars\nPoitiers\nNulle-Part-sur-Rien\n")
    who.click("text=Chercher qui les couvre")
    who.wait_for_selector(".answer data-table tbody tr")
    assert "3 lieux, dont 2 sans facilitateur" in text_of(who, "#status")
    table = text_of(who, ".answer data-table")
    assert "lieu inconnu" in table and "hors du territoire étudié" in table
    look(who, "qui-couvre-liste")
    with who.expect_download() as kept:
        who.click("text=Télécharger (CSV)")
    assert kept.value.suggested_filename.endswith("-services.csv")
    lines = kept.value.path().read_text(encoding="utf-8").splitlines()
    assert lines[0].lstrip("\ufeff").startswith("lieu;code;nom;niveau;statut;role") and len(lines) == 5
    with who.expect_download() as kept:
        who.click("text=Télécharger (XLSX)")
    assert kept.value.path().read_bytes().startswith(b"PK")


def test_a_dropped_file(who, tmp_path):
    file = tmp_path / "acheteurs.csv"
    file.write_text("Acheteur;Ville du marché\nMairie;Thouars\nLycée;Niort\n", encoding="utf-8")
    who.click("details.who > summary")
    who.click("details.who details > summary")
    who.fill("details.who details input[type=text]", "Ville du marche")
    who.set_input_files("#places-file", file)
    who.wait_for_selector(".answer .notice")
    assert "Ville du marché" in text_of(who, ".answer .notice")
    who.fill("details.who details input[type=text]", "Ville du marché")
    who.click("text=Chercher qui les couvre")
    who.wait_for_selector(".answer data-table tbody tr")
    assert "Thouars" in text_of(who, ".answer data-table")


@pytest.mark.parametrize("width", [390, 640])
def test_small_screens(who, look, width):
    """A telephone, and 1280 pixels at 200 %."""
    who.set_viewport_size({"width": width, "height": 800})
    who.click("details.who > summary")
    who.fill("details.who territory-choice input", "bressuire")
    who.wait_for_selector("details.who [role=option]")
    who.keyboard.press("Enter")
    who.wait_for_selector(".answer h2")
    who.click("details.who details > summary")
    look(who, f"qui-couvre-{width}")
    assert who.evaluate("document.documentElement.scrollWidth") <= width


def test_the_panel_of_a_territory(who, look):
    """What the map's panel tells of a territory has contacts and coordination too."""
    who.click("data-table tbody tr[data-code='247900798']")
    who.wait_for_selector(".panel h2")
    panel = text_of(who, ".panel")
    assert "Coordination" in panel and "Région" in panel and "t@example.fr" in panel
    look(who, "qui-couvre-panneau")


def test_english(page, server, study, look):
    page.click("text=English")
    page.goto(f"{server}#/etude/{study}/couverture")
    page.click("text=Who covers this place?")
    page.fill("details.who territory-choice input", "niort")
    page.wait_for_selector("details.who [role=option]")
    page.keyboard.press("Enter")
    page.wait_for_selector(".answer h2")
    assert "No facilitator covers" in text_of(page, ".answer section")
    look(page, "en-qui-couvre")
