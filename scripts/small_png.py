"""Pictures as small PNG files: at most 256 colours, the same bytes for the same pixels."""

import struct
import zlib

import numpy as np
import numpy.typing as npt

Pixels = npt.NDArray[np.uint8]  # (height, width, 3): red, green, blue
MOST_COLOURS = 256
SIGNATURE = b"\x89PNG\r\n\x1a\n"
BIT_DEPTH, PALETTE_COLOUR = 8, 3
CHUNK = 4096  # colours whose distances to the palette are in memory at a time


def to_png(pixels: Pixels) -> bytes:
    """The picture as a PNG file.

    >>> to_png(np.zeros((1, 2, 3), dtype=np.uint8))[:8] == SIGNATURE
    True
    """
    palette, codes = _reduce(pixels)
    height, width = codes.shape
    header = struct.pack(">2I5B", width, height, BIT_DEPTH, PALETTE_COLOUR, 0, 0, 0)
    lines = np.pad(codes, ((0, 0), (1, 0)))  # before each line the filter: none
    return b"".join(
        (
            SIGNATURE,
            _chunk(b"IHDR", header),
            _chunk(b"PLTE", palette.tobytes()),
            _chunk(b"IDAT", zlib.compress(lines.tobytes(), 9)),
            _chunk(b"IEND", b""),
        )
    )


def _reduce(pixels: Pixels) -> tuple[Pixels, Pixels]:
    """The colours that are kept, and which of them each pixel has: the nearest.

    Kept are the most frequent: of a page they are grounds, text and marks; what is rare is between
    those.
    """
    height, width, _ = pixels.shape
    colours, codes, counts = np.unique(
        pixels.reshape(-1, 3), axis=0, return_inverse=True, return_counts=True
    )
    kept = np.argsort(-counts, kind="stable")[:MOST_COLOURS]
    palette = colours[kept]
    nearest = np.empty(len(colours), dtype=np.uint8)
    for start in range(0, len(colours), CHUNK):
        part = colours[start : start + CHUNK].astype(np.int32)
        apart = ((part[:, None] - palette[None].astype(np.int32)) ** 2).sum(axis=2)
        nearest[start : start + CHUNK] = apart.argmin(axis=1)
    return palette, nearest[codes.reshape(-1)].reshape(height, width)


def _chunk(name: bytes, data: bytes) -> bytes:
    check = zlib.crc32(name + data)
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", check)
