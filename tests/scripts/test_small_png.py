"""Small PNG files of pictures."""

import struct
import zlib

import numpy as np

from scripts.small_png import SIGNATURE, Pixels, to_png


def read(picture: bytes) -> Pixels:
    """The pixels of a PNG file as `to_png` writes it."""
    assert picture.startswith(SIGNATURE)
    chunks, at = {}, len(SIGNATURE)
    while at < len(picture):
        (size,) = struct.unpack(">I", picture[at : at + 4])
        name, data = picture[at + 4 : at + 8], picture[at + 8 : at + 8 + size]
        (check,) = struct.unpack(">I", picture[at + 8 + size : at + 12 + size])
        assert check == zlib.crc32(name + data)
        chunks[name] = data
        at += 12 + size
    width, height = struct.unpack(">2I", chunks[b"IHDR"][:8])
    lines = np.frombuffer(zlib.decompress(chunks[b"IDAT"]), dtype=np.uint8)
    palette = np.frombuffer(chunks[b"PLTE"], dtype=np.uint8).reshape(-1, 3)
    return palette[lines.reshape(height, width + 1)[:, 1:]]


def test_a_picture_of_few_colours_keeps_each_pixel() -> None:
    pixels = np.arange(60, dtype=np.uint8).reshape(4, 5, 3)
    assert (read(to_png(pixels)) == pixels).all()


def test_of_many_colours_a_small_mark_keeps_its_own() -> None:
    greys = np.repeat((np.arange(90_000) % 250).astype(np.uint8)[:, None], 3, axis=1)
    noise = (np.arange(90_000)[:, None] * [7, 11, 13] % 5).astype(np.uint8)
    pixels = (greys + noise).reshape(300, 300, 3)
    pixels[10, 10] = (122, 74, 156)
    shown = read(to_png(pixels))
    assert tuple(shown[10, 10]) == (122, 74, 156)
    assert np.abs(shown.astype(int) - pixels.astype(int)).max() < 16


def test_the_same_pixels_give_the_same_bytes() -> None:
    pixels = np.full((3, 3, 3), 7, dtype=np.uint8)
    assert to_png(pixels) == to_png(pixels.copy())
