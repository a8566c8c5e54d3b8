"""Keys alone, both languages, a telephone, large type."""

import http.server
import json
import re
import subprocess
import threading
import urllib.request

import pytest

from conftest import ROOT
from helpers import text_of, until


def test_keys_alone(page, server, look):
    """From the start to one territory explained, without a pointer."""
    def focused():
        return page.evaluate("document.activeElement.textContent.trim()")

    page.wait_for_selector("button.card")
    page.keyboard.press("Tab")
    assert focused() == "Aller au contenu"
    for _ in range(40):
        page.keyboard.press("Tab")
        if focused() == "Deux-Sèvres 2018":
            break
    page.keyboard.press("Enter")
    page.wait_for_selector("data-table tbody tr[data-code]")
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('tr[data-code]')"):
            break
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_selector(".panel h2")
    assert page.evaluate("document.activeElement.getAttribute('aria-selected')") == "true"


def test_undo_by_keys(page, server, example):
    study = example("deux-sevres-2018")
    page.goto(f"{server}#/etude/{study}/reseau")
    page.wait_for_selector("table.register")
    before = page.locator("table.register tbody tr").count()
    page.click("text=Ajouter un poste")
    until(page, f"document.querySelectorAll('table.register tbody tr').length === {before + 1}")
    page.locator("h1").click()
    page.keyboard.press("Control+z")
    until(page, f"document.querySelectorAll('table.register tbody tr').length === {before}")
    page.keyboard.press("Control+Shift+z")
    until(page, f"document.querySelectorAll('table.register tbody tr').length === {before + 1}")


SCREENS = ["reseau", "couverture", "temps", "placement", "emporter"]


@pytest.mark.parametrize("screen", SCREENS)
def test_english(page, server, example, look, screen):
    study = example("deux-sevres-2018")
    page.click("text=English")
    page.goto(f"{server}#/etude/{study}/{screen}")
    page.wait_for_selector("nav >> text=Take away")
    page.wait_for_timeout(1200)
    look(page, f"en-{screen}")
    assert page.evaluate("document.documentElement.lang") == "en"
    text = text_of(page, "main")
    assert not any(word in text for word in ("Annuler", "Zones blanches", "habitants", "Chercher"))


@pytest.mark.parametrize("screen", SCREENS)
def test_a_telephone(page, server, example, look, screen):
    """Nothing is wider than the screen; map and table one above the other."""
    study = example("deux-sevres-2018")
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{server}#/etude/{study}/{screen}")
    page.wait_for_selector("h1")
    page.wait_for_timeout(1200)
    look(page, f"telephone-{screen}")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    if screen == "couverture":
        boxes = [page.locator(name).bounding_box() for name in ("territory-map", "data-table")]
        assert boxes[0]["y"] + boxes[0]["height"] <= boxes[1]["y"]


@pytest.mark.parametrize("screen", SCREENS)
def test_twice_as_large(page, server, example, screen):
    """At 200 % of a screen of 1280 points nothing is lost sideways (WCAG 1.4.10)."""
    study = example("deux-sevres-2018")
    page.set_viewport_size({"width": 640, "height": 450})
    page.goto(f"{server}#/etude/{study}/{screen}")
    page.wait_for_selector("h1")
    page.wait_for_timeout(500)
    assert page.evaluate("document.documentElement.scrollWidth") <= 640


def test_what_people_write_stays_text(page, server, example):
    """A name that is markup is shown as it is written."""
    study = example("deux-sevres-2018")
    evil = "<img src=x onerror=document.title=1>\"'&"
    page.request.patch(
        f"{server}api/studies/{study}/register",
        data={"operations": [{"ajouter": {"valeurs": {"id": "X", "structure": evil, "perimetre": evil, "etp": "1"}}}]})
    page.request.put(f"{server}api/studies/{study}", data={"titre": evil})
    for screen in SCREENS:
        page.goto(f"{server}#/etude/{study}/{screen}")
        page.wait_for_selector("h1")
        page.wait_for_timeout(500)
        assert page.locator("main img, header img").count() == 0
        assert text_of(page, ".study") == evil


def test_without_webgl(open_page, server, example):
    """Where a map cannot be moved it is drawn all the same, and can be pointed at."""
    page = open_page("icon.svg")
    page.add_init_script(
        "const real = HTMLCanvasElement.prototype.getContext;"
        "HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {"
        " return kind.startsWith('webgl') ? null : real.call(this, kind, ...rest); };")
    page.goto(f"{server}#/etude/{example('hauts-de-france-2025')}/couverture")
    page.wait_for_selector("territory-map .hint")
    assert "WebGL" in page.locator("territory-map .hint").inner_text()
    box = page.locator("territory-map canvas.sketch").bounding_box()
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.wait_for_selector(".panel h2")
    name = page.locator(".panel h2").inner_text()
    page.wait_for_selector("data-table tr[aria-selected='true']")
    code = page.locator("data-table tr[aria-selected='true']").get_attribute("data-code")
    assert name and f"choix={code}" in page.url


def test_the_history_is_told(page, server, example):
    page.goto(f"{server}#/etude/{example('deux-sevres-2018')}/reseau")
    page.wait_for_selector("table.register")
    page.click("text=Historique des modifications")
    page.wait_for_selector(".history li")
    assert "Aucune modification" in text_of(page, ".history")
    page.click("text=Ajouter un poste")
    until(page, "document.querySelector('.history li')?.textContent.includes('ajout d’une ligne')")


def test_a_base_map_that_somebody_chose(browser, tmp_path):
    """The only thing that leaves, and only where it was asked to."""
    asked = []

    class Tiles(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append(self.path)
            self.send_response(200)
            self.send_header("Content-Type", "image/png")
            self.send_header("Access-Control-Allow-Origin", "*")
            self.end_headers()
            self.wfile.write(PIXEL)

        def log_message(self, *_):
            pass

    tiles = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Tiles)
    threading.Thread(target=tiles.serve_forever, daemon=True).start()
    program = subprocess.Popen(
        [ROOT / ".build/release/maillage", "serve", tmp_path, "--port", "0", "--no-open", "--tiles",
         f"http://127.0.0.1:{tiles.server_port}/{{z}}/{{x}}/{{y}}.png"], stdout=subprocess.PIPE, text=True)
    try:
        address = program.stdout.readline().strip()
        made = urllib.request.urlopen(urllib.request.Request(
            address + "api/studies", method="POST", data=b'{"exemple": "deux-sevres-2018"}'))
        study = json.loads(made.read())["id"]
        page = browser.new_page()
        page.goto(f"{address}#/etude/{study}/couverture")
        for _ in range(200):
            if asked:
                break
            page.wait_for_timeout(50)
        page.close()
        assert asked and all(re.fullmatch(r"/\d+/\d+/\d+\.png", path) for path in asked)
    finally:
        program.terminate()
        program.wait(timeout=20)
        tiles.shutdown()


# One transparent pixel.
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360000002000001e221bc330000000049454e44ae426082")
