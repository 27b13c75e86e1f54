"""The trained judge as the files that ship: encoder.onnx (int8), heads.npz, tokenizer.json."""

import tempfile
from pathlib import Path

import numpy as np
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from tokenizers import Tokenizer
from torch import Tensor, nn
from transformers import PreTrainedModel

from training.network import Heads


class _States(nn.Module):
    """The encoder from token ids alone: one text a call, so nothing is masked."""

    def __init__(self, encoder: PreTrainedModel) -> None:
        super().__init__()
        self.encoder = encoder

    def forward(self, ids: Tensor) -> Tensor:
        states: Tensor = self.encoder(input_ids=ids).last_hidden_state
        return states


def export(encoder: PreTrainedModel, heads: Heads, tokenizer: Tokenizer, folder: Path) -> None:
    """Write all that inference needs into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    encoder.set_attn_implementation("eager")
    with tempfile.TemporaryDirectory() as scratch:
        plain = Path(scratch) / "plain.onnx"
        torch.onnx.export(
            _States(encoder.eval()),
            (torch.randint(1000, 2000, (1, 24)),),
            str(plain),
            input_names=["ids"],
            output_names=["states"],
            dynamic_axes={"ids": {1: "tokens"}, "states": {1: "tokens"}},
            opset_version=17,
            dynamo=False,
        )
        quantize_dynamic(
            plain, folder / "encoder.onnx", weight_type=QuantType.QInt8, per_channel=True
        )
    arrays = {name: value.detach().numpy() for name, value in heads.state_dict().items()}
    np.savez_compressed(
        folder / "heads.npz", **{name: value.astype(np.float16) for name, value in arrays.items()}
    )
    tokenizer.save(str(folder / "tokenizer.json"))
