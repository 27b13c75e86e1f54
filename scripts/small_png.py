"""Pictures as small PNG files: at most 256 colours, the same bytes for the same pixels."""

import struct
import zlib

import numpy as np
import numpy.typing as npt

Pixels = npt.NDArray[np.uint8]  # (height, width, 3): red, green, blue
MOST_COLOURS = 256
SIGNATURE = b"\x89PNG\r\n\x1a\n"
BIT_DEPTH, PALETTE_COLOUR = 8, 3


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

    The most frequent is kept first, then, one by one, that which would be wrong by most over all of
    its pixels: so a small mark of a colour of its own keeps it, beside many shades of grey.
    """
    height, width, _ = pixels.shape
    colours, codes, counts = np.unique(
        pixels.reshape(-1, 3), axis=0, return_inverse=True, return_counts=True
    )
    values = colours.astype(np.int64)
    kept = [int(counts.argmax())]
    error = _apart(values, values[kept[0]])
    nearest = np.zeros(len(colours), dtype=np.uint8)
    while len(kept) < MOST_COLOURS and error.any():
        kept.append(int((error * counts).argmax()))
        own = _apart(values, values[kept[-1]])
        nearest[own < error] = len(kept) - 1
        error = np.minimum(error, own)
    return colours[kept], nearest[codes.reshape(-1)].reshape(height, width)


def _apart(colours: npt.NDArray[np.int64], one: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    squares: npt.NDArray[np.int64] = ((colours - one) ** 2).sum(axis=1)
    return squares


def _chunk(name: bytes, data: bytes) -> bytes:
    check = zlib.crc32(name + data)
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", check)
