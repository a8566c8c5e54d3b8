"""What tests of the page wait for and read. Nothing is evaluated inside the page, whose policy forbids it."""

import time


def until(page, expression, seconds=20):
    """Waits for an expression of JavaScript to be true."""
    end = time.monotonic() + seconds
    while not page.evaluate(expression):
        assert time.monotonic() < end, expression
        page.wait_for_timeout(50)


def text_of(page, selector):
    """The text of an element, its no-break spaces plain."""
    return page.locator(selector).first.inner_text().replace("\u00a0", " ").replace("\u202f", " ")
