"""The documents of an appraisal as LibreOffice and Poppler read them, and its workbook beside its JSON."""

import json
import re
import subprocess

import pytest

from conftest import study


@pytest.fixture(scope="module")
def appraised(maillage, tmp_path_factory):
    out = tmp_path_factory.mktemp("instruction")
    maillage("appraise", study("hauts-de-france-2025"), "--out", out, "--format", "odt,ods,csv", "--quiet")
    return out


@pytest.fixture(scope="module")
def pages(appraised, tmp_path_factory):
    """The text of each document, converted once."""
    folder = tmp_path_factory.mktemp("pdf")
    documents = sorted(appraised.glob("*.odt"))
    converted = subprocess.run(
        ["soffice", f"-env:UserInstallation={(folder / 'settings').as_uri()}", "--headless", "--convert-to", "pdf",
         "--outdir", folder, *documents], capture_output=True, text=True)
    assert converted.returncode == 0, converted.stderr

    def text(document):
        words = subprocess.run(["pdftotext", "-layout", folder / f"{document.stem}.pdf", "-"], capture_output=True,
                               text=True, check=True).stdout
        return re.sub(r"[\s\u202f\u00a0]+", " ", words)

    return {document.stem: text(document) for document in documents}


def test_a_sheet_an_application_and_a_letter_a_decision(appraised, pages):
    rows = json.loads((appraised / "instruction.json").read_text())["comite"]
    assert set(pages) == ({"comite"} | {f"fiche-{row['id']}" for row in rows}
                          | {f"courrier-{row['id']}" for row in rows if row["decision"]})


def test_the_committee_sees_every_application(appraised, pages):
    for row in json.loads((appraised / "instruction.json").read_text())["comite"]:
        assert row["id"] in pages["comite"], row["id"]
    assert "Kendall" in pages["comite"]


def test_letters_leave_their_fields_to_be_filled_in(pages):
    for name, text in pages.items():
        if name.startswith("courrier-"):
            assert text.count("[à compléter") >= 5, name
    assert "est retenue" in pages["courrier-C-01"] and "n’est pas retenue" in pages["courrier-C-13"]
    assert "dossier incomplet" in pages["courrier-C-10"]


def test_no_mark_is_made_up(appraised, pages):
    for row in json.loads((appraised / "instruction.json").read_text())["comite"]:
        if row["note_totale"] is None:
            assert "à noter" in pages[f"fiche-{row['id']}"], row["id"]
