"""One pass of the encoder over a sentence: the states of its tokens and where they stand."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
import onnxruntime
from tokenizers import Tokenizer

Floats = npt.NDArray[np.float32]
Span = tuple[int, int]

MOST_TOKENS = 160  # of a sentence; what stands behind is not read


class Pass:
    """States (tokens, 384) of one sentence; `offsets` are the characters of each token."""

    def __init__(self, *, states: Floats, offsets: Sequence[Span]) -> None:
        self.states = states
        # What marks the start and the end of the sentence stands for no character.
        self._rows = [row for row, (start, end) in enumerate(offsets) if start < end]
        self._starts = [offsets[row][0] for row in self._rows]
        self._ends = [offsets[row][1] for row in self._rows]
        self._means: dict[Span, Floats | None] = {}

    @property
    def end(self) -> int:
        """Where reading ended, in characters of the sentence."""
        return self._ends[-1] if self._ends else 0

    def mean(self, span: Span) -> Floats | None:
        """The mean state over the tokens that touch `span`; None where none does."""
        if span not in self._means:
            self._means[span] = self._mean(span)
        return self._means[span]

    def _mean(self, span: Span) -> Floats | None:
        first, after = bisect_right(self._ends, span[0]), bisect_left(self._starts, span[1])
        if first >= after:
            return None
        start, end = self._rows[first], self._rows[after - 1] + 1
        mean: Floats = self.states[start]
        if end - start > 1:
            mean = np.add.reduce(self.states[start:end], axis=0) / np.float32(end - start)
        return mean


class Encoder:
    """The encoder, int8, on one thread, one sentence a call.

    Dynamic int8 scales over all that is in a call: alone, a sentence gets the same states always.
    """

    def __init__(self, folder: Path) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        self._session = onnxruntime.InferenceSession(
            str(folder / "encoder.onnx"), options, providers=["CPUExecutionProvider"]
        )
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.no_padding()
        self._tokenizer.enable_truncation(MOST_TOKENS)

    def read(self, sentence: str) -> Pass:
        """The states of a sentence's tokens."""
        encoding = self._tokenizer.encode(sentence)
        ids = np.array([encoding.ids], dtype=np.int64)
        (states,) = self._session.run(None, {"ids": ids})
        return Pass(states=states[0], offsets=encoding.offsets)
