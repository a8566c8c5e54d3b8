"""A server over a folder of its own, and a browser that may ask nobody else."""

import os
import pathlib
import re
import subprocess

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

ROOT = pathlib.Path(__file__).parents[2]
FLAGS = ["--no-sandbox", "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"]


@pytest.fixture(scope="session")
def server(tmp_path_factory):
    folder = tmp_path_factory.mktemp("studies")
    program = subprocess.Popen(
        [ROOT / ".build/release/maillage", "serve", folder, "--port", "0", "--no-open"],
        stdout=subprocess.PIPE, text=True)
    address = program.stdout.readline().strip()
    assert re.fullmatch(r"http://127\.0\.0\.1:\d+/", address), address
    yield address
    program.terminate()
    assert program.wait(timeout=20) == 0


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def context(browser, server):
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="fr-FR", accept_downloads=True)
    yield context
    context.close()


@pytest.fixture
def faults():
    return []


@pytest.fixture
def open_page(context, server, faults):
    """Opens pages whose every request goes to the server, and whose scripts never fail."""

    def open_page(path=""):
        page = context.new_page()
        page.set_default_timeout(20_000)
        page.on("request", lambda request: faults.append(request.url) if not request.url.startswith(
            (server, "blob:", "data:")) else None)
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("console", lambda message: faults.append(message.text) if message.type == "error" and
                "status of 4" not in message.text else None)
        page.goto(server + path)
        return page

    yield open_page
    assert faults == []


@pytest.fixture
def page(open_page):
    return open_page()


@pytest.fixture
def look(request):
    """No violation of axe on what is shown; a picture of it where pictures are asked for."""

    def look(page, name):
        violations = Axe().run(page).response["violations"]
        assert [(fault["id"], [node["html"][:200] for node in fault["nodes"]]) for fault in violations] == [], name
        folder = os.environ.get("MAILLAGE_SHOTS")
        if folder:
            page.screenshot(path=f"{folder}/{name}.png", full_page=True)

    return look


@pytest.fixture
def example(server, context):
    """A new study made of an example, by its id."""

    def example(name):
        made = context.request.post(server + "api/studies", data={"exemple": name})
        assert made.status == 201
        return made.json()["id"]

    return example
