"""Buyers and contracts on the page: what is followed, in a table and on the map."""

import io
import zipfile
from pathlib import Path

import pytest

from helpers import text_of, until

FOLDER = Path(__file__).parents[1] / "Contracts"


@pytest.fixture
def contracts(page, server, context):
    """The study of Tests/Contracts, as one file."""
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as whole:
        for name in ("study.yml", "postes.csv", "acheteurs.csv", "decp-2019.json", "decp-2022.csv", "suivi.csv"):
            whole.write(FOLDER / name, name)
    made = context.request.post(
        server + "api/studies", data=archive.getvalue(), headers={"Content-Type": "application/zip"})
    assert made.status == 201, made.text()
    page.goto(f"{server}#/etude/{made.json()['id']}/couverture")
    page.wait_for_selector("data-table tbody tr[data-code]")
    return page


def test_what_is_followed(contracts, look):
    panel = contracts.locator("details", has_text="Acheteurs et marchés")
    panel.locator("summary").focus()
    contracts.keyboard.press("Enter")
    contracts.wait_for_selector("details[open] data-table tbody tr")
    assert "19 marchés en cours et à venir, suivis" in panel.text_content()
    rows = panel.locator("tbody tr")
    assert rows.count() == 19
    # The largest first.
    assert "Médiathèque" in rows.first.text_content()
    assert "hors du territoire" in rows.first.text_content()
    panel.locator("input[type=search]").fill("gardiennage")
    until(contracts, "document.querySelectorAll('details[open] tbody tr').length === 1")
    assert "par personne" in rows.first.text_content()
    look(contracts, "marches")
    panel.locator("input[type=search]").fill("")
    panel.locator("select").select_option("acheteurs")
    until(contracts, "document.querySelectorAll('details[open] tbody tr').length === 15")
    assert "Préfecture des Deux-Sèvres" in panel.text_content() and "bailleur social" in panel.text_content()
    cells = panel.locator("tr", has_text="Communauté d'agglomération du Niortais").locator("td").all_text_contents()
    assert cells[4:7] == ["3", "3", "290\u202f000"], cells
    look(contracts, "acheteurs")
    panel.locator("select").select_option("marches")
    # Another day: the post of the Thouarsais has ended.
    contracts.fill(".controls input[type=date]", "2026-07-15")
    until(contracts, "!document.querySelector('details[open]').textContent.includes('19 marchés')")


def test_a_study_without_contracts_has_no_panel(page, server, context):
    made = context.request.post(server + "api/studies", data={"titre": "Rien", "territoire": "79"})
    page.goto(f"{server}#/etude/{made.json()['id']}/couverture")
    page.wait_for_selector("data-table tbody tr[data-code]")
    assert not page.locator("details", has_text="Acheteurs et marchés").is_visible()
