"""One pass of the encoder over a sentence: the states of its tokens and where they stand."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import onnxruntime
from tokenizers import Tokenizer

Floats = npt.NDArray[np.float32]
Span = tuple[int, int]

MOST_TOKENS = 160  # of a sentence; what stands behind is not read


@dataclass(frozen=True, slots=True, kw_only=True)
class Pass:
    """States (tokens, 384) of one sentence; `offsets` are the characters of each token."""

    states: Floats
    offsets: tuple[Span, ...]

    @property
    def end(self) -> int:
        """Where reading ended, in characters of the sentence."""
        return max((end for _, end in self.offsets), default=0)

    def mean(self, span: Span) -> Floats | None:
        """The mean state over the tokens that touch `span`; None where none does."""
        touched = [
            index
            for index, (start, end) in enumerate(self.offsets)
            if start < span[1] and span[0] < end
        ]
        if not touched:
            return None
        mean: Floats = self.states[touched[0] : touched[-1] + 1].mean(axis=0)
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
        return Pass(states=states[0], offsets=tuple(encoding.offsets))
