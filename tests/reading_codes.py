"""Reading QR codes back, as a phone's camera does."""

from io import BytesIO

import zxingcpp
from PIL import Image
from playwright.sync_api import Locator


def read(picture: Image.Image) -> list[str]:
    """What the QR codes on a picture say, from top to bottom."""
    found = zxingcpp.read_barcodes(picture.convert("L"))
    return [code.text for code in sorted(found, key=lambda code: code.position.top_left.y)]


def read_shown(code: Locator) -> str:
    """What a code on the screen says."""
    [text] = read(Image.open(BytesIO(code.screenshot())))
    return text
